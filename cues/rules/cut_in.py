"""Cut-in: the coach begins to speak in a silence that is the client's."""

from cues.events import CueKind, Owner, Why
from cues.evidence import text_of
from cues.language.act import acknowledges, asks, spoken
from cues.ownership import judge
from cues.rules.proposal import Proposal
from cues.timeline import COACH, Silence, Speech, Timeline
from cues.tunables import (
    CUT_IN_AFTER_S,
    CUT_IN_FROM,
    CUT_IN_JUDGED_AT_S,
    CUT_IN_SILENCE_S,
    CUT_IN_TOLD_WITHIN_S,
    FINISHING_WORDS,
    ROUNDING_S,
    WORDLESS_CUT_IN_S,
)

EVIDENCE = {
    Why.AFTER_QUESTION: "You went on before your question was answered.",
    Why.MIDTHOUGHT: "You began to speak while the client was in mid-thought.",
    Why.TURN_END: "You began to speak where the client may have had more to say.",
    Why.AFTER_INSIGHT: "You began to speak while something was landing with the client.",
}
FINISHED = "You finished the client's sentence."


def cut_in(timeline: Timeline, speech: Speech, silence: Silence) -> Proposal | None:
    """A cue when `speech` is the coach's, more than a backchannel, and ended a `silence` of the client's."""
    if speech.role != COACH or not _takes_the_floor(timeline, speech):
        return None
    verdict = judge(timeline, silence, min(speech.start_s, silence.start_s + CUT_IN_JUDGED_AT_S))
    least_s = CUT_IN_SILENCE_S.get(verdict.why)
    if verdict.owner is not Owner.CLIENT or least_s is None or speech.start_s - silence.start_s < least_s:
        return None
    if verdict.why is Why.TURN_END and verdict.p_hold < CUT_IN_FROM:
        return None
    finishes = verdict.why in (Why.MIDTHOUGHT, Why.TURN_END) and _completes(timeline, speech)
    return Proposal(
        CueKind.FINISHING if finishes else CueKind.CUT_IN,
        speech.start_s,
        verdict.p_hold,
        FINISHED if finishes else EVIDENCE[verdict.why],
        (speech.id, silence.id),
    )


def is_open(timeline: Timeline, speech: Speech) -> bool:
    """Whether it may still be found out that `speech` cuts in."""
    return timeline.now_s - speech.start_s <= CUT_IN_TOLD_WITHIN_S


def next_look_s(timeline: Timeline, speech: Speech) -> float:
    """When time alone, without anything new heard, may next tell whether `speech` cuts in."""
    ages_s = (WORDLESS_CUT_IN_S, CUT_IN_AFTER_S, CUT_IN_TOLD_WITHIN_S - 0.1, CUT_IN_TOLD_WITHIN_S)
    now_s = timeline.now_s - ROUNDING_S
    return min((speech.start_s + age_s for age_s in ages_s if speech.start_s + age_s >= now_s), default=now_s)


def _takes_the_floor(timeline: Timeline, speech: Speech) -> bool:
    """More than a backchannel, by its words where they are known, else by how long it lasts."""
    words, end_s = _since(timeline, speech)
    age_s = timeline.now_s - speech.start_s
    if words and not acknowledges(words):
        return age_s >= WORDLESS_CUT_IN_S
    if end_s is None:
        return age_s >= CUT_IN_AFTER_S
    return not words and age_s >= CUT_IN_TOLD_WITHIN_S - 0.1 and end_s - speech.start_s >= WORDLESS_CUT_IN_S


def _completes(timeline: Timeline, speech: Speech) -> bool:
    """Whether `speech` is over, and so few words as complete a sentence."""
    words, end_s = _since(timeline, speech)
    return end_s is not None and 0 < len(spoken(words)) <= FINISHING_WORDS and not asks(words)


def _since(timeline: Timeline, speech: Speech) -> tuple[str, float | None]:
    """All that the coach has said since `speech` began, and when that ended, if it did."""
    words = text_of(timeline.words_between(speech.start_s - 0.1, timeline.now_s, COACH))
    latest = timeline.last_of(COACH, timeline.now_s) or speech
    return words, latest.end_s
