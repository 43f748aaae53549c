"""What was said: recognised words in the order of their times, each its latest speaker's."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from cues import tunables
from diarize.events import Role
from transcribe.events import Word


class Said:
    """All words of a session as they stand now."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.words: list[Word] = []
        self._by_id: dict[str, Word] = {}
        self._told_by_channel: set[str] = set()
        self._known_to_s: dict[Role | None, float] = {}

    def put(self, word: Word, told_by_channel: bool) -> None:
        """Take in a word, in the place of the one of the same id; on a call the channel says whose it is."""
        self.take_back(word.id)
        self._by_id[word.id] = word
        insort(self.words, word, key=_order)
        if told_by_channel:
            self._told_by_channel.add(word.id)

    def take_back(self, word_id: str) -> None:
        """Forget a word that was never said, or comes anew."""
        former = self._by_id.pop(word_id, None)
        if former is not None:
            del self.words[bisect_left(self.words, _order(former), key=_order)]
            self._told_by_channel.discard(word_id)

    def give(self, place: int, role: Role) -> None:
        """Let the word at that place be another person's."""
        word = self.words[place] = replace(self.words[place], role=role)
        self._by_id[word.id] = word

    @property
    def any_told_by_channel(self) -> bool:
        """Whether some word's speaker was told by its channel: the session is a call."""
        return bool(self._told_by_channel)

    def is_told_by_channel(self, word: Word) -> bool:
        """Whether it is known for sure whose `word` is."""
        return word.id in self._told_by_channel

    def known(self, line: Role | None, to_s: float) -> None:
        """Take note up to when a line, or (None) everybody's, has been recognised."""
        self._known_to_s[line] = max(self._known_to_s.get(line, 0.0), to_s)

    def known_to_s(self, role: Role) -> float:
        """Up to when what `role` says has been recognised."""
        return max(self._known_to_s.get(role, 0.0), self._known_to_s.get(None, 0.0))

    def places(self, start_s: float, end_s: float) -> Iterator[int]:
        """Places of the words whose middle lies between two times."""
        words = self.words
        first = bisect_left(words, start_s - tunables.LONGEST_WORD_S, key=_start_s)
        for place in range(first, len(words)):
            if words[place].start_s > end_s:
                break
            if start_s <= middle_s(words[place]) <= end_s:
                yield place

    def between(self, start_s: float, end_s: float, role: Role) -> list[Word]:
        """Words of a role whose middle lies between two times, in order."""
        first = bisect_left(self.words, start_s - tunables.LONGEST_WORD_S, key=_start_s)
        last = bisect_right(self.words, end_s, first, key=_start_s)
        return [
            word
            for word in self.words[first:last]
            if word.role == role and start_s <= (word.start_s + word.end_s) / 2 <= end_s
        ]


def middle_s(word: Word) -> float:
    """The middle of a word, by which it is known what it lies in."""
    return (word.start_s + word.end_s) / 2


_start_s = attrgetter("start_s")
_order = attrgetter("start_s", "id")
