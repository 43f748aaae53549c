"""What Whisper makes up: phrases that run in circles, its own prompt, a language nobody spoke."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from models.recognised import RecognisedWord, spelt

OTHER_SCRIPTS = """
    am ar as ba be bg bn bo el fa gu he hi hy ja ka kk km kn ko lo mk ml mn mr my ne pa ps ru sa sd si sr
    ta te tg th tt uk ur yi yue zh
"""
"""Languages that are not, or not only, written in Latin letters, by Whisper's own codes."""

LATIN = ("LATIN", "MODIFIER", "MASCULINE", "FEMININE", "MICRO")
"""How Unicode's names of letters begin that a language in Latin letters uses."""


def without_inventions(
    words: list[RecognisedWord], language: str, terms: Sequence[str] = ()
) -> list[RecognisedWord]:
    """Leave out of `words`, heard in `language` and prompted with `terms`, what nobody can have said."""
    if language not in OTHER_SCRIPTS.split():
        words = [word for word in words if _is_latin(word.text)]
    return without_loops(without_echo(words, terms))


def without_loops(words: list[RecognisedWord]) -> list[RecognisedWord]:
    """Cut a run in which the same phrase comes three times or more down to its first time.

    A single word may come three times ("no, no, no"), a phrase of two or more words twice.
    """
    keys = [spelt(word.text) for word in words]
    for size in range(1, len(words) // 2 + 1):
        allowed = 3 if size == 1 else 2
        for start in range(len(words) - size * (allowed + 1) + 1):
            phrase = keys[start : start + size]
            times = 1
            while keys[start + times * size : start + (times + 1) * size] == phrase:
                times += 1
            if times > allowed:
                return without_loops(words[: start + size] + words[start + times * size :])
    return words


def without_echo(words: list[RecognisedWord], terms: Sequence[str]) -> list[RecognisedWord]:
    """Leave out wherever two `terms` follow one another just as they were prompted.

    People do not recite a list; a prompted network that hears nothing does.
    """
    keys = [spelt(word.text) for word in words]
    echoed: set[int] = set()
    for pair in pairwise(terms):
        recited = [spelt(part) for term in pair for part in term.split()]
        for at in range(len(keys) - len(recited) + 1):
            if keys[at : at + len(recited)] == recited:
                echoed.update(range(at, at + len(recited)))
    return [word for n, word in enumerate(words) if n not in echoed]


def _is_latin(text: str) -> bool:
    """Whether all letters are Latin; "º", "ª" and "µ" count as letters, but are of no alphabet."""
    return all(unicodedata.name(c, "").startswith(LATIN) for c in text if c.isalpha())
