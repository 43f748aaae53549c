"""The passphrase that seals what is kept where the system has no keyring: from the environment, or asked."""

import getpass
import os
import sys

from app.errors import UsageError
from sessions.tunables import SHORTEST_PASSPHRASE

VARIABLE = "HOLDSPACE_PASSPHRASE"


def passphrase(new: bool) -> str:
    """Get the user's passphrase, a `new` one asked for twice; raises `UsageError`."""
    given = os.environ.get(VARIABLE) or _asked(new)
    if new and len(given) < SHORTEST_PASSPHRASE:
        raise UsageError(
            f"this passphrase is too short to seal a voice: give {SHORTEST_PASSPHRASE} characters or more, "
            "for instance four words"
        )
    return given


def _asked(new: bool) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "this system has no keyring, so a passphrase opens what is kept: set "
            f"{VARIABLE}, or run this in a terminal, which asks for it"
        )
    given = getpass.getpass("Choose a passphrase for what is kept here: " if new else "Passphrase: ")
    if new and getpass.getpass("The same once more: ") != given:
        raise UsageError("the two passphrases differ; try again")
    return given
