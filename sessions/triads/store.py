"""Practice triads as they are kept: one small sealed file each, named by an id that says nothing of it.

Who changes a triad has all of them for themselves meanwhile, so that of two changes none is lost: the
observer's phone, the pages and a second program may be at it at once.
"""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from audio.data_folder import data_folder
from sessions.boxes import Box
from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.library import is_here
from sessions.master_key import MasterKey, OtherKey
from sessions.private_files import destroy
from sessions.seal import Broken
from sessions.triads import codec
from sessions.triads.plan import Person
from sessions.triads.triad import RoundKept, Triad
from sessions.triads.tunables import ID_BYTES
from sessions.tunables import LOCK_WAIT_S

_SUFFIX = ".triad"
_ID = re.compile(r"[0-9a-z-]{1,64}")


def new_id() -> str:
    """Call a triad, or a person, by a name that says nothing of them."""
    return secrets.token_hex(ID_BYTES)


def kept_ids() -> list[str]:
    """Name every triad that is kept; no key is needed."""
    return sorted(path.stem for path in _folder().glob("*" + _SUFFIX))


def traces() -> list[str]:
    """Name every triad, those too of which a killed program left nothing but an unfinished file."""
    return sorted({path.name.split(".")[0] for path in _folder().glob(f"*{_SUFFIX}*")})


def keep(triad: Triad, master: MasterKey) -> None:
    """Keep a triad in place of what was known of it; raises `SessionError`."""
    if not _ID.fullmatch(triad.id):
        raise ValueError(f"{triad.id!r} cannot be a triad's id; make one with `new_id`")
    with _alone():
        _write(triad, master)


def open_triad(id_: str, master: MasterKey) -> Triad:
    """Open a triad; sessions of it that are no longer here are None. Raises `SessionError`."""
    return _with_what_is_here(_read(id_, master))


def open_triads(master: MasterKey) -> list[Triad]:
    """Open every triad, the latest first; those that cannot be opened are left out, and told by `troubles`.

    Sessions that are no longer here are None.
    """
    found = []
    for id_ in kept_ids():
        with suppress(SessionError):
            found.append(open_triad(id_, master))
    return sorted(found, key=lambda triad: (triad.began_at, triad.id), reverse=True)


def troubles(master: MasterKey) -> list[str]:
    """Say of every triad that cannot be opened why, one line each."""
    found = []
    for id_ in kept_ids():
        try:
            _read(id_, master)
        except SessionError as trouble:
            found.append(str(trouble))
    return found


def changed(id_: str, master: MasterKey, change: Callable[[Triad], Triad]) -> Triad:
    """Change a triad as it stands at this moment, and give it back; raises `SessionError`."""
    with _alone():
        triad = change(_read(id_, master))
        _write(triad, master)
    return _with_what_is_here(triad)


def delete(id_: str) -> None:
    """Destroy a triad: its key and itself are overwritten, then removed; harmless where there is none.

    Its sessions stay. Raises `SessionError`.
    """
    with _alone():
        destroy(_path(id_))


def is_kept_under(id_: str, master: MasterKey) -> bool:
    """Whether it is `master` that a triad's key is wrapped by; raises `SessionError`."""
    return _box(id_).is_under(master)


def move_key(id_: str, former: MasterKey, master: MasterKey) -> None:
    """Wrap a triad's key by another master key, where the `former` wrapped it; raises `SessionError`."""
    with _alone():
        _box(id_).move(former, master)


def forget_lock() -> None:
    """Remove the file by which changes keep out of each other's way; it is made again when it is needed."""
    with files_explained(_lock_path().name):
        _lock_path().unlink(missing_ok=True)


def people(triads: Iterable[Triad]) -> list[Person]:
    """Everybody of some triads, the latest first, each once, with the name and voice they had last."""
    latest_first = sorted(triads, key=lambda triad: triad.began_at, reverse=True)
    found: dict[str, Person] = {}
    for person in (person for triad in latest_first for person in triad.plan.people):
        found.setdefault(person.id, person)
    return list(found.values())


def _read(id_: str, master: MasterKey) -> Triad:
    if id_ not in kept_ids():
        raise SessionError(f"no practice triad is kept as {id_}")
    try:
        return codec.read(_box(id_).content(master))
    except OtherKey as other:
        raise SessionError(
            f"the practice triad {id_} was kept under another key, or is damaged; restore it from a copy"
        ) from other
    except (Broken, ValueError, KeyError, TypeError) as damaged:
        raise SessionError(f"the practice triad {id_} is damaged; restore it from a copy") from damaged


def _write(triad: Triad, master: MasterKey) -> None:
    _box(triad.id).put(codec.written(triad), master)


def _with_what_is_here(triad: Triad) -> Triad:
    return replace(triad, rounds=tuple(map(_round_here, triad.rounds)))


def _round_here(kept: RoundKept) -> RoundKept:
    """The round without what was erased since."""
    return replace(
        kept,
        session_id=kept.session_id if is_here(kept.session_id) else None,
        debrief_id=kept.debrief_id if is_here(kept.debrief_id) else None,
    )


@contextmanager
def _alone() -> Iterator[None]:
    """Keep everybody else from changing a triad, other programs too; raises `SessionError`."""
    with files_explained(_folder().name):
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(_lock_path(), timeout=LOCK_WAIT_S, mode=0o600)
        try:
            lock.acquire()
        except Timeout as busy:
            raise SessionError(
                "the practice triads are being written by another Holdspace; try again in a moment"
            ) from busy
    try:
        yield
    finally:
        lock.release()


def _box(id_: str) -> Box:
    return Box(_path(id_), "triad", f"triad {id_}")


def _path(id_: str) -> Path:
    return _folder() / (id_ + _SUFFIX)


def _lock_path() -> Path:
    return _folder() / "changing.lock"


def _folder() -> Path:
    return data_folder() / "triads"
