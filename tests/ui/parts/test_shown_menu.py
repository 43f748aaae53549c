"""The menu of what is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cues.events import CueKind
from ui.parts.shown_menu import ShownMenu
from ui.parts.timeline.shown import Shown

ALL = Shown(frozenset({CueKind.HOLD_SPACE, CueKind.CUT_IN}), frozenset({"coach", "client"}))


@pytest.fixture
def button(qtbot: QtBot) -> ShownMenu:
    made = ShownMenu()
    qtbot.addWidget(made)
    made.offer({CueKind.HOLD_SPACE: 3, CueKind.CUT_IN: 1}, {"coach": "Coach", "client": "Anna"}, ALL)
    made.show()
    return made


def action(button: ShownMenu, text: str) -> QAction:
    return next(one for one in menu_of(button).actions() if one.text().startswith(text))


def menu_of(button: ShownMenu) -> QMenu:
    menu = button.menu()
    assert menu is not None
    return menu


def test_each_kind_is_offered_with_its_number_and_each_person_by_name(button: ShownMenu) -> None:
    assert action(button, "Hold space").text().endswith("3") and action(button, "Anna").isChecked()
    assert button.text() == "All shown"


def test_what_is_unticked_is_hidden_and_the_button_says_so(button: ShownMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.changed) as changed:
        action(button, "Hold space").toggle()
    action(button, "Anna").toggle()
    assert changed.args == [Shown(frozenset({CueKind.CUT_IN}), ALL.roles)]
    assert button.shown == Shown(frozenset({CueKind.CUT_IN}), frozenset({"coach"}))
    assert button.text() == "2 hidden" and "2 hidden" in button.accessibleName()


def test_everything_is_shown_again_at_once(button: ShownMenu) -> None:
    action(button, "Hold space").toggle()
    told: list[Shown] = []
    button.changed.connect(told.append)
    action(button, "Show everything").trigger()
    assert told == [ALL] and button.text() == "All shown"


def test_ticking_by_key_leaves_the_menu_open(button: ShownMenu) -> None:
    menu = menu_of(button)
    menu.setActiveAction(action(button, "Anna"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert button.shown.roles == frozenset({"coach"})
    menu.setActiveAction(action(button, "Anna"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert button.shown == ALL


def test_a_name_with_an_ampersand_is_written_as_it_is(button: ShownMenu) -> None:
    button.offer({}, {"client": "A & B"}, Shown(frozenset(), frozenset({"client"})))
    assert action(button, "A && B").isChecked()
