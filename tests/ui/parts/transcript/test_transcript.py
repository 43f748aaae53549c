"""The transcript in step with the sound, under the hand, and after an edit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cues.events import CueKind
from sessions.account import Account
from tests.sessions.made_account import ROUND_S, made_account
from tests.ui.parts.transcript.reading import Reading, reading
from ui.parts.timeline.shown import Shown
from ui.parts.transcript.column import Column, LaidOut
from ui.parts.transcript.transcript_state import Place

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def read(qtbot: QtBot) -> Reading:
    return reading(qtbot, rounds=20)


def spoken(read: Reading) -> list[str]:
    words = [read.view.state.word(place) for place in read.view.spoken]
    return [word.text for word in words if word is not None]


def is_seen(read: Reading, id_: str) -> bool:
    return read.view.viewport().rect().contains(read.view.rect_of(read.place(id_)))


def without_word(account: Account, turn: int, word: int) -> Account:
    """The same, a word taken out."""
    words = account.turns[turn].words
    shorter = replace(account.turns[turn], words=(*words[:word], *words[word + 1 :]))
    return replace(account, turns=(*account.turns[:turn], shorter, *account.turns[turn + 1 :]))


def test_the_word_being_spoken_is_marked(read: Reading) -> None:
    read.transcript.set_position(8.2, True)
    assert spoken(read) == ["keep"]
    read.transcript.set_position(8.5, True)
    assert spoken(read) == ["coming"]


def test_what_is_spoken_stays_in_sight(read: Reading) -> None:
    for at_s in range(0, int(3 * ROUND_S)):
        read.transcript.set_position(float(at_s), False)
    assert is_seen(read, "s2-5")


def test_who_scrolls_away_is_let_go_and_has_a_way_back(read: Reading) -> None:
    read.transcript.set_position(5.0, True)
    read.press(Qt.Key.Key_End, CTRL)
    assert read.transcript.back.isVisible()
    for at_s in (5.5, 6.0, 6.5, 7.6, 8.2):
        read.transcript.set_position(at_s, True)
    assert not is_seen(read, "w0-1-2")
    read.transcript.back.click()
    assert is_seen(read, "w0-1-2") and not read.transcript.back.isVisible()


def test_the_wheel_leads_away_and_back(read: Reading) -> None:
    read.transcript.set_position(5.0, True)
    bar = read.view.verticalScrollBar()
    for _ in range(6):
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert read.transcript.back.isVisible()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    assert not read.transcript.back.isVisible()


def test_the_wheel_is_a_hand_too(read: Reading) -> None:
    read.transcript.set_position(5.0, True)
    middle = QPointF(read.view.viewport().rect().center())
    for _ in range(12):
        wheel = QWheelEvent(
            middle, read.view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -240),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(read.view.viewport(), wheel)
    assert read.transcript.back.isVisible()


def test_while_a_word_is_typed_over_the_page_rests(read: Reading) -> None:
    read.transcript.set_position(8.0, True)
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    before = read.view.verticalScrollBar().value()
    for at_s in range(9, 100):
        read.transcript.set_position(float(at_s), True)
    assert read.view.verticalScrollBar().value() == before
    read.type_in_field("", Qt.Key.Key_Escape)
    read.transcript.set_less_motion(True)
    read.transcript.set_position(100.2, True)
    assert read.view.is_seen(read.place("q2-1"))


def test_a_word_typed_over_is_kept_though_another_edit_comes_in(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    field = read.transcript.field
    assert field is not None
    QTest.keyClicks(field, "kept")
    read.transcript.show_account(without_word(made_account(20 * ROUND_S), 1, 1))
    assert read.transcript.field is field and field.text() == "kept"
    assert field.geometry().contains(read.view.rect_of(read.place("w0-1-2")).center())
    read.transcript.show_account(without_word(made_account(20 * ROUND_S), 1, 2))
    assert read.transcript.field is None and read.edits == []


def test_going_elsewhere_in_the_sound_leads_there(read: Reading) -> None:
    read.transcript.set_position(5.0, True)
    read.press(Qt.Key.Key_End, CTRL)
    read.transcript.set_position(5 * ROUND_S + 8.2, True)
    assert is_seen(read, "w5-1-2") and not read.transcript.back.isVisible()


def test_a_click_on_a_word_asks_to_hear_it(read: Reading) -> None:
    QTest.mouseClick(read.view.viewport(), Qt.MouseButton.LeftButton, pos=read.point("w0-1-8"))
    assert read.sought == [pytest.approx(7.5 + 8 * 0.32)] and read.word == "door,"


def test_a_click_beside_the_words_of_a_line_hears_the_nearest(read: Reading) -> None:
    far_right = read.point("w0-2-0")
    far_right.setX(read.view.viewport().width() - 2)
    QTest.mouseClick(read.view.viewport(), Qt.MouseButton.LeftButton, pos=far_right)
    assert read.word == "you"


def test_the_right_button_hears_nothing(read: Reading) -> None:
    QTest.mouseClick(read.view.viewport(), Qt.MouseButton.RightButton, pos=read.point("w0-1-8"))
    assert read.sought == [] and read.word == "door,"


def test_enter_hears_the_word_at_the_caret(read: Reading) -> None:
    read.press(Qt.Key.Key_Right, times=2)
    read.press(Qt.Key.Key_Return)
    assert read.sought == [0.64]


def test_a_cue_is_heard_and_chosen(read: Reading) -> None:
    read.at("c0-1")
    read.press(Qt.Key.Key_Return)
    assert (read.sought, read.chosen) == ([13.2], ["c0-1"])


def test_the_keys_walk_by_words_rows_and_turns(read: Reading) -> None:
    read.press(Qt.Key.Key_End)
    assert read.word == "today?"
    read.press(Qt.Key.Key_Down)
    assert read.view.caret == read.place("q0-0")
    read.press(Qt.Key.Key_Down, CTRL)
    assert read.word == "Well…"
    read.press(Qt.Key.Key_Right)
    read.press(Qt.Key.Key_Up, CTRL)
    assert read.word == "Well…"
    read.press(Qt.Key.Key_Home, CTRL)
    assert read.word == "So"
    read.press(Qt.Key.Key_PageDown)
    assert read.view.caret.row > 3


def test_the_caret_is_always_in_sight(read: Reading) -> None:
    read.press(Qt.Key.Key_Down, times=60)
    assert read.view.is_seen(read.view.caret)
    read.press(Qt.Key.Key_Up, times=40)
    assert read.view.is_seen(read.view.caret)


def test_the_row_and_the_word_at_the_caret_can_be_read_out(read: Reading) -> None:
    read.at("w0-1-2")
    assert read.view.accessibleDescription() == (
        "Anna, 0:07, Well… I keep coming back to the same door, and I never quite open it.; at the word keep"
    )
    read.at("c0-1")
    assert "Talking over" in read.view.accessibleDescription()


def test_after_an_edit_nothing_moves(read: Reading) -> None:
    account = made_account(20 * ROUND_S)
    read.at("w9-1-2")
    read.view.verticalScrollBar().setValue(read.view.verticalScrollBar().value() + 40)
    before = read.view.rect_of(read.place("w9-1-2")).top()
    read.transcript.show_account(without_word(account, 0, 4))
    assert read.view.caret == read.place("w9-1-2")
    assert read.view.rect_of(read.place("w9-1-2")).top() == before


def test_rows_that_come_in_above_move_nothing(read: Reading) -> None:
    account = made_account(20 * ROUND_S)
    read.transcript.show_account(replace(account, cues=()))
    read.at("w9-1-2")
    read.view.verticalScrollBar().setValue(read.view.verticalScrollBar().value() + 10)
    before = read.view.rect_of(read.place("w9-1-2")).top()
    read.transcript.show_account(account)
    moved = read.view.rect_of(read.place("w9-1-2")).top() - before
    in_sight = [row for row in read.view.rows_in(read.view.viewport().rect()) if row < read.view.caret.row]
    cues = [row for row in in_sight if read.view.state.rows[row].key[0] == "Cue"]
    assert moved <= sum(round(read.view.column.laid_out(row).height_px) for row in cues)


def test_the_position_stays_marked_after_an_edit(read: Reading) -> None:
    read.transcript.set_position(8.2, False)
    read.transcript.show_account(without_word(made_account(20 * ROUND_S), 0, 4))
    assert spoken(read) == ["keep"]


def test_what_is_left_out_is_not_there(read: Reading) -> None:
    read.transcript.set_shown(Shown(frozenset({CueKind.CUT_IN}), frozenset({"coach"})))
    state = read.view.state
    assert state.place_of("c0-1") is None and state.place_of("s0-1") is None
    assert state.place_of("c0-2") is not None and state.place_of("s0-2") is not None


def test_with_everybody_left_out_it_says_so(read: Reading) -> None:
    read.transcript.set_shown(Shown(frozenset(), frozenset()))
    assert read.transcript.remark.isVisible() and "left out" in read.transcript.remark.text()


def test_a_session_without_words_says_who_spoke_for_how_long(qtbot: QtBot) -> None:
    account = made_account(ROUND_S)
    read = Reading(qtbot, replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns)))
    assert "No words" in read.transcript.remark.text()
    assert read.view.texts[0].text == "spoke 4 s"
    read.press(Qt.Key.Key_F2)
    assert read.transcript.field is None
    read.press(Qt.Key.Key_Return)
    assert read.sought == [0.0]


def test_a_session_in_which_nobody_was_heard(qtbot: QtBot) -> None:
    account = replace(made_account(ROUND_S), turns=(), silences=(), cues=(), bookmarks=(), notes=(), holes=())
    read = Reading(qtbot, account)
    read.transcript.set_position(3.0, True)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_B, Qt.Key.Key_PageDown):
        read.press(key)
    assert read.sought == [] and read.edits == [] and read.transcript.remark.isVisible()


def test_words_are_found_and_gone_through(read: Reading) -> None:
    read.press(Qt.Key.Key_F, CTRL)
    bar = read.transcript.find_bar
    assert bar.isVisible() and bar.field.hasFocus()
    QTest.keyClicks(bar.field, "same door")
    assert bar.count.text() == "1 of 20" and read.view.caret == read.place("w0-1-7")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 20" and read.view.caret == read.place("w1-1-7")
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "20 of 20"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and read.view.hasFocus()


def test_what_is_not_there_is_said_not_to_be(read: Reading) -> None:
    read.transcript.find()
    read.transcript.find_bar.field.setText("elephant")
    assert read.transcript.find_bar.count.text() == "Not found"
    assert not read.transcript.find_bar.next.isEnabled()


def test_a_chosen_cue_is_seen(read: Reading) -> None:
    read.transcript.choose_cue("c12-2")
    assert read.view.is_seen(read.place("c12-2"))
    read.transcript.choose_cue(None)
    read.transcript.choose_cue("gone")


def test_heights_are_as_supposed_before_they_are_laid_out(read: Reading) -> None:
    high_px = read.view.column.height_px
    for row in range(len(read.view.state.rows)):
        read.view.column.laid_out(row)
    assert read.view.column.height_px == pytest.approx(high_px, rel=0.01)


def test_only_what_is_in_sight_is_laid_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: set[int] = set()
    lay_out = Column.laid_out

    def noted(column: Column, row: int) -> LaidOut:
        laid_out.add(row)
        return lay_out(column, row)

    read = reading(qtbot, rounds=1)
    monkeypatch.setattr(Column, "laid_out", noted)
    read.transcript.show_account(made_account(100 * ROUND_S))
    assert len(read.view.state.rows) > 1000 and len(laid_out) < 40


def test_every_width_shows_every_word(read: Reading) -> None:
    for width_px in (280, 420, 1200):
        read.transcript.resize(width_px, 400)
        read.view.go_to(Place(3, 14))
        around = read.view.rect_of(Place(3, 14))
        assert read.view.viewport().rect().contains(around)
        assert read.view.place_under(around.toRectF().center()) == Place(3, 14)
