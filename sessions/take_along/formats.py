"""Everything a session can be taken along as: one entry a format, each written by a module of its own."""

from collections.abc import Sequence
from pathlib import Path

from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound

__all__ = ["FORMATS", "Format", "Needs", "ReadSound", "possible", "take_along"]

FORMATS: tuple[Format, ...] = ()
"""In the order in which they are offered."""


def possible(account: Account, has_sound: bool) -> list[Format]:
    """The formats for which enough of a session was kept."""
    raise NotImplementedError


def take_along(account: Account, sound: ReadSound, formats: Sequence[Format], folder: Path) -> list[Path]:
    """Write a session in some formats into `folder`, made if need be; names each file.

    A file is written whole or not at all. Raises `SessionError`.
    """
    raise NotImplementedError
