"""A conversation's utterances as the sentences that are coded, each with what was heard before it."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cues.language.act import acknowledges, breaks_off, plain, spoken, steady
from cues.language.features import Heard, Sentence
from cues.language.feeling import content
from cues.language.sentences import parted
from cues.language.tunables import TURNS_TAKEN_UP
from cues.language.utterance import CLIENT, COACH, Utterance


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of the utterance at the place `of`, from its word `start` up to `end`, left out."""

    of: int
    start: int
    end: int
    sentence: Sentence
    heard: Heard


def segments(utterances: Sequence[Utterance]) -> Iterator[Segment]:
    """The sentences of coach and client, in order; who says no word is passed over."""
    hearing = {role: _Hearing(role) for role in (COACH, CLIENT)}
    replies = _replies(utterances)
    for at, one in enumerate(utterances):
        if one.role in hearing:
            reply = tuple(spoken(replies[at]))
            yield from _sentences(at, one, replace(hearing[one.role].heard, reply=reply))
        for each in hearing.values() if one.words else ():
            each.add(one)


def _sentences(at: int, utterance: Utterance, heard: Heard) -> Iterator[Segment]:
    words = tuple(map(steady, utterance.words))
    places = parted(words)
    before = ""
    for number, (start, end) in enumerate(places):
        sentence = Sentence(words[start:end], number, before, number == len(places) - 1)
        yield Segment(at, start, end, sentence, heard)
        before = " ".join(sentence.words)


class _Hearing:
    """What somebody has heard so far of the others, and what they said last themselves."""

    def __init__(self, role: str) -> None:
        self._role = role
        self._own = self._last = ""
        self._tells = False
        self._telling: deque[str] = deque(maxlen=TURNS_TAKEN_UP)

    def add(self, utterance: Utterance) -> None:
        """Hear one utterance more."""
        said = utterance.text
        if utterance.role == self._role:
            self._own = said
            return
        self._last, self._tells = said, not acknowledges(said)
        if self._tells:
            self._telling.append(said)

    @property
    def heard(self) -> Heard:
        """The others' last turns; but for the very last one acknowledgements are none."""
        others = [*self._telling] if self._tells else [*self._telling, self._last][-TURNS_TAKEN_UP:]
        goes_on = acknowledges(self._last) and breaks_off(self._own)
        words, asks = spoken(self._last), plain(self._last).endswith("?")
        return Heard(frozenset(words), len(words), asks, content(" ".join(others)), goes_on)


def _replies(utterances: Sequence[Utterance]) -> list[str]:
    """What somebody else says next, after each utterance; empty where nobody does."""
    replies = [""] * len(utterances)
    with_words = [at for at, one in enumerate(utterances) if one.words]
    for at, following in reversed(list(pairwise(with_words))):
        same = utterances[at].role == utterances[following].role
        replies[at] = replies[following] if same else utterances[following].text
    return replies
