"""When the coach took the floor while it was the client's: by speaking over them, or into their silence.

What the coach meant, or called wrong, is left out, and so is a word or two over which the client went on.
Who speaks into a silence and stays with what was said takes nothing. An overlap stands as it was last
classified; what was spoken into a silence may turn out to complete the client's thought.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cues.events import CueKind, OverlapKind, Owner, Why
from cues.language.act import plain, unfinished
from cues.language.utterance import CLIENT, COACH
from cues.tunables import HELD_FROM_S
from sessions.account import Account, Cue, Overlap, Silence, Turn
from sessions.review.completing import breaks_off, completed_in, goes_on_with
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.passages import Passage, passages
from sessions.review.staying import passage_of, stays_with
from sessions.review.tunables import LONG_WAIT_S, NEAR_S, NO_FLOOR_WORDS


class Taking(StrEnum):
    """How the floor was taken: by an interruption, a sentence finished, a cut-in, or a silence filled."""

    INTERRUPTION = "interruption"
    FINISHING = "finishing"
    CUT_IN = "cut_in"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Taken:
    """The coach began at `at_s`, in `turn`, where one is known; `silence` is the one that they broke."""

    kind: Taking
    at_s: float
    turn: Turn | None
    silence: Silence | None = None


_GIVES_IT_BACK = re.compile(
    r"\bsorry,? i (?:went|jumped|interrupted|cut|came|was)\b|\bi interrupted you\b|\bgo on\b|"
    r"\blet me (?:come|go|step) back\b"
)
"""Words by which a coach who took the floor hands it back."""

_OF_OVERLAPS = {OverlapKind.INTERRUPTION: Taking.INTERRUPTION, OverlapKind.FINISHING: Taking.FINISHING}
_OF_CUES = {CueKind.CUT_IN: Taking.CUT_IN, CueKind.FINISHING: Taking.FINISHING}


def floor_taken(conversation: Conversation) -> list[Taken]:
    """Every time the coach took the floor, in order of time, each once; none where no sound was heard."""
    if not conversation.has_sound:
        return []
    account = conversation.account
    taken: list[Taken] = []
    for one in (*_over_the_client(account), *_into_silence(account), *_filled(account)):
        if not any(abs(one.at_s - other.at_s) <= NEAR_S for other in taken):
            taken.append(one)
    said = passages(conversation)
    words = {one.turn.id: one for one in conversation.turns}
    by_words = (_in_words(one, words, said) for one in sorted(taken, key=lambda one: one.at_s))
    return [one for one in by_words if one is not None]


def _in_words(one: Taken, turns: Mapping[str, CodedTurn], said: Sequence[Passage]) -> Taken | None:
    """What was taken as the words tell it; None where by them nothing was."""
    turn = turns.get(one.turn.id) if one.turn else None
    if turn is None:  # no words were kept, or they turned out to be the client's
        return None if one.turn and one.turn.words else one
    taken = replace(one, turn=turn.turn)
    reply, before = passage_of(said, turn), _before(said, turn)
    if reply is None or before is None or one.kind is Taking.FINISHING:
        return taken
    if one.kind is Taking.INTERRUPTION:
        return None if _let_go(said, reply, turn, one.at_s) else taken
    return _into_silence_by_words(taken, said, turn, reply, before)


def _into_silence_by_words(
    taken: Taken, said: Sequence[Passage], turn: CodedTurn, reply: Passage, before: Passage
) -> Taken | None:
    """A silence spoken into: by a thought completed, by something else, or by what stays with the client."""
    last = before.turns[-1]
    mid_thought = (taken.silence is not None and taken.silence.why is Why.MIDTHOUGHT) or unfinished(
        before.text.rstrip(".")  # recognition ends with a stop what sounded unfinished
    )
    if completed_in(said, turn) or (mid_thought and goes_on_with(turn, last)):
        return replace(taken, kind=Taking.FINISHING)
    stayed = not mid_thought and not breaks_off(last) and stays_with(reply, before.text)
    return None if stayed or _GIVES_IT_BACK.search(plain(reply.text)) else taken


def _before(said: Sequence[Passage], turn: CodedTurn) -> Passage | None:
    """What the client had said last before a turn."""
    return next((one for one in reversed(said) if one.role == CLIENT and one.first.at < turn.at), None)


def _let_go(said: Sequence[Passage], reply: Passage, turn: CodedTurn, at_s: float) -> bool:
    """Whether the coach said no more than a word or two, and the client went on."""
    words = [word for one in reply.turns if one.at >= turn.at for word in one.turn.words if word.end_s > at_s]
    return len(words) <= NO_FLOOR_WORDS and said[-1] is not reply


def filled(silence: Silence) -> bool:
    """Whether a silence of the client's was long enough to be held, and broken by the coach."""
    return (
        silence.owner is Owner.CLIENT
        and silence.broken_by == COACH
        and silence.end_s - silence.start_s >= HELD_FROM_S
    )


def turn_from(account: Account, role: str, at_s: float) -> Turn | None:
    """The turn of somebody's that was under way, or began, at a time; None without one."""
    near = (
        turn
        for turn in account.turns
        if turn.role == role and turn.start_s <= at_s + NEAR_S and turn.end_s >= at_s - NEAR_S
    )
    return max(near, key=lambda turn: turn.start_s, default=None)


def _over_the_client(account: Account) -> Iterator[Taken]:
    for one in account.overlaps:
        kind = _OF_OVERLAPS.get(one.kind)
        if kind and one.by == COACH and one.over == CLIENT and not _excused(account, one):
            yield Taken(kind, one.start_s, turn_from(account, COACH, one.start_s))


def _into_silence(account: Account) -> Iterator[Taken]:
    for cue in account.cues:
        kind = _OF_CUES.get(cue.kind)
        if kind and not (_called_off(cue) or cue.revised_why):
            turn = turn_from(account, COACH, cue.start_s)
            yield Taken(kind, cue.start_s, turn, _ended_at(account, cue))


def _filled(account: Account) -> Iterator[Taken]:
    """Silences filled without a cue; a coach who let a long one be has waited, and fills nothing."""
    excused = {id_ for cue in account.cues if _called_off(cue) for id_ in cue.about}
    for one in account.silences:
        if filled(one) and one.end_s - one.start_s < LONG_WAIT_S and one.id not in excused:
            yield Taken(Taking.FILLED, one.end_s, turn_from(account, COACH, one.end_s), one)


def _called_off(cue: Cue) -> bool:
    return cue.intentional or cue.helpful is False


def _excused(account: Account, overlap: Overlap) -> bool:
    """Whether the coach meant to take the floor there, or said that they did not take it."""
    return any(
        cue.kind in (CueKind.INTERRUPTION, CueKind.FINISHING)
        and _called_off(cue)
        and (f"o-{cue.about[0] if cue.about else ''}" == overlap.id or _near(cue.start_s, overlap.start_s))
        for cue in account.cues
    )


def _ended_at(account: Account, cue: Cue) -> Silence | None:
    """The silence in which a cue's speech began."""
    return next((one for one in account.silences if _near(one.end_s, cue.start_s)), None)


def _near(one_s: float, other_s: float) -> bool:
    return abs(one_s - other_s) <= NEAR_S
