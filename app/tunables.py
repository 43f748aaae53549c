"""Numbers of the shell, each with its unit and reason."""

HEARING_DELAY_S = 0.08
"""Fixed delay of who-speaks in replay: true delays were 71 ms at the 95th percentile on two cores."""

TURN_END_DELAY_S = 0.12
"""Fixed delay of whether a turn sounded finished in replay: true delays were 59 ms, 73 ms at the 95th
percentile, and 51 ms of them the question itself. Not shorter than hearing's, which it follows."""

ANSWER_A_MB_S = 0.004
"""Fixed delay of words in replay, in seconds for each megabyte of the recogniser's network: decoding takes
about as long as the network is large."""

SHORTEST_STEP_S = 0.5
"""Running speech is recognised anew this often at most: in half a second a word or two are said."""

STEP_TO_DELAY = 1.6
"""A recogniser that is slower is asked less often: it works at most five eighths of the time."""

TRIAL_SOUND_S, TRIALS = 8.0, 3
"""Speech on which the machine's speed is measured, and how often: a few seconds in all."""

KEEPS_UP_SHARE = 0.6
"""Of the time between two asks a recogniser may take so much on an idle machine: hearing, and a video call,
want theirs."""

CLOCK_SET_OVER_S = 30.0
"""The clock is set to the sound over this long: at 100 millionths of drift it is 3 ms off."""

DELAY_BELIEVED_S = 0.5
"""Live results later than this count as this late: no machine that keeps up is slower."""

POSTED_WAITING = 20_000
"""Blocks of sound waiting to be written: ten minutes of a disk that stalls; then the listener waits."""

BY_HAND_WAITING = 100
"""Keys pressed and not yet obeyed, in a pause: nobody presses more with a meaning. The newest are dropped."""

VITALS_EVERY_S = 0.25
"""Session time between two tellings of how it is doing: a level that is seen to follow a voice."""

LAST_WORD_S = 10.0
"""How long the overlay says why a session ended by itself, before it goes."""

ERASING_TRIES, ERASED_AGAIN_AFTER_S = 10, 0.3
"""How often destroying a session is tried, and how far apart: whoever reads it is done by then."""

STOPPING_S = 10.0
"""How often the end of a session says that what was heard is still being finished."""

ENROLMENT_GIVEN_UP_S = 60.0
"""The microphone is listened to for this long for a voice to enrol: six times the speech it takes."""

SECOND_HEARING_THREADS = 1
"""A second thread would save about a quarter of the time, and take the other core from the user."""

TOKENS_A_SECOND = 8.0
"""Fast speech has about 5; more is the network going in circles, which over laughter took it 20 s for 3 s."""

PROMPT_SEGMENTS = 40
"""Segments whose text goes with the next piece: more than the 223 tokens that the network takes."""

ASKED_EVERY_S = 0.2
"""How often whoever waits for a second hearing looks up: on Windows only then is ^C heard."""

TOLD_SHARE = 0.05
"""Of a second hearing or an analysis, done between two lines that say so: half a minute of an hour's ten."""

TOLD_EVERY_S = 2.0
"""Between two lines on how many sessions are read: those read before take milliseconds and need no line."""

ALIKE_OVER_S = 60.0
"""How much of a recording's two channels is compared: somebody has spoken by then."""

ALIKE_FROM = 0.95
"""Correlation of two channels that are one sound written twice, which lossy coding leaves above it; a
client's sound in the coach's microphone comes late and altered, far under it."""

LEAVING_AT_MOST_S = 30.0
"""How long the program, its window gone, stays for what must not be cut off: erasing hours of sound."""

HOW_FAR_EVERY_S = 1.0
"""Seconds of a recording between two tellings of how far it is: a few a second, as it is heard so quickly."""
