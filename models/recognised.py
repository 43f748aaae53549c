"""A word as recognition gives it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


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


def joined(pieces: Iterable[RecognisedWord]) -> list[RecognisedWord]:
    """Words from a decoder's pieces, of which each has a blank before it where it begins a word.

    "uh", "-huh" and "." are one word; marks before the first one are none. The same again, as in "I-I",
    stays a word of its own, so that it can be counted.
    """
    words: list[RecognisedWord] = []
    before = ""
    for piece in pieces:
        if not any(c.isalnum() for c in piece.text):
            if words:
                words[-1] = replace(words[-1], text=words[-1].text + piece.text.strip())
            continue
        begins = piece.text[0].isalnum() or piece.text[0].isspace()
        if not words or begins or spelt(piece.text) == before:
            words.append(replace(piece, text=piece.text.strip()))
        else:
            likely = min(words[-1].probability, piece.probability)
            text = words[-1].text + piece.text.strip()
            words[-1] = RecognisedWord(words[-1].start_s, piece.end_s, text, likely)
        before = spelt(piece.text)
    return words
