"""Numbers of recognition, each with its unit and reason."""

PAUSE_S = 0.25
"""A pause this long ends an utterance: the shortest that is silence and not speech."""

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

CONTEXT_S = 12.0
"""An utterance is recognised together with what was said before it, up to this much in all: fragments
of a second are understood badly alone, and Whisper's window has room for it at no cost."""

CONTEXT_PAUSE_S = 2.0
"""Talk before a longer pause than this does not help any more."""

BELONGS_S = 0.1
"""A word whose middle lies this little before the utterance still belongs to it."""
