"""Keys while a window of Holdspace has the keyboard."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sessions.preferences import USUAL_KEYS, Key
from ui.keys.choose import choose, reach_in_words
from ui.keys.everywhere import EverywhereKeys
from ui.keys.global_keys import GlobalKeys, Reach
from ui.keys.window_keys import WindowKeys
from ui.keys.windows import WindowsKeys

CTRL_ALT_SHIFT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window in front, its notes being written."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def listened(keys: GlobalKeys) -> list[Key]:
    heard: list[Key] = []
    keys.pressed.connect(heard.append)
    return heard


def test_a_key_is_heard_while_something_is_typed(window: QWidget) -> None:
    keys = WindowKeys(window, "why")
    heard = listened(keys)
    keys.register(USUAL_KEYS)
    notes = window.findChild(QLineEdit)
    assert notes is not None
    notes.setFocus()
    QTest.keyClicks(notes, "mine")
    QTest.keyClick(notes, Qt.Key.Key_M, CTRL_ALT_SHIFT)
    assert heard == [Key.MOMENT]
    assert notes.text() == "mine"
    assert not keys.refused


def test_a_key_given_back_is_heard_no_more_and_a_new_one_takes_its_place(window: QWidget) -> None:
    keys = WindowKeys(window, "why")
    heard = listened(keys)
    keys.register(USUAL_KEYS)
    keys.register({Key.STOP: "F9"})
    QTest.keyClick(window, Qt.Key.Key_M, CTRL_ALT_SHIFT)
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert heard == [Key.STOP]
    keys.release()
    keys.release()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert heard == [Key.STOP]


def test_what_typing_needs_and_what_is_no_key_are_refused_with_a_line(window: QWidget) -> None:
    keys = WindowKeys(window, "why")
    heard = listened(keys)
    keys.register({Key.MOMENT: "M", Key.STOP: "nonsense", Key.PAUSE: "Ctrl+K, Ctrl+M"})
    assert set(keys.refused) == {Key.MOMENT, Key.STOP}
    QTest.keyClick(window, Qt.Key.Key_M)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert heard == [Key.PAUSE]


@pytest.mark.parametrize("everywhere", [True, False])
def test_where_no_key_reaches_further_one_line_says_so(window: QWidget, everywhere: bool) -> None:
    keys = choose(window, everywhere)
    assert keys.reach is Reach.WINDOW
    assert "only while a Holdspace window is in front" in keys.why
    assert "\n" not in keys.why


def test_keys_that_go_leave_nothing_at_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = EverywhereKeys(window, WindowsKeys(window, user32=object()))
    assert len(window.findChildren(QObject)) == 3
    keys.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(QObject))


def test_saying_how_far_keys_reach_leaves_nothing_at_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert reach_in_words(window, everywhere=True)
    qtbot.waitUntil(lambda: not window.findChildren(QObject))
