"""The two steps from a recording to its session: its sound copied, then heard from the session's own file.

Hearing begins anew each time and is quick, as no network is asked again what it was asked before. However
often it is left and gone on with, the events come out the same.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from app.analysis_plan import identity_of, listening_by
from app.build import Words, fixed_delays, pipeline_of
from app.kept_answers import KeptAnswers
from app.pipeline import Event, Pipeline
from app.recognisers import Recogniser, load, pace
from app.recognition import Recognise
from app.record import Record
from app.report import Listening
from app.tunables import HOW_FAR_EVERY_S
from app.warm_ears import MakeEars
from audio.clock import Clock
from audio.health import Health
from audio.replay import Replay
from audio.source import Block, Gap
from sessions.analysis import AnalysisWriter, Kept, SoundCopy, Unfinished, kept_sound
from sessions.connection import Connection
from ui.analysis_state import Analysed, AnalysisEvent, Copied
from ui.session_state import Notice

Recognisers = Callable[[Recogniser], Recognise]

ONLY_SILENCE = "The recording holds nothing but silence."


def load_recogniser(recogniser: Recogniser) -> Recognise:
    """Load the network itself."""
    return load(recogniser)


@dataclass(slots=True)
class Watched:
    """Who watches the work: `check` raises to end it, `post` is told how far it is, now and then."""

    check: Callable[[], None]
    post: Callable[[AnalysisEvent], None]
    clock: Clock
    _told_s: float = field(default=-HOW_FAR_EVERY_S)

    def tell(self, event: Copied | Analysed) -> None:
        """Tell it, if enough was done since the last time."""
        if not self._told_s <= event.done_s < self._told_s + HOW_FAR_EVERY_S:
            self._told_s = event.done_s
            self.post(event)


def copy_sound(connection: Connection, found: Unfinished, watched: Watched) -> None:
    """Copy the sound of the recording into its session, and close the connection.

    Raises `UnreadableRecording`, `SessionError`.
    """
    copy = SoundCopy(connection, found.about, found.how, watched.clock)
    ended = copy.leave
    try:
        apart = len(found.how.people) if found.how.one_a_channel else 2
        source = Replay(found.how.recording, None, watched.clock, apart)
        for item in source:
            watched.check()
            copy.add_sound(item)
            watched.tell(Copied(item.end_s, source.duration_s))
        ended = copy.close
    finally:
        ended()
    for line in source.remarks:
        watched.post(Notice(line))


def analyse(
    connection: Connection, found: Unfinished, ears: MakeEars, load: Recognisers, watched: Watched
) -> dict[str, object]:
    """Hear the session's sound and end the session, or leave it where `watched` says so; what it came to.

    Raises `SessionError`, and what is wrong with the weights.
    """
    heard = listening_by(found.how)
    answers = KeptAnswers(Kept(connection))
    pipeline = _pipeline(heard, ears, load, answers)
    writer = AnalysisWriter(connection, found.about, answers, watched.clock)
    record, health, ended = Record(), Health(), writer.leave
    try:
        for item, events in _heard(pipeline, kept_sound(connection), found, watched):
            record.add(events)
            if item is not None:
                writer.add_sound(item)
            if isinstance(item, Block):
                health.feed(item)
            writer.add_events(events)
        summary = record.summary(pipeline.heard_to_s)
        ended = partial(writer.close, summary)
    finally:
        pipeline.abandon()
        ended()
    if not health.ever_heard:
        watched.post(Notice(ONLY_SILENCE))
    return summary


def _pipeline(heard: Listening, ears: MakeEars, load: Recognisers, answers: KeptAnswers) -> Pipeline:
    """The live path, with networks that remember what they were asked before."""
    words, recogniser = None, heard.recogniser
    if recogniser is not None:
        recognise = answers.words(partial(load, recogniser), identity_of(recogniser))
        words = Words(lambda: recognise, pace(recogniser.model))
    ears = answers.ears(ears, identity_of(None))
    return pipeline_of(heard.room, ears, words, fixed_delays(recogniser), heard.settings)


def _heard(
    pipeline: Pipeline, sound: Iterator[Block | Gap], found: Unfinished, watched: Watched
) -> Iterator[tuple[Block | Gap | None, list[Event]]]:
    """Give block by block what became known, and tell how far that is and how long it took."""
    fresh_s = took_s = 0.0
    for item in sound:
        watched.check()
        began_s = watched.clock.now_s()
        yield item, pipeline.feed(item)
        if item.end_s > found.heard_to_s:
            fresh_s += item.end_s - item.start_s
            took_s += watched.clock.now_s() - began_s
        watched.tell(Analysed(item.end_s, found.duration_s, fresh_s, took_s))
    watched.check()
    yield None, pipeline.finish()
