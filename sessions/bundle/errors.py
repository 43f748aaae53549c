"""What keeps a bundle from being opened, each in one line."""

from sessions.errors import SessionError


class WrongPassphrase(SessionError):
    """A bundle is not opened by this passphrase; another may open it."""


class HereAlready(SessionError):
    """All sessions of a bundle were imported before, and are still here."""


def damaged(name: str, what: str = "it is damaged") -> SessionError:
    """What is said of a bundle called `name` that nothing is taken from."""
    return SessionError(f"{name}: {what}; nothing was imported: ask for it once more")


def newer(name: str) -> SessionError:
    """What is said of a bundle that only a later version of Holdspace can read."""
    return SessionError(f"{name}: a newer Holdspace made it; update Holdspace to open it")
