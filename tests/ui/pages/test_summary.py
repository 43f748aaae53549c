"""The page after a session, as the coach reads and hears it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sessions.about import Part
from sessions.errors import SessionError
from tests.ui import paper_desk
from tests.ui.pages.made_shelf import practised
from tests.ui.paper_desk import GLANCE, PaperDesk, PaperPlayer
from ui.desk import Glance, Moment
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.glance_view import GlanceView, lasting
from ui.pages.summary import Summary
from ui.parts.confirm import Question
from ui.parts.moment_row import MomentRow, Sign
from ui.parts.talk_ribbon import TalkRibbon

Key = Qt.Key

NOTHING = Glance(40.0, {}, 0, 0, 0.0, 0, 0, (), has_sound=False, note="One voice only was heard.")


class Sounds(PaperPlayer):
    """A player that plays until it is told to stop, or the test says it has come to the end."""

    def __init__(self) -> None:
        super().__init__()
        self.is_on = False
        self.why = ""

    def play(self, start_s: float, end_s: float) -> None:
        super().play(start_s, end_s)
        self.is_on = True

    def stop(self) -> None:
        self.is_on = False

    def playing(self) -> bool:
        return self.is_on

    def trouble(self) -> str:
        return self.why


@pytest.fixture
def sounds(desk: PaperDesk) -> Sounds:
    made = Sounds()
    desk.sounds = made
    return made


@pytest.fixture
def page(desk: PaperDesk, sounds: Sounds, errands: Errands, qtbot: QtBot) -> Summary:
    return shown(desk, errands, qtbot)


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Summary:
    made = Summary(desk, errands)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    made.show()
    made.activateWindow()
    made.show_session("a1")
    made.opened()
    qtbot.waitUntil(lambda: made.view is not None or bool(made.trouble.text()))
    return made


def view_of(page: Summary) -> GlanceView:
    assert page.view is not None
    return page.view


def rows(page: Summary) -> list[MomentRow]:
    return view_of(page).rows


def texts(page: Summary) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def names(page: Summary) -> list[str]:
    return [label.accessibleName() for label in page.findChildren(QLabel)]


def test_figures_are_told_with_their_words(page: Summary) -> None:
    assert "45 min" in texts(page)
    heard = names(page)
    assert "9 silences held" in heard and "11 s longest held" in heard
    assert "2 silences broken" in heard and "1 interruption" in heard and "1 moment marked" in heard


def test_who_spoke_is_told_in_words_and_not_by_colour_alone(page: Summary) -> None:
    [ribbon] = view_of(page).findChildren(TalkRibbon)
    assert ribbon.accessibleName() == "Coach: 29 percent, 10 min, Client: 71 percent, 25 min"
    assert "71 percent, 25 min" in texts(page)


def test_each_moment_has_its_time_its_kind_its_reason_and_a_sign_of_its_own(page: Summary) -> None:
    said = texts(page)
    assert "5:01  A silence held" in said and "You held 11 seconds, and Ada went on" in said
    assert "20:00  Talking over" in said and "worth another listen" in said
    assert [row.sign for row in rows(page)] == [Sign.WELL, Sign.OTHERWISE, Sign.MARKED]


def test_the_smallest_window_shows_it_whole(page: Summary) -> None:
    assert page.verticalScrollBar().maximum() == 0


def test_a_moment_is_played_and_stopped_by_the_same_button(
    page: Summary, sounds: Sounds, qtbot: QtBot
) -> None:
    play = rows(page)[0].play
    assert play.accessibleName() == "Play a silence held at 5:01"
    play.click()
    qtbot.waitUntil(lambda: sounds.played == [(301.0, 322.0)])
    assert play.text() == "Stop"
    play.click()
    assert not sounds.is_on and play.text() == "Play"


def test_the_button_is_as_before_once_the_moment_is_over(page: Summary, sounds: Sounds, qtbot: QtBot) -> None:
    play = rows(page)[0].play
    play.click()
    qtbot.waitUntil(lambda: sounds.is_on)
    sounds.is_on = False
    qtbot.waitUntil(lambda: play.text() == "Play")


def test_another_moment_takes_the_place_of_the_one_that_plays(
    page: Summary, sounds: Sounds, qtbot: QtBot
) -> None:
    first, second, _ = (row.play for row in rows(page))
    first.click()
    second.click()
    qtbot.waitUntil(lambda: (1200.0, 1216.0) in sounds.played)
    assert (first.text(), second.text()) == ("Play", "Stop")


def test_why_nothing_is_heard_is_said(page: Summary, sounds: Sounds, qtbot: QtBot) -> None:
    sounds.why = "the output was unplugged"
    rows(page)[0].play.click()
    qtbot.waitUntil(lambda: "the output was unplugged" in texts(page))
    assert rows(page)[0].play.text() == "Play"


def test_the_sound_is_let_go_of_when_the_page_is_left(page: Summary, sounds: Sounds, qtbot: QtBot) -> None:
    rows(page)[0].play.click()
    qtbot.waitUntil(lambda: sounds.is_on)
    page.left()
    assert sounds.closed and not sounds.is_on


def test_sound_that_opens_after_the_page_was_left_is_let_go_of_at_once(
    page: Summary, sounds: Sounds, qtbot: QtBot
) -> None:
    rows(page)[0].play.click()
    page.left()
    qtbot.waitUntil(lambda: sounds.closed)
    assert sounds.played == []


def test_sound_that_cannot_be_opened_says_why(page: Summary, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.trouble = SessionError("the sound of this session is damaged")
    rows(page)[0].play.click()
    qtbot.waitUntil(lambda: "the sound of this session is damaged" in texts(page))
    assert rows(page)[0].play.text() == "Play"


def test_without_sound_there_is_nothing_to_press_and_it_says_so(
    desk: PaperDesk, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_desk, "GLANCE", replace(GLANCE, has_sound=False))
    page = shown(desk, errands, qtbot)
    assert not any(row.play.isVisible() for row in rows(page))
    assert "No sound of this session was kept, so none can be played." in texts(page)


def test_a_session_in_which_nothing_was_heard_is_told_kindly(
    desk: PaperDesk, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_desk, "GLANCE", NOTHING)
    said = texts(shown(desk, errands, qtbot))
    assert "Nobody was heard speaking." in said and "One voice only was heard." in said
    assert "No moment stands out to be heard again." in said


def test_a_kind_of_moment_of_a_newer_version_is_shown_all_the_same(
    desk: PaperDesk, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = Moment(5.0, 9.0, "newer", "something new", well=True)
    monkeypatch.setattr(paper_desk, "GLANCE", replace(GLANCE, moments=(moment,)))
    assert "0:05  A moment" in texts(shown(desk, errands, qtbot))


def test_a_session_that_cannot_be_read_says_why_and_can_be_left(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    desk.trouble = SessionError("the session a1 is damaged")
    page = shown(desk, errands, qtbot)
    assert "the session a1 is damaged" in texts(page)
    with qtbot.waitSignal(page.done):
        page.done_button.click()


def test_the_next_session_takes_the_place_of_the_last(
    page: Summary, sounds: Sounds, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows(page)[0].play.click()
    qtbot.waitUntil(lambda: sounds.is_on)
    monkeypatch.setattr(paper_desk, "GLANCE", NOTHING)
    page.show_session("b2")
    qtbot.waitUntil(lambda: "Nobody was heard speaking." in texts(page))
    assert sounds.closed
    qtbot.waitUntil(lambda: "9 silences held" not in names(page))


def test_enter_plays_it_back(page: Summary, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.play_back.hasFocus)
    with qtbot.waitSignal(page.play_back_asked) as asked:
        QTest.keyClick(page.play_back, Key.Key_Return)
    assert asked.args == ["a1"]


def test_esc_goes_on(page: Summary, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.play_back.hasFocus)
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.play_back, Key.Key_Escape)


def test_esc_goes_on_from_a_moment_too(page: Summary, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        QTest.keyClick(rows(page)[1].play, Key.Key_Escape)


def test_the_way_by_tab_is_the_way_it_is_read(page: Summary) -> None:
    buttons = [page.play_back, page.review, page.done_button, page.erase]
    order = [*(row.play for row in rows(page)), *buttons]
    order[0].setFocus()
    met = []
    for _ in order:
        met.append(page.focusWidget())
        page.focusNextChild()
    assert met == order


def test_erasing_is_asked_about_once_more(page: Summary, qtbot: QtBot) -> None:
    page.erase.click()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Question)]
    question = next(one for one in found if one.isVisible())
    with qtbot.waitSignal(page.erase_asked) as asked:
        question.do_it.click()
    assert asked.args == ["a1"]


def test_a_silence_is_told_in_seconds_as_it_is_felt() -> None:
    assert lasting(11.4) == "11 s"
    assert lasting(71.0) == "71 s"
    assert lasting(125.0) == "2:05"


@pytest.fixture
def debrief(desk: PaperDesk, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Summary:
    talk = Glance(600.0, {"coach": 200.0, "client": 300.0}, 0, 0, 0.0, 0, 0, (), has_sound=True)
    monkeypatch.setattr(paper_desk, "GLANCE", replace(talk, practice=practised(part=Part.DEBRIEF)))
    return shown(desk, errands, qtbot)


def test_a_debrief_tells_who_talked_and_judges_nothing(debrief: Summary) -> None:
    said = texts(debrief)
    assert "Debrief of round 2" in said and "10 min" in said
    [ribbon] = view_of(debrief).findChildren(TalkRibbon)
    assert ribbon.accessibleName() == "Ana, coach: 40 percent, 3 min, Ben, client: 60 percent, 5 min"
    assert not any("silence" in line or "interruption" in line for line in [*said, *names(debrief)])
    assert "No moment stands out to be heard again." not in said


def test_a_debrief_is_not_reviewed(debrief: Summary, qtbot: QtBot) -> None:
    assert not debrief.review.isVisible()
    with qtbot.assertNotEmitted(debrief.review_asked):
        QTest.keyClick(debrief.play_back, Key.Key_R)


def test_a_round_says_whose_it_was_and_has_its_figures(
    desk: PaperDesk, errands: Errands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_desk, "GLANCE", replace(GLANCE, practice=practised()))
    page = shown(desk, errands, qtbot)
    assert "Round 2 of a practice, Ana coaching Ben" in texts(page)
    assert "9 silences held" in names(page) and page.review.isVisible()
