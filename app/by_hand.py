"""What the coach does by hand during a session: handed over on any thread, obeyed in session time."""

import queue
import threading
from dataclasses import replace

from app.delays import SessionClock
from app.pipeline import Pipeline
from app.tunables import BY_HAND_WAITING
from audio.clock import Clock
from cues.hand import ByHand, CueMarked, CuesMuted, Mark, MarkedIntentional, MomentMarked, ObserverMarked


class HandedOver:
    """Keeps what was done, with the clock's time of it, until the session comes to it."""

    def __init__(self, clock: Clock, session_clock: SessionClock) -> None:
        """Begin with nothing done."""
        self._clock, self._session_clock = clock, session_clock
        self._done: queue.Queue[ByHand] = queue.Queue(BY_HAND_WAITING)
        self._closing, self._closed = threading.Lock(), False

    def mute(self, muted: bool) -> None:
        """Let no cue be seen, or let cues be seen again."""
        self._do(CuesMuted(muted, self._clock.now_s()))

    def intentional(self) -> None:
        """Call the latest interruption or cut-in intentional."""
        self._do(MarkedIntentional(self._clock.now_s()))

    def mark(self, cue_id: str, helpful: bool) -> None:
        """Call a cue helpful or wrong."""
        self._do(CueMarked(cue_id, helpful, self._clock.now_s()))

    def moment(self) -> None:
        """Mark this moment."""
        self._do(MomentMarked(self._clock.now_s()))

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str) -> bool:
        """Keep what the observer saw when the clock said `at_s`; False where it came too late."""
        return self._do(ObserverMarked(mark_id, mark, at_s, text, self._clock.now_s()))

    def obey(self, pipeline: Pipeline) -> None:
        """Give the pipeline what was done, at the session time at which it was."""
        while not self._done.empty():
            event = self._done.get_nowait()
            if isinstance(event, ObserverMarked):
                event = replace(event, at_s=max(0.0, self._session_clock.at_s(event.at_s)))
            pipeline.obey(replace(event, known_at_s=self._session_clock.at_s(event.known_at_s)))

    def obey_last(self, pipeline: Pipeline) -> None:
        """The same, and take nothing more."""
        with self._closing:
            self._closed = True
        self.obey(pipeline)

    def _do(self, event: ByHand) -> bool:
        """Beyond what can wait in a pause, or once the session is over, it is dropped; whether it was not."""
        with self._closing:
            if self._closed or self._done.full():
                return False
            self._done.put_nowait(event)
            return True
