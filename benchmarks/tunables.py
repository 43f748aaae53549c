"""Numbers of the benchmarks, each with its unit and reason."""

ENERGY_FRAME_SAMPLES = 320
"""20 ms: two periods of the lowest voice, so that a frame's energy is the voice's and not its phase."""

ENERGY_STEP_SAMPLES = 80
"""5 ms between two frames: edges of the truth are placed as finely."""

LOUD_PERCENTILE = 90
"""A clean piece is as loud as this percentile of its frames: its vowels, however much of it is silent."""

QUIET_PERCENTILE = 5
"""A clean piece's own noise is this percentile of its frames: read sentences pause for more than that."""

SPEECH_BELOW_LOUD_DB = 30.0
"""Speech reaches so far below a piece's loud frames: weak fricatives lie 20 to 28 dB under vowels,
breath 35."""

SPEECH_ABOVE_QUIET_DB = 10.0
"""Speech stands so far above the piece's own noise, or its noise would count as speech."""

LOUDEST_NOISE_BELOW_LOUD_DB = 16.0
"""The threshold never comes nearer the loud frames than this, even where a piece never pauses."""

SHORTEST_SPEECH_S = 0.05
"""Shorter bursts are clicks of the mouth."""

PAUSE_S = 0.25
"""A voice's own pauses over this are silence, shorter ones part of its speech."""

PIECE_MARGIN_S = 0.06
"""Sound kept on either side of a sentence's speech, faded, so that no cut is heard."""

SEXES_PART_AT_HZ = 165.0
"""Median pitch between men's and women's reading: men speak at 85 to 165 Hz, women at 165 to 255 Hz."""

PITCH_HZ = (60.0, 400.0)
"""Where a reader's pitch is looked for."""

PITCH_FRAME_SAMPLES = 1024
"""64 ms: four periods at the lowest pitch."""

VOICED_FROM = 0.5
"""Autocorrelation at the best lag, over that at none, from which a frame counts as voiced."""

EMBEDDED_S = 8.0
"""Sound of each sentence that its voice is taken from: the networks gain nothing from more."""

SPEECH_LEVEL_DB = -26.0
"""Both voices of a mixture speak at this level: a usual recording, with 20 dB to spare for peaks."""

ROOM_FLOOR_DB = -64.0
"""The room's own noise in a mixture: that of a quiet office, 38 dB below the voices."""

TURN_SENTENCES = (1, 2)
"""Fewest and most sentences of one turn."""

GAP_S = (0.3, 2.0)
"""Shortest and longest pause between two turns."""

PAUSE_IN_TURN_S = (0.3, 1.2)
"""Shortest and longest pause between two sentences of one turn."""

OVERLAPPED = 0.10
"""Share of a mixture's time in which both speak, as in free talk between two who know each other."""

OVERLAP_S = (1.0, 3.0)
"""How long before the end of a turn the next one begins, where they overlap."""

OVERLAP_OF_TURN = 0.5
"""Of the shorter of two overlapping turns, at most so much is overlapped."""

BACKCHANNELS = 6
"""Short pieces of the listener's voice laid over the speaker's."""

BACKCHANNEL_S = (0.4, 0.9)
"""Their length: mm-hm, yes, of course."""

BACKCHANNEL_TURN_S = 3.0
"""Shortest speech without a pause over which a listener says something."""

ENROLMENT_S = (12.0, 17.0)
"""Least and most sound of the coach's enrolment: ten seconds of speech and the pauses in it."""

PAIRS = 6
"""Pairs of voices mixed, the most alike first, each once with either as the coach: twelve mixtures."""

MATCHED_WITHIN_S = 0.5
"""A heard onset or end further from the true one than this is another one."""

SEED = 3
"""Seed of every simulated room: the same figures every time."""

REVERBERATION_S = 0.9
"""Time in which the simulated room falls by 60 dB: bare walls, no carpet."""

LATE_FIELD_AFTER_S = 0.01
"""The first reflection of the simulated room: 3.4 m longer a way than the direct one."""

DIRECT_TO_LATE_DB = 0.0
"""Direct sound over the late field: a microphone at the distance where both are equally loud."""

TELEPHONE_RATE_HZ = 8_000
"""Samples a second of a telephone line."""

TELEPHONE_BAND_HZ = (300.0, 3400.0)
"""What a telephone line lets through."""

GAIN_FRAME_SAMPLES = 320
"""20 ms: the automatic gain looks at one peak for each."""

GAIN_TARGET = 0.35
"""The peak that the automatic gain aims at."""

GAIN_RANGE_DB = 24.0
"""The most it turns up or down."""

GAIN_RISE_DB = 0.4
"""How much it turns up in a frame, 20 dB a second; it turns down at once, which is what pumps."""

CLIPPED_LEVEL_DB = -9.0
"""Level of speech set much too loud: about a tenth of a speaker's samples are over the top."""

CLIPPED_AT = 0.5
"""Where the tops are cut off: an overdriven input stage below the converter's full scale."""

MEMORY_SETTLED_MIN = 5
"""Minutes after which growth counts: by then every network has seen its largest input."""

NON_SPEECH_S = 1200.0
"""Non-speech sent through the live path: twenty minutes, shared out evenly among its kinds."""

WORDS_ALLOWED = 2
"""Words that may be invented in them."""

NOISE_DB = -32.0
"""Level of each made noise: a little below speech at a usual microphone, so that nothing is too faint."""

LOOPED_DB = (-50.0, -40.0, -30.0)
"""Levels of each recorded noise: a quiet room, a busy one, and the microphone beside it."""

DROWNED_S = 10.0
"""Every answer of a drowned recogniser takes this long: no word is there when a cue is decided."""

SAME_CUE_WITHIN_S = 0.15
"""Hold-space cues of two runs that begin within this time are about the same silence."""

SILENCE_AFTER_TALK_S = 0.5
"""Shorter silences are breaths: talk with them is one stretch, and nobody need say whose they are."""

SAME_SILENCE_S = 0.3
"""A silence heard to begin this near to the true one is that one: ends of speech are placed as well."""

JUDGED_WITHIN_S = 0.6
"""From its beginning as heard, a silence must be judged within this: later, waiting alone would tell."""

FINISHED_FROM = 0.5
"""Chance from which stock Smart Turn takes a turn to be over."""

JUDGED_LAST = 2000
"""Events at the end of a long talk that are timed one by one: some four minutes, and twenty above the 99th
percentile."""

JUDGED_TIMES = 3
"""Times the same talk is judged, to tell the judgement's own time from that of whatever else runs."""

KILLED_AFTER_AT_MOST = 4000
"""Lines a writer may say before it is killed: some five sessions recorded, ended and noted."""

DISK_BYTES = 96 << 20
"""A disk for the sessions a writer may reach, with room to spare."""

RESAMPLED = 1000
"""Times the sessions are drawn anew: the ends of a 95 % interval then stand to about 0.01."""

WITHIN_PERCENT = (2.5, 97.5)
"""The ends of a 95 % interval, among the figures of all drawings."""

RESAMPLED_SEED = 11
"""Seed of the drawings: the same intervals every time, and two runs on the same sessions can be compared."""

PHONE_SIZE_PX = (360, 640)
"""A small phone held upright, CSS pixels: what fits there fits elsewhere."""

PHONE_PATIENCE_S = 30.0
"""What the phone's page does not show by then it never will, on a busy machine either."""

PHONE_AHEAD_S = 3600.0
"""A phone whose clock is an hour ahead: whatever is left of that in a mark is seen at once."""
