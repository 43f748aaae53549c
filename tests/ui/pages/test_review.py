"""The page of a session's review, by keyboard alone but where it is said otherwise."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sessions.account import Account
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.opinions import Opinion
from sessions.review.markers import LIST, OURS, markers_of
from sessions.review.questions import USUAL, When, name_of
from sessions.review.review import Review
from sessions.review.sign import Kind
from tests.ui.made_review import good_review, paper_review, poor_review
from tests.ui.pages.reviewed import chosen, press, show
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_playback import PaperOpenSession, PaperTransport
from tests.ui.seen import button, by_tab, question, says, texts
from ui.pages.review import ReviewPage
from ui.pages.review_state import figure_of
from ui.parts.keys_shown import KeysShown
from ui.parts.review.own_words import OwnWords
from ui.parts.review.words import rate_in_words


def test_it_says_whose_session_it_is_and_when_it_was(page: ReviewPage) -> None:
    assert says(page, "Anna · 1 Jan 2026")


def test_the_session_is_told_at_a_glance(page: ReviewPage) -> None:
    assert says(page, "66 percent of the talk") and says(page, "34 percent of the talk")
    assert says(page, "Questions: 3 open, 6 closed, 3 leading, 2 stacked on another.")
    assert says(page, "The longest silence you held lasted 4.8 s.")
    assert says(
        page, "Interruptions: 1 while they spoke, 1 to finish their sentence, 1 into a pause of theirs."
    )
    assert {"silence held", "silence filled", "questions", "reflections", "interruptions"} <= set(texts(page))


def test_what_could_not_be_judged_is_said(page: ReviewPage) -> None:
    assert says(page, "Few coach turns")


def test_three_moments_come_first_each_called_good_or_missed(page: ReviewPage) -> None:
    assert says(page, "Three moments to hear first")
    heads = [view.head.text() for view in page.view.first]
    assert "Good moment" in heads[0] and "Room for silence" in heads[0]
    assert "Missed moment" in heads[1] and "Missed moment" in heads[2]


def test_every_sign_has_its_evidence_its_rate_and_its_question(page: ReviewPage) -> None:
    assert len(page.view.signs) == 11
    for view in page.view.signs:
        assert says(view, view.sign.name) and says(view, view.sign.evidence)
        assert says(view, rate_in_words(view.sign))
        assert says(view, "A question to take with you")


def test_how_often_it_was_stands_beside_how_often_that_is_in_ten_minutes(page: ReviewPage) -> None:
    leading = page.view.signs[5]
    rate = figure_of(leading.sign.rate_per_10min)
    assert says(leading, f"Leading questions and advice: 6, which is {rate} in 10 minutes")


def test_the_page_of_a_good_session_says_so_too(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    session.first_review = good_review()
    show(page, qtbot, "b2")
    assert says(page, "Questions to one reflection: 1.") and says(page, "Good moments")
    own_words = page.view.signs[0]
    assert len(own_words.moments) == 3 and says(own_words, "Show 2 more")
    assert says(page.view.signs[6], "Sentences finished and meanings given: none found")


def test_n_and_p_go_from_moment_to_moment(page: ReviewPage) -> None:
    press(page, "N")
    assert chosen(page) is page.view.first[0] and chosen(page).play.hasFocus()
    press(page, "N")
    press(page, "N")
    press(page, "N")
    assert chosen(page) is page.view.signs[0].moments[0]
    press(page, "P")
    assert chosen(page) is page.view.first[2]


def test_before_any_is_chosen_p_leads_to_the_last(page: ReviewPage) -> None:
    press(page, "P")
    assert chosen(page) is page.view.moments[-1]
    press(page, "N")
    assert chosen(page) is page.view.moments[-1]


def test_what_is_gone_to_is_in_sight(page: ReviewPage) -> None:
    for _ in range(6):
        press(page, "N")
    view = chosen(page)
    top = view.mapTo(page.viewport(), view.rect().topLeft()).y()
    assert top >= 0 and top + view.height() <= page.viewport().height()


def test_s_goes_from_sign_to_sign(page: ReviewPage) -> None:
    press(page, "S")
    assert chosen(page) is page.view.signs[0].moments[0]
    press(page, "S")
    assert chosen(page) is page.view.signs[1].moments[0]
    press(page, "Shift+S")
    assert chosen(page) is page.view.signs[0].moments[0]


def test_the_keyboard_decides_what_keys_are_about(page: ReviewPage) -> None:
    view = page.view.signs[2].moments[0]
    view.play.setFocus()
    assert chosen(page) is view


def test_arrows_read_on(page: ReviewPage) -> None:
    press(page, "Down")
    assert page.verticalScrollBar().value() > 0
    press(page, "Up")
    assert page.verticalScrollBar().value() == 0


def test_space_plays_the_moment_to_its_end(page: ReviewPage, sound: PaperTransport, qtbot: QtBot) -> None:
    press(page, "N")
    moment = chosen(page).moment
    press(page, "Space")
    assert sound.playing and sound.position_s == moment.start_s
    assert chosen(page).play.text() == "Stop"
    sound.position_s = moment.end_s + 0.01
    qtbot.waitUntil(lambda: not sound.playing)
    assert chosen(page).play.text() == "Play"


def test_space_again_stops_it(page: ReviewPage, sound: PaperTransport) -> None:
    press(page, "Space")
    assert sound.playing  # the first, as none was chosen
    press(page, "Space")
    assert not sound.playing and page.view.first[0].play.text() == "Play"


def test_another_moment_is_heard_in_its_place(page: ReviewPage, sound: PaperTransport) -> None:
    page.view.first[0].play.click()
    page.view.first[1].play.click()
    assert sound.playing and sound.position_s == page.view.first[1].moment.start_s
    assert [view.play.text() for view in page.view.first] == ["Play", "Stop", "Play"]


def test_what_keeps_the_sound_back_is_told(page: ReviewPage, sound: PaperTransport, qtbot: QtBot) -> None:
    press(page, "Space")
    sound.trouble, sound.playing = "The headphones went away", False
    qtbot.waitUntil(lambda: says(page, "The headphones went away"))
    assert page.view.first[0].play.text() == "Play"


def test_a_transcript_alone_says_so_and_has_nothing_to_play(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    session.first_review = paper_review()
    session._first = session.now = session.first_review.account
    session.has_sound = False
    show(page, qtbot, "b2")
    assert says(page, "It is a transcript alone, without sound.")
    assert says(page, "silences and interruptions could not be judged")
    assert "Play" not in texts(page) and "silences held" not in texts(page)
    press(page, "Space")
    assert chosen(page) is page.view.first[0] and chosen(page).agree.hasFocus()


def test_d_disputes_a_moment_wherever_it_stands(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "N")
    press(page, "D")
    twin = page.view.signs[1].moments[0]
    assert says(chosen(page), "You disagree; it no longer counts.") and says(twin, "You disagree")
    assert chosen(page).disagree.isChecked() and twin.disagree.isChecked()
    assert chosen(page).words.property("kind") == "quiet" and not chosen(page).why.isVisible()
    assert says(page.view.signs[1], "Feelings passed over: none found")
    qtbot.waitUntil(lambda: len(session.edits) == 1)
    assert session.edits[0].what == "verdict" and session.edits[0].body["agrees"] is False


def test_d_again_takes_it_back(page: ReviewPage, session: PaperOpenSession, qtbot: QtBot) -> None:
    press(page, "N")
    press(page, "D")
    press(page, "D")
    assert not chosen(page).moment.disputed and chosen(page).words.property("kind") == "lead"
    assert chosen(page).why.isVisible() and not chosen(page).said.isVisible()
    qtbot.waitUntil(lambda: [edit.body["agrees"] for edit in session.edits] == [False, None])


def test_a_agrees(page: ReviewPage) -> None:
    press(page, "N")
    press(page, "A")
    assert says(chosen(page), "You agree.") and chosen(page).agree.isChecked()
    press(page, "D")
    assert not chosen(page).agree.isChecked() and chosen(page).disagree.isChecked()


def test_a_line_is_written_and_stands_beside_the_moment(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "D")
    press(page, "M")
    assert chosen(page).field.hasFocus()
    QTest.keyClicks(chosen(page).field, "she dared me")  # a and d are letters here
    press(page, "Escape")
    assert says(chosen(page), "You disagree; it no longer counts. “she dared me”")
    assert chosen(page).field.isHidden() and chosen(page).play.hasFocus()
    qtbot.waitUntil(lambda: len(session.edits) == 2)
    assert session.edits[1].body["text"] == "she dared me" and session.edits[1].body["agrees"] is False


def test_a_line_left_as_it_was_is_not_said_again(page: ReviewPage, session: PaperOpenSession) -> None:
    press(page, "N")
    press(page, "M")
    press(page, "Escape")
    assert session.edits == [] and not chosen(page).said.isVisible()


def test_what_is_being_written_is_kept_when_the_page_is_left(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "M")
    QTest.keyClicks(chosen(page).field, "breathe")
    page.left()
    qtbot.waitUntil(lambda: session.closed)
    assert [edit.body["text"] for edit in session.edits] == ["breathe"]


def test_what_was_said_last_is_undone_and_done_again(page: ReviewPage, qtbot: QtBot) -> None:
    assert not page.view.undo.isEnabled()
    press(page, "N")
    press(page, "D")
    qtbot.waitUntil(page.view.undo.isEnabled)
    press(page, "Ctrl+Z")
    qtbot.waitUntil(lambda: not chosen(page).moment.disputed)
    qtbot.waitUntil(page.view.redo.isEnabled)
    press(page, "Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: chosen(page).moment.disputed)


class Patient(PaperOpenSession):
    """Keeps what is said only once it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()

    def add(self, *said: Correction) -> Account:
        self.go_on.wait(5)
        return super().add(*said)


def test_what_was_said_quickly_is_never_taken_back_in_passing(
    page: ReviewPage, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.at_hand = slow = Patient()
    show(page, qtbot, "b2")
    qtbot.waitUntil(lambda: page._sessions.open is slow)
    for view in page.view.first:
        view.disagree.click()
    seen: list[list[bool]] = []
    came = page.view.show_review

    def watched(review: Review, *more: object) -> None:
        seen.append([one.moment.disputed for one in review.first])
        came(review, *more)  # type: ignore[arg-type]  # handed on as it came

    with patch.object(page.view, "show_review", watched):
        slow.go_on.set()
        qtbot.waitUntil(lambda: len(slow.edits) == 3 and not page.is_keeping and bool(seen))
    assert seen == [[True, True, True]] * len(seen)


def test_a_verdict_that_cannot_be_kept_is_told(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    session.trouble = SessionError("a1: the disk is full; make room on it")
    press(page, "D")
    qtbot.waitUntil(lambda: says(page, "the disk is full"))


def test_a_session_that_cannot_be_read_says_why(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    session.trouble = SessionError("b2: it is damaged")
    show(page, qtbot, "b2")
    qtbot.waitUntil(lambda: says(page, "b2: it is damaged"))
    assert says(page, "It cannot be reviewed") and page.view.moments == []


def test_r_leads_to_the_moment_in_playback(page: ReviewPage, qtbot: QtBot) -> None:
    press(page, "N")
    with qtbot.waitSignal(page.playback_asked) as asked:
        press(page, "R")
    assert asked.args == ["a1", chosen(page).moment.start_s]


def test_the_same_session_is_shown_again_where_it_was(page: ReviewPage, qtbot: QtBot) -> None:
    for _ in range(8):
        press(page, "N")
    place, scrolled = chosen(page).place, page.verticalScrollBar().value()
    page.left()
    show(page, qtbot)
    assert chosen(page).place == place and page.verticalScrollBar().value() == scrolled
    assert chosen(page).play.hasFocus()


def test_all_moments_of_a_sign_can_be_shown(page: ReviewPage) -> None:
    leading = page.view.signs[5]
    assert len(leading.moments) == 3
    (more,) = leading.more.values()
    assert more.text() == "Show 3 more"
    more.setFocus()
    press(page, "Return")
    assert len(leading.moments) == 6 and not more.isVisible()
    starts = [view.moment.start_s for view in leading.moments]
    assert starts == sorted(starts)
    new = leading.moments[-1]
    new.disagree.click()
    assert says(new, "You disagree")


def test_tab_goes_through_the_page_as_it_is_read(page: ReviewPage) -> None:
    (more,) = page.view.signs[5].more.values()
    more.click()
    page.view.back.setFocus()
    way = by_tab(page)
    places = [
        one.mapTo(page.view, one.rect().center()).y() for one in way if page.view.first[0].isAncestorOf(one)
    ]
    assert len(places) == 2  # to hear it, and to answer
    plays = [view.play for view in page.view.moments]
    assert [one for one in way if one in plays] == plays


def test_arrows_go_along_the_answers(page: ReviewPage) -> None:
    view = page.view.first[0]
    view.agree.setFocus()
    press(page, "Right")
    assert view.disagree.hasFocus()
    press(page, "Return")
    assert view.moment.disputed
    press(page, "Left")
    press(page, "Left")
    assert view.agree.hasFocus()


def test_f1_shows_the_keys(page: ReviewPage) -> None:
    press(page, "F1")
    shown = question()
    assert isinstance(shown, KeysShown) and says(shown, "Show in playback") and says(shown, "N, Shift+Right")
    shown.reject()


def test_esc_leads_back(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_asked) as asked:
        press(page, "Escape")
    assert asked.args == ["a1"]


def test_the_review_is_saved_where_the_coach_says(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    wanted = tmp_path / "mine.html"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(wanted), "")) as asked:
        press(page, "Ctrl+S")
    assert asked.call_args[0][2].endswith("Review 2026-01-01.html")
    qtbot.waitUntil(lambda: says(page, "The review is saved as mine.html."))
    assert session.saved == [wanted] and page.saving.folder == tmp_path


def test_a_review_that_is_not_saved_says_why(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    session.trouble = SessionError("The review cannot be written: no room left")
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(tmp_path / "a.html"), "")):
        press(page, "Ctrl+S")
    qtbot.waitUntil(lambda: says(page, "no room left"))


def test_a_press_anywhere_on_a_moment_chooses_it(page: ReviewPage) -> None:
    view = page.view.first[1]
    page.ensureWidgetVisible(view)
    QTest.mouseClick(view.words, Qt.MouseButton.LeftButton)
    assert chosen(page) is view


def test_a_disputed_moment_stays_first_though_others_would_be_chosen_now(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "N")
    shown = chosen(page)
    session.first_review = replace(session.first_review, first=session.first_review.first[:1])
    press(page, "D")
    qtbot.waitUntil(page.view.undo.isEnabled)
    qtbot.waitUntil(lambda: len(page._review.first if page._review else ()) == 3)
    assert page.view.first[1] is shown and says(shown, "You disagree")


def test_once_the_page_was_left_those_come_first_that_would_be_chosen_now(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "D")
    session.first_review = replace(session.first_review, first=session.first_review.first[1:])
    qtbot.waitUntil(page.view.undo.isEnabled)
    qtbot.waitUntil(lambda: not page.is_keeping)
    page.left()
    page.show_session("a1")
    page.opened()
    qtbot.waitUntil(lambda: len(page.view.first) == 2)
    assert any(view.moment.disputed for view in page.view.signs[7].moments)


def test_a_sign_asks_by_what_counts_still(page: ReviewPage) -> None:
    feeling = page.view.signs[1]
    assert feeling.question.text() == USUAL[2, When.MISSED]
    feeling.moments[0].disagree.click()
    assert feeling.question.text() == USUAL[2, When.NEITHER]


def test_the_coachs_own_question_is_asked(desk: PaperDesk, page: ReviewPage, qtbot: QtBot) -> None:
    own = {name_of((2, When.MISSED)): "Where was I?"}
    desk.preferences = desk.preferences.changed(questions=own)
    show(page, qtbot, "b2")
    assert page.view.signs[1].question.text() == "Where was I?"


def test_what_was_said_of_moments_that_are_gone_is_told(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    gone = Opinion(6, Kind.MISSED, "“You should rest”", 61.0, False, "I was asked", "coach")
    session.first_review = replace(session.first_review, earlier=(gone,))
    show(page, qtbot, "b2")
    assert says(page, "Said of moments that are no longer found")
    assert says(page, "1:01  “You should rest”\nYou disagree")
    assert not says(page, "1:01  “You should rest”\nYou disagree; it no longer counts")


def test_a_review_with_other_moments_is_built_anew(
    page: ReviewPage, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "N")
    place = chosen(page).place
    session.first_review = paper_review()
    press(page, "D")
    qtbot.waitUntil(lambda: len(page.view.first) == 2)
    assert says(page, "Two moments to hear first")
    assert chosen(page).place == place and chosen(page).play.hasFocus()
    assert poor_review().first[1].moment.words == page.view.first[0].moment.words


def test_under_each_sign_stand_the_markers_it_has_to_do_with_and_once_whose_list_it_is(
    page: ReviewPage,
) -> None:
    for view in page.view.signs:
        assert all(f"{one.number} {one.about}" in view.markers.text() for one in markers_of(view.sign.id))
        assert view.markers.property("kind") == "small" and view.markers.isVisible()
    said = [text for text in texts(page) if LIST in text]
    assert len(said) == 1 and OURS in said[0]


def test_markers_are_gone_where_they_are_switched_off(
    desk: PaperDesk, page: ReviewPage, qtbot: QtBot
) -> None:
    page.left()
    desk.preferences = desk.preferences.changed(markers=False)
    show(page, qtbot)  # the same session again
    qtbot.waitUntil(lambda: not says(page, LIST))
    assert not says(page, "Markers this has to do with")


def own_words(page: ReviewPage) -> OwnWords:
    assert page.view.own_words is not None
    return page.view.own_words


def test_the_clients_own_words_stand_below_their_sign_and_what_became_of_them(page: ReviewPage) -> None:
    told = own_words(page)
    assert texts(told) == [
        "Their words and images, over the session",
        "“a sponge”",
        "0:10  ·  an image  ·  said in 2 turns  ·  you said “stakeholder”",
        "Play",
    ]
    first, second = (view.geometry().top() for view in page.view.signs[:2])
    assert first < told.geometry().top() < second


def test_the_clients_own_words_are_heard_in_their_sentence(
    page: ReviewPage, sound: PaperTransport, qtbot: QtBot
) -> None:
    (row,) = own_words(page).rows
    row.play.setFocus()
    press(page, "Space")
    assert sound.playing and sound.position_s == row.told.start_s <= row.told.at_s
    assert row.play.text() == "Stop"
    page.view.first[0].play.click()
    assert row.play.text() == "Play" and page.view.first[0].play.text() == "Stop"
    row.play.click()
    sound.position_s = row.told.end_s + 0.01
    qtbot.waitUntil(lambda: not sound.playing)
    assert row.play.text() == "Play"


def test_while_it_is_saved_that_is_said_and_it_can_be_given_up(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    go_on, seen = Event(), list[Exception]()

    def slowly(path: Path, progress: Callable[[float], None]) -> None:
        progress(0.5)
        go_on.wait(5)
        try:
            progress(0.9)
        except Exception as given_up:
            seen.append(given_up)
            raise

    with (
        patch.object(session, "save_review", slowly),
        patch.object(QFileDialog, "getSaveFileName", return_value=(str(tmp_path / "a.html"), "")),
    ):
        press(page, "Ctrl+S")
        qtbot.waitUntil(lambda: page.saving.busy.progress.value() == 50)
        assert says(page, "Saving the review")
        button(page.saving.busy, "Cancel").click()
        assert not says(page, "Saving the review")
        go_on.set()
        qtbot.waitUntil(lambda: bool(seen))
    assert not says(page, "The review is saved")


def test_a_review_that_was_left_while_it_was_saved_is_told_of(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    go_on = Event()
    with (
        patch.object(session, "save_review", lambda path, progress: go_on.wait(5)),
        patch.object(QFileDialog, "getSaveFileName", return_value=(str(tmp_path / "a.html"), "")),
    ):
        press(page, "Ctrl+S")
        page.left()
        go_on.set()
    show(page, qtbot, "b2")
    assert says(page, "The review was not saved, as you left while it was written.")


def test_what_is_said_of_the_page_is_in_sight_wherever_it_is_scrolled_to(
    page: ReviewPage, session: PaperOpenSession, tmp_path: Path, qtbot: QtBot
) -> None:
    page.verticalScrollBar().setValue(900)
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(tmp_path / "a.html"), "")):
        press(page, "Ctrl+S")
    strip = page.view.notice_strip
    qtbot.waitUntil(strip.isVisible)
    qtbot.waitUntil(lambda: page.viewport().height() < page.height())
    top = strip.mapTo(page, strip.rect().topLeft()).y()
    assert page.viewport().height() <= top < top + strip.height() <= page.height()
    strip.close_button.click()
    qtbot.waitUntil(lambda: page.viewport().height() == page.height())
