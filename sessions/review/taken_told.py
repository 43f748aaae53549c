"""How it is told that the coach took the floor: what was taken from, with which words, and why it matters."""

import re
from collections.abc import Sequence

from cues.events import Why
from cues.language.act import plain
from cues.language.utterance import CLIENT, COACH, Act
from sessions.review.conversation import Conversation
from sessions.review.floor import Taken, Taking
from sessions.review.passages import Passage, last_said, lead_in_s, said_from, text_of
from sessions.review.sign import Kind, Moment
from sessions.review.telling import broken_off, heard, in_turn, of_silence, quoted, quoted_end
from sessions.review.tunables import HEARD_AFTER_S, INSIGHT_WAIT_S, JUST_WORDS, LEAD_IN_S

_TAKEN_WHY = {
    Taking.INTERRUPTION: "You began to speak while they were speaking.",
    Taking.CUT_IN: "You began to speak in a silence that was still theirs.",
    Taking.FILLED: "They were silent, and you spoke first.",
}

_ASKS_LEAVE = re.compile(
    r"\b(?:can|could|may|might|shall) i (?:just )?(?:stop|pause|interrupt|jump in|come in)\b|"
    r"\blet me (?:just )?(?:stop|pause) you\b|\bsorry (?:to interrupt|to stop you|for interrupting)\b|"
    r"\bi(?:'d| would) like to (?:stop|pause) (?:you )?(?:here|there)\b|\bif i (?:can|may) (?:just )?stop\b|"
    r"\bi don't want to (?:lose|miss) (?:it|that|this)\b"
)
"""An interruption with its purpose said, which coaches are taught."""


def taken_told(conversation: Conversation, said: Sequence[Passage], one: Taken) -> Moment:
    """The missed moment in which the floor was taken."""
    silence = one.silence
    stopped_s = silence.start_s if silence else one.at_s
    length_s = one.at_s - stopped_s
    asked = silence is not None and silence.why is Why.AFTER_QUESTION
    before = last_said(conversation, COACH if asked else CLIENT, stopped_s if asked else one.at_s)
    by = said_from(said, one.turn.id, one.at_s) if one.turn else []
    end_s = min(by[-1].end_s if by else one.turn.end_s if one.turn else one.at_s, one.at_s + HEARD_AFTER_S)
    act = None if asked else just_did(conversation, one.at_s)
    over = one.kind is not Taking.INTERRUPTION and (asked or act is not None)
    with_leave = bool(_ASKS_LEAVE.search(plain(text_of(by))))
    return Moment(
        *heard(conversation, lead_in_s(before, stopped_s), end_s),
        Kind.MISSED,
        in_turn(
            quoted_end(text_of(before)) if over else broken_off(text_of(before)),
            of_silence(length_s) if length_s >= INSIGHT_WAIT_S else "",
            quoted(text_of(by)),
        ),
        _why_taken(one, None if with_leave else act, with_leave=with_leave),
        one.turn.id if one.turn else "",
        0.3 if with_leave else (0.45 if one.kind is Taking.FILLED else 0.65) + (0.3 if act else 0.0),
    )


def _why_taken(one: Taken, act: Act | None, *, with_leave: bool) -> str:
    if with_leave:
        return "You stopped them in the midst of it, and asked their leave."
    if act is Act.INSIGHT:
        return "Something had just dawned on them when you came in."
    if act is Act.FEELING:
        return "They had just named a feeling when you came in."
    if one.silence and one.silence.why is Why.AFTER_QUESTION:
        return "You spoke again before they had answered your question."
    return _TAKEN_WHY[one.kind]


def just_did(conversation: Conversation, at_s: float) -> Act | None:
    """What the client had done with their last words before a moment: an insight, a feeling, or neither."""
    turn = next((one for one in reversed(conversation.client) if one.turn.words[0].start_s < at_s), None)
    if turn is None or turn.turn.words[-1].end_s < at_s - LEAD_IN_S:
        return None
    said = sum(word.start_s < at_s for word in turn.turn.words)
    just = [one for one in turn.coded.found if one.start < said and said - one.end <= JUST_WORDS]
    return next((act for act in (Act.INSIGHT, Act.FEELING) if any(one.act is act for one in just)), None)
