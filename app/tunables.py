"""Numbers of the shell, each with its unit and reason."""

HEARING_DELAY_S = 0.15
"""Fixed delay of who-speaks in replay: a look of the segmentation and two comparisons of voices take
60 ms, 140 ms at the 99th percentile while recognition keeps the other core busy."""

WORDS_DELAY_S = 0.6
"""Fixed delay of words in replay, from the pause on: hearing's own and up to 0.45 s of decoding."""

WORDS_WAITING = 8
"""Utterances that may wait for recognition; when another comes, the oldest is left out and counted."""

POSTED_WAITING = 400
"""Seconds' worth of sound and events waiting to be written, in blocks: 13 s of a disk that stalls."""

STOPPING_S = 10.0
"""How long the end of a session waits for its threads before it goes on without them."""

ENROLMENT_S = 10.0
"""An enrolment recording shorter than this does not hold a voice well enough."""
