"""What a review could not judge, and why, each in one line."""

from collections.abc import Iterator

from cues.language.utterance import CLIENT, COACH
from sessions.about import Keep
from sessions.account import Account
from sessions.review.conversation import Conversation
from sessions.review.english import is_english
from sessions.review.telling import WITHOUT_SOUND, number_of
from sessions.review.tunables import (
    FEW_COACH_TURNS,
    FEWEST_WORDS_A_S,
    MOST_WORDS_A_S,
    SHORT_SESSION_S,
    SHORTEST_TOLD_S,
    TALK_ENOUGH_S,
    UNSURE_BELOW,
    UNSURE_SHARE,
)


def limits_of(conversation: Conversation) -> tuple[str, ...]:
    """Every reason for reading a review with care, the gravest first."""
    return tuple(_limits(conversation))


def _limits(conversation: Conversation) -> Iterator[str]:
    account = conversation.account
    yield from _words(conversation)
    if not conversation.has_sound:
        yield WITHOUT_SOUND
    if not conversation.timed:
        yield "Its times are guessed from the lengths of what was said: rates and places in time are rough."
    yield from _holes(account)
    yield from _little(conversation)
    if any(turn.role not in (COACH, CLIENT) for turn in account.turns):
        yield "What others than coach and client said was left out."


def _words(conversation: Conversation) -> Iterator[str]:
    account = conversation.account
    if account.about.keep is Keep.CUES or not conversation.turns:
        yield "No words were kept: only silences, interruptions and shares of talk were judged."
        return
    if not is_english(conversation):
        yield "The signs are written for English: in another language most of what was said is not seen."
    yield from poor_recognition(conversation)


def poor_recognition(conversation: Conversation) -> Iterator[str]:
    """Why words are to be read with care, if they are."""
    words = [word for turn in conversation.turns for word in turn.turn.words]
    unsure = sum(word.confidence < UNSURE_BELOW for word in words) / max(1, len(words))
    if unsure >= UNSURE_SHARE:
        yield f"Recognition was poor here: {unsure:.0%} of the words are unsure, and may be misread."
    if not conversation.has_sound:
        return
    for role, name in ((COACH, "you"), (CLIENT, "the client")):
        turns = [turn for turn in conversation.account.turns if turn.role == role]
        spoken_s = sum(one.end_s - one.start_s for turn in turns for one in turn.stretches)
        rate = sum(len(turn.words) for turn in turns) / spoken_s if spoken_s >= TALK_ENOUGH_S else None
        if rate is not None and not FEWEST_WORDS_A_S <= rate <= MOST_WORDS_A_S:
            yield (
                f"Recognition was poor here: {rate:.1f} words a second of what {name} said, where people "
                "speak two to four."
            )


def _holes(account: Account) -> Iterator[str]:
    missing_s = sum(hole.end_s - hole.start_s for hole in account.holes)
    if missing_s >= SHORTEST_TOLD_S:
        yield f"Sound is missing for {missing_s:.0f} s: what was said there was not judged."


def _little(conversation: Conversation) -> Iterator[str]:
    turns = len(conversation.coach)
    if conversation.turns and turns < FEW_COACH_TURNS:
        yield f"There were few coach turns, {turns}: rates of so few tell little."
    if conversation.timed and conversation.account.duration_s < SHORT_SESSION_S:
        minutes = number_of(max(1, round(conversation.minutes)), "minute")
        yield f"It was a short session of {minutes}: much that belongs to a whole one had no time to show."
