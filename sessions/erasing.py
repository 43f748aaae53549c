"""Destroying what is kept: one session, those that were kept long enough, or everything there is.

A session's key goes first: without it its file can be read no more, nor can any copy of it. Key and file are
overwritten with zeros before they are removed. On a disk that keeps its places that leaves neither key nor
word; where the log beside the file lay, ciphertext stays until the disk uses the place again, and nothing
opens it. It promises less on a flash drive, which writes elsewhere and forgets the old place when it likes,
and on a file system that keeps earlier states (journals of data, snapshots, backups): there the wrapped key
may outlast, and with the master key opens what was kept of the file.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sessions import voices
from sessions.about import About
from sessions.connection import put_in_order
from sessions.errors import InUse, SessionError
from sessions.library import SessionEntry, list_sessions, session_paths, traces
from sessions.master_key import MasterKey, forget_master_key
from sessions.preferences_file import damaged_paths, preferences_path
from sessions.private_files import destroy
from sessions.session_key import destroy_key
from sessions.triads import store
from sessions.triads.triad import Triad
from sessions.triads.tunables import UNDER_WAY_S

_BESIDE = ("-wal", "-wal-old", "-shm", "-journal", ".new-journal")


def erase(path: Path, master: MasterKey | None) -> None:
    """Destroy a session's key, its file and what lies beside it; harmless where there is none.

    Raises `SessionError`: while it is being recorded, which goes on, or where it cannot be removed. Without
    the master key nobody can tell if it is being recorded, and it is destroyed all the same.
    """
    if master is not None and path.exists() and _is_in_use(path, master):
        raise SessionError(f"{path.name}: it is being recorded or used; stop that, and erase it then")
    # The file itself comes last: until all is gone the session is listed, and can be erased again.
    beside = (partial(destroy, path.with_name(path.name + ending)) for ending in (*_BESIDE, ""))
    _all_tried([partial(destroy_key, path), *beside])


def erase_everything(master: MasterKey | None) -> None:
    """Destroy all sessions, voices, triads, preferences and the master key, its place in the keyring too.

    Each is tried, whatever became of the others, but the master key stays for as long as a session is being
    recorded: else nobody could open that any more. Then raises `SessionError`, one line on what remained.
    """
    _all_tried(
        [
            *(partial(erase, path, master) for path in traces()),
            *(partial(voices.destroy_traces, name) for name in voices.traces()),
            *(partial(store.delete, id_) for id_ in store.traces()),
            store.forget_lock,
            partial(_forget_unless_needed, master),
            *(partial(destroy, path) for path in (preferences_path(), *damaged_paths())),
        ]
    )


def expired(entries: Iterable[SessionEntry], days: int | None, now: datetime) -> list[SessionEntry]:
    """Those of `entries` that were begun, or brought in, more than `days` before `now`; none without `days`.

    One that is being recorded, or that cannot be read, is never among them.
    """
    if days is None:
        return []
    before = now - timedelta(days=days)
    return [
        entry
        for entry in entries
        if entry.outline is not None
        and not entry.outline.state.is_at_work
        and _kept_since(entry.outline.about) < before
    ]


def _kept_since(about: About) -> datetime:
    """When it came to this shelf: as it was begun, or out of a bundle."""
    return about.started_at if about.imported is None else about.imported.at


def erase_expired(master: MasterKey, days: int | None, now: datetime) -> int:
    """Destroy the sessions that began more than `days` before `now`; says how many there were.

    So are triads as old, and those of which no session is left. Each is tried; then raises `SessionError`,
    one line on those that remained.
    """
    if days is None:
        return 0
    gone = expired(list_sessions(master), days, now)
    _all_tried(
        [
            *(partial(erase, entry.path, master) for entry in gone),
            partial(_erase_expired_triads, master, timedelta(days=days), now),
        ]
    )
    return len(gone)


def _erase_expired_triads(master: MasterKey, kept_for: timedelta, now: datetime) -> None:
    gone = [triad.id for triad in store.open_triads(master) if _is_expired(triad, now - kept_for, now)]
    _all_tried(partial(store.delete, id_) for id_ in gone)


def _is_expired(triad: Triad, before: datetime, now: datetime) -> bool:
    """Whether its last round began before then; or, once it is surely over, no session of it is left."""
    latest = max([triad.began_at, *(one.began_at for one in triad.rounds)])
    is_empty = bool(triad.rounds) and not any(one.session_id or one.debrief_id for one in triad.rounds)
    return latest < before or (is_empty and latest < now - timedelta(seconds=UNDER_WAY_S))


def _forget_unless_needed(master: MasterKey | None) -> None:
    if master is None or not any(_is_in_use(path, master) for path in session_paths()):
        forget_master_key()


def _is_in_use(path: Path, master: MasterKey) -> bool:
    """Whether somebody has it open with a log beside it, as whoever records it does."""
    try:
        return put_in_order(path, master)
    except InUse:
        return True
    except SessionError:
        return False  # it is damaged, or no session: nobody records it


def _all_tried(steps: Iterable[Callable[[], None]]) -> None:
    remained: list[str] = []
    for step in steps:
        try:
            step()
        except SessionError as trouble:
            remained.append(str(trouble))
    if remained:
        raise SessionError("; ".join(remained))
