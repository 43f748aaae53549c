"""Before a session, as a coach fills it in: nothing is recorded without a yes, and nobody begins deaf."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from sessions.about import Keep
from sessions.errors import SessionError
from sessions.preferences import USUAL, Preferences
from tests.ui.pages.start_desk import AT_NINE, StartDesk, agree, begun, client, microphone, start
from tests.ui.paper_desk import PaperCheck, PaperDesk
from tests.ui.seen import button, by_tab, called, choices, says, spoken_name, texts
from ui.desk import Where
from ui.look.scale import WINDOW_HEIGHT_PX, WINDOW_WIDTH_PX
from ui.pages.start import Start
from ui.pages.start_state import Draft, usual_draft

Key = Qt.Key


@pytest.fixture
def page(start_desk: StartDesk, desk: PaperDesk) -> Start:
    return start_desk.show(desk)


# --- consent


def test_nothing_starts_before_the_client_agreed(page: Start, qtbot: QtBot) -> None:
    assert not start(page).isEnabled()
    assert says(page, "Start is there once they have agreed.")
    agree(page)
    assert start(page).isEnabled()
    assert not says(page, "Start is there once they have agreed.")


def test_the_time_of_consent_is_when_it_was_ticked(page: Start, qtbot: QtBot, start_desk: StartDesk) -> None:
    start_desk.clock.jump(95.0)
    agree(page)
    start_desk.clock.jump(600.0)
    assert says(page, f"Confirmed at {datetime(2026, 11, 26, 9, 1, tzinfo=UTC).astimezone():%H:%M}.")
    plan = begun(page, start(page).click)
    assert plan.consent_at == datetime(2026, 11, 26, 9, 1, 35, tzinfo=UTC)
    assert "records our sound" in plan.sentence


def test_a_tick_taken_back_takes_start_away(page: Start) -> None:
    agree(page)
    agree(page)
    assert not start(page).isEnabled() and not says(page, "Confirmed at")


def test_another_client_has_to_be_asked(page: Start) -> None:
    agree(page)
    QTest.keyClicks(client(page), " B.")
    assert not start(page).isEnabled() and not button(page, "They agreed").isChecked()


def test_who_agreed_to_less_is_asked_before_more_is_kept(start_desk: StartDesk, desk: PaperDesk) -> None:
    page = start_desk.show(desk, Draft("Ada", keep=Keep.WORDS))
    agree(page)
    button(page, "Cues only").click()
    assert start(page).isEnabled()
    button(page, "Sound and words").click()
    assert not start(page).isEnabled()


def test_what_is_said_to_the_client_follows_from_what_is_kept(page: Start) -> None:
    assert says(page, "It records our sound and words on this computer only")
    button(page, "Cues only").click()
    assert says(page, "It keeps neither our voices nor our words")
    assert says(page, "neither sound nor a single word is kept")


def test_a_sentence_of_ones_own_is_said_and_stored(start_desk: StartDesk, qtbot: QtBot) -> None:
    page = start_desk.show(PaperDesk(preferences=USUAL.changed(consent_sentence="May I?")))
    assert says(page, "May I?")
    agree(page)
    assert begun(page, start(page).click).sentence == "May I?"


def test_consent_is_asked_anew_for_every_session(page: Start) -> None:
    page.prepare(Draft("Ada", consent_at=AT_NINE))
    assert not start(page).isEnabled() and not button(page, "They agreed").isChecked()


def test_without_recording_nobody_has_to_agree(page: Start, qtbot: QtBot) -> None:
    plan = begun(page, button(page, "Start without recording").click)
    assert plan.consent_at is None and plan.sentence == ""


def test_even_after_a_yes_it_can_be_started_without_recording(page: Start, qtbot: QtBot) -> None:
    agree(page)
    assert begun(page, button(page, "Start without recording").click).consent_at is None


@pytest.mark.parametrize("where", list(Where))
def test_what_is_said_and_the_tick_are_in_sight_as_the_window_first_comes_up(
    start_desk: StartDesk, desk: PaperDesk, where: Where
) -> None:
    desk.check = PaperCheck(levels=(-30.0, -25.0))
    page = start_desk.show(desk, Draft("Ada", where=where))
    page.resize(WINDOW_WIDTH_PX, WINDOW_HEIGHT_PX)
    sentence = next(one for one in page.findChildren(QLabel) if "listens along" in one.text())
    for seen in (sentence, button(page, "They agreed"), start(page)):
        assert seen.visibleRegion().boundingRect() == seen.rect()


# --- where, and with whom


def test_a_call_asks_whose_sound_is_the_clients(start_desk: StartDesk, desk: PaperDesk, qtbot: QtBot) -> None:
    desk.check = PaperCheck(levels=(-30.0, -25.0), bleeds="Your microphone hears the loudspeaker.")
    page = start_desk.show(desk)
    assert not says(page, "Your client's sound")
    button(page, "On a call").click()
    assert says(page, "Your client's sound") and says(page, "Wear headphones")
    assert says(page, "If you share your whole screen, the overlay is seen too.")
    outputs = called(page, QComboBox, "Your client's sound")
    qtbot.waitUntil(lambda: "Headphones" in choices(outputs))
    qtbot.waitUntil(lambda: says(page, "Your microphone hears the loudspeaker."))
    agree(page)
    assert begun(page, start(page).click).where is Where.CALL


def test_where_a_shared_screen_leaves_the_overlay_out_it_says_so(
    start_desk: StartDesk, desk: PaperDesk
) -> None:
    page = start_desk.show(desk, Draft(where=Where.CALL), seen_by_others=False)
    assert says(page, "The overlay stays out of what you share.")
    assert not says(page, "If you share your whole screen")


def test_an_enrolled_voice_can_be_left_out_in_the_room(start_desk: StartDesk) -> None:
    desk = PaperDesk(preferences=USUAL.changed(voice="evening"), kept_voices=["evening"])
    page = start_desk.show(desk, usual_draft(desk.preferences))
    use = button(page, "Use my enrolled voice (evening)")
    assert use.isVisible() and use.isChecked()
    assert begun(page, button(page, "Start without recording").click).voice == "evening"
    use.click()
    page.begin_asked.disconnect()
    assert begun(page, button(page, "Start without recording").click).voice is None
    assert desk.preferences.voice == "evening"


def test_a_voice_is_not_spoken_of_on_a_call_or_where_none_is_enrolled(
    start_desk: StartDesk, desk: PaperDesk
) -> None:
    assert not says(start_desk.show(desk), "enrolled voice")
    desk.preferences = USUAL.changed(voice="evening")
    page = start_desk.show(desk, usual_draft(desk.preferences))
    button(page, "On a call").click()
    assert not says(page, "enrolled voice")


def test_what_was_set_is_remembered_for_the_next_session(page: Start, desk: PaperDesk, qtbot: QtBot) -> None:
    button(page, "Words only").click()
    begun(page, button(page, "Start without recording").click)
    assert desk.preferences.keep is Keep.WORDS


def test_a_session_begins_even_where_that_cannot_be_remembered(start_desk: StartDesk, qtbot: QtBot) -> None:
    class FullDisk(PaperDesk):
        def keep_preferences(self, preferences: Preferences) -> None:
            raise SessionError("the disk is full")

    page = start_desk.show(FullDisk())
    assert begun(page, button(page, "Start without recording").click).client == "Ada"


# --- trouble


def test_why_it_could_not_begin_is_said_until_it_is_understood(page: Start) -> None:
    page.say("the microphone is used by another program")
    assert says(page, "the microphone is used by another program")
    button(page, "Understood").click()
    assert not says(page, "the microphone is used by another program")


def test_nothing_to_say_leaves_no_empty_card(page: Start) -> None:
    page.say("")
    assert not button(page, "Understood").isVisible()


def test_trouble_does_not_outlive_the_session_it_was_about(page: Start) -> None:
    page.say("the microphone is used by another program")
    page.prepare(Draft("Ben"))
    assert not says(page, "the microphone is used by another program")


# --- keyboard


def test_the_way_by_tab_is_the_way_it_is_read(start_desk: StartDesk, desk: PaperDesk, qtbot: QtBot) -> None:
    page = start_desk.show(desk, Draft("Ada", where=Where.CALL))
    agree(page)
    qtbot.waitUntil(client(page).hasFocus)
    assert [spoken_name(one) for one in by_tab(page)] == [
        "Your client: first name or initials",
        "On a call",  # of choices that exclude each other Tab stops at the one that is made
        "Your microphone",
        "Look again",
        "Your client's sound",
        "Sound and words",
        "They agreed",
        "Start",
        "Start without recording",
        "Back",
    ]


def test_arrows_choose_among_what_excludes_each_other(page: Start) -> None:
    button(page, "Sound and words").setFocus()
    QTest.keyClick(button(page, "Sound and words"), Key.Key_Right)
    assert button(page, "Words only").isChecked() and page.focusWidget() is button(page, "Words only")


def test_esc_goes_back_from_anywhere(page: Start, qtbot: QtBot) -> None:
    for at in (client(page), microphone(page), button(page, "They agreed")):
        with qtbot.waitSignal(page.back_asked):
            QTest.keyClick(at, Key.Key_Escape)


def test_enter_in_the_name_starts_once_they_agreed_and_not_before(page: Start, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.begin_asked):
        QTest.keyClick(client(page), Key.Key_Return)
    QTest.keyClick(button(page, "They agreed"), Key.Key_Space)
    assert begun(page, lambda: QTest.keyClick(client(page), Key.Key_Return)).client == "Ada"


def test_space_on_the_tick_and_enter_are_all_that_is_needed(page: Start, qtbot: QtBot) -> None:
    tick = button(page, "They agreed")
    QTest.keyClick(tick, Key.Key_Space)
    assert begun(page, lambda: QTest.keyClick(tick, Key.Key_Return)).consent_at == AT_NINE


def test_enter_on_a_button_presses_that_button_alone(page: Start, qtbot: QtBot) -> None:
    agree(page)
    with qtbot.assertNotEmitted(page.begin_asked), qtbot.waitSignal(page.back_asked):
        QTest.keyClick(button(page, "Back"), Key.Key_Return)


def test_every_line_of_it_is_in_plain_sight_before_anything_is_asked(page: Start) -> None:
    assert {"Start a session", "Your client", "Where", "What is kept", "Say this to your client"} <= set(
        texts(page)
    )
