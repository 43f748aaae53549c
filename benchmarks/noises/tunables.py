"""Numbers of the made noises, each with its unit and reason."""

SEED = 3
"""Seed of every noise: the same sound every time."""

EDGE_S = 0.02
"""Within this a made sound rises and falls, so that no click is heard."""

BREATHS_A_MINUTE = (12.0, 20.0)
"""Fewest and most: an adult at rest."""

BREATH_PHASES = (
    ((800.0, 4000.0), (0.0, 0.38), 0.7),
    ((300.0, 2500.0), (0.42, 0.85), 1.0),
)
"""In and out: the band in Hz, from and to which share of the breath, and loudness: in is
sharper and softer."""

TONE_EVERY_S = (0.4, 3.0)
"""Shortest and longest time from one beep to the next."""

TONE_SHARE = (0.3, 0.9)
"""Of that, the least and the most it sounds."""

TONE_HZ = (200.0, 3000.0)
"""Lowest and highest beep: devices and telephones."""

MAINS_HZ = 50.0
"""Half the world's mains."""

HUM_HARMONICS = 8
"""Harmonics of the hum: beyond them a laptop's own noise is louder."""

FAN_BAND_HZ = (80.0, 900.0)
"""Where a fan is loud."""

FAN_SWELL = 0.4
"""How much a fan swells and sinks."""

FAN_SWELL_S = 7.0
"""How long it takes to."""

SCALE = (0, 2, 4, 7, 9, 12)
"""Half tones of the tunes: a pentatonic scale and its octave."""

HUMMED_NOTE_S = (0.3, 1.1)
"""Shortest and longest hummed note."""

HUMMED_SHARE = 0.9
"""Of a note's time, how much it sounds: one is parted from the next."""

HUMMED_FROM_HZ = 140.0
"""Lowest hummed note: a comfortable pitch for a low voice, and within a high one's range."""

VIBRATO = 0.015
"""A voice that holds a note wavers by a quarter of a half tone."""

VIBRATO_HZ = 5.5
"""And does so at this pace."""

CLOSED_LIPS_HZ = ((250.0, 60.0), (1100.0, 250.0), (2200.0, 300.0))
"""Resonances of an m and their widths: the nose's, and two weak ones."""

BEATS_A_MINUTE = 96.0
"""A walking pace."""

BEATS_A_CHORD = 4
"""One bar."""

CHORDS = ((0, 4, 7), (7, 11, 14), (9, 12, 16), (5, 9, 12))
"""Half tones of the commonest four chords of popular music: I, V, vi, IV."""

CHORDS_FROM_HZ = 130.8
"""The c below middle c."""

TUNE_FROM_HZ = 523.3
"""The c above middle c."""

QUAVERS = 0.4
"""Share of beats on which the tune has two notes."""

STRING_HARMONICS = 8
"""Harmonics of a note: enough to sound plucked."""

STRING_S = 0.9
"""Time in which its first harmonic falls to a third."""

BEAT_LOUDNESS = 0.5
"""The drum against one note."""

BEAT_BAND_HZ = (100.0, 6000.0)
"""A snare drum."""

BEAT_S = 0.15
"""How long it rings."""

TYPING_SPURT_S = (2.0, 6.0)
"""Shortest and longest time from one spurt of typing to the next."""

TYPING_SHARE = 0.75
"""Of that, how much is typed."""

KEY_EVERY_S = (0.09, 0.28)
"""Shortest and longest time between two keys: 40 to 70 words a minute."""

KEY_BAND_HZ = (1500.0, 6000.0)
"""A key's click."""

KEY_S = 0.03
"""How long it rings."""

KEY_RELEASE = 0.4
"""How loud a key is let go, against pressed."""

KEY_LOUDNESS = (0.4, 1.0)
"""Softest and loudest key."""

CLAPPERS = 3
"""People clapping: a session's."""

CLAP_EVERY_S = (0.22, 0.35)
"""Fastest and slowest pace of theirs."""

CLAP_BAND_HZ = (700.0, 3000.0)
"""Cupped hands."""

CLAP_S = 0.08
"""How long a clap rings in a small room."""

LAUGH_EVERY_S = (2.5, 6.0)
"""Shortest and longest time from one bout to the next."""

LAUGH_SHARE = (0.35, 0.7)
"""Of that, the least and the most that is laughed."""

BURST_EVERY_S = (0.18, 0.24)
"""A laugh has four to six bursts a second (Bachorowski et al., 2001)."""

BURST_SHARE = 0.5
"""Of a burst's time, how much is voiced."""

PUFF_SHARE = 0.35
"""Of a burst's time, how much is air before the voice."""

PUFF_BAND_HZ = (500.0, 3500.0)
"""The band of an h."""

PUFF_LOUDNESS = 0.35
"""An h against the voice after it."""

LAUGH_FROM_HZ = (180.0, 380.0)
"""Lowest and highest pitch at which a bout begins: men and women laugh above their speech."""

LAUGH_FALLS = 0.35
"""How much the pitch falls over a bout."""

LAUGH_FADES = 0.6
"""How much softer a bout becomes."""

BURST_GLIDE = 0.06
"""How much the pitch glides within a burst, up and down from its middle."""

OPEN_MOUTH_HZ = ((750.0, 100.0), (1250.0, 120.0), (2600.0, 180.0), (3500.0, 250.0))
"""Resonances of an open vowel and their widths."""

GLOTTAL_HZ = 100.0
"""Above this the pulses of the vocal folds fall by 12 dB an octave."""
