"""One hypothesis after another of the same speech: which of its words are known, and which stand.

A word is *known* from the first hypothesis that has it, as long as the following ones have it too. It is
*committed* when two hypotheses running have it and enough sound was heard after it, or when a pause has
settled; a committed word never changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.recognised import RecognisedWord
from transcribe import tunables
from transcribe.agreement import new_from, same_words


@dataclass(frozen=True, slots=True)
class Known:
    """A word on the session's clock, first known at `known_at_s`."""

    id: str
    word: RecognisedWord
    known_at_s: float


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the words: those now known and not yet certain, committed, taken back."""

    known: Sequence[Known] = ()
    committed: Sequence[Known] = ()
    withdrawn: Sequence[str] = ()


class Hypotheses:
    """Keeps the words of one line, in order."""

    def __init__(self, prefix: str) -> None:
        """Words get ids that begin with `prefix`."""
        self._prefix = prefix
        self._count = 0
        self._known: list[Known] = []
        self._half: RecognisedWord | None = None
        self.committed: list[RecognisedWord] = []

    def take(
        self,
        hypothesis: Sequence[RecognisedWord],
        from_s: float,
        to_s: float,
        known_at_s: float,
        *,
        cut: bool,
    ) -> Change:
        """Take the newest hypothesis, of the sound between two session times.

        Where it was `cut` off in running speech, its last word may be only half there, and waits unless
        it is known already.
        """
        behind = [word for word in self.committed if word.end_s > from_s]
        fresh = _understood(hypothesis[new_from(behind, hypothesis) :])
        same = same_words([known.word for known in self._known], fresh)
        last = len(fresh) - 1
        half = cut and last >= 0 and last not in same and fresh[last].end_s > to_s - tunables.CUT_S
        self._half = fresh.pop() if half else None
        before, self._known = self._known, []
        for n, word in enumerate(fresh):
            known = _again(before[same[n]], word, known_at_s) if n in same else self._new(word, known_at_s)
            self._known.append(known)
        agreed = 0
        while agreed in same and _stands(fresh[agreed], to_s):
            agreed += 1
        kept = {known.id for known in self._known}
        withdrawn = [known.id for known in before if known.id not in kept]
        return Change(self._known[agreed:], self._commit(agreed), withdrawn)

    def settle(self, known_at_s: float) -> Change:
        """Commit all there is: a pause has settled."""
        if self._half is not None:
            self._known.append(self._new(self._half, known_at_s))
            self._half = None
        return Change(committed=self._commit(len(self._known)))

    def _commit(self, count: int) -> list[Known]:
        done, self._known = self._known[:count], self._known[count:]
        self.committed += [known.word for known in done]
        del self.committed[: -tunables.COMMITTED_REMEMBERED]
        return done

    def _new(self, word: RecognisedWord, known_at_s: float) -> Known:
        self._count += 1
        return Known(f"{self._prefix}{self._count}", word, known_at_s)


def _understood(words: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """The words, or none of them where on average they are too unlikely."""
    likely = sum(word.probability for word in words) / max(1, len(words))
    return list(words) if likely >= tunables.LEAST_PROBABILITY else []


def _stands(word: RecognisedWord, to_s: float) -> bool:
    """Whether enough was heard after a word for it to stand."""
    sure = word.probability >= tunables.SURE
    return word.end_s <= to_s - (tunables.SURE_BEHIND_S if sure else tunables.COMMITTED_BEHIND_S)


def _again(known: Known, word: RecognisedWord, known_at_s: float) -> Known:
    """The same word by a newer hypothesis; one that ends after it was first known was half a word then."""
    was_whole = word.end_s <= known.known_at_s
    return replace(known, word=word, known_at_s=known.known_at_s if was_whole else known_at_s)
