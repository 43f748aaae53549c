"""What keeps a passphrase from being used, before it is tried."""

from enum import StrEnum

from sessions.tunables import SHORTEST_PASSPHRASE


class Flaw(StrEnum):
    """Why it is not tried."""

    EMPTY = "empty"
    SHORT = "short"
    DIFFERS = "differs"


def flaw_of(passphrase: str, again: str, *, new: bool) -> Flaw | None:
    """Tell what is wrong; one that was chosen earlier only has to be there."""
    if not passphrase:
        return Flaw.EMPTY
    if new and len(passphrase) < SHORTEST_PASSPHRASE:
        return Flaw.SHORT
    if new and passphrase != again:
        return Flaw.DIFFERS
    return None
