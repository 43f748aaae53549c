"""While a session is at work: what the page says, and what can be done about it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sessions.preferences import USUAL_KEYS, Key
from tests.ui.every_page import settle
from tests.ui.seen import button, by_tab, question, says, spoken_name, texts
from ui.overlay_state import CannotHear, Finished, Listening, Paused
from ui.pages.during import During
from ui.parts.level_meter import LevelMeter
from ui.session_state import Notice, SessionEvent, SessionState, Vitals, after, stopping

ACTIONS = ("Mark this moment", "I meant to", "Mute cues", "Pause", "Stop")
WELL = Vitals(734.0, -34.0)


@pytest.fixture
def page(qtbot: QtBot) -> During:
    made = During()
    qtbot.addWidget(made)
    made.resize(880, 680)
    made.begin("Ada", recorded=True)
    made.show()
    made.activateWindow()
    made.opened()
    return made


def state(*events: SessionEvent) -> SessionState:
    made = SessionState()
    for event in events:
        made = after(made, event)
    return made


def enabled(page: During) -> list[str]:
    return [text for text in (*ACTIONS, "Client withdraws…") if button(page, text).isEnabled()]


def test_it_says_with_whom_and_that_it_is_recorded_here_alone(page: During) -> None:
    assert says(page, "With Ada") and says(page, "recorded on this computer only")
    page.begin("", recorded=False)
    assert says(page, "A session") and says(page, "nothing is recorded")


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (state(), "Getting ready… one moment"),
        (state(Listening(), WELL), "Listening"),
        (state(Listening(), WELL).with_muted(True), "Listening, cues muted"),
        (state(Listening(), WELL, Paused()), "Paused. Nothing is heard."),
        (state(Listening(), CannotHear("The microphone went away.")), "Nothing can be heard now"),
        (stopping(state(Listening(), WELL)), "Finishing what was heard…"),
        (stopping(state(Listening(), WELL), erasing=True), "Erasing everything…"),
        (state(Listening(), Finished()), "Ended"),
    ],
)
def test_it_says_what_the_session_is_doing(page: During, now: SessionState, words: str) -> None:
    page.show_state(now)
    assert words in texts(page)


def test_the_time_runs_on_its_face(page: During) -> None:
    page.show_state(state(Listening(), WELL))
    assert "12:14" in texts(page)
    page.show_state(state(Listening(), Vitals(3661.0, -34.0)))
    assert "1:01:01" in texts(page)


def test_why_nothing_is_heard_stays_in_sight_until_sound_is_back(page: During) -> None:
    deaf = state(Listening(), CannotHear("The microphone went away; connect it again."))
    page.show_state(deaf)
    assert says(page, "connect it again")
    page.show_state(after(deaf, Listening()))
    assert not says(page, "connect it again")


@pytest.mark.parametrize(
    ("vitals", "line"),
    [
        (WELL, "No sound lost. Keeping up."),
        (Vitals(734.0, -34.0, lost_s=4.2), "4.2 s of sound were lost."),
        (Vitals(734.0, -34.0, behind_s=6.5), "This computer is 6.5 s behind: close other programs."),
        (Vitals(734.0, -34.0, words_left_out_s=3.0), "Some words are left out; cues are not affected."),
    ],
)
def test_the_health_line_says_how_it_is_doing(page: During, vitals: Vitals, line: str) -> None:
    page.show_state(state(Listening(), vitals))
    assert line in texts(page)


def test_in_a_pause_no_level_is_shown_and_no_button_moves(page: During, qtbot: QtBot) -> None:
    (meter,) = page.findChildren(LevelMeter)
    page.show_state(state(Listening(), WELL))
    assert meter.isVisible()
    settle()
    at = button(page, "Pause").mapTo(page, QPoint(0, 0))
    page.show_state(state(Listening(), Paused(), Vitals(734.0, None)))
    settle()
    assert not meter.isVisible() and says(page, "What is said now is neither heard nor kept.")
    assert button(page, "Resume").mapTo(page, QPoint(0, 0)) == at


def test_each_key_stands_beside_what_it_does_and_how_far_keys_reach(page: During) -> None:
    page.show_keys(USUAL_KEYS, "These keys work whatever window is in front.")
    assert USUAL_KEYS[Key.MOMENT] in texts(page)
    assert button(page, "Stop").accessibleDescription() == USUAL_KEYS[Key.STOP]
    assert says(page, "These keys work whatever window is in front.")


def test_a_key_that_was_taken_away_is_not_shown_any_more(page: During) -> None:
    page.show_keys(USUAL_KEYS, "")
    page.show_keys({**USUAL_KEYS, Key.MOMENT: ""}, "")
    assert USUAL_KEYS[Key.MOMENT] not in texts(page)
    assert USUAL_KEYS[Key.STOP] in texts(page)


def test_every_button_asks_for_what_it_says(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), WELL))
    asked = (page.moment_asked, page.intentional_asked, page.mute_asked, page.pause_asked, page.stop_asked)
    for text, signal in zip(ACTIONS, asked, strict=True):
        with qtbot.waitSignal(signal):
            button(page, text).click()


def test_pause_and_mute_offer_the_way_back(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), Paused()).with_muted(True))
    with qtbot.waitSignal(page.resume_asked):
        button(page, "Resume").click()
    with qtbot.waitSignal(page.mute_asked) as asked:
        button(page, "Show cues").click()
    assert asked.args == [False]


def test_enter_marks_a_moment_as_soon_as_there_is_one_to_mark(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), WELL))
    qtbot.waitUntil(button(page, "Mark this moment").hasFocus)
    with qtbot.waitSignal(page.moment_asked):
        QTest.keyClick(button(page, "Mark this moment"), Qt.Key.Key_Return)


def test_a_moment_that_was_marked_is_said_where_the_eye_is(page: During) -> None:
    page.show_state(state(Listening(), WELL))
    page.tell_marked()
    assert "Marked at 12:14." in texts(page)


def test_the_next_session_knows_nothing_of_the_last(page: During) -> None:
    page.show_state(state(Listening(), WELL, Notice("The disk is full.")))
    page.tell_marked()
    page.begin("Ben", recorded=True)
    assert not says(page, "Marked at") and not says(page, "The disk is full.") and not says(page, "Ada")
    assert "0:00" in texts(page)


def test_notices_stay_until_they_are_understood(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), Notice("The disk is full."), Notice("The laptop slept.")))
    assert says(page, "The disk is full.") and says(page, "The laptop slept.")
    with qtbot.waitSignal(page.dismissed):
        button(page, "Understood").click()
    assert not says(page, "The disk is full.")


def test_once_it_is_stopped_a_client_can_still_withdraw_but_nothing_else_is_asked(page: During) -> None:
    page.show_state(stopping(state(Listening(), WELL)))
    assert enabled(page) == ["Client withdraws…"]


@pytest.mark.parametrize(
    "over", [stopping(state(Listening(), WELL), erasing=True), state(Listening(), Finished())]
)
def test_once_it_is_over_every_button_is_dead(page: During, over: SessionState) -> None:
    page.show_state(over)
    assert enabled(page) == []


def test_a_withdrawal_is_asked_about_once_more(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), WELL))
    with qtbot.assertNotEmitted(page.withdraw_asked):
        button(page, "Client withdraws…").click()
        asked = question()
        assert asked is not None and says(asked, "It cannot be undone.")
    with qtbot.waitSignal(page.withdraw_asked):
        button(asked, "Stop and erase").click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_esc_and_enter_both_keep_the_session_going(page: During, qtbot: QtBot, key: Qt.Key) -> None:
    page.ask_to_withdraw()
    asked = question()
    assert asked is not None
    qtbot.waitUntil(lambda: button(asked, "Keep going").hasFocus())
    with qtbot.assertNotEmitted(page.withdraw_asked):
        QTest.keyClick(button(asked, "Keep going"), key)
        qtbot.waitUntil(lambda: question() is None)


def test_keep_going_withdraws_nothing(page: During, qtbot: QtBot) -> None:
    page.ask_to_withdraw()
    asked = question()
    assert asked is not None
    with qtbot.assertNotEmitted(page.withdraw_asked):
        button(asked, "Keep going").click()
        qtbot.waitUntil(lambda: question() is None)


def test_where_nothing_is_recorded_there_is_nothing_to_withdraw(page: During) -> None:
    page.begin("", recorded=False)
    assert not button(page, "Client withdraws…").isVisible()


def test_the_way_by_tab_is_the_way_it_is_read(page: During, qtbot: QtBot) -> None:
    page.show_state(state(Listening(), WELL))
    qtbot.waitUntil(button(page, "Mark this moment").hasFocus)
    assert [spoken_name(one) for one in by_tab(page)] == [*ACTIONS, "Client withdraws…", "Settings"]


def test_while_it_gets_ready_it_can_be_given_up_and_nothing_else(page: During) -> None:
    assert enabled(page) == ["Stop", "Client withdraws…"]


def test_where_nothing_is_recorded_no_mark_is_promised(page: During) -> None:
    page.begin("", recorded=False)
    page.show_state(state(Listening(), WELL))
    assert not button(page, "Mark this moment").isEnabled()
    page.tell_marked()
    assert says(page, "Nothing is recorded, so nothing can be marked.") and not says(page, "Marked at")


@pytest.mark.parametrize("erasing", [False, True])
def test_the_keyboard_falls_on_nothing_harmful_once_it_is_stopped(
    page: During, qtbot: QtBot, erasing: bool
) -> None:
    page.show_state(state(Listening(), WELL))
    button(page, "Stop").setFocus()
    qtbot.waitUntil(button(page, "Stop").hasFocus)
    page.show_state(stopping(state(Listening(), WELL), erasing=erasing))
    at = page.focusWidget()
    assert at is not None and spoken_name(at) in ("Finishing what was heard…", "Erasing everything…")


@pytest.mark.parametrize(
    "now",
    [
        state(Listening(), WELL, CannotHear("The microphone went away.")),
        stopping(state(Listening(), WELL)),
        stopping(state(Listening(), WELL), erasing=True),
    ],
)
def test_nobody_is_told_that_all_is_well_where_nothing_is_heard(page: During, now: SessionState) -> None:
    page.show_state(now)
    assert not says(page, "Keeping up") and not says(page, "behind")


def test_sound_that_was_lost_stays_told_while_nothing_is_heard(page: During) -> None:
    lost = Vitals(734.0, -34.0, lost_s=4.2, behind_s=9.0)
    page.show_state(state(Listening(), lost, CannotHear("The microphone went away.")))
    assert "4.2 s of sound were lost." in texts(page) and not says(page, "behind")


def test_a_microphone_that_is_away_shows_no_level(page: During) -> None:
    away = CannotHear("The microphone went away")
    [meter] = page.findChildren(LevelMeter)

    def level(*events: SessionEvent) -> str:
        page.show_state(state(*events))
        return meter.accessibleDescription()

    loud = Vitals(elapsed_s=5.0, level_db=-20.0)
    assert level(Listening(), loud) == "Good"
    assert level(Listening(), loud, away) == "Quiet"
    assert level(loud, away, Listening()) == "Good"
    page.show_state(stopping(state(Listening(), loud)))
    assert meter.accessibleDescription() == "Quiet"
