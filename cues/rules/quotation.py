"""Words of the session in a line of evidence: few, and none where none may be kept."""

from cues import tunables
from cues.language.act import MARKS


def quoted(text: str) -> str:
    """The first words of `text` in quotation marks."""
    words = text.split()
    more = "..." if len(words) > tunables.QUOTED_WORDS else ""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{_first(words)}{more}\N{RIGHT DOUBLE QUOTATION MARK}"


def quoted_end(text: str) -> str:
    """The last words of `text` in quotation marks, as if they went on."""
    words = text.split()
    more = "..." if len(words) > tunables.QUOTED_END_WORDS else ""
    end = " ".join(words[-tunables.QUOTED_END_WORDS :]).rstrip(MARKS)
    return f"\N{LEFT DOUBLE QUOTATION MARK}{more}{end}\N{HORIZONTAL ELLIPSIS}\N{RIGHT DOUBLE QUOTATION MARK}"


def _first(words: list[str]) -> str:
    first = " ".join(words[: tunables.QUOTED_WORDS])
    return first if first.endswith("?") else first.rstrip(MARKS)
