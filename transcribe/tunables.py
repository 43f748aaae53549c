"""Numbers of recognition, each with its unit and reason."""

LEAD_IN_S = 0.15
"""Sound before the speech that goes with it: the first consonant is often missed."""

ONSET_TOLD_WITHIN_S = 4.0
"""Sound kept in case somebody turns out to have spoken in it: an onset is told within half a second."""

PAUSE_KEPT_S = 0.6
"""A pause up to this long stays on the tape as it was; of a longer one, only its edges."""

TAPE_S = 30.0
"""Speech kept on the tape: more than a window, so that a slow recogniser loses nothing at once, and no more
than Whisper reads."""

ANCHORS = 64
"""Pieces of speech whose session time is remembered: more than fit on the tape."""

SETTLED_AFTER_S = 0.8
"""A pause this long is a pause: what was said before it is committed. In a shorter one the speaker may be
in mid-sentence, and what follows still changes how the last words are understood."""

COMMITTED_BEHIND_S, SURE_BEHIND_S = 2.5, 0.8
"""In running speech a word is committed this long before the end of the sound at the earliest, and one that
is sure so much sooner: of an unsure word, what follows may still make another."""

SURE = 0.7
"""Probability from which a word is sure: two in three are."""

CUT_S = 0.12
"""A word this near to the end of sound that goes on may be only half there."""

LONGEST_WINDOW_S = 10.0
"""So much sound is recognised at once; then the oldest of it that is committed goes."""

WINDOW_LEFT_S = 4.0
"""So much of it stays, if words in it are committed."""

FRESH_SOUND_S = 0.1
"""Less new sound than this is not worth another look."""

LEAST_PROBABILITY = 0.15
"""Words less likely than this on average were not understood: leave them out."""

COMMITTED_REMEMBERED = 200
"""Words of a line that are kept to see where they end in the next hypothesis: more than a window holds."""

STRETCHES_REMEMBERED = 200
"""The latest stretches of speech among which a word's speaker is looked for."""

MOVED_S = 0.1
"""A word whose times change by less is not told anew."""

MARGIN_S = 0.5
"""Sound before and after speech that is recognised again with it; a longer silence is left out, so that it
invents no words. Word errors over eight rendered sessions, with 0.3, 0.5 and 0.8 s: 10.1, 9.1 and 9.4 % by
tiny.en, 9.0, 9.2 and 9.5 % by base; live they were 14.1 %."""

PIECE_S = 240.0
"""Speech recognised again at once, cut where nobody speaks: its sound takes 15 MB, its features 0.2 GB."""

WORD_END_S = 0.6
"""A word lies where its middle is, and one of over twice this so long before its end: it reached back into
the pause. Word errors by turn over ten rendered sessions, with 0.1, 0.3, 0.45 and 0.6 s: 8.0, 6.6, 5.9 and
5.7 %, of which 5.3 % are no matter of turns; ends reach over a cut as often as beginnings do."""

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
