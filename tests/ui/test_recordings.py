"""A recording heard into a session while the coach does something else."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from sessions.about import Keep
from tests.ui.paper_desk import PaperDesk
from tests.ui.seen import button, question, says
from ui.desk import LiveSession, Plan
from ui.overlay_state import Finished
from ui.program import Program
from ui.session_state import Notice, Vitals

TRIAD = Path("/recordings/triad.m4a")


@pytest.fixture
def hear(program: Program, desk: PaperDesk, qtbot: QtBot) -> Callable[[], None]:
    """Open the program, and hear a recording that everybody agreed to."""

    def begin() -> None:
        desk.preferences = desk.preferences.changed(introduced=True)
        program.open()
        program.home.recording_asked.emit(TRIAD)
        over = question()
        assert over is not None
        button(over, "They agreed").click()

    return begin


def at_work(program: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.session.asked == ["start"])


def test_everybody_has_to_have_agreed_first(program: Program, desk: PaperDesk) -> None:
    program.open()
    program.window.show_page(program.home)
    program.home.recording_asked.emit(TRIAD)
    over = question()
    assert over is not None and says(over, "its sound and words are kept on this computer")
    button(over, "Not now").click()
    assert desk.opened == [] and not says(program.window, "Opening")


def test_how_far_it_is_is_told_at_home_and_then_the_session_is_in_the_list(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
) -> None:
    hear()
    assert says(program.window, "Opening triad.m4a…")
    at_work(program, desk, qtbot)
    desk.session.post(Vitals(15.0, -30.0))
    strip = program.home.busy_strip
    qtbot.waitUntil(lambda: strip.progress.value() == 25)
    assert says(program.window, "Hearing the recording…")
    desk.session.post(Finished())
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert desk.opened == [TRIAD] and not program.home.notice_strip.isVisible()


def test_it_is_kept_with_sound_and_words_and_names_no_client(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[Plan] = []

    def opened(recording: Path, plan: Plan) -> tuple[LiveSession, float | None]:
        plans.append(plan)
        return desk.session, 60.0

    monkeypatch.setattr(desk, "open_recording", opened)
    desk.preferences = desk.preferences.changed(keep=Keep.CUES)
    hear()
    at_work(program, desk, qtbot)
    assert [(plan.client, plan.keep) for plan in plans] == [("", Keep.SOUND)]


def test_what_went_wrong_is_told(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
) -> None:
    hear()
    at_work(program, desk, qtbot)
    desk.session.post(Notice("the disk is full"))
    desk.session.post(Finished())
    qtbot.waitUntil(lambda: says(program.window, "the disk is full"))


def test_a_recording_that_cannot_be_read_says_so(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
) -> None:
    desk.trouble = DeviceTrouble("triad.m4a is no recording")
    hear()
    qtbot.waitUntil(lambda: says(program.window, "triad.m4a is no recording"))
    assert not program.home.busy_strip.isVisible() and not program.recordings.at_work


def test_cancelled_it_leaves_nothing_and_no_complaint(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
) -> None:
    hear()
    at_work(program, desk, qtbot)
    desk.session.post(Notice("ended early"))
    program.home.busy_strip.cancel.click()
    qtbot.waitUntil(lambda: not program.home.busy_strip.isVisible())
    assert desk.session.asked == ["start", "withdraw"] and not says(program.window, "ended early")


class TestWhileItIsOpened:
    """A long recording takes a while to be opened."""

    @pytest.fixture
    def desk(self) -> PaperDesk:
        class Slow(PaperDesk):
            may_open = Event()

            def open_recording(self, recording: Path, plan: Plan) -> tuple[LiveSession, float | None]:
                assert self.may_open.wait(20.0)
                return super().open_recording(recording, plan)

        self.may_open = Slow.may_open
        return Slow()

    def test_it_can_be_cancelled_already(
        self, program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
    ) -> None:
        hear()
        program.home.busy_strip.cancel.click()
        self.may_open.set()
        qtbot.waitUntil(lambda: not program.home.busy_strip.isVisible())
        assert desk.session.asked == ["withdraw"]  # and was never begun

    def test_a_second_one_is_put_off(
        self, program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
    ) -> None:
        hear()
        program.home.recording_asked.emit(Path("/recordings/other.wav"))
        assert question() is None and says(program.window, "A recording is being heard already.")
        self.may_open.set()
        at_work(program, desk, qtbot)
        assert desk.opened == [TRIAD]


def test_a_recording_goes_on_during_a_session(
    program: Program, desk: PaperDesk, qtbot: QtBot, hear: Callable[[], None]
) -> None:
    hear()
    at_work(program, desk, qtbot)
    program.window.show_page(program.settings)
    desk.session.post(Finished())
    qtbot.waitUntil(lambda: not program.recordings.at_work)
    assert program.window.page is program.settings
    assert desk.preferences.keep is Keep.SOUND  # what a recording keeps is nobody's next setting
