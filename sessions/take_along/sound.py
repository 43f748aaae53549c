"""A session's sound as a file any program plays: FLAC or WAV, 16 bits at 16 kHz, all its channels.

It is read and written piece by piece, so that hours of it need little memory; where sound was lost there is
silence, so that times stay what they are.
"""

from collections.abc import Iterator
from pathlib import Path

from audio.sound_file import write_flac, write_wav
from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.tunables import PIECE_S


def write_as_flac(account: Account, sound: ReadSound, path: Path) -> None:
    """Write it all as FLAC, half as large as WAV; raises `SessionError` or `OSError`."""
    write_flac(path, _pieces(account.duration_s, sound))


def write_as_wav(account: Account, sound: ReadSound, path: Path) -> None:
    """Write it all as WAV; raises `SessionError` or `OSError`."""
    write_wav(path, _pieces(account.duration_s, sound))


def _pieces(duration_s: float, sound: ReadSound) -> Iterator[Samples]:
    end, step = round(duration_s * RATE_HZ), round(PIECE_S * RATE_HZ)
    for start in range(0, end, step):
        yield sound(start / RATE_HZ, min(start + step, end) / RATE_HZ)


FLAC = Format("flac", ".flac", "the sound, without loss in half the room", Needs.SOUND, write_as_flac)
WAV = Format("wav", ".wav", "the sound, for any program", Needs.SOUND, write_as_wav)
FORMATS = (FLAC, WAV)
