"""Recordings made into sessions while the coach does something else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from sessions.about import Keep
from tests.ui.pages.made_shelf import unfinished
from tests.ui.paper_desk import PaperAnalysis, PaperDesk, entry
from tests.ui.program_desk import begin, is_listening
from tests.ui.seen import button, question, says
from ui.analysis_state import Analysed, Copied, Resting
from ui.overlay_state import Finished
from ui.program import Program
from ui.session_state import Notice

TRIAD, CALL = Path("/recordings/triad.m4a"), Path("/recordings/call.mkv")


@pytest.fixture(autouse=True)
def at_home(program: Program, desk: PaperDesk) -> None:
    desk.preferences = desk.preferences.changed(introduced=True)
    program.open()


@pytest.fixture
def agree(program: Program) -> Callable[..., None]:
    """Choose files that everybody agreed to."""

    def agreed(*files: Path) -> None:
        program.home.files_asked.emit(list(files))
        over = question()
        assert over is not None
        button(over, "They agreed").click()

    return agreed


@pytest.fixture
def at_work(desk: PaperDesk, qtbot: QtBot) -> Callable[[str], PaperAnalysis]:
    """Wait for the analysis of a session to be at work."""

    def waited(session_id: str) -> PaperAnalysis:
        qtbot.waitUntil(lambda: "start" in desk.analyses.get(session_id, PaperAnalysis()).asked)
        return desk.analyses[session_id]

    return waited


def test_everybody_has_to_have_agreed_first(program: Program, desk: PaperDesk) -> None:
    program.home.files_asked.emit([TRIAD])
    over = question()
    assert over is not None and says(over, "sound and words are kept on this computer")
    button(over, "Not now").click()
    assert desk.opened == [] and not says(program.window, "Opening")


def test_how_far_it_is_is_told_at_home(
    program: Program, agree: Callable[..., None], at_work: Callable[[str], PaperAnalysis], qtbot: QtBot
) -> None:
    agree(TRIAD)
    assert says(program.window, "Opening triad.m4a…")
    analysis = at_work("triad")
    strip = program.home.busy_strip
    analysis.post(Copied(15.0, 60.0))
    qtbot.waitUntil(lambda: says(program.window, "Copying the sound…") and strip.progress.value() == 25)
    analysis.post(Analysed(600.0, 3000.0, 600.0, 90.0))
    qtbot.waitUntil(lambda: says(program.window, "Analysing the recording… · about 6 min left"))
    assert strip.progress.value() == 20
    analysis.post(Analysed(600.0, 36000.0, 600.0, 120.0))
    qtbot.waitUntil(lambda: says(program.window, "about 1 h 58 min left"))
    analysis.post(Finished())
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert not program.recordings.at_work and not program.home.notice_strip.isVisible()


def test_it_is_kept_with_sound_and_words_and_names_no_client(
    desk: PaperDesk, agree: Callable[..., None], at_work: Callable[[str], PaperAnalysis]
) -> None:
    desk.preferences = desk.preferences.changed(keep=Keep.CUES)
    agree(TRIAD)
    at_work("triad")
    [plan] = desk.agreed_plans
    assert (plan.client, plan.keep, plan.consent_at is None) == ("", Keep.SOUND, False)
    assert desk.preferences.keep is Keep.CUES  # what a recording keeps is nobody's next setting


def test_several_are_analysed_one_after_the_other(
    program: Program,
    desk: PaperDesk,
    agree: Callable[..., None],
    at_work: Callable[[str], PaperAnalysis],
    qtbot: QtBot,
) -> None:
    agree(TRIAD, CALL, Path("/recordings/notes.vtt"))
    first = at_work("triad")
    assert desk.opened == [TRIAD, CALL, Path("/recordings/notes.vtt")]
    first.post(Analysed(1.0, 60.0, 1.0, 1.0))
    qtbot.waitUntil(lambda: says(program.window, "1 more waiting"))
    assert "call" not in desk.analyses
    first.post(Finished())
    at_work("call").post(Finished())
    qtbot.waitUntil(lambda: not program.recordings.at_work)
    assert set(desk.analyses) == {"triad", "call"}  # of a transcript there is nothing to hear


def test_what_cannot_be_opened_says_so_and_the_others_go_on(
    program: Program,
    desk: PaperDesk,
    agree: Callable[..., None],
    at_work: Callable[[str], PaperAnalysis],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    opened = desk.open_recording

    def open_recording(recording: Path, plan: object) -> str:
        if recording == TRIAD:
            raise DeviceTrouble("triad.m4a is no recording")
        return opened(recording, plan)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(desk, "open_recording", open_recording)
    agree(TRIAD, CALL)
    at_work("call")
    assert says(program.window, "triad.m4a is no recording")


def test_what_went_wrong_is_told(
    program: Program, agree: Callable[..., None], at_work: Callable[[str], PaperAnalysis], qtbot: QtBot
) -> None:
    agree(TRIAD)
    analysis = at_work("triad")
    analysis.post(Notice("the disk is full"))
    analysis.post(Finished())
    qtbot.waitUntil(lambda: says(program.window, "the disk is full"))
    assert not program.recordings.at_work


def test_paused_it_is_kept_and_offered_again(
    program: Program,
    desk: PaperDesk,
    agree: Callable[..., None],
    at_work: Callable[[str], PaperAnalysis],
    qtbot: QtBot,
) -> None:
    agree(TRIAD, CALL)
    analysis = at_work("triad")
    desk.shelf = [unfinished("triad"), unfinished("call", 0.0, sound=False)]
    program.home.busy_strip.pause.click()
    qtbot.waitUntil(program.home.offer_strip.isVisible)
    assert analysis.asked[-1] == "leave" and not program.home.busy_strip.isVisible()
    assert says(program.window, "2 recordings are not analysed to their end.")
    button(program.home.offer_strip, "Go on with 2 recordings").click()
    qtbot.waitUntil(lambda: desk.analyses["triad"] is not analysis)
    at_work("triad")
    assert not program.home.offer_strip.isVisible()


@pytest.mark.parametrize(
    ("answer", "asked"), [("Go on", []), ("Keep it for later", ["leave"]), ("Destroy it", ["destroy"])]
)
def test_cancel_asks_what_is_to_become_of_it(
    program: Program,
    agree: Callable[..., None],
    at_work: Callable[[str], PaperAnalysis],
    answer: str,
    asked: list[str],
    qtbot: QtBot,
) -> None:
    agree(TRIAD)
    analysis = at_work("triad")
    analysis.post(Notice("it breaks off"))
    analysis.post(Copied(1.0, 2.0))
    qtbot.waitUntil(program.home.busy_strip.cancel.isVisible)
    before = list(analysis.asked)
    program.home.busy_strip.cancel.click()
    over = question()
    assert over is not None
    button(over, answer).click()
    qtbot.waitUntil(lambda: program.recordings.at_work is not bool(asked))
    assert analysis.asked == before + asked
    assert says(program.window, "it breaks off") is (asked == ["leave"])


def test_it_rests_while_a_session_is_at_work_and_goes_on_after_it(
    program: Program,
    desk: PaperDesk,
    agree: Callable[..., None],
    at_work: Callable[[str], PaperAnalysis],
    qtbot: QtBot,
) -> None:
    agree(TRIAD)
    analysis = at_work("triad")
    begin(program, qtbot, opened=True)
    assert analysis.asked[-1] == "rest"
    analysis.post(Resting(True))
    qtbot.waitUntil(
        lambda: program.home.busy_strip.line.text() == "Analysing rests while a session is at work"
    )
    desk.session.stop()
    qtbot.waitUntil(lambda: analysis.asked[-1] == "go on")


def test_one_that_is_begun_during_a_session_rests_at_once(
    program: Program, agree: Callable[..., None], at_work: Callable[[str], PaperAnalysis], qtbot: QtBot
) -> None:
    program.show_example()
    is_listening(program, qtbot)
    program.recordings.go_on(["triad"])
    assert at_work("triad").asked == ["rest", "start"]


class TestAfterAStart:
    """What was left is offered, and never begun by itself."""

    @pytest.fixture
    def desk(self) -> PaperDesk:
        return PaperDesk(shelf=[unfinished("triad"), entry("0ther")])

    def test_it_is_offered(
        self, program: Program, desk: PaperDesk, at_work: Callable[[str], PaperAnalysis], qtbot: QtBot
    ) -> None:
        qtbot.waitUntil(lambda: says(program.window, "1 recording is not analysed to its end."))
        assert desk.analyses == {}
        button(program.home.offer_strip, "Go on with 1 recording").click()
        at_work("triad")

    def test_declined_it_is_offered_no_more(self, program: Program, qtbot: QtBot) -> None:
        qtbot.waitUntil(program.home.offer_strip.isVisible)
        button(program.home.offer_strip, "Not now").click()
        program.home.refresh()
        assert not program.home.offer_strip.isVisible()

    def test_in_the_list_it_says_how_far_it_is_and_opened_it_offers_to_go_on(
        self, program: Program, desk: PaperDesk, at_work: Callable[[str], PaperAnalysis], qtbot: QtBot
    ) -> None:
        shown = program.home.shelf.sessions
        qtbot.waitUntil(lambda: len(shown.shown) == 2)
        assert "analysed to 12:30 of 50:00" in shown.shown[0].details
        shown.open_asked.emit("triad")
        over = question()
        assert over is not None and says(over, "analysed to 12:30 of 50:00")
        button(over, "Go on").click()
        at_work("triad")
        program.recordings.go_on(["triad"])
        assert not program.recordings._waiting  # it is at work already
