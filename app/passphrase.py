"""The key to what is kept, for commands: from the system's keyring, or by the user's passphrase."""

import getpass
import os
import sys

from app.errors import UsageError
from sessions.master_key import MasterKey, open_master_key
from sessions.tunables import SHORTEST_PASSPHRASE

VARIABLE = "HOLDSPACE_PASSPHRASE"

_ASKED_NOWHERE = (
    f"this system has no keyring, so a passphrase opens what is kept: set {VARIABLE}, or run this in a "
    "terminal, which asks for it"
)

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
    given = in_environment() or asked("what is kept here", _ASKED_NOWHERE, new=new, warning=WHOEVER_FORGETS)
    if new and len(given) < SHORTEST_PASSPHRASE:
        raise UsageError(
            f"this passphrase is too short to seal what is kept: give {SHORTEST_PASSPHRASE} characters or "
            "more, for instance four words"
        )
    return given


def asked(what: str, nowhere: str, *, new: bool, warning: str = "") -> str:
    """Ask at the terminal for the passphrase of `what`, a `new` one twice, after a `warning` if there is one.

    Raises `UsageError`: where the two differ, or, saying `nowhere`, where there is nobody to be asked.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(nowhere)
    if new and warning:
        print(warning, file=sys.stderr)
    given = getpass.getpass(f"Choose a passphrase for {what}: " if new else f"The passphrase of {what}: ")
    if new and getpass.getpass("The same once more: ") != given:
        raise UsageError("the two passphrases differ; try again")
    return given
