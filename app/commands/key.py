"""`holdspace key copy` and `holdspace key restore`: a copy of the key to everything kept here."""

import argparse
from pathlib import Path

from app.errors import DONE, UsageError
from app.passphrase import asked, users_key
from sessions.key_copy import save_copy, use_copy
from sessions.master_key import KeyPlace, is_anything_kept, key_place, master_key_path
from sessions.tunables import SHORTEST_PASSPHRASE

_NOBODY = "the copy has a passphrase of its own: give --passphrase-file, or run this in a terminal"


def copy(options: argparse.Namespace) -> int:
    """Save a copy of the key, sealed by a passphrase of its own."""
    path = Path(options.file)
    if path.exists():
        raise UsageError(f"{path} exists already; give a name that is free")
    if not master_key_path().exists() and not is_anything_kept():
        raise UsageError("nothing is kept here yet, so there is no key to copy; record a session first")
    master = users_key()
    save_copy(master, path, _passphrase(options, new=True))
    print(f"a copy of the key is in {path}; keep it elsewhere, and its passphrase apart from it")
    return DONE


def restore(options: argparse.Namespace) -> int:
    """Bring the key back by a copy of it."""
    restored = use_copy(Path(options.file), _passphrase(options, new=False), users_key)
    print(f"the key is here; sessions that were kept under the copied one: {restored.sessions}")
    if restored.adopted and key_place() is KeyPlace.PASSPHRASE:
        print("from now on the copy's passphrase opens what is kept here, and no former one does")
    return DONE


def _passphrase(options: argparse.Namespace, *, new: bool) -> str:
    file = options.passphrase_file
    given = _from_file(Path(file)) if file else asked("the copy", _NOBODY, new=new)
    if new and len(given) < SHORTEST_PASSPHRASE:
        raise UsageError(
            f"this passphrase is too short for a copy of the key: give {SHORTEST_PASSPHRASE} characters or "
            "more, for instance four words"
        )
    return given


def _from_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as trouble:
        raise UsageError(
            f"--passphrase-file {path}: it cannot be read; give a text file of one line"
        ) from trouble
