"""Sessions on a shelf, each with what a test asks for."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sessions.about import HeardFrom, Keep, Part, Practice
from sessions.library import SessionEntry
from sessions.reader import Analysed, State
from tests.ui.paper_desk import entry

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def session(id_: str, client: str = "", *, keep: Keep = Keep.SOUND, **about: Any) -> SessionEntry:
    """A session of three quarters of an hour, at noon unless told otherwise."""
    made = entry(id_, keep=keep)
    assert made.outline is not None
    told: dict[str, Any] = {"started_at": NOON, "client": client, **about}
    return replace(made, outline=replace(made.outline, about=replace(made.outline.about, **told)))


def standing(made: SessionEntry, state: State) -> SessionEntry:
    """The same, its recording standing as told."""
    assert made.outline is not None
    return replace(made, outline=replace(made.outline, state=state))


def unreadable(id_: str, why: str) -> SessionEntry:
    """A file that no key opens."""
    return SessionEntry(Path(f"{id_}.holdspace"), None, why)


def unfinished(id_: str, heard_to_s: float = 750.0, *, sound: bool = True) -> SessionEntry:
    """A recording of fifty minutes that waits to be gone on with."""
    made = entry(id_, minutes=50.0)
    assert made.outline is not None
    about = replace(made.outline.about, heard_from=HeardFrom.RECORDING)
    waiting = replace(made.outline, state=State.UNFINISHED, analysed=Analysed(sound, heard_to_s))
    return replace(made, outline=replace(waiting, about=about))


def practised(round_: int = 2, part: Part = Part.ROUND, **people: str) -> Practice:
    """A part of a practice of Ana, who coaches, Ben and Cleo, unless they are called otherwise."""
    return Practice("t1", round_, part, {"coach": "Ana", "client": "Ben", "observer": "Cleo"} | people)
