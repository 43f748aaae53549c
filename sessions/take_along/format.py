"""What a format is: a name, what it needs of a session, and what writes it."""

from collections.abc import Callable
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
    where it is there; it raises `SessionError` or `OSError` where it cannot be. Where `timed`, it is worth
    nothing for a session whose times are guessed.
    """

    id: str
    suffix: str
    what: str
    needs: Needs
    write: Callable[[Account, ReadSound, Path], None]
    timed: bool = True
