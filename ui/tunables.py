"""The overlay's numbers, each with its unit and reason; every `_px` is a logical pixel.

Colours are `#AARRGGBB` or `#RRGGBB`. Contrast is the ratio of WCAG 2.2 (at least 4.5 to 1 for text),
taken over white, the brightest thing that can lie behind the plate.
"""

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
"""Share of the growth after which the ring rests: what is left is under a fifth of a pixel."""

FADING_FRAME_S = 1 / 60
"""A fade is drawn at a screen's own pace, or it steps."""

GROWING_FRAME_S = 1 / 12
"""The ring grows by under 3 px a second, so this moves it a quarter of a pixel at a time."""

# Size.

WINDOW_PX = 180
"""Side of the square around the plate: about a coffee cup on the desk, readable from arm's length."""

PLATE_RADIUS_PX = 88.0
"""The plate, with room for its soft edge inside the window."""

RING_RADIUS_PX = 63.0
"""The ring at rest: as tight as the longest word, `speaking`, leaves it."""

RING_GROWTH_PX = 16.0
"""How far a long silence opens the ring: to the plate's rim, and never past it."""

RING_WIDTH_PX = 5.0
"""A cue's ring: wide enough to see without looking at it."""

RESTING_RING_WIDTH_PX = 2.0
"""Every other ring: there when looked for, else forgotten."""

DOUBT_RING_RADIUS_PX = 56.0
"""The second ring of the doubt: apart from the first at a glance, and still clear of the words."""

CROSSING_PX = 11.0
"""How far each of the two rings of talking over stands off the middle: clearly two, clear of the words."""

CROSSING_RADIUS_PX = 67.0
"""The two rings together reach as wide as a hold that has lasted, and leave room for the words."""

CROSSING_WIDTH_PX = 3.5
"""Two rings at a hold's full width would be the loudest thing on the overlay."""

MARGIN_PX = 24
"""Distance from the corner of the screen at the start: clear of a window's own buttons."""

# Type.

CUE_TEXT_PX = 20
"""The two words of a cue: read from the corner of an eye, and `speaking` still stands clear of its rings."""

RESTING_TEXT_PX = 17
"""The words of a resting state: read only when looked at."""

REASON_TEXT_PX = 13
"""The line that says why nothing can be heard, or not told."""

REASON_GAP_PX = 8
"""Between the round plate and the reason under it."""

REASON_PADDING_PX = 12
"""Around the reason, and the roundness of its plate."""

# Colour.

PLATE = "#e0161c22"
"""Near black, seven eighths opaque: words keep their contrast over anything, and the desk shines through."""

PLATE_EDGE = "#30ffffff"
"""A hair of light round the plate, so that it has an edge on a black screen too."""

TEXT = "#f1f5f4"
"""A cue's words: 10.8 to 1 on the plate."""

RESTING_TEXT = "#b9c4ca"
"""A resting state's words: 6.7 to 1 on the plate; quieter than a cue, still easily read."""

HOLD_RING = "#86d9c2"
"""Still water: the least alarming hue that stands out from a call's faces and a slide's white."""

HOLD_FILL = "#2886d9c2"
"""The hold's inside: a larger shape is felt sooner, and the words on it keep 7.6 to 1."""

OVER_RING = "#f2c08c"
"""Candle light rather than warning: told from hold space by its two rings and its words first."""

OVER_FILL = "#24f2c08c"
"""Where the two rings cross: the overlap itself; the words on it keep 7.9 to 1."""

RESTING_RING = "#8796a1"
"""Grey: no state that asks nothing of the coach has a hue."""

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
