"""When in a session the coach asks where to go: in its opening, on the way, or as it closes."""

import re
from enum import StrEnum

from cues.language.act import plain
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.tunables import CLOSING_SHARE, CLOSING_TURNS, OPENING_SHARE, OPENING_TURNS

_CHECKS = re.compile(
    r"\b(?:still|so far|on track|right now|halfway|how are we|are we|is this|this useful|this helpful|"
    r"as we (?:finish|close|end|stop)|before we (?:finish|close|end|stop)|time left)\b"
)
_TAKES_ALONG = re.compile(r"\b(?:tak(?:e|ing)|leav(?:e|ing)|carry|carrying)\b.*\b(?:away|with|from|out of)\b")


class Part(StrEnum):
    """A part of a session."""

    OPENING = "opening"
    MIDDLE = "middle"
    CLOSE = "close"


def part_of(conversation: Conversation, turn: CodedTurn) -> Part:
    """The part of the session in which a turn of the coach's begins."""
    starts = [one.at for one in conversation.coach]
    before = sum(at < turn.at for at in starts)
    share = turn.turn.start_s / conversation.account.duration_s if conversation.account.duration_s else 0.0
    if share < OPENING_SHARE or (before < OPENING_TURNS and share < 0.5):
        return Part.OPENING
    if share >= 1.0 - CLOSING_SHARE or (len(starts) - before <= CLOSING_TURNS and share >= 0.5):
        return Part.CLOSE
    return Part.MIDDLE


def checks(text: str) -> bool:
    """Whether a question about direction asks if the session is on track, or what is taken from it."""
    return bool(_CHECKS.search(plain(text))) or takes_along(text)


def takes_along(text: str) -> bool:
    """Whether a question asks what the client takes with them."""
    return bool(_TAKES_ALONG.search(plain(text)))
