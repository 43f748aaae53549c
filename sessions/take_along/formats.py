"""Everything a session can be taken along as: one entry a format, each written by a module of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from audio.source import Samples
from sessions.account import Account

ReadSound = Callable[[float, float], Samples]
"""Gives the sound from one session time to another, float32 (n, channels) at 16 kHz, zero in its holes."""


class Needs(StrEnum):
    """What a session has to have kept for a format."""

    TURNS = "turns"
    WORDS = "words"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a session; `id` is its name on the command line, `suffix` how its file ends.

    `what` says in a few words what it is for. `write` is given a path that is to be written, and replaced
    where it is there; it raises `SessionError` where it cannot be.
    """

    id: str
    suffix: str
    what: str
    needs: Needs
    write: Callable[[Account, ReadSound, Path], None]


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
