"""Numbers of the judgement, each with its unit and reason."""

from math import inf

SILENCE_S = 0.25
"""Shorter pauses lie inside speech."""

JUDGED_AFTER_S = 0.5
"""A silence's owner is put on record this far into it, never to be changed by what came after."""

NEW_TURN_S = 0.4
"""Speech shorter than this takes nobody's turn and no standing question away: "um", "mm"."""

LAST_WORD_WITHIN_S = 0.3
"""Words are known up to a silence when they are to within this: recognition places a word's end so well."""

USUAL_PAUSE_S, FEW_PAUSES, PAUSES_REMEMBERED = 0.8, 5, 40
"""How long a pause inside a turn commonly lasts, in how many a client's own habit begins to show, and how
many of the latest make it up."""

TURN_READ_BACK_S = 120.0
"""What was said longer ago in the same turn is not read for the silence after it: in four hours of
telephone and map-task talk this changes no judgement, and a turn of hours costs no more than one of these."""

ROUNDING_S = 1e-6
"""Seconds by which sums of times may be off: who waits for a time looks so much sooner."""

RUN_AHEAD_S = 1.0
"""What its speaker says after a stretch belongs to its run where it began within this of it: longer than it
takes to tell a backchannel from more."""

AROUND_S = 30.0
"""Who speaks at a time is looked for among what began so long before it, and the longest stretch longer."""

LATELY_S = 15.0
"""What dawned on the client within this time is still landing."""

MOST_WORDS = 40
"""The latest words of a turn that are read: its last sentence is hardly ever longer."""

HANGING_FROM = 3.5
"""Log odds of a sentence going on from which its last words hang in the air: "I sort of"."""

LEAST_P_FINISHED = 0.02
"""No sound of a turn is surer than this, nor than as much short of 1, to be finished."""

MOST_ODDS = 6.0
"""Log odds of a sentence being over, or not, count up to this."""

OPEN_FROM = 0.35
"""A silence after whole words whose odds are no worse may, when it lasts, be anybody's."""

MIDTHOUGHT_FROM = 0.59
"""A silence whose chance of being the client's is this high when it is first judged breaks a thought off."""

HOLD_AFTER_S = {
    "after_question": 0.6,
    "after_closed_question": 0.76,
    "midthought": 0.75,
    "after_insight": 0.75,
    "after_coach": 0.93,
    "turn_end": 1.85,
    "unknown": 1.05,
    "own_pause": 1.2,
}
"""Seconds of silence before the hold-space cue, by what the silence follows. A breath takes half a
second, and a closed question is often answered soon after; a coach who has been asked to reply does so
within 1.5 s nearly always; after another remark of the coach one cannot tell for a second."""

HOLD_STAYS_S = {
    "after_question": inf,
    "midthought": 20.0,
    "after_insight": inf,
    "after_coach": 10.0,
    "turn_end": 6.0,
    "unknown": 6.0,
    "own_pause": 6.0,
}
"""Seconds the hold-space cue stays at most, while the silence lasts. What dawned on somebody may take as
long as it takes to land, and so may an answer; where the client may well have finished, it fades, and leaves
the coach to judge."""

LEAST_P_HOLD = 0.5
"""How likely a silence must be the client's, or anybody's, for the hold-space cue."""

OWN_PAUSE_S = 2.0
"""A coach who means to go on does so within this; after it, an unfinished remark leaves the silence as any
other does."""

CUT_IN_SILENCE_S = {"after_question": 0.85, "midthought": 0.4, "after_insight": 0.5, "turn_end": 0.4}
"""How long the client's silence must have lasted for the coach to cut into it, by what it follows: between
two sentences of one question coaches themselves pause up to 0.8 s. After another remark of their own they
only go on."""

CUT_IN_JUDGED_AT_S = 1.2
"""Whose a silence was is judged as it stood by then: a coach who waited longer is not the more to blame."""

CUT_IN_FROM = 0.63
"""Where nothing else speaks for the client than the odds, a cut-in takes these."""

CUT_IN_AFTER_S, WORDLESS_CUT_IN_S, CUT_IN_TOLD_WITHIN_S = 0.85, 0.4, 1.25
"""Coach speech in a silence of the client's counts as taking the floor once it has gone on for so long, or
has ended after so long with words, and is not told later than this: its words are mostly in by then."""

FINISHING_WORDS = 6
"""A coach who completes the client's sentence says no more than this."""

HELD_FROM_S = 3.0
"""From here on a silence is one that was held (therapy research codes pauses from 3 s)."""

INTERRUPTING_AFTER_S, INTERRUPTING_WITH_WORDS_AFTER_S = 0.765, 0.4
"""Coach speech over the client that surely lasted this long is no backchannel, and one with other words than
those of acknowledgement so much sooner: of 273 backchannels in telephone talk one in 25 lasts longer."""

TELLING_WORDS = 3
"""So many words may tell an interruption: fewer may still become "that's true"."""

INTERRUPTING_SINCE_S, INTERRUPTING_SURELY_S = 0.865, 0.53
"""Coach speech that goes on and began so long ago is no backchannel, if it has lasted so long for sure: in
one room an end is known up to 0.45 s late, and few backchannels last as long as this."""

INTERRUPTING_LOUDLY_AFTER_S, COMES_IN_LOUD_DB, COMES_IN_LOUD_ON_CALL_DB = 0.3, 5.0, 0.7
"""Whoever comes in so much louder than is usual wants the floor (French and Local 1983), and that is soon
clear: of 24 backchannels in rendered sessions two came in 4.2 dB louder, of 25 interruptions twenty did."""

SAME_END_S = 0.1
"""An end of speech that was set right by no more than this is the one that was asked about: two ends after
which everybody fell silent are 0.28 s apart or more."""

END_KNOWN_AFTER_S = 0.45
"""The ear's delay at an end of speech while somebody else speaks on: 192 ms of sound after a frame,
128 ms of that voice's silence, and computing. Until then nobody knows whether it goes on."""

TURN_END_OVERLAP_S = 0.3
"""Overlap with the last syllables of a turn that ends anyway is no interruption."""

ECHOED_WITHIN_S = 6.0
"""Whoever says again what the other said within this time lets them go on."""

UNDER_WAY_S = 0.1
"""The client must have been speaking this long before the coach came in."""

BREATH_S = 0.5
"""Whoever goes on within this time had not given up the floor."""

TOGETHER_S = 0.1
"""Two who begin within this time begin at once, for all the ear can tell."""

ATTEMPT_S = 0.5
"""A coach who gives way within this time has only tried."""

BACKCHANNEL_S = 1.2
"""A backchannel lasts no longer, whatever its words."""

SHOWN_FOR_S = 2.0
"""How long a cue that marks a moment stays on the screen: long enough for a glance. Hold-space lasts as long
as its silence, and cannot-tell as long as the doubt."""

MOST_A_MINUTE, MOST_A_MINUTE_AT_MOST = 3, 20
"""Paced live cues in any sixty seconds, and the most a coach can set: with a two-word message about every
20 s people did better than with none or with a continuous display."""

MINUTE_S = 60.0
"""The minute that slides."""

SPACING_S, SPACING_AT_MOST_S = 10.0, 600.0
"""From one paced live cue to the next, and the most that can be set: half of the 20 s that did people good,
so that three a minute cannot come in one burst."""

QUIET_OPENING_AT_MOST_S = 3600.0
"""A longer quiet opening than an hour is a session without cues, for which there is the mute key."""

INTENTIONAL_WITHIN_S = 20.0
"""An interruption can be called intentional for this long: time to end the sentence and find the key, short
of the one before."""

SENSITIVITY_STEPS = 2
"""A coach can turn a cue up or down by so many steps."""

SENSITIVITY_STEP = 0.7
"""One step of sensitivity in log-odds: the odds at which a cue is shown halve or double."""

MARKS_PRIOR = 4.0
"""Marks of each sort that count as given before the first: one mark moves a threshold by .22 in log-odds,
from .50 to .56, and four alike by .69, as much as one step of sensitivity."""

MARKS_SHIFT_AT_MOST = 1.4
"""In log-odds: marks alone never do more than both steps of sensitivity, and alone
never turn off a cue that rests on who spoke."""

BASE_THRESHOLD = {
    "hold_space": 0.0,
    "interruption": 0.5,
    "cut_in": 0.5,
    "finishing": 0.5,
    "monologue": 0.5,
    "talk_share": 0.5,
    "stacked_question": 0.5,
    "leading_question": 0.5,
    "advice": 0.5,
    "feeling_passed": 0.5,
    "held_silence": 0.0,
    "cannot_tell": 0.0,
}
"""Confidence from which a cue is shown, or kept, before sensitivity and marks: more likely right than wrong.
Nought is always: hold-space weighs its silence by itself, a silence that was held is a fact, and doubt is
said in any case. In log-odds nought cannot be moved."""

STIRRED_FOR_S = 0.03
"""What may be a voice keeps a cue waiting until the next block of sound, 32 ms later, tells."""

VOICE_HIDES_AFTER_S = 0.05
"""Voice lasting this long takes a hold-space cue away; a click does not."""

WORDS_AWAITED_S = 10.0
"""An overlap waits this long for its words before it is told without them: they come with the speaker's
next pause, and in a session without recognition never."""

LONGEST_WORD_S = 3.0
"""No word lasts longer, whatever recognition says."""

REMEMBERED = 200
"""So many of the latest silences, stretches, cues and doubts can be judged anew: some twenty minutes of a
lively talk, well beyond what hearing still revises in one go."""

STEM_LETTERS = 6
"""Words that begin alike for so many letters are taken for forms of one word."""

TURN_OVER_S = 1.5
"""A coach silent for so long has said what they had to say for now; whoever goes on mostly does so sooner."""

SENTENCE_GAP_S = 1.0
"""A pause this long ends a sentence that has no mark, unless its last word leads on."""

READ_BACK_S = 60.0
"""Words that come later than this after they were said are not read any more: nobody recalls the moment."""

QUESTION_RECALLED_S = 30.0
"""A question of the coach's is named in the evidence for so long: later the talk has moved on."""

QUOTED_END_WORDS = 5
"""The last words before a silence that are quoted: enough to hear them again."""

QUOTED_WORDS = 8
"""A line of evidence quotes no more words: enough to know the sentence again."""

MONOLOGUE_S = 60.0
"""A coach who has spoken so long without the client is holding forth, and again after as long: a client who
speaks two thirds of the time leaves the coach turns of well under half a minute."""

FLOOR_LEFT_S = 5.0
"""A pause of this length in the coach's talk has offered the client the floor."""

FLOOR_READ_BACK_S = 600.0
"""Nobody needs to know of a monologue of more than ten minutes how much longer it is."""

MONOLOGUE_LOOK_S = 1.0
"""A monologue is looked for no more often: a second more or less of a minute is nothing."""

TALK_SHARE_OVER_S, TALK_SHARE_AT_LEAST_S, TALK_SHARE_LOOK_S = 300.0, 120.0, 10.0
"""The sliding window of the talk share, long enough for several turns of both; how much talk must be in it
before a share means anything; and how often it is taken at most, so that hours cost little."""

TALK_SHARE_ABOVE, TALK_SHARE_BELOW = 0.5, 0.4
"""The client should do most of the talking: a cue from a half on, and anew only after the coach's share was
below two fifths, so that a share that wavers about a half is told once."""

WHO_SPOKE_CONFIDENCE = 0.85
"""Of what rests on who spoke for how long: the ear takes one for the other in some of their talk."""

WORDS_CONFIDENCE = {"LIKELY": 0.6, "OUTRIGHT": 0.75}
"""Of advice and leading questions, by how plainly they are. Rough: the mean of the share that was right in
sessions written for Holdspace and in counselling talk by strangers' codes (for advice .9 and .3, and 1.0 and
.6). One step less of sensitivity leaves only the plainer ones."""

STACKED_CONFIDENCE = 0.75
"""That two questions were asked is plain; whether the client had answered between them hangs on hearing
short words such as "no"."""

FEELING_PASSED_TURNS = 2
"""Turns of the coach's that have to leave a feeling: one may be finishing a thought of its own."""

FEELING_CONFIDENCE = {False: 0.55, True: 0.65}
"""That a feeling was passed over, and that it was for advice: words alone seldom tell for sure."""

FEELING_STANDS_S = 120.0
"""A feeling named longer ago is not what the next turns could still stay with."""

GIVEN_BACK_SHARE = 0.5
"""A sentence of which more than this share are the client's words gives them back."""

SAME_MOMENT_S = 0.25
"""Cues of a kind whose causes began this near to each other are about the same thing: half of the shortest
silence in which one is shown, and shorter than any talk between two silences."""

SHOWN_AT_ONCE_S = 0.1
"""Two cues shown this near to each other are shown at the same time: three blocks of sound, by which a live
session, whose true ticks are not kept, may be judged sooner or later; no eye tells them apart."""
