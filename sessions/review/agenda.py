"""When in a session the coach asks where to go: in its opening, on the way, or as it closes."""

import re
from enum import StrEnum

from cues.language.act import plain
from cues.language.utterance import QUESTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.passages import Passage
from sessions.review.tunables import CLOSING_SHARE, CLOSING_TURNS, OPENING_SHARE, OPENING_TURNS

_CHECKS = re.compile(
    r"\b(?:still|so far|on track|right now|halfway|how are we|are we|is this|this useful|this helpful|"
    r"as we (?:finish|close|end|stop)|before we (?:finish|close|end|stop)|time left)\b"
)
_TAKES_ALONG = re.compile(r"\b(?:tak(?:e|ing)|leav(?:e|ing)|carry|carrying)\b.*\b(?:away|with|from|out of)\b")


_ASKS_WHERE = re.compile(
    r"\bwhere (?:would|do|shall|should|might) (?:you|we) (?:like (?:us )?to |want (?:us )?to |want )?"
    r"(?:take|go|start|begin|head|be)\b"
    r"|\bwhat (?:would|do) you (?:like|want|need)\b.*\b(?:from|out of|by the end of) "
    r"(?:our|the|this|us|today|me)\b"
    r"|\bif (?:this|our|the) (?:half hour|hour|session|time|conversation|talk) (?:went|goes|were|was|is)\b"
    r"|\bby the end of (?:our|the|this) (?:half hour|hour|session|time|conversation|talk)\b"
)
_ASKS_FOR_A_DEED = re.compile(
    r"\bwhat (?:are|will|can|could|would|do|might|should) you (?:going to |need to |have to |be able to )?"
    r"(?!like\b|want\b|need\b|prefer\b|be taking|take (?:away|from|with)|be leaving|look at|talk|focus|"
    r"explore|work on|bring)"
    r"\w+.*\b(?:this week|next week|first|tomorrow|tonight|today|now|by when|by \w+day)\b"
)
"""A question for what the client will do: it asks for a plan, not for where to go with the time."""


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


def directions(passage: Passage) -> list[tuple[CodedTurn, Found]]:
    """The questions of a passage that leave the direction to the client, each with its turn."""
    return [(turn, found) for turn in passage.turns for found in asks_direction(turn)]


def asks_direction(turn: CodedTurn) -> list[Found]:
    """The questions of a coach's turn that leave the direction to the client, by coding or by words."""
    coded = turn.coded.of(Act.AGENDA)
    asked = [one for one in turn.coded.of(*QUESTIONS) if _asks_where(turn.coded.words_of(one))]
    others = [one for one in asked if not any(_meet(one, other) for other in coded)]
    return [one for one in (*coded, *others) if _leaves_it(turn, one)]


def _asks_where(text: str) -> bool:
    return bool(_ASKS_WHERE.search(plain(text))) or takes_along(text)


def _leaves_it(turn: CodedTurn, found: Found) -> bool:
    """Whether a question asks, and neither for a deed nor with its answer in it."""
    asks = any(_meet(found, one) for one in turn.coded.of(*QUESTIONS))
    leads = any(_meet(found, one) for one in turn.coded.of(Act.LEADING, Act.ADVICE))
    return asks and not leads and not _ASKS_FOR_A_DEED.search(plain(turn.coded.words_of(found)))


def _meet(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
