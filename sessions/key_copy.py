"""A copy of the master key in a file of its own, sealed by a passphrase chosen for it alone.

Whoever has lost the key, with a keyring or a computer, opens their sessions by it again. Without the
passphrase it is worth nothing to anybody.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sessions import voices
from sessions.errors import SessionError
from sessions.library import session_paths
from sessions.master_key import LostKey, MasterKey, adopt, is_anything_kept, kept_id
from sessions.passphrase_seal import Damaged
from sessions.private_files import write_private
from sessions.seal import Broken
from sessions.session_key import is_key_by, move_key
from sessions.triads import store

_KIND = "a copy of the key to what Holdspace keeps"


@dataclass(frozen=True, slots=True)
class Restored:
    """The master key that is in use now, and how many sessions were kept under the copied one.

    `adopted` where the copy has taken the place of the key here, and its passphrase that of the one here.
    """

    master: MasterKey
    sessions: int
    adopted: bool = False


def save_copy(master: MasterKey, path: Path, passphrase: str) -> None:
    """Write a copy of the key to `path`, in place of what is there; raises `SessionError`."""
    told = {"holdspace": _KIND, **master.sealed_by(passphrase)}
    if not path.parent.is_dir():
        raise SessionError(f"{path.parent}: there is no such folder; choose another")
    try:
        write_private(path, (json.dumps(told, indent=1) + "\n").encode())
    except SessionError as trouble:
        raise SessionError(f"{path.name} cannot be written; choose another folder") from trouble


def use_copy(path: Path, passphrase: str, open_key: Callable[[], MasterKey]) -> Restored:
    """Let what was kept under a copied key be opened again.

    Where the key here is that one, or none, or lost, the copy takes its place. Where it is another, which
    `open_key` gives, what was brought from the other computer is kept under the one here from now on.
    Raises `SessionError`, and then all is as it was.
    """
    copy = _opened(path, passphrase)
    if kept_id() in (None, copy.id) or _is_lost(open_key):
        if is_anything_kept() and not _is_of_use(copy):
            raise SessionError(f"{path.name} is a copy of another key: nothing kept here is kept under it")
        adopt(copy, passphrase)
        return Restored(copy, len(_sessions_of(copy)), adopted=True)
    here = open_key()
    return Restored(here, _moved(copy, here))


def _opened(path: Path, passphrase: str) -> MasterKey:
    no_copy = f"{path.name} is no copy of a key that Holdspace wrote, or is damaged; choose another file"
    try:
        told: dict[str, Any] = json.loads(path.read_bytes())
        if told["holdspace"] != _KIND:
            raise SessionError(no_copy)
        return MasterKey.unsealed_by(passphrase, told)
    except OSError as trouble:
        raise SessionError(
            f"{path.name}: it cannot be read ({trouble.strerror}); choose another file"
        ) from trouble
    except Broken as broken:
        raise SessionError("this is not the passphrase chosen for this copy; give that one") from broken
    except (ValueError, KeyError, TypeError, RecursionError, Damaged) as damaged:
        raise SessionError(no_copy) from damaged


def _is_lost(open_key: Callable[[], MasterKey]) -> bool:
    try:
        open_key()
    except LostKey:
        return True
    return False


def _is_of_use(copy: MasterKey) -> bool:
    return (
        bool(_sessions_of(copy))
        or any(voices.is_kept_under(name, copy) for name in voices.kept_names())
        or any(store.is_kept_under(id_, copy) for id_ in store.kept_ids())
    )


def _sessions_of(master: MasterKey) -> list[Path]:
    return [path for path in session_paths() if is_key_by(path, master)]


def _moved(former: MasterKey, master: MasterKey) -> int:
    """Keep under `master` what is kept under the `former`; how many sessions that were.

    What is damaged stays as it is. Raises `SessionError` where nothing but trouble was found.
    """
    sessions = [partial(move_key, path, former, master) for path in _sessions_of(former)]
    others = [
        *(partial(voices.move_key, name, former, master) for name in voices.kept_names()),
        *(partial(store.move_key, id_, former, master) for id_ in store.kept_ids()),
    ]
    moved, troubles = _tried(sessions)
    troubles += _tried(others)[1]
    if troubles and not moved:
        raise troubles[0]
    return moved


def _tried(steps: Sequence[Callable[[], None]]) -> tuple[int, list[SessionError]]:
    """Take each step; how many went well, and what became of the others."""
    troubles = []
    for step in steps:
        try:
            step()
        except SessionError as trouble:
            troubles.append(trouble)
    return len(steps) - len(troubles), troubles
