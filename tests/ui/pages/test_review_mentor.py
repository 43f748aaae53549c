"""Two people's marks in the place of a review: compared, heard, marked, written for another, taken in."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from sessions.review.agreement import marks_of, units_of
from sessions.review.marks_file import write_marks
from sessions.review.sign import Kind
from tests.ui.made_review import marked_review, poor_review
from tests.ui.pages.reviewed import chosen, press, show
from tests.ui.paper_playback import PaperOpenSession, PaperTransport
from tests.ui.seen import button, by_tab, question, says
from ui.pages.review import ReviewPage
from ui.parts.mentor.mentor_view import MentorView
from ui.parts.mentor.name_question import NameQuestion

LEADING = 5
"""The row of the sign in which the two differ."""


@pytest.fixture
def marks(page: ReviewPage, session: PaperOpenSession, qtbot: QtBot) -> MentorView:
    """Where the coach's marks stand beside Bo's."""
    session.first_review = marked_review()
    show(page, qtbot, "b2")
    return opened(page)


def opened(page: ReviewPage) -> MentorView:
    press(page, "C")
    assert page.mentoring.view is not None
    return page.mentoring.view


def test_c_leads_there_and_esc_back_to_where_one_was(page: ReviewPage) -> None:
    for _ in range(6):
        press(page, "N")
    view, scrolled = chosen(page), page.verticalScrollBar().value()
    assert not says(page, "Side by side")
    marks = opened(page)
    assert says(page, "Side by side") and not view.isVisible() and page.verticalScrollBar().value() == 0
    assert marks.nobody.isVisible() and page.view.compare.text() == "Back to the review"
    press(page, "Escape")
    assert not says(page, "Side by side") and view.isVisible() and view.play.hasFocus()
    assert page.verticalScrollBar().value() == scrolled


def test_it_begins_with_the_turn_of_the_moment_one_comes_from(page: ReviewPage) -> None:
    press(page, "N")
    start_s = chosen(page).moment.start_s
    marks = opened(page)
    assert marks._unit is not None and marks._unit.start_s <= start_s
    press(page, "C")
    press(page, "Escape")
    assert page.mentoring.view is None


def test_kappa_stands_there_in_words_with_its_turns_and_how_to_read_it(
    page: ReviewPage, marks: MentorView
) -> None:
    marks.table.setFocus()
    for _ in range(LEADING):
        press(page, "Down")
    assert says(page, "You saw it alike in 7 of 10 turns. Kappa 0.35: partly alike, but of few turns.")
    assert says(page, "Kappa is how far two people agree beyond what chance alone would give")


def test_a_turn_in_which_they_differ_is_heard_and_can_be_marked(
    page: ReviewPage, marks: MentorView, sound: PaperTransport, qtbot: QtBot
) -> None:
    marks.table.setCurrentCell(LEADING, 0)
    row = marks.rows[1]
    row.play.click()
    assert sound.playing and sound.position_s == row.line.stretch[0] and row.play.text() == "Stop"
    assert marks.mark.sign.currentData() == 6
    marks.mark.choices[Kind.MISSED].click()
    assert [one.line.unit for one in marks.rows] == [one.line.unit for one in (row, *marks.rows)][1:]
    qtbot.waitUntil(lambda: len(page.mentoring.view.rows) == 2 if page.mentoring.view else False)
    press(page, "Space")
    assert not sound.playing


def test_space_plays_the_turn_n_goes_on_and_no_moment_of_the_review_is_touched(
    page: ReviewPage, marks: MentorView, sound: PaperTransport, session: PaperOpenSession
) -> None:
    press(page, "N")
    assert marks.mark.which.text() == "Turn 2 of 10"
    press(page, "Space")
    assert sound.playing and marks.mark.play.text() == "Stop"
    press(page, "Space")
    assert not sound.playing and marks.mark.play.text() == "Play"
    for key in ("A", "D", "M", "R", "S"):
        press(page, key)
    assert session.edits == []


def test_a_mark_of_the_coachs_is_kept_and_undone(
    page: ReviewPage, marks: MentorView, session: PaperOpenSession, qtbot: QtBot
) -> None:
    marks.mark.choose_sign(9)
    marks.mark.choices[Kind.MISSED].click()
    assert says(page, "Marked in this turn: Asking where the client wants to go, missed.")
    qtbot.waitUntil(lambda: len(session.edits) == 1)
    edit = session.edits[0]
    assert (edit.what, edit.about, edit.body["sign"], edit.body["by"]) == ("sign_mark", "s0", 9, "coach")
    qtbot.waitUntil(page.view.undo.isEnabled)
    press(page, "Ctrl+Z")
    qtbot.waitUntil(lambda: not says(page, "Marked in this turn: Asking"))


def test_a_mark_taken_back_at_once_is_taken_back(
    page: ReviewPage, marks: MentorView, session: PaperOpenSession, qtbot: QtBot
) -> None:
    marks.mark.choices[Kind.PRESENT].click()
    marks.mark.choices[None].click()
    qtbot.waitUntil(lambda: [edit.body["kind"] for edit in session.edits] == ["present", None])
    qtbot.waitUntil(lambda: not page.is_keeping)
    assert marks.mark.choices[None].isChecked()


def test_what_stands_by_an_agreement_is_taken_back_in_the_review(page: ReviewPage, qtbot: QtBot) -> None:
    press(page, "N")
    press(page, "N")
    press(page, "A")
    agreed = chosen(page).moment
    marks = opened(page)
    unit = next(one for one in units_of(poor_review().conversation) if one.id == agreed.turn_id)
    marks.go_to(unit.start_s)
    marks.mark.choose_sign(2)
    assert marks.mark.choices[Kind.MISSED].isChecked()
    marks.mark.choices[None].click()
    assert says(page, "You agree with a moment of the review in this turn; take that back there.")
    assert marks.mark.choices[Kind.MISSED].isChecked()


def test_a_mentor_at_this_computer_marks_under_their_own_name(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    marks = opened(page)
    marks.who.setFocus()
    QTest.keyClicks(marks.who, "Ada")
    press(page, "Return")
    marks.mark.choices[Kind.MISSED].click()
    qtbot.waitUntil(lambda: [edit.body["by"] for edit in session.edits] == ["Ada"])
    qtbot.waitUntil(marks.table.isVisible)
    assert says(page, "Write Ada's for another…") and marks.write.isVisible()


def test_anothers_marks_are_taken_in_and_stand_beside(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    theirs = marked_review()
    units = units_of(theirs.conversation)
    file = tmp_path / "Bo.json"
    write_marks(file, theirs.account, units, marks_of(theirs.account, theirs.signs, units, "Bo"), "Bo")
    marks = opened(page)
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(file), "")):
        marks.bring.click()
        qtbot.waitUntil(lambda: says(page, "The marks of Bo are here."))
    qtbot.waitUntil(marks.table.isVisible)
    assert marks.chosen is not None and page.mentoring.folder == tmp_path
    press(page, "Ctrl+Z")
    qtbot.waitUntil(marks.nobody.isVisible)  # they came together, and go together


def test_a_file_without_marks_is_told_in_one_line(page: ReviewPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "letter.json"
    file.write_text("{}", encoding="utf-8")
    marks = opened(page)
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(file), "")):
        marks.bring.click()
    qtbot.waitUntil(lambda: says(page, "letter.json holds no marks on a session"))


def test_the_coachs_marks_are_written_under_the_name_they_give(
    page: ReviewPage, marks: MentorView, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "mine.json"
    marks.write.click()
    asked = question()
    assert isinstance(asked, NameQuestion) and not asked.go_on.isEnabled()
    QTest.keyClicks(asked.name, "Eva")
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(file), "")) as where:
        button(asked, "Choose the file…").click()
    assert where.call_args[0][2].endswith("Marks Eva.json")
    qtbot.waitUntil(lambda: says(page, "The marks are written to mine.json."))
    told = json.loads(file.read_text("utf-8"))
    assert told["by"] == "Eva" and len(told["marks"]) == 6 and "sponge" not in file.read_text("utf-8")


def test_tab_goes_through_it_as_it_is_read(page: ReviewPage, marks: MentorView) -> None:
    marks.table.setCurrentCell(LEADING, 0)
    page.view.back.setFocus()
    way = by_tab(page)
    tops = [one.mapTo(page.view, one.rect().topLeft()).y() // 40 for one in way if marks.isAncestorOf(one)]
    assert tops == sorted(tops) and len(tops) >= 10
    assert not any(view.isAncestorOf(one) for view in page.view.moments for one in way)


def test_leaving_the_page_leaves_it_too(page: ReviewPage, marks: MentorView, qtbot: QtBot) -> None:
    page.left()
    show(page, qtbot, "b2")
    assert page.mentoring.view is None and page.view.moments[0].isVisible()
    assert QApplication.focusWidget() is not None
