"""The observer's hand: a key each, a note with the time of its key, and what was marked last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from cues.hand import Mark
from sessions.take_along.cue_words import MARKS
from tests.ui.seen import spoken_name, texts
from ui.parts.triad.mark_pad import MarkPad
from ui.parts.triad.mark_pad_state import Marked
from ui.parts.triad.mark_words import MARK_KEYS, words_of_mark

KEYS = dict(zip(Mark, (getattr(Qt.Key, f"Key_{number}") for number in range(1, 7)), strict=True))


class Desk:
    """A page with a pad on it, and something else that can have the keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock, self.page, self.elsewhere = JumpClock(), QWidget(), QPushButton("elsewhere")
        self.pad = MarkPad(self.clock.now_s)
        column = QVBoxLayout(self.page)
        column.addWidget(self.elsewhere)
        column.addWidget(self.pad)
        self.pad.bind_to(self.page)
        self.pad.let_mark(True)
        self.seen: list[tuple[Mark, float, str]] = []
        self.pad.observed.connect(lambda *told: self.seen.append(told))
        qtbot.addWidget(self.page)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.elsewhere.setFocus()
        qtbot.waitUntil(self.elsewhere.hasFocus)

    def press(self, key: Qt.Key) -> None:
        at = self.page.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.mark.parametrize("mark", [mark for mark in Mark if mark is not Mark.NOTE])
def test_each_mark_has_a_key_of_its_own(desk: Desk, mark: Mark) -> None:
    desk.clock.jump(192.0)
    desk.press(KEYS[mark])
    assert desk.seen == [(mark, 192.0, "")]


def test_its_key_stands_on_every_button_and_is_told_to_who_only_hears(desk: Desk) -> None:
    for mark, pressed in desk.pad.buttons.items():
        assert pressed.text().startswith(MARK_KEYS[mark])
        assert spoken_name(pressed).startswith(words_of_mark(mark))
        assert MARK_KEYS[mark] in pressed.accessibleDescription()


def test_a_click_marks_and_leaves_the_keyboard_where_it_was(desk: Desk) -> None:
    QTest.mouseClick(desk.pad.buttons[Mark.STRENGTH], Qt.MouseButton.LeftButton)
    assert desk.seen == [(Mark.STRENGTH, 0.0, "")] and desk.elsewhere.hasFocus()


def test_a_note_is_of_when_its_key_was_pressed(desk: Desk) -> None:
    desk.clock.jump(10.0)
    desk.press(Qt.Key.Key_6)
    desk.clock.jump(8.0)
    QTest.keyClicks(desk.pad.note, "she  looked away ")
    assert desk.seen == []
    desk.press(Qt.Key.Key_Return)
    assert desk.seen == [(Mark.NOTE, 10.0, "she looked away")]
    assert desk.elsewhere.hasFocus() and not desk.pad.note.isVisible()


def test_in_a_note_digits_are_only_digits(desk: Desk) -> None:
    desk.press(Qt.Key.Key_6)
    QTest.keyClicks(desk.pad.note, "6 of 12, then 3")
    assert desk.seen == [] and desk.pad.note.text() == "6 of 12, then 3"


def test_esc_drops_a_note(desk: Desk) -> None:
    desk.press(Qt.Key.Key_6)
    QTest.keyClicks(desk.pad.note, "never mind")
    desk.press(Qt.Key.Key_Escape)
    assert desk.seen == [] and desk.elsewhere.hasFocus()
    desk.press(Qt.Key.Key_6)
    assert desk.pad.note.text() == ""


def test_a_note_without_words_is_none(desk: Desk) -> None:
    desk.press(Qt.Key.Key_6)
    desk.press(Qt.Key.Key_Return)
    assert desk.seen == []


def test_a_note_that_is_begun_can_be_finished_in_a_pause(desk: Desk) -> None:
    desk.press(Qt.Key.Key_6)
    QTest.keyClicks(desk.pad.note, "a long breath")
    desk.pad.let_mark(False)
    desk.press(Qt.Key.Key_Return)
    assert [text for _, _, text in desk.seen] == ["a long breath"]


def test_while_it_rests_neither_keys_nor_buttons_mark(desk: Desk) -> None:
    desk.pad.let_mark(False)
    for mark, key in KEYS.items():
        desk.press(key)
        desk.pad.buttons[mark].click()
    assert desk.seen == [] and not desk.pad.note.isVisible()


def test_nothing_moves_as_a_note_is_opened(desk: Desk) -> None:
    before = desk.pad.told[0].y(), desk.pad.height()
    desk.press(Qt.Key.Key_6)
    assert (desk.pad.told[0].y(), desk.pad.height()) == before


def test_the_latest_are_told_with_their_times(desk: Desk) -> None:
    desk.pad.show_marks(
        [
            Marked(Mark.HELD_SILENCE, 192.0),
            Marked(Mark.NOTE, 170.0, "a breath"),
            Marked(Mark.STRENGTH, 9.0, "", True),
        ]
    )
    told = [line.text() for line in desk.pad.told]
    assert told == ["Held silence, 3:12", "Note, 2:50: a breath", "Strength, 0:09 (phone)"]
    desk.pad.show_marks(())
    assert "Nothing marked yet." in texts(desk.pad) and "Held silence, 3:12" not in texts(desk.pad)


def test_a_long_note_is_told_in_part() -> None:
    shown = Marked(Mark.NOTE, 0.0, "she looked out of the window for a long while").shown_text
    assert shown.endswith("…") and "she looked out of" in shown and len(shown) < 40


def test_a_mark_is_called_the_same_in_the_window_and_on_paper() -> None:
    assert {mark: words_of_mark(mark) for mark in Mark} == MARKS
