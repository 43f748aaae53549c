"""Two people's marks as a coach and a mentor look at them, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sessions.review.sign import Kind
from tests.ui.parts.mentor.made_marks import made_review
from ui.parts.mentor.mentor_state import side_of
from ui.parts.mentor.mentor_view import MentorView


@pytest.fixture
def view(qtbot: QtBot) -> MentorView:
    made = MentorView()
    qtbot.addWidget(made)
    made.resize(680, 1400)
    made.show_side(side_of(made_review("Ada", "Ben")), can_play=True)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_alone_it_says_what_to_do(view: MentorView) -> None:
    view.show_side(side_of(made_review()), can_play=True)
    assert view.nobody.isVisible()
    assert not view.table.isVisible()
    assert view.bring.isVisible()


def test_a_sign_is_chosen_and_each_turn_that_differs_is_heard(qtbot: QtBot, view: MentorView) -> None:
    assert view.differ.text() == "You saw the same: The client's own words"
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert view.differ.text() == "Where you differ: Staying with feeling"
    assert view.reading.text() == "Mostly alike."
    assert len(view.rows) == len(side_of(made_review("Ada")).lines[1].differing)
    row = view.rows[0]
    row.play.setFocus()
    with qtbot.waitSignal(view.play_asked) as heard:
        QTest.keyClick(row.play, Qt.Key.Key_Space)
    assert heard.args == [row]
    view.show_playing(row)
    assert [one.play.text() for one in view.rows[:2]] == ["Stop", "Play"]
    with qtbot.waitSignal(view.stop_asked):
        QTest.keyClick(row.play, Qt.Key.Key_Space)


def test_the_chosen_sign_stays_when_it_is_shown_anew(view: MentorView) -> None:
    view.table.setCurrentCell(7, 0)
    view.show_side(side_of(made_review("Ada", "Ben"), "Ben"), can_play=False)
    assert view.table.chosen_sign == 8
    assert view.by.currentText() == "Ben"
    assert view.rows
    assert not any(row.play.isVisible() for row in view.rows)


def test_the_table_is_whole_and_says_each_cell(view: MentorView) -> None:
    bar = view.table.verticalScrollBar()
    assert bar.maximum() == bar.minimum()
    item = view.table.item(1, 2)
    assert item is not None
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Staying with feeling, Ada: 9 there, mostly alike"


def test_an_own_mark_is_of_the_turn_that_is_heard(qtbot: QtBot, view: MentorView) -> None:
    view.show_position(26.0)
    assert view.mark.heading.text() == "What you saw in your turn at 0:24"
    view.mark.sign.setCurrentIndex(1)
    view.mark.sign.activated.emit(1)
    assert view.mark.choices[None].isChecked()
    view.show_position(66.0)
    assert view.mark.choices[Kind.PRESENT].isChecked()
    view.mark.choices[Kind.PRESENT].setFocus()
    with qtbot.waitSignal(view.marked) as marked:
        QTest.keyClick(view.mark.choices[Kind.PRESENT], Qt.Key.Key_Right)
        QTest.keyClick(view.mark.choices[Kind.MISSED], Qt.Key.Key_Space)
    sign, unit, kind = marked.args
    assert (sign, unit.id, kind) == (2, "s1-4", Kind.MISSED)


def test_tab_reaches_everything_in_the_order_it_is_read(qtbot: QtBot, view: MentorView) -> None:
    view.table.setCurrentCell(1, 0)
    qtbot.waitUntil(lambda: all(row.play.isVisible() for row in view.rows))
    view.show_position(26.0)
    view.activateWindow()
    view.by.setFocus()
    qtbot.waitUntil(view.by.hasFocus)
    reached: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    wanted = {view.by, view.table, view.mark.sign, view.bring, view.write, *(row.play for row in view.rows)}
    assert wanted <= set(reached)
    tops = [one.mapTo(view, one.rect().topLeft()).y() // 40 for one in reached]
    assert tops == sorted(tops)
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in reached)
