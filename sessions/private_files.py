"""Small files that are one person's affair: written whole or not at all, readable by this user, destroyed."""

import os
from pathlib import Path

from sessions.file_trouble import files_explained
from sessions.overwriting import overwrite


def write_private(path: Path, content: bytes) -> None:
    """Write `path` with mode 600 in a folder of this user's own; a file that was there is destroyed.

    Whoever reads it at any moment finds the old or the new one whole, or none. Raises `SessionError`.
    """
    new = unfinished(path)
    with files_explained(path.name):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(path)


def put_in_place(path: Path) -> None:
    """Let the unfinished file, finished now, be `path`; what was there is destroyed. Raises `OSError`."""
    old = former(path)
    overwrite(old)
    old.unlink(missing_ok=True)
    _name_also(path, old)
    unfinished(path).replace(path)
    overwrite(old)
    old.unlink(missing_ok=True)


def destroy(path: Path) -> None:
    """Overwrite a file with zeros, then remove it; harmless where there is none. Raises `SessionError`."""
    with files_explained(path.name):
        for file in (unfinished(path), former(path), path):
            overwrite(file)
            file.unlink(missing_ok=True)


def unfinished(path: Path) -> Path:
    """Name the file in which what is to be `path` is written."""
    return path.with_name(path.name + ".new")


def former(path: Path) -> Path:
    """Name what was `path`, until it is destroyed."""
    return path.with_name(path.name + ".old")


def _name_also(path: Path, also: Path) -> None:
    """Give a file a second name, by which it can be overwritten once another has taken the first.

    Where a disk knows no second names it is overwritten at once: a program killed just then leaves zeros.
    """
    if path.exists():
        try:
            os.link(path, also)
        except OSError:
            overwrite(path)
