"""The key to what is kept, for commands: from the system's keyring, or by the user's passphrase."""

import getpass
import os
import sys

from app.errors import UsageError
from sessions.master_key import MasterKey, open_master_key
from sessions.tunables import SHORTEST_PASSPHRASE

VARIABLE = "HOLDSPACE_PASSPHRASE"

WHOEVER_FORGETS = (
    "holdspace: what is kept here is encrypted, and this passphrase alone opens it. Write it down: if it is "
    "forgotten, nobody can open your sessions any more"
)


def users_key() -> MasterKey:
    """Open the key to what this user keeps, made where there is none yet; raises what both ways raise."""
    return open_master_key(passphrase)


def in_environment() -> str | None:
    """The passphrase that was given to the program when it was started; None where none was."""
    return os.environ.get(VARIABLE) or None


def passphrase(new: bool) -> str:
    """Get the passphrase, from the environment or by asking, a `new` one twice. Raises `UsageError`."""
    given = in_environment() or _asked(new)
    if new and len(given) < SHORTEST_PASSPHRASE:
        raise UsageError(
            f"this passphrase is too short to seal what is kept: give {SHORTEST_PASSPHRASE} characters or "
            "more, for instance four words"
        )
    return given


def _asked(new: bool) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "this system has no keyring, so a passphrase opens what is kept: set "
            f"{VARIABLE}, or run this in a terminal, which asks for it"
        )
    if new:
        print(WHOEVER_FORGETS, file=sys.stderr)
    given = getpass.getpass("Choose a passphrase for what is kept here: " if new else "Passphrase: ")
    if new and getpass.getpass("The same once more: ") != given:
        raise UsageError("the two passphrases differ; try again")
    return given
