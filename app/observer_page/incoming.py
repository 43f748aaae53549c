"""What a phone may say, read out of a request's JSON; whatever else comes is refused whole."""

import json
import re
import unicodedata
from dataclasses import dataclass

from app.observer_page.tunables import BATCH_MARKS, TEXT_LETTERS
from cues.hand import Mark

MARK_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
LATEST_MS = 1e14
"""A phone's milliseconds since 1970 stay under this for three thousand years."""


class NotUnderstood(Exception):
    """It is nothing that the page's own script would send."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A mark as the phone tells it: tapped at `phone_s` by its own clock."""

    id: str
    mark: Mark
    phone_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The beat `number` was sent at `sent_s`, and its answer came at `back_s`, both by the phone's clock."""

    number: int
    sent_s: float
    back_s: float


def read_object(body: bytes) -> dict[str, object]:
    """Read one JSON object; raises `NotUnderstood`."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise NotUnderstood from None
    if not isinstance(said, dict):
        raise NotUnderstood
    return said


def read_code(said: dict[str, object]) -> str:
    """Read the code that was typed; raises `NotUnderstood`."""
    return _text(said.get("code"))


def read_answered(said: dict[str, object]) -> Answered | None:
    """Read how the beat before went, None with the first; raises `NotUnderstood`."""
    before = said.get("before")
    if before is None:
        return None
    if not isinstance(before, dict):
        raise NotUnderstood
    number = before.get("number")
    sent_s, back_s = _phone_s(before.get("sent_ms")), _phone_s(before.get("back_ms"))
    if not isinstance(number, int) or back_s < sent_s:
        raise NotUnderstood
    return Answered(number, sent_s, back_s)


def read_marks(said: dict[str, object]) -> list[Tapped]:
    """Read up to `BATCH_MARKS` marks; raises `NotUnderstood`."""
    marks = said.get("marks")
    if not isinstance(marks, list) or len(marks) > BATCH_MARKS:
        raise NotUnderstood
    return [_tapped(mark) for mark in marks]


def _tapped(said: object) -> Tapped:
    if not isinstance(said, dict):
        raise NotUnderstood
    mark_id, text = _text(said.get("id")), _text(said.get("text"))
    if not MARK_ID.fullmatch(mark_id) or len(text) > TEXT_LETTERS:
        raise NotUnderstood
    try:
        mark = Mark(_text(said.get("mark")))
    except ValueError:
        raise NotUnderstood from None
    return Tapped(mark_id, mark, _phone_s(said.get("tapped_ms")), _on_one_line(text))


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise NotUnderstood
    return said


def _phone_s(said: object) -> float:
    if isinstance(said, bool) or not isinstance(said, int | float) or not 0 < said < LATEST_MS:
        raise NotUnderstood
    return said / 1000


def _on_one_line(text: str) -> str:
    """Leave out what nobody reads: control characters, and halves of letters that no file can hold."""
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in ("Cc", "Cs"))
