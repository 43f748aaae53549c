"""Numbers of what is taken along, each with its unit and reason."""

SILENCE_TOLD_S = 3.0
"""Seconds from which a silence stands in a transcript: from there on therapy's pause coding calls it one."""

UNHEARD_TOLD_S = 1.0
"""Seconds from which a turn without a word stands in a transcript: shorter ones are breaths and coughs."""

HOLE_TOLD_S = 0.5
"""Seconds from which lost sound stands in a transcript: a word is lost from about there on."""

CAPTION_LINE_CHARS, CAPTION_LINES = 42, 2
"""Characters a line and lines a caption: what broadcasters' guidelines agree can be read at a glance."""

CAPTION_LONGEST_S = 7.0
"""Seconds that one caption stands at most: longer, and it is read twice."""

CAPTION_SHORTEST_S = 0.2
"""Seconds that one caption stands at least, for readers refuse one that ends when it begins."""

CAPTION_PAUSE_S = 1.5
"""Seconds between two words from which the second begins another caption."""

NAME_CHARS = 80
"""Characters of a file's name before its ending: with room to spare in every system's 255 bytes."""

RIBBON_ROW_S = (60.0, 120.0, 300.0, 600.0, 900.0, 1200.0, 1800.0, 3600.0)
"""Seconds that a row of the ribbon may last, in units in which people think of time."""

RIBBON_ROWS = 6
"""Rows of the ribbon at most, where rows are not longer than the longest: they fit on one screen."""

SHOWN_MS = 200
"""Milliseconds given to a cue without an end where a program knows intervals alone: wide enough to be seen
and clicked at, shorter than anything anybody said."""

PIECE_S = 20.0
"""Seconds of sound in memory at once: a megabyte, and few enough reads of the session's file."""

NEAR_NAME_RATIO = 0.72
"""Of letters shared in order (difflib), from which a word is shown as like a name: "Hanna", "Ana" and "Annie"
are like "Anna", and "and", "any" and "an" are not."""

BEEP_MARGIN_S = 0.25
"""Seconds that a beep begins before a name and ends after it: recognition's times are off by a tenth or two,
and what is left of a name's first or last sound lets it be guessed."""

BEEP_HZ, BEEP_LEVEL = 1000.0, 0.05
"""A beep as everybody knows it, and its peak of 1: quieter than speech, so that nobody starts."""

BEEP_FADE_S, CUT_FADE_S = 0.01, 0.005
"""Seconds in which a beep comes and goes, and sound does on both sides of a cut: without, it clicks."""
