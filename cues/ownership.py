"""Whose a silence is: after the coach's words by rules, after the client's by all that is known, weighed."""

from dataclasses import dataclass
from enum import Enum, auto

from cues import tunables
from cues.events import Owner, Why
from cues.evidence import Evidence, evidence, text_of, words_known
from cues.language.act import (
    acknowledges,
    asks,
    asks_openly,
    feels,
    last_sentence,
    question_in,
    realises,
    spoken,
    unfinished,
)
from cues.language.lexicon import FILLERS
from cues.timeline import CLIENT, COACH, Silence, Speech, Timeline
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Verdict:
    """An owner, the reason, and how likely it is that the client should be left this silence.

    Once it has lasted `breath_s` it is no breath any more: None goes by the reason.
    """

    owner: Owner
    why: Why
    p_hold: float
    breath_s: float | None = None


CANNOT_TELL = Verdict(Owner.UNKNOWN, Why.UNKNOWN, 0.5)


def judge(timeline: Timeline, silence: Silence, at_s: float | None = None) -> Verdict:
    """Whose `silence` is, by all that is known now; for one in the past, whose it was when `at_s` came."""
    at_s = timeline.now_s if at_s is None else at_s
    if timeline.in_doubt(at_s):
        return CANNOT_TELL
    if silence.after.role == COACH:
        return _after_coach(timeline, silence, at_s - silence.start_s)
    if silence.after.role == CLIENT:
        return _after_client(timeline, silence, at_s - silence.start_s)
    return Verdict(Owner.OTHER, Why.UNKNOWN, 0.5)


def last_words(timeline: Timeline, last: Speech) -> list[Word]:
    """The words of the turn that ends with `last`."""
    turn = timeline.turn_of(last)
    end_s = last.end_s if last.end_s is not None else timeline.now_s
    return timeline.words_between(turn[0].start_s - 0.3, end_s + 0.3, last.role)


def _after_coach(timeline: Timeline, silence: Silence, age_s: float) -> Verdict:
    """A question gives the silence to the client; another remark leaves it with whom it was."""
    remark = timeline.once(_remark, silence)
    if remark.asks:
        wait_s = tunables.HOLD_AFTER_S["after_question" if remark.asks_openly else "after_closed_question"]
        return Verdict(Owner.CLIENT, Why.AFTER_QUESTION, 0.95, wait_s)
    if not words_known(timeline, silence):
        return CANNOT_TELL
    if remark.before is not None:
        return KEPT[remark.before]
    if remark.unfinished and not remark.acknowledges and age_s < tunables.OWN_PAUSE_S:
        return Verdict(Owner.COACH, Why.OWN_PAUSE, 0.3)
    if age_s < tunables.HOLD_AFTER_S["after_coach"]:
        return Verdict(Owner.UNKNOWN, Why.AFTER_COACH, 0.6)
    return Verdict(Owner.CLIENT, Why.AFTER_COACH, 0.75)


class Before(Enum):
    """What the client's words before an acknowledgement left: a thought of theirs, or a question."""

    THEIRS_STILL = auto()
    ASKED = auto()


KEPT = {
    Before.THEIRS_STILL: Verdict(Owner.CLIENT, Why.AFTER_COACH, 0.9),
    Before.ASKED: Verdict(Owner.COACH, Why.AFTER_COACH, 0.3),
}
"""An acknowledgement of the coach's leaves a silence whose it was."""


@dataclass(frozen=True, slots=True)
class _Remark:
    """What the coach's words before a silence do; an acknowledgement may leave it whose it was `before`."""

    asks: bool
    asks_openly: bool
    acknowledges: bool
    before: Before | None
    unfinished: bool


def _remark(timeline: Timeline, silence: Silence) -> _Remark:
    said = text_of(unanswered(timeline, silence.after))
    asked, acknowledged = question_in(said), acknowledges(said)
    client = timeline.last_of(CLIENT, silence.after.start_s) if acknowledged and not asked else None
    return _Remark(
        asks=asked is not None,
        asks_openly=asked is not None and asks_openly(asked),
        acknowledges=acknowledged,
        before=None if client is None else _left(text_of(last_words(timeline, client))),
        unfinished=unfinished(said),
    )


def unanswered(timeline: Timeline, last: Speech) -> list[Word]:
    """The coach's words up to `last` since the client last said more than "um"."""
    turn = timeline.turn_of(last)
    answers = (
        speech
        for speech in timeline.around(last.start_s)
        if speech.role == CLIENT and turn[0].start_s < speech.start_s < last.start_s
    )
    since_s = max((speech.end_s or 0.0 for speech in answers if _answers(timeline, speech)), default=0.0)
    end_s = timeline.now_s if last.end_s is None else last.end_s
    return timeline.words_between(max(turn[0].start_s - 0.3, since_s), end_s + 0.3, last.role)


def _answers(timeline: Timeline, speech: Speech) -> bool:
    words = spoken(text_of(timeline.words_of(speech)))
    return any(word not in FILLERS for word in words)


def _left(said: str) -> Before | None:
    sentence = last_sentence(said)
    if unfinished(said) or realises(sentence) or feels(sentence):
        return Before.THEIRS_STILL
    return Before.ASKED if asks(sentence) else None


def _after_client(timeline: Timeline, silence: Silence, age_s: float) -> Verdict:
    """All that is known of it, weighed; where nothing is, nobody can tell.

    Nor can they where the coach does not reply for long to what may have been finished: there may be more.
    """
    found = evidence(timeline, silence)
    if not found.known:
        return CANNOT_TELL
    p_hold, why = round(found.p_hold(age_s), 3), _why(found, age_s)
    if p_hold >= 0.5 or why is Why.AFTER_INSIGHT:
        return Verdict(Owner.CLIENT, why, max(0.5, p_hold))
    lasting = why is Why.TURN_END and age_s >= tunables.HOLD_AFTER_S[why] and not found.known.get("asks")
    if lasting and (p_hold >= tunables.OPEN_FROM or found.known.get("feels")):
        return Verdict(Owner.UNKNOWN, why, 0.5)
    return Verdict(Owner.COACH, why, p_hold)


def _why(found: Evidence, age_s: float) -> Why:
    """What speaks most for the client in a silence after their words; a turn end where nothing does."""
    known = found.known
    if "words" not in known:
        return Why.UNKNOWN
    if known.get("asks") and not known.get("breaks off"):
        return Why.TURN_END
    p_hold = found.p_hold(tunables.JUDGED_AFTER_S)
    if known.get("incomplete", 0.0) >= tunables.HANGING_FROM and p_hold >= 0.5:
        return Why.MIDTHOUGHT
    if known.get("realises") or (known.get("dawns") and found.p_hold(age_s) >= 0.5):
        return Why.AFTER_INSIGHT
    return Why.MIDTHOUGHT if p_hold >= tunables.MIDTHOUGHT_FROM else Why.TURN_END
