"""Everything a session can be taken along as: one entry a format, each written by a module of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sessions.about import Timing
from sessions.account import Account
from sessions.errors import SessionError
from sessions.take_along import captions, docx, elan, labels, plain, report, rttm, sound, tables, textgrid
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import file_name

__all__ = ["FORMATS", "Format", "Needs", "ReadSound", "possible", "take_along"]

FORMATS: tuple[Format, ...] = (
    *docx.FORMATS,
    *plain.FORMATS,
    *report.FORMATS,
    *captions.FORMATS,
    *tables.FORMATS,
    *sound.FORMATS,
    *labels.FORMATS,
    *textgrid.FORMATS,
    *elan.FORMATS,
    *rttm.FORMATS,
)
"""In the order in which they are offered."""


def possible(account: Account, has_sound: bool) -> list[Format]:
    """The formats for which enough of a session was kept, and whose times are known where they matter."""
    kept = {
        Needs.TURNS: bool(account.turns),
        Needs.WORDS: any(turn.words for turn in account.turns),
        Needs.SOUND: has_sound,
    }
    timed = account.about.timing is not Timing.GUESSED
    return [one for one in FORMATS if kept[one.needs] and (timed or not one.timed)]


def take_along(
    account: Account, read_sound: ReadSound, formats: Sequence[Format], folder: Path
) -> list[Path]:
    """Write a session in some formats into `folder`, made if need be; names each file.

    A file is written whole or not at all, in the place of an earlier one of the same session. Raises
    `SessionError`.
    """
    return [_written(account, read_sound, one, folder) for one in formats]


def _written(account: Account, read_sound: ReadSound, one: Format, folder: Path) -> Path:
    path = folder / f"{file_name(account)}{one.suffix}"
    unfinished = path.with_name(f"~{path.name.removesuffix(one.suffix)}.unfinished{one.suffix}")
    with _explained(one):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            one.write(account, read_sound, unfinished)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return path


@contextmanager
def _explained(one: Format) -> Iterator[None]:
    """Turn what disks do into a `SessionError` that names the format alone."""
    try:
        yield
    except OSError as error:
        raise SessionError(
            f"{one.id} cannot be written: {error.strerror}; close the file where it is open,"
            " or choose a folder that has room and may be written to"
        ) from error
