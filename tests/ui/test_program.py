"""The whole program on paper: the way from one page to the next, as a coach presses it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from sessions.errors import SessionError
from sessions.preferences import OverlaySize, Preferences, Theme
from tests.ui.paper_desk import PaperDesk, PaperSession, entry
from tests.ui.program_desk import begin, comes_up, is_listening, start_page
from tests.ui.seen import button, called, question, says
from ui.conduct import Conduct
from ui.overlay_state import Finished
from ui.pages.during import During
from ui.pages.first_start import FirstStart
from ui.pages.home import Home
from ui.pages.start import Start
from ui.pages.summary import Summary
from ui.program import Program
from ui.session_state import Notice, Vitals


@pytest.fixture
def known(desk: PaperDesk) -> PaperDesk:
    """A coach who was introduced already."""
    desk.preferences = desk.preferences.changed(introduced=True)
    return desk


def asked(desk: PaperDesk) -> list[str]:
    return desk.session.asked


def test_the_first_day_from_welcome_to_the_list(program: Program, desk: PaperDesk, qtbot: QtBot) -> None:
    program.open()
    assert isinstance(program.window.page, FirstStart) and program.window.isVisible()
    program.first_start.main.click()
    program.first_start.main.click()
    button(program.window, "Skip for now").click()
    comes_up(program, Home, qtbot)
    start_page(program, qtbot)
    QTest.keyClicks(called(program.window, QLineEdit, "Your client: first name or initials"), "Ada")
    button(program.window, "They agreed").click()
    button(program.start_page, "Start").click()
    comes_up(program, During, qtbot)
    is_listening(program, qtbot)
    desk.session.post(Vitals(61.0, -30.0))
    qtbot.waitUntil(lambda: says(program.window, "1:01"))
    desk.shelf = [entry()]
    button(program.during, "Stop").click()
    comes_up(program, Summary, qtbot)
    button(program.summary, "Done").click()
    comes_up(program, Home, qtbot)
    qtbot.waitUntil(lambda: len(program.home.shelf.sessions.shown) == 1)
    assert [plan.client for plan in desk.began] == ["Ada"] and desk.preferences.introduced


def test_who_was_introduced_is_at_home_at_once(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    program.open("The last session ended suddenly; it is kept.")
    assert isinstance(program.window.page, Home)
    assert says(program.window, "The last session ended suddenly; it is kept.")


def test_what_a_session_needs_is_loaded_behind_the_first_page(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    qtbot.waitUntil(lambda: known.warmed)


def test_esc_before_a_session_goes_home(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    program.open()
    start_page(program, qtbot)
    QTest.keyClick(program.start_page, Qt.Key.Key_Escape)
    comes_up(program, Home, qtbot)


def test_a_session_that_cannot_begin_says_why_where_it_was_set(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    start_page(program, qtbot)
    known.trouble = DeviceTrouble("the microphone is used by another program")
    button(program.start_page, "Start without recording").click()
    comes_up(program, Start, qtbot)
    assert says(program.window, "the microphone is used by another program")


def test_a_session_that_ends_before_a_sound_is_heard_says_why_where_it_was_set(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    begin(program, qtbot)
    known.session.post(Notice("the microphone gave no sound"))
    known.session.post(Finished())
    comes_up(program, Start, qtbot)
    assert says(program.window, "the microphone gave no sound")


def test_a_client_who_withdraws_leaves_nothing_and_it_is_said(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    begin(program, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    button(program.during, "Client withdraws…").click()
    over = question()
    assert over is not None
    button(over, "Stop and erase").click()
    comes_up(program, Home, qtbot)
    assert asked(known) == ["start", "withdraw"]
    assert says(program.window, "Everything of that session is erased.")


def test_what_could_not_be_erased_is_never_passed_over(
    program: Program, known: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(program, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    monkeypatch.setattr(known.session, "withdraw", lambda: known.session.post(Finished()))
    program.during.withdraw_asked.emit()
    comes_up(program, Home, qtbot)
    assert says(program.window, "That session could not be erased yet.")


def test_a_session_that_has_ended_while_the_withdrawal_was_asked_about_is_erased_all_the_same(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    begin(program, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    button(program.during, "Client withdraws…").click()
    over = question()
    assert over is not None
    known.session.post(Finished())
    comes_up(program, Summary, qtbot)
    button(over, "Stop and erase").click()
    comes_up(program, Home, qtbot)
    assert known.erased == ["0a1b2c3d"] and says(program.window, "The session is erased.")


def test_where_nothing_was_recorded_there_is_nothing_to_look_back_on(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    known.session.session_id = None
    begin(program, qtbot)
    known.session.post(Vitals(61.0, -30.0))
    button(program.during, "Stop").click()
    comes_up(program, Home, qtbot)
    assert says(program.window, "Nothing was recorded, so there is nothing to look back on.")


def test_the_second_session_is_another(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    begin(program, qtbot)
    first = known.session
    first.post(Vitals(61.0, -30.0))
    button(program.during, "Stop").click()
    comes_up(program, Summary, qtbot)
    known.session = PaperSession()
    begin(program, qtbot, opened=True)
    button(program.during, "Mark this moment").click()
    assert known.session.asked == ["start", "moment"] and first.asked == ["start", "stop"]


def test_the_last_session_is_had_again_with_one_press(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    made = entry()
    assert made.outline is not None
    about = replace(made.outline.about, client="Ada", started_at=datetime(2026, 11, 24, tzinfo=UTC))
    known.shelf = [replace(made, outline=replace(made.outline, about=about))]
    program.open()
    qtbot.waitUntil(program.home.again.isVisible)
    program.home.again.click()
    comes_up(program, Start, qtbot)
    assert called(program.window, QLineEdit, "Your client: first name or initials").text() == "Ada"
    assert not button(program.start_page, "Start").isEnabled()


def test_the_example_needs_nobodys_consent_and_ends_at_home(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    known.session.session_id = None
    program.open()
    program.show_example()
    is_listening(program, qtbot)
    assert not button(program.during, "Client withdraws…").isVisible()
    button(program.during, "Stop").click()
    comes_up(program, Home, qtbot)


def test_once_everything_is_wiped_it_is_the_first_day_again(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    start_page(program, qtbot)
    QTest.keyClicks(called(program.window, QLineEdit, "Your client: first name or initials"), "Ada")
    program.window.show_page(program.settings)
    before = program.home
    program.settings.wiped.emit()
    comes_up(program, FirstStart, qtbot)
    assert program.home is not before
    assert not says(program.start_page, "Ada")


def test_a_theme_chosen_in_the_settings_is_put_on_at_once(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    light = program.window.palette().window().color()
    program.settings.kept.set(theme=Theme.DARK)
    qtbot.waitUntil(lambda: program.window.palette().window().color().lightness() < light.lightness())


def test_where_the_overlay_was_put_is_remembered(program: Program, known: PaperDesk, qtbot: QtBot) -> None:
    begin(program, qtbot)
    assert isinstance(program.conduct, Conduct)
    program.conduct.overlay.choose_size(OverlaySize.CARD)
    assert known.preferences.overlay.size is OverlaySize.CARD


def test_a_full_disk_does_not_disturb_a_session_whose_overlay_is_moved(
    program: Program, known: PaperDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(program, qtbot)

    def full(preferences: Preferences) -> None:
        raise SessionError("the disk is full")

    monkeypatch.setattr(known, "keep_preferences", full)
    assert isinstance(program.conduct, Conduct)
    program.conduct.overlay.choose_size(OverlaySize.CARD)
    button(program.during, "Mark this moment").click()
    assert asked(known) == ["start", "moment"]


def test_a_session_is_erased_from_its_summary_and_from_home(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    known.shelf = [entry()]
    program.open()
    program.home.session_asked.emit("0a1b2c3d")
    comes_up(program, Summary, qtbot)
    button(program.summary, "Erase this session…").click()
    over = question()
    assert over is not None
    button(over, "Erase for good").click()
    comes_up(program, Home, qtbot)
    qtbot.waitUntil(lambda: program.home.shelf.sessions.shown == ())
    assert known.erased == ["0a1b2c3d"] and says(program.window, "The session is erased.")


def test_the_settings_say_how_far_the_keys_reach_as_they_are_set(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    program.settings.kept.set(keys_everywhere=False)
    chosen = "You have chosen that keys work only while a Holdspace window is in front."
    qtbot.waitUntil(lambda: program.settings.keys.everywhere.accessibleDescription() == chosen)


def test_what_was_kept_long_enough_goes_as_soon_as_that_is_set(
    program: Program, known: PaperDesk, qtbot: QtBot
) -> None:
    program.open()
    program.settings.kept.set(retention_days=30)
    qtbot.waitUntil(lambda: 30 in known.tidied)
