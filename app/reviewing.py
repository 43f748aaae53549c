"""A review written to a file: one page for any browser, with the sound of its moments where there is any."""

from collections.abc import Callable
from pathlib import Path

from audio.source import Samples
from sessions.errors import SessionError
from sessions.private_files import unfinished
from sessions.review.beside import Beside
from sessions.review.page import html_of
from sessions.review.review import Review
from sessions.take_along.format import ReadSound

Tell = Callable[[float], None]


def save_review(review: Review, beside: Beside, sound: ReadSound | None, path: Path, tell: Tell) -> None:
    """Write a review as a page of HTML, whole or not at all; raises `SessionError`.

    `tell` is told the share done, 0..1, before each piece of sound is read and before the file is written;
    where it raises, nothing is left behind.
    """
    page = html_of(review, beside, sound and _telling(sound, review.account.duration_s, tell))
    tell(1.0)
    new = unfinished(path)
    try:
        try:
            new.write_text(page, encoding="utf-8", newline="\n")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise SessionError(
            f"The review cannot be written: {error.strerror}; close the file where it is open,"
            " or choose a folder that has room and may be written to"
        ) from error


def _telling(sound: ReadSound, length_s: float, tell: Tell) -> ReadSound:
    """The same sound, read in order of time, that tells how far it is."""

    def read(start_s: float, end_s: float) -> Samples:
        tell(start_s / max(length_s, end_s))
        return sound(start_s, end_s)

    return read
