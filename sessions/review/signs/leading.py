"""Leaving the lead to the client: open questions that set them thinking, and answers given with one."""

import re
from collections.abc import Sequence

from cues.language.utterance import Act
from sessions.review.conversation import Conversation
from sessions.review.passages import Passage, passages
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import first_of, number_of, told

_SIGN = Sign(6, "Leaving the lead to the client", (), Kind.MISSED, "leading questions and advice", 0.0, "")

_LEADS = (Act.LEADING, Act.ADVICE, Act.STACKED)

_ASKED_FOR = re.compile(
    r"\bwhat (?:would|should|do) you (?:do|suggest|advise|recommend)\b|\bwhat should i\b"
    r"|\b(?:any|some) (?:advice|tips?|suggestions?|ideas)\b|\bwhat do you think i (?:should|could|ought)\b"
    r"|\b(?:can|could|would) you (?:just )?(?:tell|advise|suggest|recommend)\b"
)
_OFFERED = re.compile(
    r"\b(?:would you (?:like|want)|do you want|can i|could i|may i|shall i|is it (?:ok|okay|alright))\b"
    r".*\b(?:suggest\w*|idea|thought|tip|advice|share|offer)\b"
)


def leading(conversation: Conversation) -> Sign:
    """Tell of open questions that the client thought aloud after, and of where you led."""
    said = passages(conversation)
    moments = [*_left_to_them(conversation, said), *_led(conversation, said)]
    return told(_SIGN, conversation, moments, _evidence(moments))


def _left_to_them(conversation: Conversation, said: Sequence[Passage]) -> list[Moment]:
    """The questions with the longest answers, those first from which something dawned."""
    number = number_of(len(led), "time")
    found = f"You led, advised or stacked questions {number}, as in {first_of(led, Kind.MISSED)}."
    thinking = f" They thought aloud after an open question of yours: {left}." if left else ""
    return (found if led else "You neither led nor advised, that was found.") + thinking
