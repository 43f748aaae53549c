"""The overlay's numbers, each with its unit and reason; every `_px` is a logical pixel.

Colours are `#AARRGGBB` or `#RRGGBB`. Contrast is the ratio of WCAG 2.2 (at least 4.5 to 1 for text),
taken over white, the brightest thing that can lie behind the plate.
"""

from dataclasses import dataclass

MARK_ID_BYTES = 8
"""An observer's mark is told from every other, also from those a phone names for itself."""

# Playing.

PLAYING_LOOK_MS = 200
"""While a moment plays it is asked this often whether it still does: quick to the eye, nothing to a core."""

# Motion.

FADE_IN_S = 0.25
"""A signal comes up softly: quicker reads as a flash at the edge of sight, slower is late."""

FADE_OUT_S = 0.16
"""Gone within 200 ms of being hidden, with a frame or two to spare for the road from the pipeline."""

GROWTH_S = 7.0
"""Time constant of the ring's growth: a third grown at 3 s, the unit of a silence; nine tenths at 16 s."""

FULLY_GROWN = 0.99
"""Share of the growth that counts as all of it: what is left is under a tenth of a pixel."""

BREATH_S = 7.0
"""One breath of the hold: slower than a person at rest, so that it slows the one who sees it."""

STILL_STEPS = 8
"""Where motion is reduced the ring grows in so many steps: each about a pixel, the last seconds apart."""

FRAME_S = 1 / 60
"""A fade and a breath are drawn at a screen's own pace, or they step."""

FRAME_STEP_PX = 0.25
"""Ring pictures kept ready are so far apart; between two of them any other is their exact mean."""

MOVES_A_STEP = 5
"""Moves of the ring from one kept picture to the next. Each is a twentieth of a pixel, at arm's length 4.5
seconds of arc: the sharpest eye tells two edges apart from about 5 on (vernier acuity)."""

STRIP_DOTS = 80
"""Height of what is mixed at a time: Qt takes a second thread from 96 rows on."""

# Size and place.


@dataclass(frozen=True, slots=True)
class Measures:
    """One size of the overlay."""

    width_px: int
    height_px: int
    round_px: float
    """Roundness of the plate's corners: half its height makes it a disc."""
    middle_px: float
    """The ring's middle, from the plate's left and top alike."""
    ring_px: float
    """Radius of every state's shape but the hold's."""
    hollow: float
    """Share of that radius kept clear for a word; 0 where none stands in the ring."""
    hold_px: float
    """Radius of the hold's ring as a silence begins."""
    growth_px: float
    """How far a long silence opens it."""
    breath_px: float
    """How far it moves with each breath on top of that, and never past the plate's rim."""
    cue_width_px: float
    """Stroke of a cue's shape: seen without looking at it."""
    resting_width_px: float
    """Every other stroke: there when looked for, else forgotten."""
    dots: int
    """Dots of the ring that says "cannot tell": as close as they can be and still be dots."""
    hold_fill: str
    """The hold's inside: a larger shape is felt sooner."""


DOT = Measures(28, 28, 14.0, 14.0, 7.5, 0.0, 6.0, 3.0, 1.5, 2.25, 1.75, 6, "#b086d9c2")
"""As small as nine shapes can be told apart; no word stands on it, so the hold may be nearly solid."""

RING = Measures(120, 120, 60.0, 60.0, 47.0, 0.8, 43.0, 8.0, 4.0, 4.0, 2.0, 16, "#1c86d9c2")
"""A watch's face: one word, as tight as the longest, `listening`, leaves it."""

CARD = Measures(240, 72, 20.0, 36.0, 18.0, 0.0, 17.0, 6.0, 3.0, 3.5, 2.0, 10, "#1c86d9c2")
"""A note: as wide as `they're speaking` beside the ring."""

CARD_WORDS_PX = 74
"""Where the card's words begin: clear of the widest ring."""

REASON_WIDTH_PX = 208
"""The plate under a ring: the longest reason in three lines."""

REASON_GAP_PX = 8
"""Between the round plate and the reason beside it."""

REASON_PADDING_PX = 12
"""Around the reason, and the roundness of its plate."""

# Type.

CUE_TEXT_PX = 17
"""The words of a cue: read from the corner of an eye, and clear of their ring."""

RESTING_TEXT_PX = 14
"""The words of a resting state: read only when looked at."""

REASON_TEXT_PX = 13
"""The line that says why nothing can be heard, or not told."""

# Colour.

PLATE = "#f0161c22"
"""Near black and nearly opaque: words keep their contrast over anything, and the desk is felt behind it."""

PLATE_EDGE = "#30ffffff"
"""A hair of light round the plate, so that it has an edge on a black screen too."""

TEXT = "#f4f8f7"
"""A cue's words: 15 to 1 on the plate, on the thinnest over white 5 to 1."""

RESTING_TEXT = "#d6dee1"
"""A resting state's words, and a long turn's line: 11 to 1, on the thinnest plate over white 4.6 to 1."""

HOLD_RING = "#86d9c2"
"""Still water: the least alarming hue that stands out from a call's faces and a slide's white."""

OVER_RING = "#f2c08c"
"""Candle light rather than warning: told from hold space by its shape and its words first."""

OVER_FILL = "#26f2c08c"
"""Where two rings cross: the overlap itself; more of it would take the word its contrast over white."""

RESTING_RING = "#a7b3bb"
"""Grey: no state that asks nothing of the coach has a hue. 3 to 1 on the thinnest plate over white."""

# Settings.

PREVIEW_AFTER_S = 0.5
"""A session is judged anew once nothing has been changed for so long: judging takes about a second."""

WRITTEN_AFTER_S = 0.8
"""A sentence being written is kept once no key was pressed for so long."""

OPACITY_STEP = 0.05
"""The least change of opacity that shows."""

# Start.

SCREEN_PROBE_S = 20.0
"""Longest wait for Qt to say whether it can open the screen: half a second here, more on a cold disk."""

# Measuring what it costs.

COST_SETTLES_S = 1.5
"""After a state has been taken in: its fade is over, and whatever it had to load is loaded."""

COST_RESTS_S = 5.0
"""How long it is watched at rest: any timer left running would have drawn by then."""

# During a session.

BEHIND_TOLD_S = 1.0
"""Hearing that lags so far is told: below it no cue comes late enough to be wrong."""

LOST_TOLD_S = 0.2
"""Sound lost in all that is told: a syllable. A single dropped block of 32 ms nobody would miss."""

NOTICES_SHOWN = 3
"""Notices that stand on the page at once; older ones have been read or are no longer the matter."""

# The window.

WARM_AFTER_S = 0.3
"""After the window has come up: it is drawn and takes the first key before anything heavy is loaded."""

CLOSING_AT_MOST_S = 8.0
"""Longest wait for a session's end when the program is closed; what was heard is on the disk by then."""

STALL_LOOKED_EVERY_MS = 10
"""How often the loop is looked at for having been held up."""

STALL_S = 0.1
"""Held up so long counts as a stall: a key that answers later than this feels late."""

# Playing back.

POSITION_EVERY_MS = 16
"""While it plays the position is looked at this often: once a frame of most screens."""

STEP_S = 5.0
"""A step back or forth: a sentence."""

LEAD_IN_S = 2.0
"""Heard before a cue that is gone to: the end of what was being said."""

AGAIN_WITHIN_S = 2.0
"""So soon after a cue's start the way back leads to the cue before it, later to its own start."""

LEFT_TOLD_AFTER_S = 30.0
"""Seconds of a recording heard before it is said how long the rest takes: the first ask loads the network."""

PATIENT_FOR_MS = 400
"""Sessions are read for so long without a word of how far that is: most times it is over by then."""

# The review.

MOMENTS_AT_FIRST = 3
"""Moments of a kind that a sign shows at first: eleven signs are read in one sitting, more is asked for."""

OWN_WORDS_AT_FIRST = 5
"""Words of the client's own that are told at first: the most telling ones, in as much room as two moments."""

DIFFERING_AT_FIRST = 6
"""Turns in which two people differ that are shown at first: as many as are talked over in one sitting."""

READ_ON_PX = 72
"""How far one press of an arrow moves the review: four lines, so that the eye keeps its place."""
