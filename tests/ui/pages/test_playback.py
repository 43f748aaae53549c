"""The playback page, by keyboard alone but where it is said otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cues.events import CueKind
from sessions import edits
from sessions.about import HeardFrom, Timing
from sessions.account import Account
from sessions.errors import SessionError
from sessions.reader import State
from tests.sessions.made_account import made_account
from tests.sessions.made_sessions import STARTED_AT
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_playback import PaperOpenSession, PaperTransport
from tests.ui.seen import question, says
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.playback import Playback
from ui.parts.keys_shown import KeysShown
from ui.parts.take_along import TakeAlong

Key = Qt.Key
NOW = STARTED_AT + timedelta(days=1)


@pytest.fixture
def session(desk: PaperDesk) -> PaperOpenSession:
    return desk.at_hand


@pytest.fixture
def sound(session: PaperOpenSession) -> PaperTransport:
    return session.paper_transport


@pytest.fixture
def page(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Iterator[Playback]:
    made = Playback(desk, errands, lambda: NOW)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    made.show()
    made.activateWindow()
    opened(made, qtbot)
    yield made
    made.left()
    qtbot.waitUntil(lambda: desk.at_hand.closed)


def opened(page: Playback, qtbot: QtBot) -> None:
    page.show_session("a1")
    page.opened()
    qtbot.waitUntil(lambda: page.view.take_along.isEnabled() or page.view.notice_strip.isVisible())


def press(page: Playback, key: str) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or page, QKeySequence(key))


def card_says(page: Playback, words: str) -> bool:
    return says(page.view.card, words)


def test_the_keyboard_is_on_play_at_first(page: Playback, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.view.transport.play.hasFocus)


def test_it_says_whose_session_it_is_and_when_it_was(page: Playback) -> None:
    assert page.view.whose.text() == "Anna"
    assert "2026" in page.view.when.text() and "3 min" in page.view.when.text()


def test_space_plays_and_pauses(page: Playback, sound: PaperTransport) -> None:
    press(page, "Space")
    assert sound.playing and page.view.transport.play.accessibleName() == "Pause"
    press(page, "Space")
    assert not sound.playing and page.view.transport.play.accessibleName() == "Play"


def test_the_time_is_followed_while_it_plays_and_not_asked_for_while_it_rests(
    page: Playback, sound: PaperTransport, qtbot: QtBot
) -> None:
    press(page, "Space")
    sound.position_s = 61.0
    qtbot.waitUntil(lambda: page.view.transport.time.text() == "1:01 / 2:40")
    sound.playing = False
    qtbot.waitUntil(lambda: not page.head.playing)
    sound.position_s = 90.0
    assert page.view.transport.play.accessibleName() == "Play"
    assert not page.head.is_looking


def test_arrows_go_five_seconds_on_and_back_and_never_past_the_ends(
    page: Playback, sound: PaperTransport
) -> None:
    press(page, "Right")
    press(page, "Right")
    press(page, "Left")
    assert sound.position_s == 5.0
    press(page, "Left")
    press(page, "Left")
    assert sound.position_s == 0.0


def test_n_and_p_go_from_cue_to_cue(page: Playback, sound: PaperTransport) -> None:
    press(page, "N")
    assert card_says(page, "Hold space") and sound.position_s == pytest.approx(2.2)
    press(page, "Shift+Right")
    assert card_says(page, "Talking over") and card_says(page, "0:13")
    press(page, "P")
    assert card_says(page, "Hold space")


def test_what_is_hidden_is_passed_over(page: Playback) -> None:
    page.view.transport.shown.changed.emit(replace(page._shown, kinds=frozenset({CueKind.HELD_SILENCE})))
    press(page, "N")
    assert card_says(page, "A silence held")


def test_the_card_says_how_sure_it_was_and_whether_it_was_shown(page: Playback) -> None:
    press(page, "N")
    assert card_says(page, "A question of yours is still open")
    assert card_says(page, "Fairly sure · shown live")


def test_l_loops_the_chosen_cue_and_ends_it_again(page: Playback, sound: PaperTransport) -> None:
    press(page, "L")
    assert not sound.playing  # no cue is chosen
    press(page, "N")
    press(page, "N")
    press(page, "L")
    assert ("loop", (pytest.approx(5.2), 18.0)) in sound.asked
    assert sound.playing and sound.position_s == pytest.approx(5.2)
    assert page.view.transport.loop.isChecked() and page.view.card.loop.isChecked()
    press(page, "L")
    assert sound.asked[-1] == ("loop", None) and sound.playing
    assert not page.view.transport.loop.isChecked()


def test_going_elsewhere_ends_a_loop(page: Playback, sound: PaperTransport) -> None:
    press(page, "N")
    press(page, "L")
    page.view.timeline.seek_asked.emit(100.0)
    assert page.head.loop is None and ("loop", None) in sound.asked


def test_brackets_change_the_speed_and_backslash_brings_it_back(
    page: Playback, sound: PaperTransport
) -> None:
    press(page, "]")
    press(page, "]")
    assert sound.asked[-1] == ("speed", 1.5)
    assert page.view.transport.speed.currentText().startswith("1.5")
    press(page, "[")
    assert sound.asked[-1] == ("speed", 1.25)
    press(page, "\\")
    assert sound.asked[-1] == ("speed", 1.0)


def test_plus_minus_and_nought_change_how_near_it_is(page: Playback) -> None:
    far = page.view.timeline.view.px_per_s
    press(page, "+")
    assert page.view.timeline.view.px_per_s > far
    press(page, "0")
    assert page.view.timeline.view.whole


def test_h_and_w_judge_the_cue_and_take_it_back(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    chosen = page.view.card.cue
    assert chosen is not None and chosen.helpful is True
    press(page, "W")
    qtbot.waitUntil(page.view.card.wrong.isChecked)
    assert session.edits[-1] == edits.mark(chosen.id, False, NOW)
    press(page, "W")
    qtbot.waitUntil(lambda: not page.view.card.wrong.isChecked())
    press(page, "H")
    qtbot.waitUntil(page.view.card.helpful.isChecked)
    assert [edit.body["helpful"] for edit in session.edits] == [False, None, True]


def test_what_was_said_last_is_undone_and_done_again(page: Playback, qtbot: QtBot) -> None:
    assert not page.view.undo.isEnabled()
    press(page, "N")
    press(page, "W")
    qtbot.waitUntil(page.view.undo.isEnabled)
    press(page, "Ctrl+Z")
    qtbot.waitUntil(page.view.redo.isEnabled)
    assert page.view.card.helpful.isChecked()
    press(page, "Ctrl+Shift+Z")
    qtbot.waitUntil(page.view.card.wrong.isChecked)
    press(page, "Ctrl+Z")
    qtbot.waitUntil(page.view.card.helpful.isChecked)


def test_a_note_on_a_cue_is_kept_when_its_field_is_left(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    page.view.card.note.setFocus()
    QTest.keyClicks(page.view.card.note, "hold on ")
    assert session.edits == []  # neither L nor N nor Space was the page's meanwhile
    press(page, "Esc")
    qtbot.waitUntil(lambda: len(session.edits) == 1)
    assert (session.edits[0].what, session.edits[0].body["text"]) == ("note", "hold on")
    press(page, "N")
    press(page, "P")
    qtbot.waitUntil(lambda: page.view.card.note.toPlainText() == "hold on")


def test_a_note_that_is_there_is_written_over(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "N")
    assert page.view.card.note.toPlainText() == "I was in a hurry here"
    page.view.card.note.setPlainText("")
    press(page, "N")  # another cue is chosen: what was written of the former one is kept
    qtbot.waitUntil(lambda: len(session.edits) == 1)
    assert (session.edits[0].body["id"], session.edits[0].body["text"]) == ("n1", "")


def test_b_bookmarks_this_moment(page: Playback, session: PaperOpenSession, qtbot: QtBot) -> None:
    press(page, "Right")
    press(page, "B")
    qtbot.waitUntil(lambda: page.view.marked.list.count() == 4)
    assert session.edits[0].body["at_s"] == 5.0


def test_m_writes_a_note_at_this_moment(page: Playback, session: PaperOpenSession, qtbot: QtBot) -> None:
    press(page, "Right")
    press(page, "M")
    assert page.view.marked.field.hasFocus()
    QTest.keyClicks(page.view.marked.field, "not now")
    press(page, "Return")
    qtbot.waitUntil(lambda: page.view.marked.list.count() == 4)
    assert (session.edits[0].body["text"], session.edits[0].body["at_s"]) == ("not now", 5.0)
    assert page.view.marked.field.isHidden()


def test_esc_gives_a_note_up_and_the_page_stays(page: Playback, session: PaperOpenSession) -> None:
    left: list[str] = []
    page.back_asked.connect(left.append)
    press(page, "M")
    QTest.keyClicks(page.view.marked.field, "no")
    press(page, "Esc")
    assert page.view.marked.field.isHidden() and session.edits == [] and left == []
    press(page, "Esc")
    assert left == ["a1"]


def test_what_was_marked_is_gone_to_renamed_and_removed(
    page: Playback, session: PaperOpenSession, sound: PaperTransport, qtbot: QtBot
) -> None:
    page.view.marked.list.setFocus()
    press(page, "Home")
    press(page, "Return")
    assert sound.position_s == 32.0
    press(page, "F2")
    page.view.marked.field.setText("the voice")
    press(page, "Return")
    qtbot.waitUntil(lambda: "the voice" in page.view.marked.list.item(0).text())
    press(page, "Del")
    qtbot.waitUntil(lambda: page.view.marked.list.count() == 2)
    assert [edit.body["label"] for edit in session.edits] == ["the voice", None]


def test_a_bookmark_on_the_timeline_is_gone_to(page: Playback, sound: PaperTransport) -> None:
    page.view.timeline.bookmark_chosen.emit("k2")
    chosen = page.view.marked.chosen
    assert sound.position_s == 52.0 and chosen is not None and chosen.id == "k2"


def test_arrows_are_the_transcripts_while_it_has_the_keyboard(page: Playback, sound: PaperTransport) -> None:
    page.view.transcript.setFocus()
    press(page, "Right")
    assert sound.position_s == 0.0
    press(page, "Space")
    assert sound.playing


def test_ctrl_f_looks_for_a_word(page: Playback, qtbot: QtBot) -> None:
    press(page, "Ctrl+F")
    qtbot.waitUntil(page.view.transcript.find_bar.isVisible)


def test_space_presses_the_button_that_tab_led_to(
    page: Playback, sound: PaperTransport, qtbot: QtBot
) -> None:
    press(page, "N")
    page.view.card.wrong.setFocus(Qt.FocusReason.TabFocusReason)
    press(page, "Space")
    qtbot.waitUntil(page.view.card.wrong.isChecked)
    assert not sound.playing


def test_all_keys_are_told(page: Playback, qtbot: QtBot) -> None:
    press(page, "F1")
    shown = question()
    assert isinstance(shown, KeysShown) and says(shown, "Next cue") and says(shown, "N, Shift+Right")
    qtbot.waitUntil(shown.isActiveWindow)
    press(page, "Esc")
    qtbot.waitUntil(lambda: question() is None)


def test_every_button_tells_its_key(page: Playback) -> None:
    view = page.view
    tips = {
        one: one.toolTip()
        for one in (*_marks(view.transport), view.undo, view.redo, view.take_along, view.back, view.keys)
    }
    assert all("(" in told for told in tips.values()), tips
    assert "(H)" in view.card.helpful.toolTip() and "(W)" in view.card.wrong.toolTip()


def test_ctrl_e_asks_what_is_taken_along(page: Playback, qtbot: QtBot) -> None:
    press(page, "Ctrl+E")
    asked = question()
    assert isinstance(asked, TakeAlong)
    asked.reject()
    qtbot.waitUntil(lambda: question() is None)


def test_edits_are_added_one_at_a_time_in_their_order(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    for key in "WBB":
        press(page, key)
    qtbot.waitUntil(lambda: len(session.edits) == 3)
    assert [edit.what for edit in session.edits] == ["mark", "bookmark", "bookmark"]


def test_an_edit_that_cannot_be_kept_says_so_and_changes_nothing(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    press(page, "N")
    session.trouble = SessionError("the disk is full; make room on it")
    press(page, "W")
    qtbot.waitUntil(lambda: says(page, "the disk is full; make room on it"))
    assert page.view.card.helpful.isChecked() and not page.view.card.wrong.isChecked()
    session.trouble = None


def test_why_nothing_is_heard_is_said(page: Playback, sound: PaperTransport, qtbot: QtBot) -> None:
    press(page, "Space")
    sound.trouble = "the output was unplugged"
    qtbot.waitUntil(lambda: says(page, "the output was unplugged"))


def test_what_is_being_written_is_kept_as_the_page_is_left_and_the_file_closed_after_it(
    page: Playback, session: PaperOpenSession, sound: PaperTransport, qtbot: QtBot
) -> None:
    press(page, "N")
    press(page, "Space")
    page.view.card.note.setPlainText("later")
    page.left()
    assert not sound.playing and not session.closed and page.is_keeping
    with qtbot.waitSignal(page.kept):
        pass
    assert session.closed and session.edits[0].body["text"] == "later"
    assert not page.head.is_looking


def test_a_page_left_while_a_session_opens_closes_it_once_it_is_open(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = Playback(desk, errands, lambda: NOW)
    qtbot.addWidget(page)
    page.show_session("a1")
    page.left()
    qtbot.waitUntil(lambda: desk.at_hand.closed)
    assert page.view.whose.text() == "One moment"


def test_a_session_that_cannot_be_read_says_why_and_can_be_left(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    desk.trouble = SessionError("the session a1 is damaged")
    page = Playback(desk, errands, lambda: NOW)
    qtbot.addWidget(page)
    page.show()
    opened(page, qtbot)
    assert says(page, "the session a1 is damaged")
    with qtbot.waitSignal(page.back_asked):
        page.view.back.click()
    page.left()


def test_without_sound_nothing_plays_and_all_the_rest_goes_on(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    desk.at_hand.has_sound = False
    page = Playback(desk, errands, lambda: NOW)
    qtbot.addWidget(page)
    page.show()
    opened(page, qtbot)
    assert says(page, "No sound was kept.")
    assert not page.view.transport.play.isEnabled() and not page.view.transport.loop.isEnabled()
    for key in ("Space", "N", "L"):
        press(page, key)
    assert card_says(page, "Hold space") and page.view.transport.time.text().startswith("0:02")
    page.left()


def test_the_keyboard_is_on_play_after_a_session_without_sound_too(
    desk: PaperDesk, page: Playback, qtbot: QtBot
) -> None:
    desk.at_hand = PaperOpenSession()
    desk.at_hand.has_sound = False
    opened(page, qtbot)
    qtbot.waitUntil(lambda: says(page, "No sound was kept."))
    desk.at_hand = PaperOpenSession()
    page.show_session("a1")
    page.opened()
    assert page.hasFocus()
    qtbot.waitUntil(page.view.transport.play.hasFocus)


def test_whoever_a_turn_is_newly_given_to_is_seen(page: Playback, session: PaperOpenSession) -> None:
    page._filter(replace(page._shown, roles=frozenset({"coach"})))
    _give_last_turn(page, session.now)
    assert page._shown.roles == {"coach", "person-4"}


def test_whoever_is_new_has_a_lane_in_the_smallest_window_too(
    page: Playback, session: PaperOpenSession, qtbot: QtBot
) -> None:
    timeline = page.view.timeline
    qtbot.waitUntil(lambda: timeline.height() >= timeline.minimumSizeHint().height())
    before = timeline.minimumSizeHint().height()
    _give_last_turn(page, session.now)
    assert timeline.minimumSizeHint().height() > before
    qtbot.waitUntil(lambda: timeline.height() >= timeline.minimumSizeHint().height())


def test_the_word_that_was_gone_to_stays_so_when_its_turn_is_given_away(
    page: Playback, session: PaperOpenSession
) -> None:
    view, word = page.view.transcript.view, session.now.turns[-1].words[-1]
    place = view.state.place_of(word.id)
    assert place is not None
    view.go_to(place)
    _give_last_turn(page, session.now)
    kept = view.state.word(view.caret)
    assert kept is not None and kept.id == word.id


def test_what_is_not_there_of_it_is_said(desk: PaperDesk, page: Playback, qtbot: QtBot) -> None:
    account = made_account()
    desk.at_hand = PaperOpenSession(replace(account, state=State.UNFINISHED, ended_at=None))
    opened(page, qtbot)
    qtbot.waitUntil(lambda: says(page, "It is not analysed to its end"))
    about = replace(account.about, client="", heard_from=HeardFrom.TRANSCRIPT)
    desk.at_hand = PaperOpenSession(replace(account, about=about, names={}))
    desk.at_hand.has_sound = False
    opened(page, qtbot)
    qtbot.waitUntil(lambda: says(page, "It is a transcript alone, without sound."))
    assert page.view.whose.text() == "A transcript" and not says(page, "No sound was kept.")


def test_a_session_that_was_recovered_says_until_when_it_goes(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    account = made_account()
    about = replace(account.about, timing=Timing.GUESSED)
    desk.at_hand.now = replace(account, state=State.RECOVERED, about=about, ended_at=None)
    page = Playback(desk, errands, lambda: NOW)
    qtbot.addWidget(page)
    page.show()
    opened(page, qtbot)
    assert says(page, "at most a second before that is missing") and says(page, "times are guessed")
    page.left()


def _give_last_turn(page: Playback, account: Account) -> None:
    *others, last = account.turns
    at_hand = page._sessions.at_hand
    assert at_hand is not None
    at_hand.account_came.emit(replace(account, turns=(*others, replace(last, role="person-4"))))


def _marks(inside: QWidget) -> list[QWidget]:
    return [one for one in inside.findChildren(QWidget) if one.property("kind") == "mark"]
