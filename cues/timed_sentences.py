"""Sentences with their times, from recognised words: what the rules about words read."""

from collections.abc import Sequence
from dataclasses import dataclass

from cues import tunables
from cues.language.act import unfinished
from cues.language.sentences import ENDS, parted
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said from `start_s` to `end_s`; it is not `whole` where no mark says that it ended."""

    text: str
    start_s: float
    end_s: float
    whole: bool = True


def timed_sentences(words: Sequence[Word]) -> list[Sentence]:
    """The sentences of one person's words: parted by marks, by new questions, and by long pauses."""
    found: list[Sentence] = []
    for run in _runs(words):
        texts = [word.text for word in run]
        for start, end in parted(texts):
            text = " ".join(texts[start:end])
            found.append(Sentence(text, run[start].start_s, run[end - 1].end_s, text.endswith(ENDS)))
    return found


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words without a long pause between them, but for one in mid-phrase."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _goes_on(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _goes_on(last: Word, word: Word) -> bool:
    gap_s = word.start_s - last.end_s
    return gap_s < tunables.SENTENCE_GAP_S or (gap_s < tunables.OWN_PAUSE_S and unfinished(last.text))
