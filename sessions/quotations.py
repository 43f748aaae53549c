"""What somebody said, quoted in a line that is not theirs: between “ and ”, as cues give their evidence."""

import re

_ONE = re.compile("“([^”]*)")
_APOSTROPHES = re.compile(
    "['\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}]"
)
_WORD = re.compile(r"[^\W_]+")
_FIRST_TO_LAST = re.compile("“(?:.*”|[^”]*$)", re.DOTALL)


def quotations(line: str) -> list[str]:
    """What stands in quotation marks, in order."""
    return _ONE.findall(line)


def unquoted(line: str) -> str:
    """The same line with nothing inside its quotation marks, from the first to the last."""
    return _FIRST_TO_LAST.sub("“…”", line)


def words_said(line: str) -> tuple[str, ...]:
    """The words quoted in it, the same however they were written: no capitals, no marks, no apostrophes.

    Of a line that quotes nothing, all its words.
    """
    line = " ".join(quotations(line)) or line
    return tuple(_WORD.findall(_APOSTROPHES.sub("", line.casefold())))
