"""A recording analysed by the real networks: left, killed and gone on with, it comes to the same events."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.build import ears_from_weights, fixed_delays, pipeline_of, words_by
from app.warm_ears import MakeEars
from audio.clock import JumpClock
from audio.replay import Replay
from audio.tunables import RATE_HZ
from sessions.event_codec import encode, known_at_s
from sessions.reader import State
from tests.app.first_session import ROOT, Form, cut
from tests.app.program import PATIENCE_S
from tests.app.recorded import HEARD, Counting, Rows, analyse, begun, rows
from tests.sessions.keyed import files_of, open_session
from ui.analysis_state import Analysed, AnalysisEvent, Copied

LENGTH_S = 12.0


@pytest.fixture(scope="module")
def ears() -> MakeEars:
    return ears_from_weights()


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The beginning of the bundled session, in samples that a session keeps as they are."""
    return cut(tmp_path_factory.mktemp("recording") / "talk.wav", 0.0, LENGTH_S, Form("pcm_s16le", RATE_HZ))


@pytest.fixture(scope="module")
def counting() -> Counting:
    return Counting()


@pytest.fixture(scope="module")
def through(
    tmp_path_factory: pytest.TempPathFactory, recording: Path, ears: MakeEars, counting: Counting
) -> Rows:
    """The events of an analysis that ran through."""
    path = begun(tmp_path_factory.mktemp("through") / "0badcafe.holdspace", recording)
    analyse(path, ears, counting)
    with open_session(path) as session:
        assert (session.state, session.analysed) == (State.ENDED, None)
        assert session.outline().sound_s == pytest.approx(LENGTH_S, abs=0.1)
        assert session.words() != []
    return rows(path)


def test_it_is_heard_as_replay_hears_it(through: Rows, recording: Path, ears: MakeEars) -> None:
    live_path = pipeline_of(HEARD.room, ears, words_by(HEARD.recogniser), fixed_delays(HEARD.recogniser))
    events = [event for item in Replay(recording, None, JumpClock()) for event in live_path.feed(item)]
    events += live_path.finish()
    told = [(number + 1, *_row(event)) for number, event in enumerate(events)]
    assert told == through


def _row(event: object) -> tuple[str, float, str]:
    kind, body = encode(event)  # type: ignore[arg-type]  # every event the pipeline gives has a code
    return kind, known_at_s(event), body  # type: ignore[arg-type]


def heard_to(seconds: float, kind: type[Copied | Analysed]) -> Callable[[AnalysisEvent], bool]:
    return lambda event: isinstance(event, kind) and event.done_s >= seconds


def test_left_twice_and_gone_on_with_it_comes_to_the_same_and_recognises_nothing_twice(
    through: Rows, recording: Path, tmp_path: Path, ears: MakeEars, counting: Counting
) -> None:
    path = begun(tmp_path / "0badcafe.holdspace", recording)
    again = Counting()
    analyse(path, ears, again, until=heard_to(5.0, Copied))
    with open_session(path) as session:
        assert session.state is State.UNFINISHED
        assert session.analysed is not None and not session.analysed.sound_is_here
    analyse(path, ears, again, until=heard_to(5.0, Analysed))
    recording_is_gone = recording.rename(recording.with_suffix(".away"))
    try:
        analyse(path, ears, again, until=heard_to(9.0, Analysed))
        with open_session(path) as session:
            assert session.analysed is not None and session.analysed.sound_is_here
            assert 9.0 <= session.analysed.heard_to_s < 11.0
            assert session.duration_s == pytest.approx(LENGTH_S, abs=0.1)
        told = analyse(path, ears, again)
    finally:
        recording_is_gone.rename(recording)
    assert rows(path) == through
    assert again.asked <= counting.asked + 2  # what was just being answered when it was left is lost
    fresh = [event.fresh_s for event in told if isinstance(event, Analysed)]
    assert fresh[0] == 0.0 and 0.0 < fresh[-1] < LENGTH_S - 9.0
    with open_session(path) as session:
        assert session.state is State.ENDED


@pytest.mark.parametrize("moment", ["Copied 6.", "Analysed 0.", "Analysed 6."])
def test_killed_at_any_moment_it_opens_says_how_far_it_is_and_comes_to_the_same(
    through: Rows, recording: Path, tmp_path: Path, ears: MakeEars, moment: str
) -> None:
    path = begun(tmp_path / "0badcafe.holdspace", recording)
    kill(path, moment)
    kind, reached_s = moment.split()
    with open_session(path) as session:
        assert session.state is State.UNFINISHED
        assert session.analysed is not None
        assert session.analysed.sound_is_here is (kind == "Analysed")
        if kind == "Analysed":
            assert session.analysed.heard_to_s >= float(reached_s) - 1.0
            assert len(session.events()) > 0 or reached_s == "0."
    assert {file.name for file in tmp_path.iterdir()} == files_of(path)
    analyse(path, ears)
    assert rows(path) == through


def kill(path: Path, moment: str) -> None:
    """Go on with a session in a process of its own, and kill that once it has come so far."""
    command = [sys.executable, "-m", "tests.app.recorded", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as analysing:
        assert analysing.stdout is not None
        assert any(line.startswith(moment) for line in analysing.stdout)
        analysing.kill()
        analysing.wait(PATIENCE_S)
