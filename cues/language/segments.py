"""A conversation's utterances as the sentences that are coded, each with what was heard before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cues.language.act import acknowledges, breaks_off, steady
from cues.language.features import Heard, Sentence
from cues.language.feeling import content
from cues.language.sentences import parted
from cues.language.tunables import TURNS_TAKEN_UP
from cues.language.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of the utterance at the place `of`, from its word `start` up to `end`, left out."""

    of: int
    start: int
    end: int
    sentence: Sentence
    heard: Heard


def segments(utterances: Sequence[Utterance]) -> Iterator[Segment]:
    """The sentences of everybody, in order."""
    for at, one in enumerate(utterances):
        heard = _heard(utterances, at)
        words = tuple(map(steady, one.words))
        places = parted(words)
        said = [" ".join(words[start:end]) for start, end in places]
        for number, (start, end) in enumerate(places):
            sentence = Sentence(words[start:end], tuple(said[:number]), number == len(places) - 1)
            yield Segment(at, start, end, sentence, heard)


def _heard(utterances: Sequence[Utterance], at: int) -> Heard:
    """What others said of late, before the utterance at a place."""
    role = utterances[at].role
    others: list[str] = []
    for before in reversed(utterances[:at]):
        if before.role != role and not (others and acknowledges(before.text)):
            others.append(before.text)
        if len(others) == TURNS_TAKEN_UP:
            break
    own = next((one.text for one in reversed(utterances[:at]) if one.role == role), "")
    goes_on = bool(others) and acknowledges(others[0]) and breaks_off(own)
    reply = next((one.text for one in utterances[at + 1 :] if one.role != role), "")
    return Heard(others[0] if others else "", content(" ".join(others)), goes_on, reply)
