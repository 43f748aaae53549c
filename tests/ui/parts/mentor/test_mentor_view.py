"""Two people's marks as a coach and a mentor look at them, by keyboard alone."""

from dataclasses import replace

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
    assert view.told.text().startswith("You saw it alike in 31 of 36 turns. Kappa 0.62, most likely between")
    assert (
        view.told.text().endswith(": mostly alike.") and "no more than by chance" in view.how_to_read.text()
    )
    assert len(view.rows) == len(side_of(made_review("Ada")).lines[1].differing)
    row = view.rows[0]
    row.play.setFocus()
    with qtbot.waitSignal(view.play_asked) as heard:
        QTest.keyClick(row.play, Qt.Key.Key_Space)
    assert heard.args == [row.line.stretch]
    view.show_playing(row.line.stretch)
    assert [one.play.text() for one in view.rows[:2]] == ["Stop", "Play"]
    assert view.mark.heading.text() == "What did you see in your turn at 2:24?"
    assert view.mark.sign.currentData() == 2 and view.mark.play.text() == "Stop"
    with qtbot.waitSignal(view.play_asked) as again:
        QTest.keyClick(row.play, Qt.Key.Key_Space)
    assert again.args == heard.args  # whoever plays knows that it is heard, and stops


def test_what_is_heard_is_still_said_when_it_is_shown_anew(view: MentorView) -> None:
    view.table.setCurrentCell(1, 0)
    view.show_playing(view.rows[1].line.stretch)
    view.show_side(side_of(made_review("Ada", "Ben")), can_play=True)
    assert [one.play.text() for one in view.rows[:2]] == ["Play", "Stop"]


def test_of_many_turns_that_differ_the_first_are_shown_and_the_others_on_demand(view: MentorView) -> None:
    view.show_side(side_of(made_review("Ada", "Ben"), "Ben"), can_play=True)
    view.table.setCurrentCell(7, 0)
    line = view.chosen
    assert line is not None and len(line.differing) == 6 and not view.more.isVisible()
    many = replace(line, differing=line.differing * 2)
    side = side_of(made_review("Ada", "Ben"), "Ben")
    view.show_side(replace(side, lines=(*side.lines[:7], many, *side.lines[8:])), can_play=True)
    assert len(view.rows) == 6 and view.more.text() == "Show 6 more"
    view.more.setFocus()
    QTest.keyClick(view.more, Qt.Key.Key_Return)
    assert len(view.rows) == 12 and view.rows[6].play.hasFocus() and not view.more.isVisible()


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


def test_a_row_is_no_higher_than_its_words_once_there_is_room(qtbot: QtBot, view: MentorView) -> None:
    view.resize(560, 1400)
    qtbot.waitUntil(lambda: view.table.rowHeight(6) > view.table.rowHeight(0))
    view.resize(1200, 1400)
    qtbot.waitUntil(lambda: view.table.rowHeight(6) == view.table.rowHeight(0))
    rows = sum(view.table.rowHeight(row) for row in range(view.table.rowCount()))
    assert view.table.height() >= rows


def test_an_own_mark_is_of_the_turn_one_has_gone_to(qtbot: QtBot, view: MentorView) -> None:
    view.go_to(26.0)
    assert view.mark.heading.text() == "What did you see in your turn at 0:24?"
    assert view.mark.which.text() == "Turn 3 of 36"
    view.mark.choose_sign(2)
    assert view.mark.choices[None].isChecked() and not view.mark.marks.isVisible()
    for _ in range(3):
        QTest.keyClick(view.mark.next, Qt.Key.Key_Return)
    assert view.mark.choices[Kind.PRESENT].isChecked()
    assert view.mark.marks.text() == "Marked in this turn: Staying with feeling, there."
    view.mark.choices[Kind.PRESENT].setFocus()
    with qtbot.waitSignal(view.marked) as marked:
        QTest.keyClick(view.mark.choices[Kind.PRESENT], Qt.Key.Key_Right)
        QTest.keyClick(view.mark.choices[Kind.MISSED], Qt.Key.Key_Space)
    sign, unit, kind = marked.args
    assert (sign, unit.id, kind) == (2, "s1-4", Kind.MISSED)


def test_there_is_no_turn_before_the_first_nor_after_the_last(view: MentorView) -> None:
    view.step(-1)
    assert view.mark.which.text() == "Turn 1 of 36"
    view.go_to(1e6)
    view.step(1)
    assert view.mark.which.text() == "Turn 36 of 36"


def test_a_mentor_at_the_same_computer_gives_a_name_and_marks_under_it(
    qtbot: QtBot, view: MentorView
) -> None:
    view.who.setFocus()
    QTest.keyClicks(view.who, " Bo  Li ")
    with qtbot.waitSignal(view.marker_chosen) as chosen:
        QTest.keyClick(view.who, Qt.Key.Key_Return)
    assert chosen.args == ["Bo Li"]
    view.mark.next.setFocus()
    view.show_side(side_of(made_review("Ada"), marker="Bo Li"), can_play=True)
    assert view.mark.heading.text() == "Bo Li, what did you see in the coach's turn at 0:00?"
    assert view.who.text() == "Bo Li" and view.write.text() == "Write Bo Li's for another…"


def test_tab_reaches_everything_in_the_order_it_is_read(qtbot: QtBot, view: MentorView) -> None:
    view.table.setCurrentCell(1, 0)
    qtbot.waitUntil(lambda: all(row.play.isVisible() for row in view.rows))
    view.go_to(26.0)
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
