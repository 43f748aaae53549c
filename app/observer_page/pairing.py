"""Who may come: the first phone that knows the code, and from then on that phone alone."""

import secrets
from enum import StrEnum

from app.observer_page.tunables import CODE_DIGITS, CODE_TRIES, TOKEN_BYTES


class Refused(StrEnum):
    """Why a phone is not let in."""

    WRONG = "wrong"
    """Another code was typed."""
    LOCKED = "locked"
    """Too many wrong codes came."""
    TAKEN = "taken"
    """Another phone is here."""


def new_code() -> str:
    """Draw a code of `CODE_DIGITS` digits."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


class Pairing:
    """A code that opens once, and locks for good after `CODE_TRIES` wrong ones."""

    def __init__(self, code: str) -> None:
        """Let in whoever says `code` first."""
        self._code = code.encode()
        self._token = ""
        self.tries_left = CODE_TRIES

    @property
    def taken(self) -> bool:
        """Whether a phone is paired."""
        return self._token != ""

    @property
    def locked(self) -> bool:
        """Whether too many wrong codes came."""
        return self.tries_left == 0

    def try_code(self, code: str) -> str | Refused:
        """Give the token of the phone that is paired by this, or why it is not."""
        if self.taken:
            return Refused.TAKEN
        if self.locked:
            return Refused.LOCKED
        if not secrets.compare_digest(code.encode("utf-8", "replace"), self._code):
            self.tries_left -= 1
            return Refused.LOCKED if self.locked else Refused.WRONG
        self._token = secrets.token_urlsafe(TOKEN_BYTES)
        return self._token

    def knows(self, token: str) -> bool:
        """Whether this is the paired phone's token."""
        return self.taken and secrets.compare_digest(token.encode("utf-8", "replace"), self._token.encode())
