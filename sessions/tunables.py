"""Numbers of keeping sessions, each with its unit and reason."""

COMMIT_EVERY_S = 0.96
"""Session time between commits: thirty blocks, so that with the block in hand and the events that follow it
a killed program loses less than a second, for about one forced write a second."""

LOCK_WAIT_S = 5.0
"""How long a connection waits for another to finish: commits take milliseconds, a slow disk a second."""

ID_BYTES = 4
"""Eight hexadecimal digits: short enough to type, and a clash among thousands is tried again."""

ARGON2_ITERATIONS = 3
"""Passes of Argon2id over its memory: with the two below RFC 9106's second recommended choice, which a
laptop can spare. A passphrase costs 0.3 s to try, once a command."""

ARGON2_LANES = 4
"""Lanes of Argon2id; RFC 9106 as above."""

ARGON2_MEMORY_KIB = 64 * 1024
"""KiB of memory of Argon2id; RFC 9106 as above."""

ARGON2_MOST_ITERATIONS, ARGON2_MOST_MEMORY_KIB = 64, 1024 * 1024
"""What a file may ask of Argon2id: RFC 9106's first choice has 2 GiB for servers, half of it is more than a
laptop has to spare, and sixteen times today's passes is more than anybody waits for."""

SALT_BYTES = 16
"""Bytes of salt beside a passphrase; RFC 9106 as above."""

LONGEST_NAME = 40
"""Characters in the name of an enrolled voice: a file's name with room to spare on every system."""

OVERWRITE_BYTES = 1 << 20
"""Bytes written over a file at once before it is removed: an hour of sound is a hundred times as much, and
need not lie in memory for that."""

PEOPLE_AT_LEAST, PEOPLE_AT_MOST = 2, 3
"""People in a session: a coach and a client, and an observer in a triad."""

OPACITY_AT_LEAST = 0.75
"""The share of itself that the overlay's plate keeps: below it its words lose 4.5 to 1 over white."""

PLACE_AT_MOST_PX = 20_000
"""Logical pixels from a corner of a screen: wider than any desk of several screens."""

RETENTION_AT_MOST_DAYS = 3650
"""Ten years; whoever keeps sessions for longer keeps them until they are deleted."""

LONGEST_SETTING = 200
"""Characters in the name of a device, a model or a key: longer than any there is, short enough for a line."""

LONGEST_SENTENCE = 1000
"""Characters in the sentence to say to a client: a minute of reading aloud."""

LONGEST_QUESTION = 300
"""Characters in a question of the coach's own: two long sentences."""

MOMENTS = 3
"""Moments worth hearing after a session: as many as are listened to before the next client."""

MOMENT_BEFORE_S, MOMENT_AFTER_S = 8.0, 4.0
"""Seconds of sound around what a moment is about: the sentence that led to it, and how it went on."""

MOMENT_LONGEST_S = 20.0
"""Seconds of what a cue is about that are heard again: some are told minutes later, when words come late."""

LITTLE_TALK_S = 120.0
"""Seconds of talk before shares and numbers mean anything, as for the cue on the share of talk."""

DOUBTFUL_SHARE = 0.25
"""Of a session: where it cannot be told for longer who speaks, a quarter of all it counts may be missing."""

FEWEST_WAITS, FEWEST_QUESTIONS = 5, 5
"""A median or a share of fewer tells of chance, not of a session."""

FEWEST_USUAL = 4
"""Sessions with a figure before trends tell of a usual range: fewer have no middle half."""

ENGLISH_SHARE = 0.4
"""Of all words those that are English's commonest, where nobody said which language it is: English talk has
0.55 and more of them, German, Dutch, French and Spanish less than 0.2."""

DATE_LETTERS = 3
"""Letters of a month, or figures of a year, that are typed before they are taken for one: fewer are the day,
and would fit too many."""

SHORT_SESSION_S, LONG_SESSION_S = 20 * 60.0, 60 * 60.0
"""Seconds: rounds of a practice triad are shorter than the first, full hours are the usual session."""

SHORTEST_PASSPHRASE = 12
"""Characters: whoever has the disk may try as often as they like, and four short words are longer."""

STRETCHES_AT_ONCE = 30
"""Stretches of sound read at once to be analysed: half a minute, under a megabyte."""

SHORTEST_HOLE_S = 0.02
"""Seconds of missing sound that are shown as a hole: one peak of the waveform, less cannot be seen."""

WORD_REACH_S = 1.0
"""Seconds between a word and the speech it is counted to: recognition's times are off by that much where
people speak at once, and what is farther from all that its person said stands by itself."""

BUNDLE_PIECE_BYTES = 1 << 16
"""Bytes of a bundle that are sealed at once: the seal adds a two-thousandth, and two hours of sound need no
more memory than a minute."""

BUNDLE_LONGEST_BYTES = 1 << 28
"""Bytes of one row of a bundle: a second of sound has thirty thousand, all words of a day some millions."""
