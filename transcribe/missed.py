"""Speech that was left out: over long sound the network now and then writes nothing of a whole sentence."""

from collections.abc import Iterable, Iterator, Sequence

from models.recognised import RecognisedWord
from transcribe import tunables
from transcribe.attribution import SpokenStretch
from transcribe.splicing import Part


def missed(words: Sequence[RecognisedWord], stretches: Iterable[SpokenStretch], within: Part) -> list[Part]:
    """Where somebody speaks for `MISSED_S` or longer and nothing was written, not even what is not believed.

    `words` are all that were written of the speech `within`, in order of time.
    """
    return [
        part
        for speech in _joined(stretches, within)
        for part in _between_words(speech, words)
        if part.length_s >= tunables.MISSED_S
    ]


def filled_in(words: Sequence[RecognisedWord], found: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """Add what was `found` in a part that had been missed, and in its margins; in order of time.

    What lies where there was a word already is left out.
    """
    new = [word for word in found if not any(one.start_s <= _middle_s(word) <= one.end_s for one in words)]
    return sorted([*words, *new], key=lambda word: (word.start_s, word.end_s))


def _between_words(speech: Part, words: Sequence[RecognisedWord]) -> Iterator[Part]:
    reached_s = speech.start_s
    for word in words:
        if reached_s < word.end_s and word.start_s < speech.end_s:
            begins_s = max(word.start_s, word.end_s - tunables.LONGEST_WORD_S)
            yield Part(reached_s, max(reached_s, min(begins_s, speech.end_s)))
            reached_s = word.end_s
    yield Part(reached_s, max(reached_s, speech.end_s))


def _joined(stretches: Iterable[SpokenStretch], within: Part) -> list[Part]:
    """Speech of anybody, what overlaps made one."""
    joined: list[Part] = []
    for stretch in sorted(stretches, key=lambda stretch: stretch.start_s):
        start_s, end_s = max(stretch.start_s, within.start_s), min(stretch.end_s, within.end_s)
        if joined and start_s <= joined[-1].end_s:
            joined[-1] = Part(joined[-1].start_s, max(joined[-1].end_s, end_s))
        elif start_s < end_s:
            joined.append(Part(start_s, end_s))
    return joined


def _middle_s(word: RecognisedWord) -> float:
    return (word.start_s + word.end_s) / 2
