"""Numbers of recognition, each with its unit and reason."""

LEAD_IN_S = 0.15
"""Sound before the speech that goes with it: the first consonant is often missed."""

LEAD_OUT_S = 0.15
"""Sound after the speech that goes with it."""

LONGEST_UTTERANCE_S = 20.0
"""Speech without a pause is cut here: within Whisper's window, rarer than one in a hundred utterances."""

SHORTEST_UTTERANCE_S = 0.2
"""Less holds no word, and Whisper invents one."""

LEAST_PROBABILITY = 0.15
"""An utterance whose words are less likely than this on average was not understood: leave it out."""
