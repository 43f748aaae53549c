"""A bundle is opened: each session in it becomes a new one here, with an id and a key of its own.

It is read twice. The first time everything is checked, so that of a damaged bundle nothing is imported; the
second time rows go into tables that are made here. Nothing in it is taken for a path or for SQL.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sessions.bundle.bringing import Bringing
from sessions.bundle.errors import HereAlready, damaged, newer
from sessions.bundle.making import SUFFIX
from sessions.bundle.records import Begin, Contents, Stored, read_contents, read_records
from sessions.bundle.sealed_file import MAGIC, UnsealingReader
from sessions.errors import SessionError
from sessions.library import list_sessions
from sessions.master_key import MasterKey
from sessions.schema import MIGRATIONS

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Brought:
    """What came out of a bundle: its contents, the ids of the new sessions, and of those here from before."""

    contents: Contents
    ids: tuple[str, ...]
    here_already: tuple[str, ...] = ()


def is_bundle(file: Path) -> bool:
    """Whether a file is a bundle, by its name or its first bytes; False for one that cannot be read."""
    if file.suffix.lower() == SUFFIX:
        return True
    try:
        with file.open("rb") as opened:
            return opened.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def bring(
    file: Path,
    passphrase: str,
    master: MasterKey,
    now: datetime,
    again: bool = False,
    progress: Progress = lambda share: None,
) -> Brought:
    """Import every session of a bundle that is not here yet, or all of them `again`; slow.

    `progress` is told the share done, and ends it by raising. Nothing is left behind then, nor where
    `SessionError` is raised: `WrongPassphrase`, `HereAlready`, or for what is damaged, newer or unreadable.
    """
    with _opened(file, passphrase) as reader:
        contents = read_contents(reader, file.name)
        _check(contents, read_records(reader, file.name), file.name)
    here = {} if again else _here(contents, master)
    wanted = [id_ for id_ in contents.sessions if id_ not in here]
    if not wanted:
        ids = ", ".join(here.values())
        raise HereAlready(f"{file.name}: what is in it is here already, as {ids}; nothing was imported")
    with _opened(file, passphrase) as reader, Bringing(file.name, contents, wanted, master, now) as bringing:
        size = max(1, file.stat().st_size)
        read_contents(reader, file.name)
        for record in read_records(reader, file.name):
            bringing.take(record)
            progress(min(1.0, reader.tell() / size))
        bringing.finish()
        return Brought(contents, tuple(bringing.ids), tuple(here.values()))


def _check(contents: Contents, records: Iterator[Begin | Stored], name: str) -> None:
    """Read all of it, and with that check every seal; raises `SessionError`."""
    begun: Sequence[Begin] = [one for one in records if isinstance(one, Begin)]
    if any(begin.schema > len(MIGRATIONS) for begin in begun):
        raise newer(name)
    known = all(begin.schema > 0 for begin in begun) and len(set(contents.sessions)) == len(begun)
    if not begun or not known or tuple(begin.session for begin in begun) != contents.sessions:
        raise damaged(name)


def _here(contents: Contents, master: MasterKey) -> dict[str, str]:
    """The sessions of this bundle that were imported before: their ids in it, and here."""
    found: dict[str, str] = {}
    for entry in list_sessions(master):
        imported = entry.outline.about.imported if entry.outline else None
        if imported is not None and imported.bundle == contents.id:
            found[imported.session] = entry.id
    return {id_: found[id_] for id_ in contents.sessions if id_ in found}


@contextmanager
def _opened(file: Path, passphrase: str) -> Iterator[io.BufferedReader]:
    try:
        with file.open("rb") as opened:
            yield io.BufferedReader(UnsealingReader(opened, passphrase, file.name))
    except OSError as error:
        raise SessionError(f"{file.name} cannot be read: {error.strerror}; check where it is") from error
