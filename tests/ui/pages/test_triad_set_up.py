"""Before a practice triad, as three people fill it in together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.preferences import Preferences
from sessions.triads.plan import TriadPlan, Voices
from tests.ui.pages.start_desk import AT_NINE
from tests.ui.paper_desk import PaperCheck, PaperDesk
from tests.ui.paper_triads import ANA, BEN, CLEO, PaperTriadDesk, desk_with_triads, made_triads
from tests.ui.seen import button, by_tab, called, choices, says, spoken_name
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.triad_set_up import TriadSetUp
from ui.pages.triad_set_up_state import Draft, Seat, ToIntroduce

Key = Qt.Key
NAMED = Draft((Seat("Ana"), Seat("Ben"), Seat("Cleo")), chosen=Voices.IN_ORDER)
FIELDS = ("Who coaches first", "Who is the client first", "Who observes first")


@pytest.fixture
def triads() -> PaperTriadDesk:
    return PaperTriadDesk()


@pytest.fixture
def clock() -> JumpClock:
    return JumpClock(AT_NINE)


@pytest.fixture
def show(
    desk: PaperDesk, triads: PaperTriadDesk, errands: Errands, clock: JumpClock, qtbot: QtBot
) -> Callable[[Draft], TriadSetUp]:
    def shown(draft: Draft) -> TriadSetUp:
        page = TriadSetUp(desk, triads, errands, clock.wall, seen_by_others=True)
        qtbot.addWidget(page)
        page.resize(1000, 720)
        page.prepare(draft)
        page.show()
        page.activateWindow()
        page.opened()
        return page

    return shown


@pytest.fixture
def page(show: Callable[[Draft], TriadSetUp]) -> TriadSetUp:
    return show(NAMED)


def name(page: TriadSetUp, place: int) -> QLineEdit:
    return called(page, QLineEdit, FIELDS[place])


def names(page: TriadSetUp) -> list[str]:
    return [name(page, place).text() for place in range(3)]


def agree(page: TriadSetUp, *who: str) -> None:
    for one in who:
        button(page, f"{one} agrees").click()


def begun(page: TriadSetUp, press: Callable[[], object]) -> TriadPlan:
    plans: list[TriadPlan] = []
    page.begin_asked.connect(plans.append)
    press()
    assert len(plans) == 1
    return plans[0]


def to_introduce(page: TriadSetUp, press: Callable[[], object]) -> ToIntroduce:
    asked: list[ToIntroduce] = []
    page.introductions_asked.connect(asked.append)
    press()
    assert len(asked) == 1
    return asked[0]


# --- consent


def test_it_begins_once_everybody_has_agreed_each_by_their_own_tick(
    page: TriadSetUp, clock: JumpClock
) -> None:
    assert not button(page, "Begin").isEnabled()
    agree(page, "Ana", "Ben")
    assert says(page, "You can begin once Cleo has agreed to being recorded.")
    assert not button(page, "Begin").isEnabled()
    clock.jump(60.0)
    agree(page, "Cleo")
    clock.jump(600.0)
    plan = begun(page, button(page, "Begin").click)
    assert plan.consent_at == AT_NINE + timedelta(seconds=60)
    assert "records our sound and words" in plan.sentence
    assert [one.name for one in plan.people] == ["Ana", "Ben", "Cleo"]


def test_a_tick_taken_back_takes_begin_away(page: TriadSetUp) -> None:
    agree(page, "Ana", "Ben", "Cleo", "Ben")
    assert not button(page, "Begin").isEnabled()


def test_another_name_is_another_person_who_has_not_agreed(page: TriadSetUp) -> None:
    agree(page, "Ana", "Ben", "Cleo")
    QTest.keyClicks(name(page, 1), "a")
    assert not button(page, "Bena agrees").isChecked() and button(page, "Ana agrees").isChecked()
    assert not button(page, "Begin").isEnabled()


def test_who_agreed_to_less_is_asked_before_more_is_kept(show: Callable[[Draft], TriadSetUp]) -> None:
    page = show(replace(NAMED, keep=Keep.WORDS))
    agree(page, "Ana", "Ben", "Cleo")
    button(page, "Sound and words").click()
    assert not any(button(page, f"{one} agrees").isChecked() for one in ("Ana", "Ben", "Cleo"))


def test_the_debrief_is_recorded_by_a_tick_of_its_own_once_all_agreed(page: TriadSetUp) -> None:
    tick = button(page, "All three agree that the talk after each round is recorded too")
    assert not tick.isEnabled()
    agree(page, "Ana", "Ben", "Cleo")
    assert not begun(page, button(page, "Begin").click).debrief_kept
    tick.click()
    page.begin_asked.disconnect()
    assert begun(page, button(page, "Begin").click).debrief_kept


def test_without_recording_nobody_has_to_agree_and_what_was_ticked_stays(page: TriadSetUp) -> None:
    agree(page, "Ana")
    plan = begun(page, button(page, "Begin without recording").click)
    assert (plan.consent_at, plan.sentence, plan.debrief_kept) == (None, "", False)
    assert button(page, "Ana agrees").isChecked()


def test_what_is_said_to_each_other_follows_from_what_is_kept(page: TriadSetUp) -> None:
    button(page, "Cues only").click()
    assert says(page, "It keeps neither our voices nor our words")
    assert says(page, "neither sound nor a single word is kept")


def test_consent_is_asked_anew_for_every_triad(page: TriadSetUp) -> None:
    agree(page, "Ana", "Ben", "Cleo")
    page.prepare(replace(NAMED, seats=(Seat("Ana", AT_NINE), Seat("Ben", AT_NINE), Seat("Cleo", AT_NINE))))
    assert not button(page, "Begin").isEnabled()


# --- who, and in which role


def test_nobody_begins_without_names_recorded_or_not(show: Callable[[Draft], TriadSetUp]) -> None:
    page = show(Draft())
    assert says(page, "You can begin once all three of you have a name.")
    assert not button(page, "Go on without recording").isEnabled()
    assert not button(page, "The coach agrees").isEnabled()


def test_two_of_one_name_are_asked_to_tell_themselves_apart(page: TriadSetUp) -> None:
    name(page, 1).setText("ana")
    assert says(page, "Two of you have the same name: add a letter, to be told apart.")


def test_roles_rotate_and_two_can_swap(page: TriadSetUp) -> None:
    button(page, "Rotate first roles").click()
    assert names(page) == ["Cleo", "Ana", "Ben"]
    button(page, "Swap coach and client").click()
    assert names(page) == ["Ana", "Cleo", "Ben"]
    assert says(page, "Coaching: Ana, then Ben, then Cleo.")


def test_who_has_been_here_is_known_again_and_another_of_the_name_is_not(
    show: Callable[[Draft], TriadSetUp], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    triads.known = [ANA]
    page = show(NAMED)
    qtbot.waitUntil(lambda: says(page, "Another Ana"))
    another = button(page, "Another Ana")
    assert begun(page, button(page, "Begin without recording").click).people[0].id == ANA.id
    another.click()
    assert not another.isVisible()
    page.begin_asked.disconnect()
    assert begun(page, button(page, "Begin without recording").click).people[0].id != ANA.id


def test_names_of_who_has_been_here_are_completed(
    show: Callable[[Draft], TriadSetUp], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    triads.known = [ANA, BEN, CLEO]
    page = show(Draft())
    completer = name(page, 0).completer()
    qtbot.waitUntil(lambda: completer.model().rowCount() == 3)
    completer.setCompletionPrefix("cl")
    assert completer.currentCompletion() == "Cleo"


def test_the_same_three_go_on_with_the_next_roles(
    desk: PaperDesk, errands: Errands, clock: JumpClock, qtbot: QtBot
) -> None:
    page = TriadSetUp(desk, desk_with_triads(1), errands, clock.wall, seen_by_others=True)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: says(page, "The same as last time: Ana, Ben and Cleo"))
    again = button(page, "The same as last time: Ana, Ben and Cleo")
    again.click()
    assert names(page) == ["Ana", "Ben", "Cleo"]  # after three rounds everybody has had every role
    assert not again.isVisible()
    plan = to_introduce(page, button(page, "Go on without recording").click).plan
    assert [one.id for one in plan.people] == [ANA.id, BEN.id, CLEO.id]


def test_the_same_as_last_time_stands_there_where_that_was_asked_for(
    show: Callable[[Draft], TriadSetUp], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(Draft())
    triads.kept = made_triads(1)
    page.prepare(Draft(), same=True)
    page.opened()
    qtbot.waitUntil(lambda: names(page) == ["Ana", "Ben", "Cleo"])


def test_a_first_letter_moves_nothing_below_it(show: Callable[[Draft], TriadSetUp]) -> None:
    page = show(Draft())
    QApplication.processEvents()
    before = page._rounds.y()
    name(page, 0).setText("A")
    QApplication.processEvents()
    assert button(page, "Rotate first roles").isVisible() and page._rounds.y() == before


# --- voices


def test_who_has_no_voice_here_is_introduced_first(
    show: Callable[[Draft], TriadSetUp], desk: PaperDesk, triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    triads.known, desk.kept_voices = [ANA, CLEO], ["ana", "cleo"]
    page = show(replace(NAMED, chosen=None))
    qtbot.waitUntil(lambda: says(page, "Another Ana"))
    assert says(page, "learned for today, and forgotten when the practice is over")
    press = button(page, "Go on without recording").click
    assert [one.name for one in to_introduce(page, press).people] == ["Ana", "Ben", "Cleo"]
    button(page, "Enrolment").click()
    page.introductions_asked.disconnect()
    asked = to_introduce(page, press)
    assert [one.name for one in asked.people] == ["Ben"]
    assert asked.plan.known_by is Voices.ENROLLED and asked.plan.people[0].voice == "ana"


def test_a_voice_that_is_kept_already_can_be_theirs(
    show: Callable[[Draft], TriadSetUp], desk: PaperDesk, triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    triads.known, desk.kept_voices = [ANA, CLEO], ["ana", "cleo", "me"]
    page = show(replace(NAMED, chosen=Voices.ENROLLED))
    qtbot.waitUntil(lambda: says(page, "Another Ana"))
    voice = called(page, QComboBox, "Voice of Ben")
    assert choices(voice) == ["not enrolled yet", "voice “me”"]
    voice.setFocus()
    QTest.keyClick(voice, Key.Key_Down)
    assert says(page, "All three of you are known by voices that are kept here.")
    assert begun(page, button(page, "Begin without recording").click).people[1].voice == "me"


def test_voices_kept_in_the_introductions_are_known_on_the_way_back(
    show: Callable[[Draft], TriadSetUp], desk: PaperDesk
) -> None:
    page = show(replace(NAMED, chosen=Voices.ENROLLED))
    agree(page, "Ana", "Ben", "Cleo")
    asked = to_introduce(page, button(page, "Go on to the introductions").click)
    desk.kept_voices = ["ana"]
    page.take_voices([replace(asked.people[0], voice="ana")])
    page.introductions_asked.disconnect()
    again = to_introduce(page, button(page, "Go on to the introductions").click)
    assert [one.name for one in again.people] == ["Ben", "Cleo"]
    assert [one.id for one in again.plan.people] == [one.id for one in asked.plan.people]


def test_the_order_of_speech_asks_for_nothing_and_says_what_it_is_worth(page: TriadSetUp) -> None:
    assert says(page, "Mistakes are likelier.") and says(page, "speaks second")
    assert begun(page, button(page, "Begin without recording").click).known_by is Voices.IN_ORDER


# --- how long, and where


def test_rounds_and_minutes_are_set_in_numbers(page: TriadSetUp) -> None:
    called(page, QSpinBox, "Rounds").setValue(2)
    called(page, QSpinBox, "Minutes of a round").setValue(20)
    called(page, QSpinBox, "Minutes of debrief after each").setValue(5)
    assert says(page, "2 rounds, 50 min. Coaching: Ana, then Cleo.")
    plan = begun(page, button(page, "Begin without recording").click)
    assert (plan.rounds, plan.round_s, plan.debrief_s) == (2, 1200.0, 300.0)


def test_a_call_asks_for_the_others_sound_and_says_who_is_heard_by_what(
    show: Callable[[Draft], TriadSetUp], desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.check = PaperCheck(levels=(-30.0, -25.0))
    page = show(NAMED)
    assert not says(page, "The others' sound")
    button(page, "On a call").click()
    assert says(page, "Whoever sits here is heard by the microphone, the others by the computer's sound.")
    qtbot.waitUntil(lambda: "Headphones" in choices(called(page, QComboBox, "The others' sound")))
    assert begun(page, button(page, "Begin without recording").click).on_a_call


def test_what_was_set_is_remembered_and_nothing_of_who_was_here(page: TriadSetUp, desk: PaperDesk) -> None:
    former = desk.preferences
    button(page, "Words only").click()
    begun(page, button(page, "Begin without recording").click)
    assert desk.preferences == former.changed(keep=Keep.WORDS)


# --- trouble


def test_it_begins_even_where_nothing_can_be_remembered_and_nobody_is_found(
    show: Callable[[Draft], TriadSetUp],
    desk: PaperDesk,
    triads: PaperTriadDesk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(preferences: Preferences) -> None:
        raise SessionError("the disk is full")

    monkeypatch.setattr(desk, "keep_preferences", full)
    triads.trouble = SessionError("what is kept is sealed")
    page = show(NAMED)
    assert begun(page, button(page, "Begin without recording").click).people[2].name == "Cleo"


def test_why_it_could_not_begin_is_said_until_it_is_understood(page: TriadSetUp) -> None:
    page.say("the microphone is used by another program")
    assert says(page, "the microphone is used by another program")
    page.prepare(NAMED)
    assert not says(page, "the microphone is used by another program")


# --- keyboard, and room


def test_the_way_by_tab_is_the_way_it_is_read(page: TriadSetUp, qtbot: QtBot) -> None:
    agree(page, "Ana", "Ben", "Cleo")
    qtbot.waitUntil(name(page, 0).hasFocus)
    way = [spoken_name(one) for one in by_tab(page)]
    assert way == [
        *FIELDS,
        "Rotate first roles",
        "Swap coach and client",
        "Rounds",
        "Minutes of a round",
        "Minutes of debrief after each",
        "Order of speech",
        "In the room",
        "Your microphone",
        "Look again",
        "Sound and words",
        "Ana agrees",
        "Ben agrees",
        "Cleo agrees",
        "All three agree that the talk after each round is recorded too",
        "Begin",
        "Begin without recording",
        "Back",
        "Earlier triads and people",
    ]


def test_enter_begins_once_all_agreed_and_not_before_and_esc_goes_back(
    page: TriadSetUp, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.begin_asked):
        QTest.keyClick(name(page, 0), Key.Key_Return)
    agree(page, "Ana", "Ben", "Cleo")
    begun(page, lambda: QTest.keyClick(name(page, 0), Key.Key_Return))
    with qtbot.waitSignal(page.back_asked):
        QTest.keyClick(name(page, 2), Key.Key_Escape)


def test_a_number_that_is_still_being_typed_counts_when_enter_begins(page: TriadSetUp) -> None:
    agree(page, "Ana", "Ben", "Cleo")
    minutes = called(page, QSpinBox, "Minutes of a round")
    minutes.setFocus()
    minutes.selectAll()
    QTest.keyClicks(minutes, "25")
    assert begun(page, lambda: QTest.keyClick(minutes, Key.Key_Return)).round_s == 1500.0


def test_earlier_triads_are_a_press_away(page: TriadSetUp, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.earlier_asked):
        button(page, "Earlier triads and people").click()


@pytest.mark.parametrize("chosen", list(Voices))
def test_nothing_is_cut_off_in_the_smallest_window(
    show: Callable[[Draft], TriadSetUp],
    desk: PaperDesk,
    triads: PaperTriadDesk,
    chosen: Voices,
    qtbot: QtBot,
) -> None:
    triads.known, desk.kept_voices = [ANA, BEN, CLEO], ["ana", "cleo", "me"]
    page = show(replace(NAMED, chosen=chosen, on_a_call=True))
    page.setStyleSheet(stylesheet(LIGHT))
    qtbot.waitUntil(lambda: says(page, "Another Ana"))
    page.resize(*WINDOW_LEAST_PX)
    inside = page.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= page.viewport().width()
