"""Numbers of the timeline, each with its unit and reason; every `_px` is a logical pixel."""

# What stands where.

NAMES_PX = 88
"""The names at the left: a first name of ten letters, or `Silence`."""

OVERVIEW_PX = 44
"""The whole session above: two people's talk and the cues, still a strip and no second timeline."""

RULER_PX, CUES_PX, MARKED_PX, SILENCE_PX = 24, 30, 22, 30
"""The time, the cues' signs, flags and notes, and the silences between the people."""

VOICE_PX, VOICE_LEAST_PX, VOICE_MOST_PX = 56, 36, 84
"""A person's lane: as it is wished for, where a whisper is still seen, and where more would be no more."""

# Zoom.

OPENED_PX_PER_S = 12.0
"""The scale at first: a silence of 3 s is wide enough for its length, and a minute or two are seen."""

MOST_PX_PER_S = 240.0
"""The closest look: a peak of 20 ms is five pixels wide, and nothing more is known."""

ZOOM_STEP = 1.6
"""One press of plus: three of them are four times as near."""

WHEEL_ZOOM = 1.25
"""One notch of the wheel with Ctrl: finer than a key, as the hand goes on turning."""

WHEEL_PX = 96
"""How far one notch of the wheel scrolls: a tenth of the window, so that the eye keeps hold."""

TURNED_AT = 0.1
"""Where the playhead stands after a page was turned: a little of what was heard is still seen."""

JUMP_S = 2.0
"""The playhead moved further than this at once was put there; 2 s are a slow frame at double speed."""

# Silences.

SHORTEST_S = 0.4
"""Shorter silences are breaths, and not drawn."""

THIN_PX = 1.5
"""The least width of a silence, a hole or a stretch: seen from the farthest zoom."""

# Cues.

SIGN_PX = 14
"""A sign's side: twelve shapes are told apart in it."""

SIGN_STEP_PX = 18
"""Two signs nearer than this would run together; the lesser one is a tick then."""

REACH_PX = 8
"""How near the pointer must come: half a sign and a little."""

FADED = 0.35
"""Opacity of a cue called wrong, and of whoever is filtered out: there, and no more than that."""

# Waveform.

LOUDEST_SHARE = 0.995
"""So many of the peaks reach at most the lane's edge: one knock on the desk does not flatten the talk."""

MOST_GAIN = 3.0
"""A faint recording is drawn at most so much larger, or a quiet room would look like talk."""

MEANS_FROM_S = 0.16
"""From columns of this length on, a syllable, their mean is drawn: the greatest would be a solid block."""

WAVE_SHARE = 0.88
"""Of a lane's height: the loudest talk does not touch the lane beside it."""

HATCH_PX = 5
"""From one line or dot of a pattern to the next."""

# Ruler.

STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
"""What a person counts time in."""

LABEL_PX = 76
"""The least from one time to the next: `1:02:05` and as much air."""

# Drawing.

TILE_PX = 256
"""Width of what is drawn at once and kept: drawn in a few ms, so that none is missed while scrolling."""

KEPT_BYTES = 96 * 1024 * 1024
"""Drawn tiles that are kept: at 200 % some two hundred, which is a whole hour at the zoom it opens at."""

AHEAD_TILES = 3
"""Tiles on either side of what is seen that are drawn while there is nothing else to do: a page."""

HEAD_PX = 7
"""Half the playhead's head; as much is drawn anew on either side of it."""
