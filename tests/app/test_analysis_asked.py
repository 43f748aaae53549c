"""What can be asked of an analysis at work: to rest, to be left, to be destroyed; and what may go wrong."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest

from app.analysis import Analysis
from app.analysis_steps import ONLY_SILENCE
from app.people_options import room
from app.recognisers import Recogniser
from app.recognition import Recognise
from app.report import Listening
from sessions.erasing import erase
from sessions.reader import State
from tests.app.quiet_room import deaf_ears
from tests.app.recorded import analyse, analysis_of, begun
from tests.audio.recordings import write
from tests.sessions.keyed import MASTER, files_of, open_session
from ui.analysis_state import Analysed, AnalysisEvent, Copied, Resting
from ui.overlay_state import Finished
from ui.session_state import Erased, Notice

pytestmark = pytest.mark.real_time

WITHOUT_WORDS = Listening(room("first", 2, None, None), None)
PATIENCE_S = 60.0  # only a failing test waits this long


def never(recogniser: Recogniser) -> Recognise:
    raise AssertionError("there are no words here")


@pytest.fixture
def hiss(tmp_path: Path) -> Path:
    """Ten seconds in which nobody speaks."""
    noise = np.random.default_rng(7).normal(0, 1e-2, (160_000, 1)).astype(np.float32)
    folder = tmp_path / "recordings"
    folder.mkdir()
    return write(folder / "hiss.wav", noise, 16_000)


@pytest.fixture
def path(tmp_path: Path, hiss: Path) -> Path:
    return begun(tmp_path / "0badcafe.holdspace", hiss, WITHOUT_WORDS)


def at_work(path: Path) -> Analysis:
    return analysis_of(path, deaf_ears, never)


def heard(event: AnalysisEvent) -> bool:
    return isinstance(event, Analysed) and event.done_s >= 5.0


def test_it_tells_how_far_it_is_and_its_end_last(path: Path) -> None:
    told = analyse(path, deaf_ears, never)
    assert [type(event) for event in told] == [Copied] * 10 + [Analysed] * 10 + [Finished]
    last = told[-2]
    assert isinstance(last, Analysed)
    assert (last.of_s, last.took_s) == (10.0, 0.0)
    assert last.done_s == last.fresh_s == pytest.approx(9.5, abs=0.5)


def test_resting_it_stands_still_and_then_goes_on_to_its_end(path: Path) -> None:
    analysis, rested, told = at_work(path), Event(), list[AnalysisEvent]()

    def post(event: AnalysisEvent) -> None:
        told.append(event)
        if heard(event) and not rested.is_set():
            analysis.rest(True)
        if event == Resting(True):
            rested.set()

    analysis.start(post)
    assert rested.wait(PATIENCE_S)
    stood_at = list(told)
    with open_session(path) as session:
        assert session.state is State.ANALYSING
    analysis.rest(False)
    analysis.wait()
    assert stood_at[-1] == Resting(True)
    assert told[len(stood_at)] == Resting(False) and told[-1] == Finished()
    with open_session(path) as session:
        assert session.state is State.ENDED


def test_left_while_it_rests_it_ends_at_once(path: Path) -> None:
    analysis, rested = at_work(path), Event()
    analysis.rest(True)
    analysis.start(lambda event: rested.set() if event == Resting(True) else None)
    assert rested.wait(PATIENCE_S)
    analysis.leave()
    analysis.wait()
    with open_session(path) as session:
        assert session.state is State.UNFINISHED


def test_destroyed_it_leaves_nothing(path: Path, hiss: Path) -> None:
    analysis, told = at_work(path), list[AnalysisEvent]()

    def post(event: AnalysisEvent) -> None:
        told.append(event)
        if heard(event):
            analysis.destroy()

    analysis.post = post
    analysis.run()
    assert told[-2:] == [Erased(), Finished()]
    assert [file for file in path.parent.iterdir() if file.is_file()] == [] and hiss.exists()


def test_a_recording_that_is_gone_before_it_was_copied_is_told_and_can_be_put_back(
    path: Path, hiss: Path
) -> None:
    away = hiss.rename(hiss.with_name("away.wav"))
    analysis, told = at_work(path), list[AnalysisEvent]()
    analysis.post = told.append
    analysis.run()
    assert isinstance(told[0], Notice) and "hiss.wav is not a file" in told[0].line
    away.rename(hiss)
    analyse(path, deaf_ears, never)
    with open_session(path) as session:
        assert session.state is State.ENDED


def test_two_cannot_go_on_with_the_same(path: Path) -> None:
    first, second, begun_twice = at_work(path), at_work(path), list[AnalysisEvent]()
    second.post = begun_twice.append

    def post(event: AnalysisEvent) -> None:
        if heard(event) and not begun_twice:
            second.run()

    first.post = post
    first.run()
    assert first.trouble is None and first.summary["duration_s"] == 10.0
    assert isinstance(begun_twice[0], Notice) and "being used already" in begun_twice[0].line


def test_a_mistake_of_the_programs_own_keeps_what_was_done(path: Path) -> None:
    analysis, told = at_work(path), list[AnalysisEvent]()

    def post(event: AnalysisEvent) -> None:
        told.append(event)
        if heard(event):
            raise ZeroDivisionError

    analysis.post = post
    analysis.run()
    assert any(isinstance(event, Notice) and "ZeroDivisionError" in event.line for event in told)
    with open_session(path) as session:
        assert session.analysed is not None and session.analysed.heard_to_s >= 4.0
    assert {file.name for file in path.parent.iterdir() if file.is_file()} == files_of(path)


def test_of_a_recording_of_nothing_that_is_told(tmp_path: Path) -> None:
    silent = write(tmp_path / "silent.wav", np.zeros((16_000, 1), np.float32), 16_000)
    told = analyse(begun(tmp_path / "0badcafe.holdspace", silent, WITHOUT_WORDS), deaf_ears, never)
    assert Notice(ONLY_SILENCE) in told


def test_what_waits_can_be_erased(path: Path) -> None:
    erase(path, MASTER)
    assert not path.exists()
