"""Sessions on a shelf, each with what a test asks for."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sessions.about import Keep
from sessions.library import SessionEntry
from sessions.reader import State
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
