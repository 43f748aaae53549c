"""Whose a silence is: the table at the heart of the house, one row a function of what the silence follows."""

from dataclasses import dataclass

from cues import tunables
from cues.events import Owner, Why
from cues.evidence import Evidence, evidence, text_of, words_known
from cues.language.act import acknowledges, asks, asks_openly, last_sentence, moved, unfinished
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
    if remark.acknowledges:
        if remark.leaves_it_theirs:
            return Verdict(Owner.CLIENT, Why.AFTER_COACH, 0.9)
    elif remark.unfinished and age_s < tunables.OWN_PAUSE_S:
        return Verdict(Owner.COACH, Why.OWN_PAUSE, 0.3)
    if age_s < tunables.HOLD_AFTER_S["after_coach"]:
        return Verdict(Owner.UNKNOWN, Why.AFTER_COACH, 0.6)
    return Verdict(Owner.CLIENT, Why.AFTER_COACH, 0.75)


@dataclass(frozen=True, slots=True)
class _Remark:
    """What the coach's words before a silence do; an acknowledgement may leave it the client's."""

    asks: bool
    asks_openly: bool
    acknowledges: bool
    leaves_it_theirs: bool
    unfinished: bool


def _remark(timeline: Timeline, silence: Silence) -> _Remark:
    said = text_of(last_words(timeline, silence.after))
    asked, acknowledged = asks(said), acknowledges(said)
    before = timeline.last_of(CLIENT, silence.after.start_s) if acknowledged and not asked else None
    return _Remark(
        asks=asked,
        asks_openly=asked and asks_openly(said),
        acknowledges=acknowledged,
        leaves_it_theirs=before is not None and _theirs_still(text_of(last_words(timeline, before))),
        unfinished=unfinished(said),
    )


def _after_client(timeline: Timeline, silence: Silence, age_s: float) -> Verdict:
    """All that is known of it, weighed; where nothing is, nobody can tell.

    Nor can they where the coach does not reply for long to what may have been finished: there may be more.
    """
    found = evidence(timeline, silence)
    if not found.known:
        return CANNOT_TELL
    p_hold, why = round(found.p_hold(age_s), 3), _why(found)
    if p_hold >= 0.5:
        return Verdict(Owner.CLIENT, why, p_hold)
    lasting = why is Why.TURN_END and age_s >= tunables.HOLD_AFTER_S[why] and not found.known.get("asks")
    if lasting and p_hold >= tunables.OPEN_FROM:
        return Verdict(Owner.UNKNOWN, why, 0.5)
    return Verdict(Owner.COACH, why, p_hold)


def _why(found: Evidence) -> Why:
    """What speaks most for the client in a silence after their words; a turn end where nothing does."""
    known = found.known
    if "words" not in known:
        return Why.UNKNOWN
    if known.get("asks") and not known.get("breaks off"):
        return Why.TURN_END
    p_hold = found.p_hold(tunables.JUDGED_AFTER_S)
    if known.get("incomplete", 0.0) >= tunables.HANGING_FROM and p_hold >= 0.5:
        return Why.MIDTHOUGHT
    if known.get("realises") or known.get("dawns"):
        return Why.AFTER_INSIGHT
    return Why.MIDTHOUGHT if p_hold >= tunables.MIDTHOUGHT_FROM else Why.TURN_END


def _theirs_still(said: str) -> bool:
    return unfinished(said) or moved(last_sentence(said))
