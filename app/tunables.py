"""Numbers of the shell, each with its unit and reason."""

HEARING_DELAY_S = 0.08
"""Fixed delay of who-speaks in replay: true delays were 71 ms at the 95th percentile on two cores."""

WORDS_DELAY_S = 0.35
"""Fixed delay of words in replay, from the moment the pause was heard: hearing's own delay, and decoding
that takes 0.10 s, 0.14 s at the 95th percentile, 0.3 s for the longest utterances."""

CLOCK_SET_OVER_S = 30.0
"""The clock is set to the sound over this long: at 100 millionths of drift it is 3 ms off."""

DELAY_BELIEVED_S = 0.5
"""Live results later than this count as this late: no machine that keeps up is slower."""

WORDS_WAITING = 8
"""Utterances that may wait for recognition; when another comes, the oldest is left out and counted."""

POSTED_WAITING = 20_000
"""Blocks of sound waiting to be written: ten minutes of a disk that stalls; then the listener waits."""

LAST_WORD_S = 10.0
"""How long the overlay says why a session ended by itself, before it goes."""

STOPPING_S = 10.0
"""How often the end of a session says that what was heard is still being finished."""

ENROLMENT_GIVEN_UP_S = 60.0
"""The microphone is listened to for this long for a voice to enrol: six times the speech it takes."""

SHORTEST_PASSPHRASE = 12
"""Characters: whoever has the disk may try as often as they like, and four short words are longer."""

SECOND_HEARING_NICE = 15
"""How far a second hearing steps back: a session that is heard live gets some thirty times its share."""

SECOND_HEARING_THREADS = 1
"""A second thread would save about a quarter of the time, and take the other core from the user."""

TOKENS_A_SECOND = 8.0
"""Fast speech has about 5; more is the network going in circles, which over laughter took it 20 s for 3 s."""

PROMPT_SEGMENTS = 40
"""Segments whose text goes with the next piece: more than the 223 tokens that the network takes."""

ASKED_EVERY_S = 0.2
"""How often whoever waits for a second hearing looks up: on Windows only then is ^C heard."""

TOLD_SHARE = 0.05
"""Of a second hearing, done between two lines that say so: half a minute of an hour's ten."""
