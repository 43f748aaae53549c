"""Everything that can be set right, by keys and by the menu: what is asked for, and that nothing else is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sessions import edits
from sessions.word_corrections import correct_word
from tests.sessions.made_account import ROUND_S, made_account
from tests.ui.parts.transcript.reading import NOON, Reading, reading
from ui.parts.transcript.asking import AskText

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def read(qtbot: QtBot) -> Reading:
    return reading(qtbot)


def asked(qtbot: QtBot) -> AskText:
    """The question that stands over the window."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AskText))
    question = QApplication.activeModalWidget()
    assert isinstance(question, AskText)
    return question


def write(question: AskText, text: str) -> None:
    field = question.field
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(text)
    question.keep.click()


def entries(menu: QMenu) -> dict[str, QAction]:
    """What a menu offers, by its words alone."""
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


def test_a_word_is_typed_over(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    read.type_in_field("never  kept ")
    assert read.edit == correct_word("w0-1-2", NOON, text="never kept")
    assert read.transcript.field is None and read.view.hasFocus()


def test_an_emptied_word_is_taken_out(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    assert read.transcript.field is not None
    read.transcript.field.clear()
    read.type_in_field("")
    assert read.edit == correct_word("w0-1-2", NOON, text="")


def test_esc_leaves_the_word_and_the_same_word_asks_nothing(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    read.type_in_field("other", Qt.Key.Key_Escape)
    read.press(Qt.Key.Key_F2)
    read.type_in_field("keep")
    assert read.edits == [] and read.view.hasFocus()


def test_going_elsewhere_keeps_what_was_typed(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    assert read.transcript.field is not None
    QTest.keyClicks(read.transcript.field, "kept")
    read.view.setFocus()
    assert read.edit == correct_word("w0-1-2", NOON, text="kept")


def test_a_double_click_opens_the_word(read: Reading) -> None:
    QTest.mouseDClick(read.view.viewport(), Qt.MouseButton.LeftButton, pos=read.point("w0-1-8"))
    assert read.transcript.field is not None and read.transcript.field.text() == "door,"


def test_while_a_word_is_typed_letters_are_letters(read: Reading) -> None:
    read.at("w0-1-2")
    read.press(Qt.Key.Key_F2)
    read.type_in_field("bjswh", Qt.Key.Key_Left)
    assert read.edits == [] and read.transcript.field is not None
    assert read.transcript.field.text() == "bjswh"


def test_a_turn_is_split_before_a_word_but_not_before_its_first(read: Reading) -> None:
    read.at("w0-1-0")
    read.press(Qt.Key.Key_S)
    assert read.edits == []
    read.at("w0-1-2")
    read.press(Qt.Key.Key_S)
    word = read.view.state.word(read.place("w0-1-2"))
    assert word is not None and read.edit == edits.split("s0-1", word.start_s, NOON)


def test_a_turn_is_joined_with_the_one_before_if_there_is_one(read: Reading) -> None:
    read.at("w0-0-1")
    read.press(Qt.Key.Key_J)
    assert read.edits == []
    read.at("w0-1-1")
    read.press(Qt.Key.Key_J)
    assert read.edit == edits.join("s0-1", NOON)


def test_two_people_are_swapped_everywhere(read: Reading) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_X)
    assert read.edit == edits.swap("client", "coach", NOON)


def test_a_turn_is_given_to_another_by_keys_alone(read: Reading, qtbot: QtBot) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_G)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and list(entries(menu)) == ["Coach", "Somebody else"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert read.edit == edits.give_turn("s0-1", "coach", NOON)


def test_somebody_else_is_one_more_than_there_are(qtbot: QtBot) -> None:
    account = made_account(ROUND_S)
    account = replace(account, turns=(*account.turns[:-1], replace(account.turns[-1], role="person-3")))
    read = Reading(qtbot, account)
    give = entries(read.transcript.menu_at(read.place("w0-1-1")))["Give this turn to"].menu()
    assert isinstance(give, QMenu) and list(entries(give)) == ["Coach", "Person 3", "Somebody else"]
    entries(give)["Somebody else"].trigger()
    assert read.edit == edits.give_turn("s0-1", "person-4", NOON)


def test_of_three_people_one_says_with_whom_to_swap(qtbot: QtBot) -> None:
    account = made_account(ROUND_S)
    people = ("coach", "client", "observer")
    read = Reading(qtbot, replace(account, about=replace(account.about, people=people)))
    swap = entries(read.transcript.menu_at(read.place("w0-1-1")))["Swap Anna everywhere with"].menu()
    assert isinstance(swap, QMenu)
    entries(swap)["Observer"].trigger()
    assert read.edit == edits.swap("client", "observer", NOON)


def test_a_person_is_renamed(read: Reading, qtbot: QtBot) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_F2, SHIFT)
    question = asked(qtbot)
    assert question.text == "Anna"
    write(question, " Hannah ")
    assert read.edit == edits.name("client", "Hannah", NOON)


def test_a_cue_is_called_wrong_and_by_the_same_key_no_longer(qtbot: QtBot) -> None:
    read = reading(qtbot)
    read.at("c1-1")
    read.press(Qt.Key.Key_W)
    read.press(Qt.Key.Key_H)
    read.at("c0-1")
    read.press(Qt.Key.Key_W)
    assert read.edits == [
        (edits.mark("c1-1", False, NOON),),
        (edits.mark("c1-1", True, NOON),),
        (edits.mark("c0-1", None, NOON),),
    ]


def test_judging_is_for_cues_alone(read: Reading) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_W)
    read.press(Qt.Key.Key_H)
    assert read.edits == []


def test_a_note_is_written_on_a_cue(read: Reading, qtbot: QtBot) -> None:
    read.at("c0-2")
    read.press(Qt.Key.Key_M)
    write(asked(qtbot), "why did I?")
    body = read.edit.body
    assert (read.edit.what, read.edit.about, body["at_s"], body["text"]) == (
        "note",
        "c0-2",
        24.0,
        "why did I?",
    )
    assert body["id"]


def test_a_note_left_empty_is_none(read: Reading, qtbot: QtBot) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_M)
    write(asked(qtbot), "  ")
    assert read.edits == []


def test_a_note_is_changed_and_removed(read: Reading, qtbot: QtBot) -> None:
    read.at("n1")
    read.press(Qt.Key.Key_F2)
    write(asked(qtbot), "no hurry")
    read.press(Qt.Key.Key_Delete)
    assert read.edits == [
        (edits.note("n1", "c0-1", 13.2, "no hurry", NOON),),
        (edits.note("n1", "c0-1", 13.2, "", NOON),),
    ]


def test_a_bookmark_is_named_and_removed(read: Reading, qtbot: QtBot) -> None:
    read.at("k1")
    read.press(Qt.Key.Key_F2)
    write(asked(qtbot), "his voice")
    read.press(Qt.Key.Key_Delete)
    assert read.edits == [
        (edits.bookmark("k1", 32.0, "his voice", NOON),),
        (edits.bookmark("k1", 32.0, None, NOON),),
    ]


def test_a_bookmark_is_set_at_the_caret_and_while_it_plays_at_what_is_heard(read: Reading) -> None:
    read.at("w0-1-1")
    read.press(Qt.Key.Key_B)
    read.transcript.set_position(30.5, True)
    read.press(Qt.Key.Key_B)
    assert [correction.body["at_s"] for (correction,) in read.edits] == [7.82, 30.5]


def test_in_the_menu_here_is_where_it_was_opened_even_while_it_plays(read: Reading) -> None:
    read.transcript.set_position(30.5, True)
    entries(read.transcript.menu_at(read.place("w0-1-1")))["Bookmark here"].trigger()
    assert read.edit.body["at_s"] == 7.82


@pytest.mark.parametrize("id_", ["w0-1-1", "c0-1", "n1", "k1", "q0-0"])
def test_everything_in_a_menu_can_be_done_by_a_key(read: Reading, id_: str) -> None:
    menu = read.transcript.menu_at(read.place(id_))
    assert all("\t" in action.text() for action in menu.actions() if action.text())


def test_what_cannot_be_done_here_is_shown_as_that(read: Reading) -> None:
    menu = entries(read.transcript.menu_at(read.place("w0-0-0")))
    assert not menu["Join with the turn before"].isEnabled()
    assert not menu["Split the turn before this word"].isEnabled()
    assert menu["Correct the word…"].isEnabled()
