"""Numbers of the sound's way in, each with its unit and reason."""

RATE_HZ = 16_000
"""Every network in models/ was trained on 16 kHz speech."""

BLOCK_SAMPLES = 512
"""32 ms: the one frame length Silero voice activity accepts at 16 kHz."""

RING_S = 30.0
"""Sound the capture ring holds: longer than any stall seen while the networks load."""

ZEROS_TOLD_AFTER_S = 3.0
"""Digital silence for this long from a microphone means it is muted or not permitted: real rooms hiss."""

CAPTURE_LATENCY = "high"
"""PortAudio's roomier buffer (35 ms through ALSA): our callback needs Python's lock, the short one (9 ms)
leaves it no room to wait for that."""

CAPTURE_POLL_S = 0.016
"""Half a block: waiting for sound delays a block by 8 ms on average and costs some 60 wake-ups a second."""

DEVICE_GONE_AFTER_S = 5.0
"""No sound at all for this long means the device is gone: a Bluetooth headset may take 3 s to change mode,
and a device that reports its own end is believed at once."""

BROKE_OFF_AFTER_S = 1.0
"""A recording this much shorter than it says broke off: compressed formats round their length by less."""

STAMP_TOLERANCE_S = 0.1
"""Time stamps this far ahead of the sound mean that some is missing: containers round them by under 50 ms."""

STAMP_BELIEVED_S = 60.0
"""A leap this far is a counter that started anew, as in joined recordings, not a minute that was lost."""

LEVEL_OVER_S = 1.0
"""The stretch a level is taken over: a few syllables, so that a meter neither jumps nor lags."""

LEVEL_FLOOR_DB = -120.0
"""The level given for digital silence: below the noise of any 16-bit or real 24-bit converter."""

CLIPPED_AT = 0.999
"""A sample this close to full scale (1.0) was cut off: converters stop one step short of it."""

ARRIVALS_OVER_S = 5.0
"""Some chunks of so many are punctual, and two clocks 300 ppm apart part by no more than 1.5 ms in it."""

PAUSED_AFTER_S = 0.2
"""No chunk for this long ends in one that is believed at once to come after a pause: chunks of 40 ms held up
by 0.1 s come sooner."""

LATE_AFTER_S = 0.03
"""Chunks all this much late for `LATE_OVER_S` came after a shorter pause: two devices may be 50 ms apart."""

LATE_OVER_S = 0.5
"""A dozen chunks of 40 ms: one of them was punctual, unless all are late for good."""

PUNCTUAL_SHARE = 0.1
"""The chunk believed is the last of this earliest share: PortAudio's first 0.3 s claim 11 ms too much."""

ALIGNMENT_JUMPS_AFTER_S = 0.03
"""Further off than this, the loopback was interrupted, not drifting: steering there would take seconds."""

STEERING_STARTS_S = 3.0
"""Within what time an error is made good at first: as fast as the first arrivals get to be trusted."""

STEERING_SETTLES_S = 30.0
"""Within what time an error is made good later. Slow, so that jitter of 1 ms moves the sound by 33 ppm:
WebRTC's echo canceller does as well at 20 ppm as without drift, and 4 dB worse at 100."""

FASTEST_STEERING = 0.005
"""Loopback samples more or less a sample: 5 per thousand is 9 cents of pitch, unheard in speech."""

INTERPOLATION_TAPS = 32
"""Neighbours a value between two samples is made of: errors are 60 dB down up to 6 kHz, 40 dB up to 7 kHz."""

INTERPOLATION_PHASES = 2048
"""Places between two samples that are told apart: the error of what lies between is 62 dB down or more."""

FADE_S = 0.002
"""Slope where loopback sound begins, ends or jumps: a step clicks, and 2 ms are no part of a word."""

LOOPBACK_KEPT_S = 1.0
"""Loopback sound kept behind the reader: more than it ever jumps back after a late chunk."""

LONGEST_LATENCY_S = 2.0
"""Between the air and the program: Bluetooth takes 0.3 s; what says more than this says nothing."""

LOOPBACK_LATE_S = 0.12
"""Loopback sound is waited for until this long after the moment it belongs to: the microphone's own buffers
take half of it, and nothing later is worth holding the microphone up for."""

LOOPBACK_STALLED_S = 0.15
"""A loopback that delivered nothing for this long is waited for no more: nothing plays."""

LOOPBACK_POLL_S = 0.004
"""How often a loopback that is waited for is asked: a tenth of its chunk."""

LOOPBACK_CHUNK_S = 0.04
"""Asked of the loopback's device: 25 chunks a second, each with one question for its latency (1.2 ms)."""

LOOPBACK_QUEUE_CHUNKS = 750
"""30 s of chunks wait while the reader is busy, as in the microphone's ring."""

LOOPBACK_SEEN_EVERY_S = 1.0
"""How often the device is looked for: when it vanishes, PulseAudio moves the capture to another, silently."""

LOOPBACK_CLOSES_WITHIN_S = 2.0
"""Its library notices nothing for up to 1 s while nothing is delivered."""

ECHO_FRAME_SAMPLES = 160
"""10 ms: the one frame length of WebRTC's sound processing."""

REOPENED_EVERY_S = 1.0
"""How often a lost device is looked for: PortAudio takes up to a second of processor time to look."""

GAP_EVERY_S = 0.5
"""Lost time is told in pieces of this length: a clock on the screen goes on with them."""

AWAY_POLL_S = 0.05
"""While a device is away: stopping takes no longer than anybody notices."""

SLEPT_AFTER_S = 5.0
"""No sound for longer than this, although the device goes on, is a computer that slept: it is what a device
that is gone gets, and a time of day that is set right seldom moves so far."""

SLEPT_LACKS_S = 0.25
"""After a sleep, sound that is late by less than this is late, not lost: buffers hold as much."""

WAKING_OVER_S = 1.0
"""Sound looked at to tell lost from late: whatever was late comes faster than it sounded."""

PUNCTUAL_OVER_S = 10.0
"""The most punctual piece of so much sound tells when the session began; two clocks part by 3 ms in it."""

LOOPBACK_TRIED_EVERY_S = 3.0
"""How often a loopback that was lost is tried again: a question to the sound server, and nobody hurries."""

OUTPUT_GONE_AFTER_S = 2.0
"""An output that asked for no sound for this long is gone or hangs: it asks many times a second."""

PLAYBACK_CLOSES_WITHIN_S = 2.0
"""An output that hangs is left to itself after this, so that closing the program never hangs with it."""

CHECK_NEEDS_STRETCHES = 5
"""Stretches of played sound (1 s each) before a bleed check says anything."""

CHECK_STRETCH_SAMPLES = 16_384
"""1.02 s: long enough to hold tens of syllables' edges, short against the drift of clocks."""

CHECK_KEPT_STRETCHES = 12
"""The latest stretches judged: who puts on headphones during the check sees it change within that time."""

CHECK_EARLIEST_S, CHECK_LATEST_S = -0.03, 0.45
"""When bleed may reach the microphone after it was played: at once, give or take what alignment leaves, to a
Bluetooth loudspeaker's 0.3 s and a room's own path."""

CHECK_PLAYED_DB, CHECK_PLAYED_SHARE = -55.0, 0.5
"""Blocks louder than this (dBFS) count as played, and a stretch needs this share of them: speech at the
lowest volume of a call lies over -45 dBFS, what a call plays of a silent room under -60."""

CHECK_SMOOTHING_SAMPLES = 32
"""2 ms: the loudspeaker's own path and the first reflections of a desk; twice as much finds 5 % less."""

CHECK_OUTLIER = 25.0
"""Five standard deviations, squared: no single sample of a correlation says more."""

CHECK_TRIMMED_SHARE = 0.25
"""Of the stretches the ones most like bleed do not count: two voices may be alike for a second by chance."""

CHECK_FOUND = 2.3
"""Bleed is found from this many times the correlation of chance on. Of 60 calls of read speech in each case,
after 11 s: none wrong with headphones, in quiet or with a coach speaking all along; all found at -20 dB under
such a coach, and at -30 dB in noise of -45 dBFS. After the first 5 s one of 60 was wrong in the hardest."""

CHECK_CLEAN_UNDER_DB = -40.0
"""Bleed further than this under what is played is an open headphone's, and less than a coach's breath."""

CHECK_BAND_HZ = (150.0, 6000.0)
"""Speech over the hum of the mains and under the edge of what telephones and codecs pass."""

STRETCH_AHEAD_SAMPLES = 400
"""25 ms of sound before what is stretched: atempo lets a stream begin 21 to 31 ms ahead of its place."""

STRETCH_HOLDS_SAMPLES = 3200
"""200 ms of silence after what is stretched: twice what atempo holds back at the end of a stream."""

SLOWEST, FASTEST = 0.5, 2.0
"""Times as fast: slower, atempo's overlaps are heard as an echo; faster, speech is no longer followed."""

READ_STEP_SAMPLES = RATE_HZ
"""1 s is read at a time: a stretch of stored sound is seldom shorter, and it is there within 20 ms."""

READ_AHEAD_S = 3.0
"""Sound ready for the output: longer than a disk that wakes up takes."""

READ_AHEAD_SEEN_EVERY_S = 0.25
"""How often it is looked whether more should be read: many times within what is ready."""

SEAM_S = 0.005
"""Slope where played sound begins, ends or jumps: one period of the lowest voice makes no click."""

SHORTEST_LOOP_S = 0.1
"""A loop is made at least this long: a shorter one is a buzz, and an empty one would never end."""

OUTPUT_KEPT_S = 3.0
"""A pause shorter than this keeps the output open, so that going on is heard at once; a longer one lets
others have it, and new devices be found."""

STRETCH_STEP_SAMPLES = 320
"""20 ms go into atempo at a time: it holds back as much as it was last given, beside its own window."""

CLIP_FADE_S = 0.02
"""Seconds in which a passage cut out of a session comes and goes: shorter clicks, longer swallows a sound."""
