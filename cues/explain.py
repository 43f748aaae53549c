"""Why a silence is left to the client: one line a coach understands."""

from cues import tunables
from cues.events import Why
from cues.evidence import text_of
from cues.language.act import asks, last_sentence, question_in
from cues.ownership import Verdict, last_words, unanswered
from cues.rules.quotation import quoted, quoted_end
from cues.timeline import CLIENT, COACH, Silence, Timeline

PLAINLY = {
    Why.AFTER_QUESTION: "You asked a question; the answer is being found",
    Why.MIDTHOUGHT: "The client paused in mid-thought",
    Why.AFTER_INSIGHT: "The client said something that may need time to land",
    Why.AFTER_COACH: "You spoke last; the client is taking it in",
    Why.TURN_END: "The client is still quiet; there may be more to come",
    Why.OWN_PAUSE: "You left a pause; the client may be thinking",
    Why.UNKNOWN: "It has gone quiet; the client may be thinking",
}


def why_held(timeline: Timeline, silence: Silence, verdict: Verdict, *, quotes: bool) -> str:
    """The line for `silence`, whose owner is the client by `verdict`."""
    line = _quoting(timeline, silence, verdict.why) if quotes else PLAINLY[verdict.why]
    asked_s = _asked_before_s(timeline, silence)
    return f"{line}." if asked_s is None else f"{line}; you had asked a question {asked_s:.0f} s before."


def _quoting(timeline: Timeline, silence: Silence, why: Why) -> str:
    if why is Why.AFTER_QUESTION:
        asked = question_in(text_of(unanswered(timeline, silence.after)))
        return PLAINLY[why] if asked is None else f"You asked {quoted(asked)}; the answer is being found"
    said = text_of(last_words(timeline, silence.after))
    if not said:
        return PLAINLY[why]
    if why is Why.MIDTHOUGHT:
        return f"The client paused after {quoted_end(said)}"
    if why is Why.AFTER_INSIGHT:
        return f"{quoted_end(last_sentence(said) or said)} may need time to land"
    return PLAINLY[why]


def _asked_before_s(timeline: Timeline, silence: Silence) -> float | None:
    """How long before the client's silence the coach's last question ended; None without one."""
    if silence.after.role != CLIENT:
        return None
    coach = timeline.last_of(COACH, timeline.turn_of(silence.after)[0].start_s)
    if coach is None or coach.end_s is None or silence.start_s - coach.end_s > tunables.QUESTION_RECALLED_S:
        return None
    asked = asks(text_of(last_words(timeline, coach)))
    return max(1.0, silence.start_s - coach.end_s) if asked else None
