"""The first page, as a coach with a keyboard meets it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from sessions.about import Keep, Part
from sessions.library import SessionEntry
from sessions.reader import State
from tests.ui.pages.made_shelf import practised, session, standing, unreadable
from tests.ui.paper_desk import PaperDesk
from ui.errands import Errands
from ui.pages.home import Home
from ui.parts.confirm import Question

Key = Qt.Key

NOW = JumpClock(datetime(2026, 11, 26, 12, 0, tzinfo=UTC))


@pytest.fixture(autouse=True)
def plain_manner() -> Iterator[None]:
    """Days and times as nowhere in particular, wherever the tests run."""
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(former)


@pytest.fixture
def desk() -> PaperDesk:
    long_ago = datetime(2025, 3, 2, 12, 0, tzinfo=UTC)
    return PaperDesk(
        shelf=[
            session("a1", "Ada", channels=("coach", "client")),
            standing(session("b2", "Tom", keep=Keep.WORDS), State.RECOVERED),
            session("c3", keep=Keep.CUES, started_at=long_ago),
            unreadable("d4", "the session d4 is damaged"),
        ]
    )


@pytest.fixture
def home(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Home:
    return opened(desk, errands, qtbot)


def opened(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Home:
    page = Home(desk, errands, NOW)
    qtbot.addWidget(page)
    page.resize(880, 680)
    page.show()
    page.activateWindow()
    page.opened()
    qtbot.waitUntil(lambda: len(page.shelf.sessions.shown) == len(desk.shelf))
    return page


def ids(home: Home) -> list[str]:
    return [lines.id for lines in home.shelf.sessions.shown]


def says(home: Home, id_: str) -> str:
    return next(lines.sentence for lines in home.shelf.sessions.shown if lines.id == id_)


def question() -> Question:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Question)]
    return next(one for one in found if one.isVisible())


def visible_texts(home: Home) -> str:
    texts = [getattr(one, "text", str)() for one in home.findChildren(QWidget) if one.isVisibleTo(home)]
    return "\n".join(text for text in texts if isinstance(text, str))


def test_each_session_says_when_with_whom_how_long_and_what_is_kept(home: Home) -> None:
    assert "24 Nov 2026" in says(home, "a1")
    assert "Ada, on a call, 45 min, sound, words and cues · 12 cues" in says(home, "a1")
    assert "Tom, in the room, 45 min, words and cues · 12 cues · recovered" in says(home, "b2")
    assert "In the room, 45 min, cues only" in says(home, "c3")


def test_days_and_times_are_written_in_the_manner_of_the_system(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert "24. Nov. 2026" in says(opened(desk, errands, qtbot), "a1")


def test_a_session_that_cannot_be_read_says_why_and_when_it_is_opened_again(home: Home, qtbot: QtBot) -> None:
    assert says(home, "d4") == "Cannot be read, the session d4 is damaged"
    home.shelf.sessions.choose(3)
    with qtbot.assertNotEmitted(home.session_asked):
        QTest.keyClick(home.shelf.sessions, Key.Key_Return)
    assert home.notice_strip.isVisible() and "damaged" in home.notice_strip.line.text()


def test_enter_starts_a_session_as_soon_as_the_page_is_there(home: Home, qtbot: QtBot) -> None:
    qtbot.waitUntil(home.start.hasFocus)
    with qtbot.waitSignal(home.start_asked):
        QTest.keyClick(home.start, Key.Key_Return)


def test_one_button_starts_again_as_last_time(home: Home, desk: PaperDesk, qtbot: QtBot) -> None:
    assert home.again.isVisible() and home.again.text() == "Again with Ada, on a call"
    with qtbot.waitSignal(home.again_asked) as asked:
        home.again.click()
    assert asked.args == [desk.shelf[0]]


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (session("a1"), "As last time, in the room"),
        (session("a1", "Ada", people=("coach", "client", "observer")), "Triad again, in the room"),
        (session("a1", practice=practised()), "Triad again, in the room"),
        (session("a1", "Ada Maria von und zu Thal"), "Again with Ada Maria von und…, in the room"),
    ],
)
def test_the_button_says_how_it_was(last: SessionEntry, words: str, errands: Errands, qtbot: QtBot) -> None:
    assert opened(PaperDesk(shelf=[last]), errands, qtbot).again.text() == words


def test_before_the_first_session_there_is_nothing_to_search_and_a_warm_word(
    errands: Errands, qtbot: QtBot
) -> None:
    home = opened(PaperDesk(), errands, qtbot)
    qtbot.waitUntil(lambda: "No session yet." in visible_texts(home))
    assert not home.again.isVisible() and not home.shelf.search.isVisible()


def test_search_finds_by_name_and_esc_shows_all_again(home: Home, qtbot: QtBot) -> None:
    QTest.keyClick(home.start, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert home.shelf.search.hasFocus()
    QTest.keyClicks(home.shelf.search, "tom")
    assert ids(home) == ["b2"] and home.shelf.count.text() == "1 of 4"
    QTest.keyClick(home.shelf.search, Key.Key_Escape)
    assert ids(home) == ["a1", "b2", "c3", "d4"]


def test_down_from_the_search_enters_what_was_found_and_enter_opens_it(home: Home, qtbot: QtBot) -> None:
    home.shelf.search.setFocus()
    QTest.keyClicks(home.shelf.search, "recovered")
    QTest.keyClick(home.shelf.search, Key.Key_Down)
    assert home.shelf.sessions.hasFocus() and home.shelf.sessions.chosen == "b2"
    with qtbot.waitSignal(home.session_asked) as asked:
        QTest.keyClick(home.shelf.sessions, Key.Key_Return)
    assert asked.args == ["b2"]


def test_the_session_that_down_leads_to_is_seen_to_be_chosen(home: Home) -> None:
    home.shelf.search.setFocus()
    QTest.keyClick(home.shelf.search, Key.Key_Down)
    listed = home.shelf.sessions
    assert listed.selectionModel().isSelected(listed.model().index(0, 0))


def test_a_double_click_opens(home: Home, qtbot: QtBot) -> None:
    listed = home.shelf.sessions
    middle = listed.visualRect(listed.model().index(0, 0)).center()
    with qtbot.waitSignal(home.session_asked) as asked:
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked.args == ["a1"]


def test_filters_narrow_and_one_button_undoes_them(home: Home) -> None:
    home.shelf.kept.setCurrentText("Words, no sound")
    assert ids(home) == ["b2"]
    home.shelf.kept.setCurrentText("Anything kept")
    home.shelf.since.setCurrentText("This year")
    assert ids(home) == ["a1", "b2"]
    home.shelf.kept.setCurrentText("Cues only")
    assert ids(home) == [] and "No session fits" in visible_texts(home)
    home.shelf.show_all.click()
    assert ids(home) == ["a1", "b2", "c3", "d4"]


def test_delete_asks_and_enter_keeps_the_session(home: Home, qtbot: QtBot) -> None:
    home.shelf.sessions.choose(0)
    with qtbot.assertNotEmitted(home.erase_asked):
        QTest.keyClick(home.shelf.sessions, Key.Key_Delete)
        QTest.keyClick(question(), Key.Key_Return)


def test_only_a_clear_yes_erases(home: Home, qtbot: QtBot) -> None:
    home.shelf.sessions.choose(0)
    QTest.keyClick(home.shelf.sessions, Key.Key_Delete)
    with qtbot.waitSignal(home.erase_asked) as asked:
        question().do_it.click()
    assert asked.args == ["a1"]


def test_the_menu_opens_reviews_and_erases_too(home: Home, qtbot: QtBot) -> None:
    opens, reviews, _, erases = home.shelf.sessions.menu_of("b2").actions()
    with qtbot.waitSignal(home.session_asked):
        opens.trigger()
    with qtbot.waitSignal(home.review_asked) as asked:
        reviews.trigger()
    assert asked.args == ["b2"]
    erases.trigger()
    with qtbot.waitSignal(home.erase_asked) as asked:
        question().do_it.click()
    assert asked.args == ["b2"]


def test_a_round_and_its_debrief_say_which_they_are(errands: Errands, qtbot: QtBot) -> None:
    debrief = session("d2", practice=practised(part=Part.DEBRIEF))
    home = opened(PaperDesk(shelf=[session("r2", practice=practised()), debrief]), errands, qtbot)
    assert "Round 2 of a practice, Ana coaching Ben, 45 min, Cleo observing" in says(home, "r2")
    assert "Debrief of round 2, 45 min, with Ana, Ben and Cleo · sound and words" in says(home, "d2")
    assert "cue" not in says(home, "d2")


def test_a_debrief_is_opened_and_erased_but_never_reviewed(errands: Errands, qtbot: QtBot) -> None:
    debrief = session("d2", practice=practised(part=Part.DEBRIEF))
    home = opened(PaperDesk(shelf=[debrief]), errands, qtbot)
    offered = [action.text() for action in home.shelf.sessions.menu_of("d2").actions()]
    assert offered == ["Open", "", "Erase…"]


def test_once_erased_its_neighbour_is_chosen(home: Home, desk: PaperDesk, qtbot: QtBot) -> None:
    home.shelf.sessions.choose(1)
    desk.erase("b2")
    home.refresh()
    qtbot.waitUntil(lambda: "b2" not in ids(home))
    assert home.shelf.sessions.chosen == "c3"


def test_a_recording_is_chosen_as_a_file(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = tmp_path / "triad.m4a"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(chosen)], ""))
    with qtbot.waitSignal(home.files_asked) as asked:
        home.recording.click()
    assert asked.args == [[chosen]]


def test_nothing_is_asked_where_no_file_was_chosen(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    with qtbot.assertNotEmitted(home.files_asked):
        home.recording.click()


def test_triad_and_settings_are_one_press_away(home: Home, qtbot: QtBot) -> None:
    with qtbot.waitSignals([home.triad_asked, home.settings_asked]):
        home.triad.click()
        home.settings.click()


def test_trends_are_one_press_away_once_there_is_a_session(
    home: Home, errands: Errands, qtbot: QtBot
) -> None:
    assert home.trends.isVisible()
    with qtbot.waitSignal(home.trends_asked):
        home.trends.click()
    bare = opened(PaperDesk(), errands, qtbot)
    qtbot.waitUntil(lambda: "No session yet." in visible_texts(bare))
    assert not bare.trends.isVisible()


def test_sealed_sessions_have_no_trends_until_they_are_opened(
    home: Home, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.wants_passphrase = True
    home.refresh()
    assert not home.trends.isVisible()
    desk.wants_passphrase = False
    home.refresh()
    qtbot.waitUntil(home.trends.isVisible)


def test_work_going_on_is_told_with_its_share_and_can_be_ended(home: Home, qtbot: QtBot) -> None:
    home.busy("Hearing triad.m4a", 0.25)
    assert home.busy_strip.isVisible() and home.busy_strip.progress.value() == 25
    with qtbot.waitSignal(home.cancel_asked):
        home.busy_strip.cancel.click()
    home.busy("Hearing triad.m4a")
    assert not home.busy_strip.progress.isVisible()
    home.busy("")
    assert not home.busy_strip.isVisible()


def test_a_notice_stays_until_it_is_closed(home: Home) -> None:
    home.notice("The disk is full.")
    assert home.notice_strip.isVisible() and home.notice_strip.line.text() == "The disk is full."
    home.notice_strip.close_button.click()
    assert not home.notice_strip.isVisible()


def test_a_shelf_that_cannot_be_read_says_so(errands: Errands, qtbot: QtBot) -> None:
    from sessions.errors import SessionError

    class Broken(PaperDesk):
        def sessions(self) -> Any:
            raise SessionError("the folder of sessions cannot be read")

    home = Home(Broken(), errands, NOW)
    qtbot.addWidget(home)
    home.show()
    home.opened()
    qtbot.waitUntil(home.notice_strip.isVisible)
    assert "cannot be read" in home.notice_strip.line.text()
    assert "No session yet." not in visible_texts(home)


def test_the_way_by_tab_is_the_way_it_is_read(home: Home, qtbot: QtBot) -> None:
    shelf = home.shelf
    order: list[QWidget] = [home.trends, home.settings, home.start, home.again, home.triad, home.recording]
    order += [shelf.search, shelf.kept, shelf.since, shelf.sessions]
    home.trends.setFocus()
    met = []
    for _ in order:
        met.append(home.focusWidget())
        home.focusNextChild()
    assert met == order


def test_everything_that_is_pressed_or_filled_in_has_a_name(home: Home) -> None:
    for one in (home.shelf.search, home.shelf.kept, home.shelf.since, home.shelf.sessions):
        assert one.accessibleName()
    assert all(one.text() or one.accessibleName() for one in home.findChildren(QPushButton))


def test_a_thousand_sessions_are_searched_at_once(errands: Errands, qtbot: QtBot) -> None:
    many = [session(f"{place:04x}", f"Client {place}") for place in range(1000)]
    home = opened(PaperDesk(shelf=many), errands, qtbot)
    home.shelf.search.setText("client 77")
    assert len(ids(home)) == 19
    home.shelf.sessions.choose(18)
    assert home.shelf.sessions.chosen == f"{977:04x}"
