"""A mark as the observer is told of it. Plain Python, no Qt."""

from dataclasses import dataclass
from textwrap import shorten

from cues.hand import Mark
from ui.parts.tunables import NOTE_LETTERS


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark at session time `at_s`, in a note with a `text`; `by_phone` where it came from there."""

    mark: Mark
    at_s: float
    text: str = ""
    by_phone: bool = False

    @property
    def shown_text(self) -> str:
        """As much of the text as a line holds."""
        return shorten(self.text, NOTE_LETTERS, placeholder="…")
