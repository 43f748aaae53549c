"""Where two hypotheses of the same speech agree: pure, on words alone."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from models.recognised import RecognisedWord, spelt

Said = Sequence[RecognisedWord]

MOST_APART_S = 2.0
"""Two words further apart than this are not the same, however much alike."""


def new_from(committed: Said, hypothesis: Said) -> int:
    """Index of the first word of `hypothesis` that comes after all of `committed`.

    Both begin at about the same place. The split leaves the fewest words that differ before it (an edit
    distance), and a second between the ends of the two last words counts as much as a word.
    """
    if not committed:
        return 0
    row = [float(n) for n in range(len(hypothesis) + 1)]
    for n, word in enumerate(committed, start=1):
        above, row = row, [float(n)]
        for m, other in enumerate(hypothesis, start=1):
            row.append(min(above[m] + 1, row[m - 1] + 1, above[m - 1] + (not _same(word, other))))

    def cost(split: int) -> float:
        end_s = hypothesis[split - 1].end_s if split else hypothesis[0].start_s
        return row[split] + min(MOST_APART_S, abs(end_s - committed[-1].end_s))

    return min(range(len(hypothesis) + 1), key=cost) if hypothesis else 0


def _same(word: RecognisedWord, other: RecognisedWord) -> bool:
    return spelt(word.text) == spelt(other.text) and abs(word.end_s - other.end_s) <= MOST_APART_S


def same_words(before: Said, now: Said) -> dict[int, int]:
    """Which word of `now` is which word of `before`: index by index, by spelling and order."""
    earlier, later = ([spelt(word.text) for word in words] for words in (before, now))
    blocks = SequenceMatcher(None, earlier, later, autojunk=False).get_matching_blocks()
    return {block.b + n: block.a + n for block in blocks for n in range(block.size)}
