"""A word as recognition gives it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word with its punctuation, times in seconds from the start of the sound, probability 0..1."""

    start_s: float
    end_s: float
    text: str
    probability: float


def spelt(text: str) -> str:
    """A word as it counts in a comparison: small letters, without marks."""
    return "".join(c for c in text.lower() if c.isalnum() or c == "'")
