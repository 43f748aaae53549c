"""Numbers of the partnership review, each with its unit and reason."""

from collections.abc import Mapping

from cues.language.utterance import Act

SHORTEST_HEARD_S, LONGEST_HEARD_S = 4.0, 25.0
"""Seconds of sound to a moment: less is over before one has listened, more is no moment."""

LEAD_IN_S = 10.0
"""Seconds of somebody's last words that are heard before what they led to: a sentence or two."""

HEARD_AFTER_S = 8.0
"""Seconds of what somebody said next that are heard: enough to know where it went."""

QUOTED_WORDS, FEWEST_QUOTED_WORDS = 16, 6
"""Words quoted of one person in a moment: a sentence as it is spoken; fewer than six say little, and
the next sentence is begun too."""

QUOTED_WHOLE_WORDS = 24
"""Words quoted rather than half a sentence, where a few words and the sentence beside them are no more."""

MOST_MOMENTS = 8
"""Moments of the kind a sign does not count: what a coach can hear in a few minutes."""

BEST_FEW = 5
"""Questions, stretches and the like, of which there are many in a good session: the best are enough."""

REPLIES = 2
"""Turns of the coach's in which a feeling may still be taken up: after a third the talk is elsewhere."""

STANDS_FOR_WORDS = 40
"""Words of the client's after which a feeling or an insight is no longer what the coach replies to."""

POINTING_WORDS = 8
"""Words of a question that only points back, "and what is that like?"; a longer one brings matter along."""

THINKS_ALOUD_WORDS = 20
"""Words of an answer that was thought out loud: more than a yes with its reason, some eight seconds."""

OWN_PAUSE_S = 2.0
"""Seconds of a pause in mid-sentence after which most people would have helped out."""

BEGUN_THOUGHT_WORDS = 3
"""Words of a thought that broke off: "I mean" begins none."""

INSIGHT_WAIT_S = 2.0
"""Seconds of silence that let an insight land: a turn is usually taken within half a second."""

LONG_WAIT_S = 10.0
"""Seconds of silence that a coach may break without filling it: they waited."""

SHORT_REPLY_WORDS = 12
"""Words of a reply that leaves the client where they are: one short sentence."""

JUST_WORDS = 8
"""Words of the client's since an insight or a feeling after which they were on to something else."""

BEGUN_WORDS = 6
"""Words of an answer that was only begun."""

NEAR_S = 0.6
"""Seconds by which a cue and what it is about may be apart: recognition's and hearing's times differ."""

NO_FLOOR_WORDS = 2
"""Words of the coach's over which the client went on: so few take no floor."""

BREATH_S = 2.0
"""Seconds within which somebody who began with an "mm-hm" goes on in the same breath."""

OPENING_SHARE, OPENING_TURNS = 0.25, 10
"""The opening of a session: a quarter of its time, or so many turns of the coach's, up to its middle."""

CLOSING_SHARE, CLOSING_TURNS = 0.2, 5
"""The close of a session: a fifth of its time, or so many turns of the coach's, from its middle on."""

CHECKED_FROM_S, CHECKED_FROM_TURNS = 15 * 60.0, 40
"""A session so long, or of so many turns of the coach's, has time to ask whether it is on track."""

LONG_STRETCH_S, LONG_STRETCH_WORDS = 30.0, 80
"""A long stretch of talk: half a minute, and its words."""

VERY_LONG_STRETCH_S, VERY_LONG_STRETCH_WORDS = 60.0, 160
"""A stretch so long is told whoever has more of the talk: the cue on long talk comes as late."""

OWN_STRETCH_S, OWN_STRETCH_WORDS = 15.0, 40
"""A stretch of the client's worth hearing: they had time for more than an answer."""

FEWEST_EARLIER = 3
"""Earlier sessions in which a sign was judged, before a range of them is told: two are no range."""

FEW_COACH_TURNS = 12
"""Turns of the coach's with fewer of which a rate tells of chance."""

SHORT_SESSION_S = 300.0
"""Seconds of a session in which the signs have hardly time to show."""

UNSURE_BELOW, UNSURE_SHARE = 0.5, 0.25
"""Confidence of a word that may be another, and the share of such words from which on much is misheard."""

FEWEST_WORDS_A_S, MOST_WORDS_A_S = 1.0, 5.5
"""Words a second of speech: people speak two to four; outside of these, words are missing or made up."""

TALK_ENOUGH_S = 30.0
"""Seconds of speech before words a second mean anything."""

FIRST_MOMENTS = 3
"""Moments to hear first: as many as are listened to before the next client."""

FIRST_CANDIDATES = 3
"""The most telling moments of each kind of a sign among which the first are chosen."""

APART_SHARE = 0.1
"""Of the session's time between two of these, where there is a choice: they tell of the whole of it."""

SHORTEST_TOLD_S = 1.0
"""Seconds of missing sound that are told of: less than a word's length and its neighbours hides nothing."""

ENOUGH_WORDS = 50
"""Words from which it can be told whether they are English."""

LATER_ON_TURNS = 6
"""Turns of the client's after which a word of theirs is come back to, not merely echoed."""

IN_THEIR_WORDS = 0.5
"""Share of a reflection's words from which on it is given back in the client's own: the most of them."""

SOME_OF_THEIR_WORDS = 0.25
"""Share of the client's words in a reflection that says more than they did, without a "you"."""

TWO_MINDS_REPLIES = 3
"""Turns of the coach's in which two sides of a matter may still be given back."""

REPEATED_TURNS = 3
"""Turns in which somebody says the same word of themself before it is something they come back to."""

STRENGTH_ALONE = 0.5
"""Chance, 0..1, from which a strength is told of however it is said; below, it begins with the client."""

ADVISED_TIMES = 2
"""Times of advice in a session from which on it is told that nobody asked what had worked: once is a slip."""

NAMED_WITHIN_TURNS = 10
"""Turns of the coach's in which a strength may still be named: a few minutes."""

ALIKE, ALIKE_AT_ONCE = 0.8, 0.5
"""Of the words of two quotations those that are the same: one word in five is misheard or left out from one
recognition to the next, and elsewhere in a session that much is never the same by chance; half is enough
where both are told of the same moment."""

AT_ONCE_S = 6.0
"""Seconds between the starts of what is taken for the same moment: one may begin a turn sooner than the
other, and moments of one sign and kind are farther apart."""

FEWEST_UNITS = 20
"""Turns of the coach's that two people went through, before a kappa has an interval: of fewer it would go
from less than nothing to nearly one."""

DRAWS, KAPPA_SEED = 1000, 20
"""Drawings for a kappa's interval, enough for two places, and the seed by which they are always the same."""

KAPPA_READ_AS = (
    (0.75, "closely alike"),
    (0.5, "mostly alike"),
    (0.25, "partly alike"),
    (0.0, "hardly more alike than by chance"),
    (-1.0, "less alike than by chance"),
)
"""From which kappa on it is read so: people trained to code talk come to between 0.5 and 0.75, so more is
close, and less is alike in part."""

UNDEFINED_AT_MOST = 0.05
"""Of those drawings: where more hold nothing but one kind, the marks are too few for an interval."""

TURN_REACH_S = 1.0
"""Seconds between the starts of a turn on two computers, whose words were recognised by each for itself."""

MARKS_FILE_BYTES = 1 << 20
"""Bytes of a file of somebody's marks: eleven signs in each of a thousand turns are less."""

STRAY_WORDS, STRAY_WORDS_ENDING = 2, 3
"""Words that begin, or end, a sentence which the other says but for them: turns are cut that much amiss."""

STRAY_WITHIN_S = 0.3
"""Seconds between two people's words within which one of them may have gone to the wrong person."""

SURE: Mapping[Act, float] = {
    Act.SIMPLE: 0.5,
    Act.COMPLEX: 0.5,
    Act.INTERPRETATION: 0.4,
    Act.AGENDA: 0.4,
    Act.EMOTION: 0.5,
    Act.INSIGHT: 0.5,
}
"""Chances, 0..1, from which the review tells of acts that the coding counts sooner: a coach hears each
moment, and one that is none costs more trust than one left out."""
