"""The partnership review: the eleven signs, the session at a glance, and what could not be judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from diarize.events import Role
from sessions.account import Account
from sessions.opinions import Opinion
from sessions.review.conversation import Conversation, conversation_of
from sessions.review.sign import Moment, Sign
from sessions.review.verdicts import with_verdicts

SIGNS: tuple[Callable[[Conversation], Sign], ...] = ()
"""Every sign, in their order; each reads the conversation alone."""


@dataclass(frozen=True, slots=True)
class Questions:
    """How many questions the coach asked, of each kind."""

    open: int = 0
    closed: int = 0
    leading: int = 0
    stacked: int = 0


@dataclass(frozen=True, slots=True)
class Silences:
    """What became of silences that were the client's, 3 s or longer; None where there was none to tell of."""

    held: int = 0
    broken_by_coach: int = 0
    median_wait_s: float | None = None
    longest_held_s: float | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """A moment to hear first, with the sign it belongs to."""

    sign: Sign
    moment: Moment


@dataclass(frozen=True, slots=True)
class Review:
    """All that is told of a session. `talk_share` has each person's part of the talk, 0..1.

    `interruptions` has how often the coach took the floor, by kind of overlap or cue. `first` are the moments
    to hear first, at least one of them good where there is any. `earlier` is what was said of moments that
    only an earlier review had.
    """

    account: Account
    conversation: Conversation
    signs: tuple[Sign, ...]
    talk_share: Mapping[Role, float]
    silences: Silences
    interruptions: Mapping[str, int]
    questions: Questions
    reflections: int
    limits: tuple[str, ...]
    first: tuple[Chosen, ...]
    earlier: tuple[Opinion, ...] = ()

    @property
    def questions_per_reflection(self) -> float | None:
        """How many questions there were to one reflection; None without reflections."""
        asked = self.questions.open + self.questions.closed
        return round(asked / self.reflections, 2) if self.reflections else None


def review_of(account: Account) -> Review:
    """Review a session as it stands, with what was said of its moments before."""
    conversation = conversation_of(account)
    found = tuple(sign(conversation) for sign in SIGNS)
    judged = with_verdicts(found, account.verdicts, conversation.minutes)
    return Review(
        account,
        conversation,
        judged.signs,
        {},
        Silences(),
        {},
        Questions(),
        0,
        (),
        (),
        judged.earlier,
    )
