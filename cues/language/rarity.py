"""How common a word is in talk, by the number of meetings that have it in common.

Counted in meetings as people transcribed them (AMI corpus, CC BY 4.0) by `scripts/fit/common_stems.py`; the
counts lie beside this file. Meetings know little of homes and families: `EVERYDAY` has those words.
"""

import json
from functools import cache
from pathlib import Path

from cues.language.lexicon import COMMON
from cues.language.own_lexicon import EVERYDAY
from cues.language.stems import stem
from cues.language.tunables import COMMON_MEETINGS

COMMON_STEMS = Path(__file__).with_name("common_stems.json")

_EVERYDAY_STEMS = frozenset(map(stem, EVERYDAY))
_LETTERS = 3


def unusual(word: str) -> bool:
    """Whether a word, lower case, is in hardly anybody's everyday talk."""
    return _a_word(word) and stem(word) not in _meetings()


def uncommon(word: str) -> bool:
    """Whether a word, lower case, is in few people's talk; those that are unusual too."""
    return _a_word(word) and _meetings().get(stem(word), 0) < COMMON_MEETINGS


def _a_word(word: str) -> bool:
    return (
        len(word) >= _LETTERS
        and word.replace("-", "").replace("'", "").isalpha()
        and word not in COMMON
        and not _stuttered(word)
        and stem(word) not in _EVERYDAY_STEMS
    )


def _stuttered(word: str) -> bool:
    """Whether it is the same over again: "to-to"."""
    parts = word.split("-")
    return len(parts) > 1 and len(set(parts)) == 1


@cache
def _meetings() -> dict[str, int]:
    found: dict[str, int] = json.loads(COMMON_STEMS.read_text(encoding="utf-8"))
    return found
