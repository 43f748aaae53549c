"""The partnership review: the eleven signs, the session at a glance, and what could not be judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from diarize.events import Role
from sessions.account import Account
from sessions.errors import SessionError
from sessions.opinions import Opinion
from sessions.review.at_a_glance import (
    Questions,
    Silences,
    interruptions_of,
    questions_of,
    reflections_of,
    silences_of,
    talk_share,
)
from sessions.review.conversation import Conversation, conversation_of
from sessions.review.first_moments import Chosen, first_moments
from sessions.review.limits import limits_of
from sessions.review.sign import Sign
from sessions.review.signs.clients_language import clients_language
from sessions.review.signs.clients_talk import clients_talk
from sessions.review.signs.leading import leading
from sessions.review.signs.observations import observations
from sessions.review.signs.on_track import on_track
from sessions.review.signs.own_sentences import own_sentences
from sessions.review.signs.silence_and_insight import silence_and_insight
from sessions.review.signs.staying_with_feeling import staying_with_feeling
from sessions.review.signs.strengths import strengths
from sessions.review.signs.what_worked import what_worked
from sessions.review.signs.where_to import where_to
from sessions.review.verdicts import Judged, with_verdicts

__all__ = ["SIGNS", "Chosen", "Questions", "Review", "Silences", "review_of", "signs_of"]

SIGNS: tuple[Callable[[Conversation], Sign], ...] = (
    clients_language,
    staying_with_feeling,
    observations,
    strengths,
    what_worked,
    leading,
    own_sentences,
    silence_and_insight,
    where_to,
    on_track,
    clients_talk,
)
"""Every sign, in their order; each reads the conversation alone."""


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


def review_of(account: Account, before: Review | None = None) -> Review:
    """Review a session as it stands, with what was said of its moments before.

    `before` is an earlier review: where it is of the same turns their coding stands, as after a verdict.
    Raises `SessionError` for talk about a round, which is not judged.
    """
    if not account.about.is_judged:
        raise SessionError("This is the talk after a round; there is nothing to review in it.")
    conversation = _conversation(account, before)
    judged = signs_of(conversation)
    return Review(
        account,
        conversation,
        judged.signs,
        talk_share(account),
        silences_of(account),
        interruptions_of(conversation),
        questions_of(conversation),
        reflections_of(conversation),
        limits_of(conversation),
        first_moments(judged.signs),
        judged.earlier,
    )


def _conversation(account: Account, before: Review | None) -> Conversation:
    known = before.account if before else None
    if before and known and (known.about, known.turns) == (account.about, account.turns):
        return replace(before.conversation, account=account)
    return conversation_of(account)


def signs_of(conversation: Conversation) -> Judged:
    """Every sign, with what was said of its moments before; disputed ones count no more."""
    found = tuple(sign(conversation) for sign in SIGNS)
    return with_verdicts(found, conversation.account.verdicts, conversation.minutes)
