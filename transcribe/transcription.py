"""The stage that hears words: sound and who speaks in, asks out; answers in, words with their people out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from diarize.events import HearingEvent, Role
from models.recognised import RecognisedWord
from transcribe.events import Word, WordsHeard
from transcribe.hypotheses import Change, Known
from transcribe.line import Ask, Line
from transcribe.speakers import Speakers
from transcribe.tunables import MOVED_S


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a recogniser is asked in running speech, and how soon it answers, both in seconds."""

    step_s: float
    delay_s: float


class Transcription:
    """One line that everybody speaks on, or on a call a line a person, so that overlap is split."""

    def __init__(self, pace: Pace, roles: Sequence[Role] = ()) -> None:
        """Ask at `pace`; `roles` are the people of a call, in the order of their channels."""
        self.roles = tuple(roles)
        self._lines = [Line(n, pace.step_s, role) for n, role in enumerate(self.roles or [None])]
        self._speakers = Speakers()
        self._told: dict[str, Word] = {}

    def feed(self, item: Block | Gap, heard: Sequence[HearingEvent]) -> None:
        """Take in the next sound, and what hearing says about it."""
        self._speakers.feed(heard)
        for n, line in enumerate(self._lines):
            if isinstance(item, Gap):
                line.lose(item, heard)
            elif line.role is None:
                line.feed(item.samples.mean(axis=1, dtype=np.float32), heard, item.end_s)
            else:
                line.feed(np.ascontiguousarray(item.samples[:, n]), heard, item.end_s)

    def end(self, heard: Sequence[HearingEvent]) -> None:
        """The sound is over, and `heard` ended whatever was open."""
        self._speakers.feed(heard)
        for line in self._lines:
            line.follow(heard)

    def asks(self) -> list[Ask]:
        """Sound to be recognised now."""
        return [ask for line in self._lines if (ask := line.ask()) is not None]

    def take(self, ask: Ask, recognised: Sequence[RecognisedWord], known_at_s: float) -> WordsHeard:
        """Words that the answer to `ask`, known at `known_at_s`, brought, confirmed or took back."""
        line = self._lines[ask.line]
        change = line.take(ask, recognised, known_at_s)
        return self._news(line, change, _known_to_s(ask, change), known_at_s)

    def settle(self, known_at_s: float, *, at_the_end: bool = False) -> list[WordsHeard]:
        """Words that a pause, known of at `known_at_s`, makes certain; `at_the_end`, all there are."""
        settled = [(line, line.settle(known_at_s, at_once=at_the_end)) for line in self._lines]
        return [
            self._news(line, change, change.committed[-1].word.end_s, known_at_s)
            for line, change in settled
            if change.committed
        ]

    @property
    def left_out_s(self) -> float:
        """Seconds of speech that recognition had no time for."""
        return sum(line.left_out_s for line in self._lines)

    def _news(self, line: Line, change: Change, end_s: float, known_at_s: float) -> WordsHeard:
        for id_ in change.withdrawn:
            self._told.pop(id_, None)
        words = [word for known in change.known if (word := self._changed(known, line, known_at_s))]
        words += [self._certain(known, line, known_at_s) for known in change.committed]
        words.sort(key=lambda word: word.start_s)
        start_s = words[0].start_s if words else end_s
        return WordsHeard(tuple(words), start_s, end_s, known_at_s, tuple(change.withdrawn), line.role)

    def _changed(self, known: Known, line: Line, known_at_s: float) -> Word | None:
        """The word, if there is anything new about it."""
        word = self._word(known, line, known_at_s, None)
        if (told := self._told.get(known.id)) is not None and _alike(told, word):
            return None
        self._told[known.id] = word
        return word

    def _certain(self, known: Known, line: Line, known_at_s: float) -> Word:
        self._told.pop(known.id, None)
        return self._word(known, line, known_at_s, known_at_s)

    def _word(self, known: Known, line: Line, now_s: float, committed_at_s: float | None) -> Word:
        heard = known.word
        role = line.role or self._speakers.of(heard.start_s, heard.end_s, now_s)
        return Word(
            known.id,
            heard.start_s,
            heard.end_s,
            heard.text,
            role,
            known.known_at_s,
            committed_at_s,
            heard.probability,
        )


def _known_to_s(ask: Ask, change: Change) -> float:
    """Up to when no word is missing: of a look in the midst of speech, to the end of the last whole one."""
    if not ask.cut:
        return ask.heard_to_s
    ends_s = [known.word.end_s for known in (*change.known, *change.committed)]
    return max(ends_s, default=ask.heard_to_s - len(ask.sound) / RATE_HZ)


def _alike(told: Word, word: Word) -> bool:
    """Whether the word was told as it is, but for a shift in time too small to matter."""
    moved_s = abs(told.start_s - word.start_s) + abs(told.end_s - word.end_s)
    return (told.text, told.role) == (word.text, word.role) and moved_s < MOVED_S
