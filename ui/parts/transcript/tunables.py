"""Numbers of the transcript, each with its unit and reason; spacing and type are `ui.look.scale`'s."""

SILENCE_TOLD_S = 3.0
"""A silence from here on has a line of its own: pauses are coded from three seconds on."""

PASSAGE_WORDS, PASSAGE_MOST_WORDS = 90, 140
"""A long turn is parted after so many words where a sentence ends, at the latter number anywhere: a
paragraph of some eight lines, which the eye does not lose its place in, and quickly laid out."""

SENTENCE_MOST_WORDS = 30
"""A cue stands under the sentence it fell into; one that goes on for longer than this is parted for it."""

LINGER_S = 0.6
"""Seconds that a word stays marked after its end while none follows: no blinking between words."""

WORDS_LOOKED_BACK = 24
"""Words that may have begun before the one spoken last and still go on: two people at once, and one of
those words set right as a whole sentence."""

LINE_PX, SMALL_LINE_PX = 24, 20
"""From one line of words to the next, and of what stands small between them: 1.6 times the type."""

TIME_WIDTH_PX = 60
"""The column of times at the left: room for `1:02:05` with air beside it."""

SECOND_PX, SILENCE_MOST_PX = 8, 160
"""A silence is drawn this long a second, and at most so long: five seconds are seen to be more than three."""

READ_AT, READ_UNTIL = 0.3, 0.72
"""While it follows, the line being spoken is brought to this share of the height, and only once it has
passed the other: the page rests for as many lines as lie between."""

GLIDE_MS = 240
"""A following page moves this long: the eye goes along, and no longer than a glance."""

LAID_OUT_KEPT = 400
"""Passages kept laid out: some ten screens of them."""

FIELD_LEAST_PX, FIELD_MORE_PX = 120, 56
"""The field over a word is at least so wide, and so much wider than the word: several may be typed."""

LEAP_S = 1.5
"""Session time between two looks at the player that it never plays in one: somebody went there."""
