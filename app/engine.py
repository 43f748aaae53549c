"""Threads and queues around the pipeline: one session from its first sound to its last file.

| thread            | owns                                  | may block         | stopped by                |
|-------------------|---------------------------------------|-------------------|---------------------------|
| main              | the screen, or waiting for the others | yes               | stop on the overlay, ^C   |
| PortAudio's own   | the capture ring; what is played next | never             | closing the source        |
| loopback          | what the computer plays, into a queue | on the device     | closing the source        |
| listener          | source, pipeline, record              | on the source     | `stop()`, end of sound    |
| recogniser        | the Whisper network                   | on decoding       | end of the listener       |
| keeper            | the session file                      | on the disk       | end of the listener       |
| analysis          | a recording, its session's file       | on both           | its end, or `leave()`     |
| second hearing    | a stored session, its own network     | on both           | its end, or `cancel()`    |
| warm ears         | loading the hearing's networks        | on the disk       | having loaded them        |
| sound check       | a source before a session             | on the source     | `close()`                 |
| session player    | reading what is to be played          | on the disk       | having read it            |
| transport         | reading a session's sound ahead       | on the disk       | `close()`                 |
| closing a session | its output and its sound              | on both           | having let go of them     |
| playback          | the output device                     | on the device     | `close()`                 |
| late marks        | what is added to a round that is over | on the disk       | having added it           |
| observer's page   | its loop, the phone's connection      | on the network    | `close()`                 |
| …'s page closes   | waiting for that                      | on the page       | the page, closed          |
| errands (4)       | whatever a window asks for            | on all of it      | the end of the program    |
"""

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass

from app.by_hand import HandedOver
from app.course import Gathering
from app.delays import SessionClock
from app.errors import EXPECTED
from app.keeper import Keeper
from app.pipeline import Event, Pipeline
from app.record import Record
from app.standing import NOTHING_HEARD, Standing
from app.tunables import ERASED_AGAIN_AFTER_S, ERASING_TRIES, LAST_WORD_S, STOPPING_S
from app.vitals import Pulse
from audio.clock import Clock
from audio.errors import AudioError
from audio.health import Health
from audio.source import Block, Gap, Source
from audio.tunables import RATE_HZ
from cues.events import CueHidden, CueShown
from cues.hand import Mark
from ui.overlay_state import CannotHear, Finished
from ui.session_state import Erased, Notice, SessionEvent

KEPT_AGAIN = "there is room again: from here on everything is kept"

OWN_MISTAKE = (
    "Holdspace made a mistake of its own ({}) and ended the session; what was recorded until then is kept"
)


@dataclass(slots=True)
class Outcome:
    """How a session went, beside what was heard in it."""

    duration_s: float = 0.0
    start_up_s: float = 0.0
    processing_s: float = 0.0
    trouble: Exception | None = None
    only_zeros: bool = False


class Session:
    """A session at work; `run` is the listener's whole life, on whatever thread calls it."""

    def __init__(
        self,
        source: Source,
        make_pipeline: Callable[[], Pipeline],
        clock: Clock,
        session_clock: SessionClock,
        *,
        seconds: float | None = None,
    ) -> None:
        """Listen to `source`, for `seconds` of session time at most."""
        self._source = source
        self._make_pipeline = make_pipeline
        self._clock = clock
        self._session_clock = session_clock
        self._seconds = seconds
        self._health = Health()
        self._pulse = Pulse(session_clock)
        self._standing = Standing()
        self._muted = False
        self._failing = ""
        self._stopping = threading.Event()
        self._withdrawn = threading.Event()
        self._paused = threading.Event()
        self._paused_from: int | None = None
        self._by_hand = HandedOver(clock, session_clock)
        self._to_screen: Callable[[SessionEvent], None] = lambda event: None
        self._thread: threading.Thread | None = None
        self.make_keeper: Callable[[], Keeper] | None = None
        self.erase: Callable[[], None] = lambda: None
        self.on_cue: Callable[[SessionEvent], None] = lambda event: None
        self.on_progress: Callable[[float], None] = lambda heard_to_s: None
        self.on_trouble: Callable[[str], None] = lambda line: None
        self.session_id: str | None = None
        self.record = Record()
        self.gathering = Gathering()
        self.outcome = Outcome()
        self.pipeline: Pipeline | None = None

    def start(self, post: Callable[[SessionEvent], None]) -> None:
        """Run on a thread of its own; what the screen should know goes to `post`, `Finished` last."""
        self._to_screen = post
        self._thread = threading.Thread(target=self.run, name="listener", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask for the end."""
        self._stopping.set()
        # Not on the caller's thread: a device's driver may hang, and the screen would with it.
        threading.Thread(target=self._source.close, name="closing", daemon=True).start()

    def pause(self) -> None:
        """Ask for a rest: sound goes on arriving and is dropped unheard."""
        self._paused.set()

    def resume(self) -> None:
        """Ask to go on."""
        self._paused.clear()

    def mute(self, muted: bool) -> None:
        """Let no cue be seen, or let cues be seen again; from any thread, as all that is done by hand."""
        self._muted = muted
        self._by_hand.mute(muted or self._standing.one_sided)

    def intentional(self) -> None:
        """Call the latest interruption or cut-in intentional."""
        self._by_hand.intentional()

    def mark(self, cue_id: str, helpful: bool) -> None:
        """Call a cue helpful or wrong."""
        self._by_hand.mark(cue_id, helpful)

    def moment(self) -> None:
        """Mark this moment."""
        self._by_hand.moment()

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str) -> bool:
        """Keep what a triad's observer marked when the clock said `at_s`; False where it came too late."""
        return self._by_hand.observe(mark_id, mark, at_s, text)

    def session_time_s(self, clock_s: float) -> float:
        """Session time when the clock said `clock_s`; zero before the first sound."""
        return self._session_clock.at_s(clock_s)

    def withdraw(self) -> None:
        """Ask for the end, and for everything kept to be destroyed."""
        self._withdrawn.set()
        self.stop()

    def tell(self, line: str) -> None:
        """Tell what the coach should know, wherever they look."""
        self.on_trouble(line)
        self._to_screen(Notice(line))

    def lose_device(self, line: str) -> None:
        """The source waits for its device; nothing is heard until `regain_device`."""
        self.on_trouble(line)
        self._standing.away = line
        self._post(self._standing.said())

    def regain_device(self) -> None:
        """The source hears again, a call's both sides; one that is still lost is told anew."""
        self._standing.away = ""
        if self._standing.one_sided:
            self.lose_other_side(False)
        else:
            self._post(self._standing.said())

    def lose_other_side(self, lost: bool) -> None:
        """Of a call only the coach is heard, or both again; meanwhile no cue can be trusted or is seen."""
        self._standing.one_sided = lost
        self._by_hand.mute(lost or self._muted)
        self._post(self._standing.said())

    def wait(self) -> None:
        """Wait for the listener to finish what was heard, however long that takes."""
        if self._thread is None:
            return
        self._thread.join(STOPPING_S)
        while self._thread.is_alive():
            self.on_trouble("what was heard is still being finished; one moment")
            self._thread.join(STOPPING_S)

    def run(self) -> None:
        """Load, listen to the end, finish; expected trouble is kept for the caller, a bug too."""
        keeper: Keeper | None = None
        try:
            began_s = self._clock.now_s()
            self.pipeline = self._make_pipeline()
            keeper = self.make_keeper() if self.make_keeper is not None else None
            self.outcome.start_up_s = self._clock.now_s() - began_s
            self._listen(self.pipeline, keeper)
        except Exception as trouble:  # noqa: BLE001  the session is saved first; the caller raises it again
            self.outcome.trouble = trouble
        finally:
            self._source.close()
            if keeper is not None:
                keeper.close(self.record.summary(self.outcome.duration_s))
                self._note_trouble(keeper.trouble)
            if keeper is not None and not self._withdrawn.is_set() and not self._heard_anything():
                with contextlib.suppress(*EXPECTED):
                    self.erase()  # a session in which nothing was heard is none
                self.session_id = None
            if not self._withdrawn.is_set():
                self._say_last_word()
            if self._withdrawn.is_set():
                self._destroy()
            self._post(Finished())

    def _destroy(self) -> None:
        """Leave nothing of the session, in memory or on the disk."""
        self.record, self.gathering, self.pipeline = Record(), Gathering(), None
        for tries_left in reversed(range(ERASING_TRIES)):
            try:
                self.erase()
            except EXPECTED as trouble:
                if tries_left:
                    self._clock.wait(ERASED_AGAIN_AFTER_S)  # somebody may be reading it
                    continue
                self.outcome.trouble = self.outcome.trouble or trouble
                self.tell(str(trouble))
            else:
                self.session_id = None
                self._post(Erased())
            return

    def _say_last_word(self) -> None:
        """Say why the session ended by itself, for as long as it takes to read."""
        trouble = self.outcome.trouble
        if trouble is None or self._thread is None:
            return
        if not isinstance(trouble, EXPECTED):
            self._post(Notice(OWN_MISTAKE.format(type(trouble).__name__)))
        elif not self._heard_anything():
            self._post(Notice(str(trouble)))
        if self.outcome.duration_s:
            self._post(CannotHear(str(trouble)))
            self._stopping.wait(LAST_WORD_S)

    def _heard_anything(self) -> bool:
        return self.pipeline is not None and self.pipeline.heard_to_s > 0

    def _listen(self, pipeline: Pipeline, keeper: Keeper | None) -> None:
        began_s = self._clock.now_s()
        try:
            for item in self._source:
                self._session_clock.arrived(item.end_s)
                if item.start_sample == 0:
                    self._post(self._standing.said())
                heard = self._unless_paused(item)
                self._tell_vitals(pipeline, item)
                if heard is not None:
                    self._check_health(heard)
                    self._by_hand.obey(pipeline)
                    self._take(pipeline, pipeline.feed(heard), heard, keeper)
                    self.on_progress(heard.end_s)
                if self._stopping.is_set() or (self._seconds is not None and item.end_s >= self._seconds):
                    break
        except AudioError as trouble:
            self._note_trouble(trouble)
        finally:
            self.outcome.duration_s = pipeline.heard_to_s
            if self._withdrawn.is_set():
                pipeline.abandon()
            else:
                self._finish(pipeline, keeper)
            self.outcome.processing_s = self._clock.now_s() - began_s
            self.outcome.only_zeros = pipeline.heard_to_s > 0 and not self._health.ever_heard
            if self.outcome.only_zeros and not self._standing.only_zeros:
                self.tell(NOTHING_HEARD)

    def _finish(self, pipeline: Pipeline, keeper: Keeper | None) -> None:
        self._by_hand.obey_last(pipeline)
        self._take(pipeline, pipeline.finish(), None, keeper)

    def _tell_vitals(self, pipeline: Pipeline, item: Block | Gap) -> None:
        paused = self._paused_from is not None
        if self._pulse.is_due(item, paused=paused):
            level_db = None if paused else self._health.level_db
            self._to_screen(self._pulse.felt(item, level_db, pipeline.words_left_out_s))

    def _take(
        self, pipeline: Pipeline, events: list[Event], item: Block | Gap | None, keeper: Keeper | None
    ) -> None:
        self.record.add(events)
        self.gathering.add(events, pipeline.ticked_s)
        if keeper is not None:
            keeper.put(item, events)
            self._watch(keeper)
        for event in events:
            if isinstance(event, CueShown | CueHidden):
                self._post(event)

    def _watch(self, keeper: Keeper) -> None:
        """Say whenever what is heard can no longer be kept, and whenever it can be again."""
        if keeper.trouble is not None and not isinstance(keeper.trouble, EXPECTED):
            raise keeper.trouble
        failing = keeper.failing
        if failing == self._failing:
            return
        self._failing = failing
        self.outcome.trouble = self.outcome.trouble or keeper.trouble
        self.tell(failing or KEPT_AGAIN)

    def _note_trouble(self, trouble: Exception | None) -> None:
        """Keep the first trouble, and tell it at once; with nothing heard yet the command ends with it."""
        if trouble is None or self.outcome.trouble is not None:
            return
        self.outcome.trouble = trouble
        if self._heard_anything():
            self.tell(str(trouble))

    def _post(self, event: SessionEvent) -> None:
        self._to_screen(event)
        self.on_cue(event)

    def _unless_paused(self, item: Block | Gap) -> Block | Gap | None:
        """The item; None in a pause; after a pause a gap, for what was not listened to."""
        if self._paused.is_set():
            if self._paused_from is None:
                self._paused_from = item.start_sample
                self._standing.paused = True
                self._post(self._standing.said())
            return None
        if self._paused_from is None:
            return item
        first, self._paused_from = self._paused_from, None
        self._standing.paused = False
        self._post(self._standing.said())
        return Gap(first, round(item.end_s * RATE_HZ) - first, "paused")

    def _check_health(self, item: Block | Gap) -> None:
        """Say once when only digital silence comes from a microphone, and once when sound is back."""
        if isinstance(item, Gap):
            return
        a_recording = self._source.input_latency_ms is None
        # Live, the microphone is the first channel: what the computer plays does not show that it hears.
        self._health.feed(item if a_recording else Block(item.start_sample, item.samples[:, :1]))
        if not a_recording and self._health.only_zeros != self._standing.only_zeros:
            self._standing.only_zeros = self._health.only_zeros
            if self._standing.only_zeros:
                self.on_trouble(NOTHING_HEARD)
            self._post(self._standing.said())
