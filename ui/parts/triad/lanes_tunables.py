"""Numbers of a round's lanes, each with its unit and reason; every `_px` is a logical pixel."""

NAMES_PX = 96
"""The names at the left: a first name of ten letters, or `Holdspace`, and room at both ends."""

END_PX = 20
"""Free at the right end: a sign at the last second is seen whole."""

RULER_PX, VOICE_PX, ROW_PX, BRACKET_PX, APART_PX = 22, 22, 20, 12, 6
"""The times above, a person's talk, a row of signs, the brackets between the lanes, and around the lanes."""

ROWS = 2
"""Rows of signs in a lane: moments of one exchange stand above each other, and the page keeps its height."""

STEP_PX = 17
"""Two signs nearer than this would run together."""

REACH_PX = 10
"""How near the pointer must come: half a sign and a little."""

TICK_PX = (2.0, 9.0)
"""A moment for whose sign there is no room: still seen, and gone to by the arrows."""

LEAST_SHARE = 0.3
"""A column with any talk is drawn at least so high, as a share: a word is seen in a quarter of an hour."""

WASH = 0.16
"""Opacity of the chosen moment's stretch over the talk."""

TIME_PX = 48
"""A row's time, `59:59`: what it was stands in one line down the list."""

ROWS_AT_FIRST = 30
"""Moments told one by one at first: more than three people talk over in ten minutes."""
