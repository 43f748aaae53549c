"""Recognition beside the pipeline: one thread, a short queue, results in the order they were asked for.

In replay a result is waited for until the session time at which it counts as known; live it comes when
it comes. When the queue is full the oldest utterance is left out: words may be lost, cues never wait.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.delays import Delays
from app.tunables import WORDS_DELAY_S, WORDS_WAITING
from models.whisper import RecognisedWord
from transcribe.utterances import Utterance

Recognise = Callable[[NDArray[np.float32]], list[RecognisedWord]]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What recognition made of an utterance, known at `known_at_s`."""

    utterance: Utterance
    words: list[RecognisedWord]
    known_at_s: float


class Recognition:
    """Owns the thread `recogniser`."""

    def __init__(self, recognise: Recognise, delays: Delays) -> None:
        """Recognise with `recognise`, stamped by `delays`."""
        self._recognise = recognise
        self._delays = delays
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="recogniser")
        self._waiting: deque[tuple[Utterance, Future[list[RecognisedWord]]]] = deque()
        self.left_out_s = 0.0

    def submit(self, utterance: Utterance) -> None:
        """Ask for the words of `utterance`; never blocks."""
        future = self._thread.submit(self._recognise, utterance.sound)
        future.add_done_callback(lambda done: self._delays.note("words", utterance.ready_s))
        self._waiting.append((utterance, future))
        if not self._delays.punctual and len(self._waiting) > WORDS_WAITING:
            self._leave_out_oldest()

    def collect(self, now_s: float) -> list[Recognised]:
        """What is known by session time `now_s`, oldest first."""
        found: list[Recognised] = []
        while self._waiting:
            utterance, future = self._waiting[0]
            due = utterance.ready_s + WORDS_DELAY_S <= now_s if self._delays.punctual else future.done()
            if not due:
                break
            self._waiting.popleft()
            words = future.result()
            found.append(Recognised(utterance, words, self._delays.known_at_s("words", utterance.ready_s)))
        return found

    def finish(self) -> list[Recognised]:
        """Everything still asked for; ends the thread."""
        found = []
        while self._waiting:
            utterance, future = self._waiting.popleft()
            words = future.result()
            found.append(Recognised(utterance, words, self._delays.known_at_s("words", utterance.ready_s)))
        self._thread.shutdown()
        return found

    def _leave_out_oldest(self) -> None:
        for number, (utterance, future) in enumerate(self._waiting):
            if future.cancel():
                del self._waiting[number]
                self.left_out_s += utterance.end_s - utterance.start_s
                return
