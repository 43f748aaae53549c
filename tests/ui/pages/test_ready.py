"""Before a round: which it is, who is what, and the one thing to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.trios import course
from tests.ui.seen import button, by_tab, says, spoken_name, texts
from ui.pages.ready import Ready
from ui.triad_desk import PhoneAt


@pytest.fixture
def page(qtbot: QtBot) -> Ready:
    made = Ready()
    qtbot.addWidget(made)
    made.resize(880, 680)
    made.show_course(course(2))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.opened()
    qtbot.waitUntil(button(made, "Begin round 2").hasFocus)
    return made


def test_it_says_which_round_and_how_long(page: Ready) -> None:
    assert "Round 2 of 3" in texts(page) and says(page, "15 minutes.")
    page.show_course(course(1, round_s=60.0))
    assert "Round 1 of 3" in texts(page) and "One minute." in texts(page)
    page.show_course(course(1, round_s=450.0))
    assert "7.5 minutes." in texts(page)


def test_who_is_what_stands_beside_what_they_were(page: Ready) -> None:
    told = texts(page)
    at = told.index("Coach")
    seats = told[at : at + 9]
    assert seats == [
        *("Coach", "Cleo", "until now: observer"),
        *("Client", "Ana", "until now: coach"),
        *("Observer", "Ben", "until now: client"),
    ]
    assert says(page, "Change seats if that helps you.")


def test_before_the_first_round_nobody_changes(page: Ready) -> None:
    page.show_course(course(1))
    assert not says(page, "until now") and not says(page, "Change seats")


def test_it_says_what_the_observer_can_do_and_how_the_phone_stands(page: Ready, qtbot: QtBot) -> None:
    assert says(page, "Ben can mark moments") and says(page, "keys 1 to 6")
    page.show_phone(PhoneAt.HERE)
    assert "Phone: connected" in texts(page)
    with qtbot.waitSignal(page.phone_asked):
        button(page, "Observer's phone…").click()


def test_where_nothing_is_recorded_it_promises_no_marks(page: Ready) -> None:
    page.show_course(course(2, recorded=False))
    assert says(page, "nothing can be marked") and not says(page, "keys 1 to 6")
    assert not page.phone.isVisible()


def test_enter_begins_once(page: Ready, qtbot: QtBot) -> None:
    asked: list[bool] = []
    page.begin_asked.connect(lambda: asked.append(True))
    for _ in range(2):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Return)
    assert asked == [True]


def test_where_it_could_not_begin_it_says_why_and_can_be_tried_again(page: Ready, qtbot: QtBot) -> None:
    button(page, "Begin round 2").click()
    page.say("The microphone is away; connect it and begin again.")
    assert says(page, "The microphone is away")
    with qtbot.waitSignal(page.begin_asked):
        button(page, "Begin round 2").click()


def test_one_can_end_here_or_go_back(page: Ready, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.end_asked):
        button(page, "End the practice here").click()
    with qtbot.waitSignal(page.back_asked):
        button(page, "Back").click()
    with qtbot.waitSignal(page.back_asked):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_by_tab_everything_is_reached(page: Ready) -> None:
    way = [spoken_name(one) for one in by_tab(page)]
    assert sorted(way) == sorted(["Begin round 2", "End the practice here", "Back", "Observer's phone…"])
