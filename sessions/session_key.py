"""The key of one session: random, its own, and wrapped by the master key in a small file beside its own.

Whoever destroys that file has destroyed the session, wherever copies of the session's own file may lie.
"""

from pathlib import Path

from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.master_key import MasterKey, OtherKey, new_key
from sessions.private_files import destroy, write_private


def key_path(path: Path) -> Path:
    """Name the file of the wrapped key of the session at `path`; files of earlier versions have none."""
    return path.with_suffix(".key")


def make_key(path: Path, master: MasterKey) -> bytes:
    """Make a session's key, 32 bytes, and keep it wrapped; raises `SessionError`."""
    key = new_key()
    write_private(key_path(path), master.wrap(key, _owner(path)))
    return key


def key_of(path: Path, master: MasterKey) -> bytes:
    """Unwrap a session's key, 32 bytes; raises `SessionError`."""
    kept = key_path(path)
    with files_explained(kept.name):
        wrapped = kept.read_bytes()
    try:
        return master.unwrap(wrapped, _owner(path))
    except OtherKey as other:
        raise SessionError(f"{other}; restore {kept.name} from a copy, or erase the session") from other


def destroy_key(path: Path) -> None:
    """Overwrite a session's wrapped key and remove it; harmless without one. Raises `SessionError`."""
    destroy(key_path(path))


def _owner(path: Path) -> str:
    return f"session {path.stem}"
