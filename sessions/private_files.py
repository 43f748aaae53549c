"""Small files that are one person's affair: written whole or not at all, readable by this user, destroyed."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from sessions.file_trouble import files_explained
from sessions.overwriting import overwrite

_MARK_BYTES = 4


def write_private(path: Path, content: bytes) -> None:
    """Write `path` with mode 600 in a folder of this user's own; a file that was there is destroyed.

    Whoever reads it at any moment finds the old or the new one whole, or none. Raises `SessionError`.
    """
    new = unfinished(path)
    with files_explained(path.name):
        new.unlink(missing_ok=True)
        _write(new, content)
        put_in_place(path)


def write_first(path: Path, content: bytes) -> bool:
    """Write `path` as `write_private` does, unless it is there: False, and then it stays as it is.

    Of several who do so at once one alone is first. Raises `SessionError`.
    """
    new = unfinished(path).with_stem(f"{path.name}.{secrets.token_hex(_MARK_BYTES)}")
    with files_explained(path.name):
        try:
            _write(new, content)
            is_first = _named_first(new, path, content)
            _names_to_disk(path.parent)
            return is_first
        finally:
            _let_go(new, path)


def put_in_place(path: Path) -> None:
    """Let the unfinished file, finished now, be `path`; what was there is destroyed. Raises `OSError`."""
    old = former(path)
    _let_go(old, path)
    _name_also(path, old)
    unfinished(path).replace(path)
    _names_to_disk(path.parent)  # else a power cut could leave `path` the name of what is overwritten now
    _let_go(old, path)


def destroy(path: Path) -> None:
    """Overwrite a file with zeros, then remove it; harmless where there is none. Raises `SessionError`."""
    with files_explained(path.name):
        for file in (unfinished(path), former(path), path):
            overwrite(file)
            file.unlink(missing_ok=True)


def destroy_unfinished(path: Path) -> None:
    """Destroy what `write_first` left of `path` where it was killed; raises `SessionError`."""
    for left in path.parent.glob(f"{path.name}.*.new"):
        destroy(left)


def unfinished(path: Path) -> Path:
    """Name the file in which what is to be `path` is written."""
    return path.with_name(path.name + ".new")


def former(path: Path) -> Path:
    """Name what was `path`, until it is destroyed."""
    return path.with_name(path.name + ".old")


def _write(new: Path, content: bytes) -> None:
    new.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _named_first(new: Path, path: Path, content: bytes) -> bool:
    """Give a written file its name too, where nobody has it yet."""
    try:
        os.link(new, path)
    except FileExistsError:
        return False
    except OSError:  # a disk without second names: whoever looks in that moment finds half of it
        try:
            _write(path, content)
        except FileExistsError:
            return False
    return True


def _let_go(other: Path, path: Path) -> None:
    """Destroy what is not `path`; where it is that by another name, the name alone."""
    if not (other.exists() and path.exists() and other.samefile(path)):
        overwrite(other)
    other.unlink(missing_ok=True)


def _name_also(path: Path, also: Path) -> None:
    """Give a file a second name, by which it can be overwritten once another has taken the first.

    Where a disk knows no second names that becomes its only one.
    """
    if path.exists():
        try:
            os.link(path, also)
        except OSError:
            path.rename(also)


def _names_to_disk(folder: Path) -> None:
    """Force the names in a folder on to the disk, as far as system and disk know how to."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(opened)
        finally:
            os.close(opened)
