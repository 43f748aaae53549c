"""Counts `cues/language/common_stems.json`: stems of words that meetings have in common.

Run from the repository's root: `.venv/bin/python -m scripts.fit.common_stems MEETINGS`, a folder of timed
words (AMI corpus, CC BY 4.0). A word that is said over and over in the few meetings it is in belongs to what
they were about, and is left out. The same meetings give the same file.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cues.language.act import spoken
from cues.language.lexicon import COMMON
from cues.language.rarity import COMMON_STEMS
from cues.language.stems import stem
from scripts.fit.meetings import Meeting, meetings

LEAST_MEETINGS = 4
"""Meetings with the word in them from which on it is common: of 126, so that no one topic brings it in."""

LEAST_LETTERS = 3
"""Shorter ones are no words of their own."""

MATTER_SHARE, MATTER_TIMES = 0.6, 3.0
"""Of what meetings were about is a word in less than this share of them, but so often in each."""


def common(found: Iterable[Meeting]) -> dict[str, int]:
    """In how many meetings the stems of common words are, without those common by `COMMON` already."""
    times: Counter[str] = Counter()
    within: Counter[str] = Counter()
    number = 0
    for meeting in found:
        number += 1
        said = [stem(word) for one in meeting.words for word in spoken(one.text) if word not in COMMON]
        times.update(said)
        within.update(set(said))
    return {
        word: count
        for word, count in sorted(within.items())
        if count >= LEAST_MEETINGS
        and len(word) >= LEAST_LETTERS
        and not (count < MATTER_SHARE * number and times[word] / count > MATTER_TIMES)
    }


def main() -> None:
    """Count, and write the list."""
    stems = common(meetings(Path(sys.argv[1])))
    COMMON_STEMS.write_text(json.dumps(stems, indent=0) + "\n", encoding="utf-8")
    print(f"{len(stems)} stems")


if __name__ == "__main__":
    main()
