"""A whole session on paper, run as a replay is: with words, a hole in the sound, and keys pressed in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from app.delays import FixedDelays, SessionClock
from app.engine import Session
from app.keeper import Keeper
from app.pipeline import Pipeline
from app.recognition import Recognition
from app.report import judged_in, run_summary, write_files
from audio.clock import JumpClock
from audio.source import Block, Gap
from cues.engine import Engine
from cues.settings import USUAL, Settings
from diarize.events import SoundLost
from diarize.hearing import Hearing
from sessions.about import Keep
from tests.app.stored_sessions import writer_of
from tests.app.test_pipeline import PACE, HearingOnPaper
from tests.transcribe.on_paper import BLOCK_S, Ear, Line, recogniser, says
from transcribe.transcription import Transcription

TALK = (
    says("coach", 1.0, "What would you like to be different?"),
    says("client", 5.0, "I think I want to stop saying yes to everything because"),
    says("client", 11.0, "I never noticed that before, and"),
    says("coach", 11.9, "Have you tried to write it all down for a whole week?"),
    says("client", 20.0, "I could say no to the third meeting on Monday."),
    says("coach", 24.5, "And what would that give you?"),
    says("client", 29.0, "Time to think."),
)
LOST_AT_S, LOST_S = 17.5, 1.01
END_S = 33.01
"""Not the end of a block: the last one is short."""


class PaperSource:
    """Delivers the sound on paper, and presses the keys."""

    name, channels, input_latency_ms, overflows = "paper", 1, None, 0

    def __init__(self, hearing: HearingOnPaper, keys: Mapping[float, Callable[[], None]]) -> None:
        self._hearing = hearing
        self._keys = dict(keys)
        self._closed = False

    def __iter__(self) -> Iterator[Block | Gap]:
        ear, hearing = Ear(TALK), self._hearing
        for block, hearing.next in ear.listen(LOST_AT_S):
            yield from self._delivered(block)
        gap, heard = ear.lose(LOST_S)
        hearing.next = [*heard, SoundLost(gap.start_s, gap.end_s, gap.end_s + 0.08)]
        yield gap
        for block, hearing.next in ear.listen(END_S - BLOCK_S):
            yield from self._delivered(block)
        [(last, hearing.next)] = ear.listen(END_S)
        yield Block(last.start_sample, last.samples[:200])
        hearing.next = ear.finish()

    def close(self) -> None:
        self._closed = True

    def _delivered(self, block: Block) -> Iterator[Block]:
        for at_s in [at_s for at_s in self._keys if at_s < block.end_s]:
            self._keys.pop(at_s)()
        if not self._closed:
            yield block


Keys = Callable[[Session], Mapping[float, Callable[[], None]]]


def played(
    settings: Settings = USUAL,
    keys: Keys = lambda session: {},
    kept_in: Path | None = None,
    keep: Keep = Keep.SOUND,
) -> Session:
    """Run it to its end; `keys` are pressed at their times, and it is recorded into `kept_in`, if given.

    What is usual is not kept with it, as in the sessions of older versions; other settings are.
    """
    hearing, delays, clock = HearingOnPaper(), FixedDelays(words_s=PACE.delay_s), JumpClock()
    pipeline = Pipeline(
        cast(Hearing, hearing),
        Transcription(PACE),
        Recognition(lambda: recogniser(TALK), delays),
        delays,
        engine=Engine(settings=settings),
    )
    source = PaperSource(hearing, {})
    session = Session(source, lambda: pipeline, clock, SessionClock(clock))
    source._keys = dict(keys(session))
    if kept_in is not None:
        told = None if settings == USUAL else settings.as_json()
        session.make_keeper = lambda: Keeper(lambda: writer_of(kept_in, keep, settings=told))
    session.run()
    assert session.outcome.trouble is None
    return session


def written(folder: Path, session: Session, settings: Settings = USUAL, *, words: bool = True) -> Path:
    """Its files, as `replay` writes them; the folder again."""
    folder.mkdir()
    summary = run_summary(session.record, session.outcome.duration_s, 0.1)
    write_files(folder, session.record, summary, judged_in(session, settings), words=words)
    return folder


def lines_of(talk: Sequence[Line] = TALK) -> list[str]:
    """The words on paper."""
    return [word for line in talk for word in line.text.split()]
