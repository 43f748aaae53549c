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

MARGIN_S = 0.5
"""Sound before and after speech that is recognised again with it; a longer silence is left out, so that it
invents no words. Word errors over eight rendered sessions, with 0.3, 0.5 and 0.8 s: 10.1, 9.1 and 9.4 % by
tiny.en, 9.0, 9.2 and 9.5 % by base; live they were 14.1 %."""

PIECE_S = 240.0
"""Speech recognised again at once, cut where nobody speaks: its sound takes 15 MB, its features 0.2 GB."""

WORD_END_S = 0.1
"""The last of a word says where it lies: in a whole recording beginnings reach back into the pause before."""

SAME_WORD_S = 1.0
"""Recognised twice, a word lies this near itself: 99 % of 6,700 words were within 0.7 s."""

MISSED_S = 0.8
"""Speech without a word for this long is recognised once more by itself: three words or four."""

LONGEST_WORD_S = 1.0
"""A word that is said to last longer reaches over something that was left out."""

LEAST_PROBABILITY_AGAIN = 0.15
"""A segment whose words are less likely than this on average was not understood: leave it out, as live."""

SHORT_SOUND_S = 10.0
"""Sound of up to this length, all but alone in its window, is judged by how likely it is no speech."""

MOST_NO_SPEECH = 0.45
"""Short sound above this is none: all 17 segments invented in twenty minutes of noise and laughter were at
0.50 or above; of 54 turns of under a second those at 0.46 or above were mistaken, but for one."""
