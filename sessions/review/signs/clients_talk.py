"""The client does most of the talking: their longest stretches, and long ones of the coach's."""

from collections.abc import Sequence
from functools import partial

from cues.language.act import spoken
from cues.language.utterance import CLIENT, COACH
from sessions.review.at_a_glance import talk_share
from sessions.review.conversation import Conversation
from sessions.review.passages import Passage, passages
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import first_of, heard, number_of, of_kind, quoted, told
from sessions.review.tunables import (
    BEST_FEW,
    LONG_STRETCH_S,
    LONG_STRETCH_WORDS,
    LONGEST_HEARD_S,
    OWN_STRETCH_S,
    OWN_STRETCH_WORDS,
    VERY_LONG_STRETCH_S,
    VERY_LONG_STRETCH_WORDS,
)

_SIGN = Sign(11, "The client does most of the talking", (), Kind.MISSED, "long stretches of yours", 0.0, "")


def clients_talk(conversation: Conversation) -> Sign:
    """Tell of the longest stretches of both; the coach's where long, or where they have most of the talk."""
    shares = talk_share(conversation.account)
    most = shares.get(COACH, 0.0) > 0.5
    said = passages(conversation)
    own = sorted((one for one in said if one.role == CLIENT), key=lambda one: -len(one.words))
    own = [
        *own[:1],
        *(one for one in own[1:BEST_FEW] if _lasts(conversation, one, OWN_STRETCH_S, OWN_STRETCH_WORDS)),
    ]
    least = (LONG_STRETCH_S, LONG_STRETCH_WORDS) if most else (VERY_LONG_STRETCH_S, VERY_LONG_STRETCH_WORDS)
    long = [one for one in said if one.role == COACH and _lasts(conversation, one, *least)]
    moments = [
        *(_moment(conversation, one, Kind.PRESENT) for one in own),
        *(_moment(conversation, one, Kind.MISSED) for one in long),
    ]
    return told(_SIGN, conversation, moments, partial(_evidence, shares.get(CLIENT, 0.0)))


def _lasts(conversation: Conversation, passage: Passage, seconds: float, words: int) -> bool:
    """Whether a passage is so long, by time where it was measured, or by its words."""
    return (conversation.has_sound and passage.talk_s >= seconds) or len(spoken(passage.text)) >= words


def _moment(conversation: Conversation, passage: Passage, kind: Kind) -> Moment:
    """A stretch is heard from its beginning."""
    who = "They" if kind is Kind.PRESENT else "You"
    floor = f"{who} had the floor for {passage.talk_s:.0f} s."
    words = f"{who} said {len(spoken(passage.text))} words on end."
    end_s = min(passage.end_s, passage.start_s + LONGEST_HEARD_S)
    weight = len(passage.words) / (4.0 * LONG_STRETCH_WORDS)
    return Moment(
        *heard(conversation, passage.start_s, end_s),
        kind,
        quoted(passage.text),
        floor if conversation.has_sound else words,
        passage.first.turn.id,
        round(min(0.6, 0.3 + weight) if kind is Kind.PRESENT else min(0.9, 0.5 + weight), 3),
    )


def _evidence(share: float, moments: Sequence[Moment]) -> str:
    if not share:
        return "Nobody's talk was measured."
    less = ", less than you" if share < 0.5 else ""
    parts = [f"The client had {share:.0%} of the talk{less}."]
    own, long = first_of(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    if own:
        parts.append(f"Their longest stretch began {own}.")
    if long:
        parts.append(
            f"{number_of(len(long), 'long stretch', 'long stretches')} of yours, one began {long[0].words}."
        )
    return " ".join(parts)
