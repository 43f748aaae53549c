"""The rates of a session's signs that can be laid beside those of other sessions: never a score."""

from collections.abc import Iterable

from sessions.review.conversation import Conversation
from sessions.review.english import is_english
from sessions.review.limits import poor_recognition
from sessions.review.sign import Sign
from sessions.review.tunables import FEW_COACH_TURNS, SHORT_SESSION_S


def rates_of(signs: Iterable[Sign], conversation: Conversation) -> dict[int, float | None]:
    """In ten minutes, by a sign's id; None where that sign, or the whole session, could not well be judged.

    So it is of a sign with limits of its own, as without sound or without a case of what it is about; and of
    all of them where times are guessed, little was said, not in English, or words are much misheard.
    """
    comparable = _is_comparable(conversation)
    return {sign.id: sign.rate_per_10min if comparable and not sign.limits else None for sign in signs}


def _is_comparable(conversation: Conversation) -> bool:
    return (
        conversation.timed
        and conversation.account.duration_s >= SHORT_SESSION_S
        and len(conversation.coach) >= FEW_COACH_TURNS
        and is_english(conversation)
        and not any(poor_recognition(conversation))
    )
