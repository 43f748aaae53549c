"""Numbers of what stands on pages, each with its unit and reason; spacing and type are `ui.look.scale`'s."""

# How loud a microphone is, dBFS. Half a metre from a laptop's own microphone people talk at -40 to -25.

METER_FROM_DB = -70.0
"""The meter's left end: a quiet room is still a little to the right of it."""

NOTHING_BELOW_DB = -85.0
"""No room is this still: what lies below is a mute switch or a missing permission."""

ROOM_BELOW_DB = -58.0
"""A room with nobody talking; below this nothing is said about a voice."""

QUIET_BELOW_DB = -45.0
"""A voice below this stands less than some 10 dB above an ordinary room, and is mistaken for it."""

LOUD_FROM_DB = -12.0
"""Speech peaks some 12 dB above its level, so from here on it is cut off."""

LOUD_AFTER_S, WELL_AFTER_S, QUIET_AFTER_S, NOTHING_AFTER_S = 0.3, 0.6, 1.5, 3.0
"""How long a level lasts before it is told: a voice passes through quiet on its way up and down."""

LEVEL_EVERY_MS = 66
"""About 15 looks a second: the bar follows a voice, and costs next to nothing."""

METER_PX = 12
"""Height of the meter's bar."""

# The microphone's test.

TEST_S = 5.0
"""Long enough for a sentence, short enough to be done twice."""

# A practice round.

LAST_S = 60.0
"""Seconds before the end that are told by other words: time to come to a close without haste."""

TIMER_PX, TIMER_LEAST_PX = 4, 120
"""Height of the timer's bar, seen when looked for; and its least width, a minute of fifteen being 8 px."""

MARKS_TOLD = 3
"""The latest marks that stand on the page: what was just pressed, and a little before it."""

NOTE_LETTERS = 36
"""As much of a note as its line among them holds."""

QR_PX = 232
"""Side of the code with its quiet zone: at arm's length a phone reads modules of a millimetre and more."""

ROUND_WIDTH_PX, BESIDE_FROM_PX = 920, 840
"""A round's column, pad and session beside each other; a page less wide has one under the other."""

# The picture of the overlay.

PICTURE_PX = 152
"""Side of the picture: somewhat larger than the overlay itself, and the page still fits the least window."""
