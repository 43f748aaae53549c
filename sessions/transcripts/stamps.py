"""Times as people and programs write them: 1:02:03.5, 12:34, 62.5."""

import re

STAMP = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
"""A time with a colon in it, as a regular expression without groups."""

_SECONDS = re.compile(r"\d+(?:[.,]\d+)?\s*s?")
_STAMP = re.compile(STAMP)


def seconds(text: str) -> float | None:
    """A time in seconds; None for what is no time."""
    plain = text.strip().strip("[]()").strip()
    if _STAMP.fullmatch(plain):
        total_s = 0.0
        for part in plain.replace(",", ".").split(":"):
            total_s = total_s * 60 + float(part)
        return total_s
    if _SECONDS.fullmatch(plain):
        return float(plain.rstrip("s ").replace(",", "."))
    return None
