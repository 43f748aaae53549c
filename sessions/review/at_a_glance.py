"""The session at a glance: who talked, what became of silences, how the coach asked and took the floor."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cues.language.utterance import CLIENT, COACH, REFLECTIONS, Act
from diarize.events import Role
from sessions.about import HeardFrom
from sessions.account import Account, Turn
from sessions.review.conversation import Conversation
from sessions.review.floor import Taking, filled, floor_taken
from sessions.waits import median_wait_s


@dataclass(frozen=True, slots=True)
class Questions:
    """How many questions the coach asked, of each kind."""

    open: int = 0
    closed: int = 0
    leading: int = 0
    stacked: int = 0


@dataclass(frozen=True, slots=True)
class Silences:
    """What became of silences that were the client's, 3 s or longer; None where there was none to tell of.

    `median_wait_s` is how long the coach waited, in the median, before they spoke after the client.
    """

    held: int = 0
    broken_by_coach: int = 0
    median_wait_s: float | None = None
    longest_held_s: float | None = None


def talk_share(account: Account) -> Mapping[Role, float]:
    """The coach's and the client's part of the talk, 0..1: by time, or by words where no sound was heard."""
    by_time = account.about.heard_from is not HeardFrom.TRANSCRIPT
    talked = {
        role: sum(_talked(turn, by_time=by_time) for turn in account.turns if turn.role == role)
        for role in (COACH, CLIENT)
    }
    total = sum(talked.values())
    return {role: round(part / total, 3) for role, part in talked.items()} if total else {}


def silences_of(account: Account) -> Silences:
    """What became of the client's silences; nothing where no sound was heard."""
    if account.about.heard_from is HeardFrom.TRANSCRIPT:
        return Silences()
    held_s = [one.end_s - one.start_s for one in account.silences if one.held]
    wait_s = median_wait_s(account)
    return Silences(
        held=len(held_s),
        broken_by_coach=sum(filled(one) for one in account.silences),
        median_wait_s=None if wait_s is None else round(wait_s, 2),
        longest_held_s=round(max(held_s), 2) if held_s else None,
    )


def interruptions_of(conversation: Conversation) -> Mapping[str, int]:
    """How often the coach took the floor, by kind; none where no sound was heard."""
    kinds = (Taking.INTERRUPTION, Taking.FINISHING, Taking.CUT_IN)
    counted = Counter(one.kind for one in floor_taken(conversation))
    return {kind.value: counted[kind] for kind in kinds} if conversation.has_sound else {}


def questions_of(conversation: Conversation) -> Questions:
    """How the coach asked."""
    counted = _counted(conversation)
    return Questions(counted[Act.OPEN], counted[Act.CLOSED], counted[Act.LEADING], counted[Act.STACKED])


def reflections_of(conversation: Conversation) -> int:
    """How often the coach reflected."""
    counted = _counted(conversation)
    return sum(counted[act] for act in REFLECTIONS)


def _counted(conversation: Conversation) -> Counter[Act]:
    return Counter(found.act for turn in conversation.coach for found in turn.coded.found)


def _talked(turn: Turn, *, by_time: bool) -> float:
    if by_time:
        return sum(stretch.end_s - stretch.start_s for stretch in turn.stretches)
    return float(len(turn.words))
