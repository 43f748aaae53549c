"""How complete a clause is: the odds that a sentence is over after these words, by its last three.

A logistic regression over single words, pairs, a triple, endings and length, fitted on meetings as people
transcribed them (AMI corpus, CC BY 4.0) by `scripts/fit/completeness.py`; its weights lie beside this file.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("completeness.json")
BEFORE_ALL = "<s>"
LONG = 20


def completeness(words: Sequence[str], weights: Mapping[str, float] | None = None) -> float:
    """Log odds that the sentence of `words` (lower case, no marks) is over after the last of them."""
    known = _fitted() if weights is None else weights
    return known["bias"] + sum(known.get(name, 0.0) * value for name, value in features(words))


def features(words: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What completeness goes by, each with its value; `words` begin with their sentence or turn."""
    third, second, last = [BEFORE_ALL] * max(0, 3 - len(words)) + list(words[-3:])
    yield f"1 {last}", 1.0
    yield f"2 {second}", 1.0
    yield f"3 {third}", 1.0
    yield f"12 {second} {last}", 1.0
    yield f"123 {third} {second} {last}", 1.0
    yield f"ending {last[-2:]}", 1.0
    yield f"ending {last[-3:]}", 1.0
    yield "length", min(len(words), LONG) / LONG
    yield "one word", float(len(words) == 1)
    yield "two words", float(len(words) == 2)


@cache
def _fitted() -> dict[str, float]:
    found: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return found
