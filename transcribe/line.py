"""One line of sound and its words: what to recognise when, and what to make of the answers.

While somebody speaks, the newest seconds are recognised again and again; when the voice falls, at once,
so that at a pause only the last word or two are missing. At most one ask is out at any time: a slow
recogniser looks less often, and delays nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from audio.source import Gap
from audio.tunables import RATE_HZ
from diarize.events import HearingEvent, Role, SpeechEnded, SpeechStarted, VoiceChanged
from models.recognised import RecognisedWord
from transcribe import tunables
from transcribe.hypotheses import Change, Hypotheses
from transcribe.tape import Tape


@dataclass(frozen=True, slots=True)
class Ask:
    """Sound (n,) float32 at 16 kHz of line `line` to be recognised, taken from `place` on its tape.

    The session's sound was heard to `heard_to_s`. `cut`: somebody was in the middle of speaking.
    """

    line: int
    sound: NDArray[np.float32]
    place: int
    heard_to_s: float
    cut: bool


class Line:
    """Follows one line: everybody's, or where `role` is given, the one person's who speaks on it."""

    def __init__(self, number: int, step_s: float, role: Role | None = None) -> None:
        """Ask every `step_s` seconds of running speech at the most."""
        self.role = role
        self._number = number
        self._step = round(step_s * RATE_HZ)
        self._tape = Tape()
        self._hypotheses = Hypotheses(f"w{number}-")
        self._speaking: set[str] = set()
        self._ended_s = 0.0
        self._now_s = 0.0
        self._from = 0
        self._asked_to = 0
        self._out = False
        self._voice_fell = False
        self.left_out_s = 0.0

    def feed(self, sound: NDArray[np.float32], heard: Sequence[HearingEvent], now_s: float) -> None:
        """Take in the next sound (n,) to `now_s`, and what hearing says."""
        self._now_s = now_s
        self._tape.feed(sound)
        self.follow(heard)

    def lose(self, gap: Gap, heard: Sequence[HearingEvent]) -> None:
        """Sound was lost."""
        self.follow(heard)
        self._now_s = gap.end_s
        self._tape.lose(gap)

    def follow(self, heard: Sequence[HearingEvent]) -> None:
        """Put on the tape what is speech."""
        for event in heard:
            if isinstance(event, SpeechStarted) and self.role in (None, event.role):
                self._speaking.add(event.id)
                self._tape.record(event.at_s)
            elif isinstance(event, SpeechEnded) and event.id in self._speaking:
                self._speaking.discard(event.id)
                self._ended_s = max(self._ended_s, event.at_s)
                if not self._speaking:
                    self._tape.stop()
            elif isinstance(event, VoiceChanged):
                self._voice_fell = not event.active

    def ask(self) -> Ask | None:
        """What is to be recognised now, if anything; it counts as asked."""
        silent = self._voice_fell or not self._speaking
        if self._out or not (self._fresh >= self._step or (silent and self._has_news)):
            return None
        self._voice_fell = False
        lost = max(0, self._tape.oldest - self._from)
        self.left_out_s += lost / RATE_HZ
        self._from += lost
        self._asked_to, self._out = self._tape.end, True
        return Ask(self._number, self._tape.since(self._from), self._from, self._now_s, not silent)

    def take(self, ask: Ask, recognised: Sequence[RecognisedWord], known_at_s: float) -> Change:
        """Take the answer to `ask`, known at `known_at_s`."""
        self._out = False
        hypothesis = [self._on_session_clock(word, ask) for word in recognised]
        from_s = self._tape.session_s(ask.place)
        change = self._hypotheses.take(hypothesis, from_s, ask.heard_to_s, known_at_s, cut=ask.cut)
        self._let_go(ask, change)
        return change

    def settle(self, known_at_s: float, *, at_once: bool = False) -> Change:
        """Commit what was said before a pause, once it has lasted and all of it was looked at."""
        lasted = at_once or self._now_s - self._ended_s >= tunables.SETTLED_AFTER_S
        if self._speaking or self._out or self._has_news or not lasted:
            return Change()
        self._from = self._tape.end
        return self._hypotheses.settle(known_at_s)

    @property
    def _fresh(self) -> int:
        return self._tape.end - self._asked_to

    @property
    def _has_news(self) -> bool:
        return self._fresh >= round(tunables.FRESH_SOUND_S * RATE_HZ)

    def _on_session_clock(self, word: RecognisedWord, ask: Ask) -> RecognisedWord:
        first = min(word.start_s * RATE_HZ, len(ask.sound) - 1)
        last = max(word.end_s * RATE_HZ, first)
        start_s, end_s = self._tape.span_s(ask.place + first, ask.place + last)
        return replace(word, start_s=start_s, end_s=end_s)

    def _let_go(self, ask: Ask, change: Change) -> None:
        """Let go of the oldest sound: what is committed, best to the end of a sentence, or has no words."""
        if self._tape.end - self._from < round(tunables.LONGEST_WINDOW_S * RATE_HZ):
            return
        latest = self._tape.end - round(tunables.WINDOW_LEFT_S * RATE_HZ)
        ends = [
            (word.text.endswith((".", "?", "!")), place)
            for word in self._hypotheses.committed
            if self._from < (place := self._tape.place_of(word.end_s)) <= latest
        ]
        if not ends and not change.withdrawn:
            looked_at = ask.place + len(ask.sound) - round(tunables.WINDOW_LEFT_S * RATE_HZ)
            words = [self._tape.place_of(known.word.start_s - tunables.LEAD_IN_S) for known in change.known]
            ends = [(False, max(self._from, min([looked_at, *words])))]
        self._from = max(ends, default=(False, self._from))[1]
