"""A session as lines to read: who said what, from when, with silences where they were; verbatim, by role.

Every written transcript is made of these; what differs is only how a line looks.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from cues.timeline import CLIENT
from diarize.events import Role
from sessions.about import HeardFrom, Timing
from sessions.account import Account, Silence, Turn
from sessions.reader import State
from sessions.stored_sound import Hole
from sessions.take_along import tunables
from transcribe.events import Word

UNHEARD: Final = "[inaudible]"
"""Stands for a turn of which no word was recognised."""

Part = Word | Silence | Hole | Literal["[inaudible]"]


@dataclass(frozen=True, slots=True)
class Line:
    """One turn: `who` is "Coach", "Client"…, `parts` are its words, and the silences where they were."""

    turn: Turn
    who: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Everything in a row, what nobody said in brackets; never empty."""
        return " ".join(said(part) for part in self.parts)


def lines(account: Account) -> list[Line]:
    """Every turn of which there is something to say, in order of time."""
    turns = [turn for turn in account.turns if turn.words or _lasting(turn) >= tunables.UNHEARD_TOLD_S]
    beside: dict[str, list[Silence | Hole]] = {turn.id: [] for turn in turns}
    for quiet in _quiet(account) if turns else ():
        beside[turns[place_of(turns, _middle_s(quiet))].id].append(quiet)
    return [Line(turn, called(turn.role), tuple(_parts(turn, beside[turn.id]))) for turn in turns]


def place_of(turns: Sequence[Turn], at_s: float) -> int:
    """Which turn was going on at a session time, or else ended last; of several, the one begun last.

    `turns` are in order of time; before the first it is the first.
    """
    begun = [place for place, turn in enumerate(turns) if turn.start_s <= at_s]
    going_on = [place for place in begun if turns[place].end_s > at_s]
    return (going_on or [max(begun, key=lambda place: (turns[place].end_s, place), default=0)])[-1]


def said(part: Part) -> str:
    """How a part stands in a line of text."""
    if isinstance(part, Word):
        return clean(part.text)
    if isinstance(part, str):
        return part
    what = "silence" if isinstance(part, Silence) else "no sound"
    return f"[{what} {round(part.end_s - part.start_s)} s]"


def called(role: Role) -> str:
    """What a role is called in a transcript."""
    return role.replace("-", " ").capitalize()


def name_of(account: Account, role: Role) -> str:
    """The first name of somebody there; empty where they were given none."""
    name = account.names.get(role, "")
    return first_name(name or (account.about.client if role == CLIENT else ""))


def client_called(account: Account) -> str:
    """The client's first name, or pseudonym; empty where they were given none."""
    return name_of(account, CLIENT)


def first_name(name: str) -> str:
    """The first name alone, of "Anna Berg", "Berg, Anna" and "Dr. Anna Berg" alike."""
    family, _, given = clean(name).partition(",")
    given = given or family
    names = [part for part in given.split() if not re.fullmatch(r"\w{2,}\.", part)]
    return (names or given.split() or [""])[0]


def timed(account: Account) -> bool:
    """Whether its times may be told."""
    return account.about.timing is not Timing.GUESSED


def clean(text: str) -> str:
    """The same text in one line, without characters that no document can hold."""
    kept = "".join(char if unicodedata.category(char) not in ("Cc", "Cs", "Cn") else " " for char in text)
    return " ".join(kept.split())


def clock(at_s: float) -> str:
    """A session time as hh:mm:ss, the second it lies in."""
    minutes, second = divmod(int(at_s), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}"


def length(seconds: float) -> str:
    """How long something lasted, to be read: "1 h 2 min", "42 min 10 s", "8 s"."""
    minutes, second = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min {second} s" if minutes else f"{second} s"


def kind_of(account: Account) -> str:
    """What a session is, in words."""
    if account.about.practice is None:
        return "coaching session"
    return "practice round" if account.about.is_judged else "talk after a practice round"


def date(account: Account) -> str:
    """The day of a session, here, as in "26 November 2026"; month names do not depend on the computer."""
    began = account.about.started_at.astimezone()
    return f"{began.day} {_MONTHS[began.month - 1]} {began.year}"


def provenance(account: Account) -> str:
    """In a sentence or two, where the words come from, and whether any may be missing."""
    return f"{_source(account)}{_ENDINGS[account.state]}"


def file_name(account: Account) -> str:
    """When a session began, to the minute, and whom it was with: safe on every system."""
    began = account.about.started_at.astimezone().strftime("%Y-%m-%d %H.%M")
    return safe_name(f"{began} {client_called(account) or 'session'}")


def safe_name(name: str) -> str:
    """A name that every system takes for a file's: reserved characters left out, not too long."""
    kept = re.sub(r'[<>:"/\\|?*]', "", clean(name))
    return kept[: tunables.NAME_CHARS].strip(" .")


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


_ENDINGS = {
    State.ENDED: "",
    State.RECORDING: " The session was still going on.",
    State.ANALYSING: " The recording was still being analysed, so that the rest is missing.",
    State.UNFINISHED: " The recording is not analysed to its end, so that the rest is missing.",
    State.RECOVERED: " The recording broke off, so that the end may be missing.",
}


def _source(account: Account) -> str:
    if account.about.heard_from is HeardFrom.TRANSCRIPT:
        times = "" if timed(account) else ", which had no times"
        by_hand = "; some were set right by hand since" if account.words_by_hand else ""
        return f"The words are those of a transcript{times}{by_hand}."
    by_hand = " and partly set right by hand" if account.words_by_hand else ""
    return f"The words were recognised by machine{by_hand}; some may be wrong."


def _lasting(turn: Turn) -> float:
    return turn.end_s - turn.start_s


def _middle_s(one: Word | Silence | Hole) -> float:
    return (one.start_s + one.end_s) / 2


def _quiet(account: Account) -> Iterator[Silence | Hole]:
    """What is worth a place in the text of the times when nobody was heard; none where times are guessed."""
    if not timed(account):
        return
    for silence in account.silences:
        if silence.end_s - silence.start_s >= tunables.SILENCE_TOLD_S:
            yield silence
    for hole in account.holes:
        if hole.end_s - hole.start_s >= tunables.HOLE_TOLD_S:
            yield hole


def _parts(turn: Turn, quiet: list[Silence | Hole]) -> Iterator[Part]:
    """The words of a turn, each silence by its middle, for words beside one are not timed to the last bit."""
    waiting = sorted(quiet, key=lambda one: one.start_s)
    if not turn.words:
        yield UNHEARD
    for word in turn.words:
        while waiting and _middle_s(waiting[0]) < _middle_s(word):
            yield waiting.pop(0)
        yield word
    yield from waiting
