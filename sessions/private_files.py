"""Small files that are one person's affair: written whole or not at all, readable by this user, destroyed."""

import os
from pathlib import Path

from sessions.connection import explained
from sessions.overwriting import overwrite


def write_private(path: Path, content: bytes) -> None:
    """Write `path` with mode 600 in a folder of this user's own; a file that was there is destroyed.

    Whoever reads it at any moment finds the old or the new one whole, or none. Raises `SessionError`.
    """
    new, former = _unfinished(path), _former(path)
    with explained(path.name):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        overwrite(former)
        former.unlink(missing_ok=True)
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _name_also(path, former)
        new.replace(path)
        overwrite(former)
        former.unlink(missing_ok=True)


def destroy(path: Path) -> None:
    """Overwrite a file with zeros, then remove it; harmless where there is none. Raises `SessionError`."""
    with explained(path.name):
        for file in (_unfinished(path), _former(path), path):
            overwrite(file)
            file.unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _former(path: Path) -> Path:
    return path.with_name(path.name + ".old")


def _name_also(path: Path, former: Path) -> None:
    """Give a file a second name, by which it can be overwritten once another has taken the first.

    Where a disk knows no second names it is overwritten at once: a program killed just then leaves zeros.
    """
    if path.exists():
        try:
            os.link(path, former)
        except OSError:
            overwrite(path)
