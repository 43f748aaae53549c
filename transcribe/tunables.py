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

MARGIN_S = 0.3
"""Sound before and after speech that is recognised again with it; a longer silence is left out, so that it
invents no words. Word errors of tiny.en on three rendered sessions were the same within a point for 0.2 to
0.8 s; base, on one, made half as many with 0.3 s as with 0.8 s."""

PIECE_S = 240.0
"""Speech recognised again at once, cut where nobody speaks: its sound takes 15 MB, its features 0.2 GB."""

WORD_END_S = 0.1
"""The last of a word says where it lies: in a whole recording beginnings reach back into the pause before."""

SAME_WORD_S = 1.5
"""Recognised twice, a word lies this near itself: the two are up to a second apart where a pause is inside."""

MISSED_S = 0.8
"""Speech without a word for this long is recognised once more by itself: three words or four."""

LONGEST_WORD_S = 1.0
"""A word that is said to last longer reaches over something that was left out."""

LEAST_PROBABILITY_ALONE = 0.15
"""Missed speech whose words are less likely than this on average, by itself, was no speech: leave it out."""
