"""The key of one session: random, its own, and wrapped by the master key in a small file beside its own.

Whoever destroys that file has destroyed the session, wherever copies of the session's own file may lie.
"""

from pathlib import Path

from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.master_key import MasterKey, OtherKey, new_key
from sessions.private_files import destroy, destroy_unfinished, write_first, write_private


def key_path(path: Path) -> Path:
    """Name the file of the wrapped key of the session at `path`; files of earlier versions have none."""
    return path.with_suffix(".key")


def make_key(path: Path, master: MasterKey) -> bytes:
    """Make a session's key, 32 bytes, and keep it wrapped; raises `SessionError`, where it has one too."""
    key, kept = new_key(), key_path(path)
    if not write_first(kept, master.wrap(key, _owner(path))):
        raise SessionError(f"{kept.name} exists already; erase the session it belongs to, or restore that")
    return key


def key_of(path: Path, master: MasterKey) -> bytes:
    """Unwrap a session's key, 32 bytes; raises `SessionError`."""
    kept = key_path(path)
    try:
        return master.unwrap(_read(kept), _owner(path))
    except OtherKey as other:
        raise SessionError(f"{other}; restore {kept.name} from a copy, or erase the session") from other


def is_key_by(path: Path, master: MasterKey) -> bool:
    """Whether it is `master` that the session's key is wrapped by; raises `SessionError`."""
    return key_path(path).exists() and master.wrapped(_read(key_path(path)))


def move_key(path: Path, former: MasterKey, master: MasterKey) -> None:
    """Wrap a session's key by another master key than the `former`; raises `SessionError`."""
    write_private(key_path(path), master.wrap(key_of(path, former), _owner(path)))


def destroy_key(path: Path) -> None:
    """Overwrite a session's wrapped key and remove it; harmless without one. Raises `SessionError`."""
    destroy_unfinished(key_path(path))
    destroy(key_path(path))


def _read(kept: Path) -> bytes:
    with files_explained(kept.name):
        return kept.read_bytes()


def _owner(path: Path) -> str:
    return f"session {path.stem}"
