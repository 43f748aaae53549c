"""Keyrings for tests, put in place through keyring's own way: the user's real one is never touched."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked

NO_KEYRING: Mapping[str, str] = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
"""Environment of a program that finds no keyring, as on a bare Linux."""


class Drawer(KeyringBackend):
    """A system keyring that remembers for as long as the test lasts, and can be locked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        del self.entries[service, username]

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("the collection is locked\nand nobody unlocked it")


@contextmanager
def using(backend: KeyringBackend) -> Iterator[None]:
    """Make `backend` the system's keyring; afterwards there is none."""
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
