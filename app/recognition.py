"""Recognition beside the pipeline: one thread, answers in the order they were asked for.

In replay an answer is waited for until the session time at which it counts as known; live it comes when
it comes, from a thread that steps back behind hearing and the screen. There is no queue to fill: each line
asks again only once it has been answered.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.delays import Delays
from app.priority import step_back
from models.recognised import RecognisedWord
from transcribe.line import Ask

Recognise = Callable[[NDArray[np.float32]], list[RecognisedWord]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What recognition made of an ask, known at `known_at_s`."""

    ask: Ask
    words: list[RecognisedWord]
    known_at_s: float


class Recognition:
    """Owns the thread `recogniser`."""

    def __init__(self, load: Callable[[], Recognise], delays: Delays) -> None:
        """Load the network on its thread; live it steps back, and so do the threads the network starts."""
        self._delays = delays
        first = None if delays.punctual else step_back
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="recogniser", initializer=first)
        self._waiting: deque[tuple[Ask, Future[list[RecognisedWord]]]] = deque()
        self._recognise = self._thread.submit(load).result()

    def submit(self, ask: Ask) -> None:
        """Ask for the words of `ask`; never blocks."""
        future = self._thread.submit(self._recognise, ask.sound)
        future.add_done_callback(lambda done: self._delays.note("words", ask.heard_to_s))
        self._waiting.append((ask, future))

    def collect(self, now_s: float) -> list[Answer]:
        """What is known by session time `now_s`, oldest first."""
        found: list[Answer] = []
        while self._waiting and self._is_due(*self._waiting[0], now_s):
            found.append(self._answer())
        return found

    def wait(self) -> list[Answer]:
        """Everything still asked for."""
        return [self._answer() for _ in range(len(self._waiting))]

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown()

    def abandon(self) -> None:
        """End the thread without waiting for what was asked."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _is_due(self, ask: Ask, future: "Future[list[RecognisedWord]]", now_s: float) -> bool:
        if not self._delays.punctual:
            return future.done()
        return self._delays.known_at_s("words", ask.heard_to_s) <= now_s

    def _answer(self) -> Answer:
        ask, future = self._waiting.popleft()
        words = future.result()
        return Answer(ask, words, self._delays.known_at_s("words", ask.heard_to_s))
