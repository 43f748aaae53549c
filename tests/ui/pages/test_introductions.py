"""A round of introductions, as three people go through it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sessions.triads.plan import Person, TriadPlan, Voices
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_triads import ANA, BEN, CLEO, PLAN, TOO_NOISY, PaperTriadDesk
from tests.ui.seen import button, called, question, says
from ui.errands import Errands
from ui.pages.introductions import Introductions
from ui.pages.triad_set_up_state import ToIntroduce

Key = Qt.Key
TODAY = ToIntroduce(replace(PLAN, microphone="Desk"), (ANA, BEN, CLEO))
KEPT = ToIntroduce(replace(PLAN, known_by=Voices.ENROLLED), (BEN,))


class Listener(PaperTriadDesk):
    """Hears as slowly as the test likes."""

    def __init__(self) -> None:
        super().__init__(heard_s=())
        self.go_on, self.ended = threading.Event(), threading.Event()

    def learn_voice(
        self,
        person: Person,
        microphone: str | None,
        progress: Callable[[float, float], None],
        loopback: str | None = None,
    ) -> None:
        try:
            progress(6.2, 10.0)
            assert self.go_on.wait(10)
            progress(10.0, 10.0)
            super().learn_voice(person, microphone, progress, loopback)
        finally:
            self.ended.set()


@pytest.fixture
def triads() -> PaperTriadDesk:
    return PaperTriadDesk()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.go_on.set()


@pytest.fixture
def show(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Callable[..., Introductions]:
    def shown(triads: PaperTriadDesk, asked: ToIntroduce) -> Introductions:
        page = Introductions(desk, triads, errands)
        qtbot.addWidget(page)
        page.resize(1000, 720)
        page.begin(asked)
        page.show()
        page.activateWindow()
        page.opened()
        return page

    return shown


def hear(page: Introductions, person: str, qtbot: QtBot) -> None:
    button(page, f"Listen to {person}").click()
    qtbot.waitUntil(lambda: says(page, f"Holdspace knows {person} by voice now."))


def done(page: Introductions, press: Callable[[], object]) -> TriadPlan:
    plans: list[TriadPlan] = []
    page.done.connect(plans.append)
    press()
    assert len(plans) == 1
    return plans[0]


def test_one_after_the_other_is_heard_each_begun_knowingly(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(triads, TODAY)
    assert says(page, "Ana, please say a few sentences:") and says(page, "1 of 3")
    hear(page, "Ana", qtbot)
    assert triads.learned == [(ANA, "Desk")]  # and nobody else, before that is asked for
    button(page, "Next: Ben").click()
    assert says(page, "Ben, please say a few sentences:")
    hear(page, "Ben", qtbot)
    button(page, "Next: Cleo").click()
    hear(page, "Cleo", qtbot)
    plan = done(page, button(page, "Go on to the first round").click)
    assert [one.name for one, _ in triads.learned] == ["Ana", "Ben", "Cleo"]
    assert plan.people == (ANA, BEN, CLEO)  # whoever has a voice that is kept still has it
    assert (triads.enrolled, triads.forgotten, triads.heard_by) == ([], 0, [None] * 3)


def test_it_counts_what_it_hears(
    show: Callable[..., Introductions], listener: Listener, qtbot: QtBot
) -> None:
    page = show(listener, TODAY)
    button(page, "Listen to Ana").click()
    qtbot.waitUntil(lambda: says(page, "Listening… 6 of 10 s"))
    assert says(page, "Heard for today only: forgotten when the practice is over.")
    assert page.bar.value() == 6 and not page.main.isVisible()
    listener.go_on.set()
    qtbot.waitUntil(lambda: says(page, "Next: Ben"))


@pytest.mark.parametrize("leave", [Introductions.left, Introductions.hide, lambda page: page.stop.click()])
def test_leaving_and_stopping_give_up_whoever_is_heard(
    show: Callable[..., Introductions],
    listener: Listener,
    qtbot: QtBot,
    leave: Callable[[Introductions], object],
) -> None:
    page = show(listener, TODAY)
    button(page, "Listen to Ana").click()
    qtbot.waitUntil(lambda: says(page, "Listening… 6 of 10 s"))
    leave(page)
    listener.go_on.set()
    assert listener.ended.wait(10)
    assert listener.learned == []
    page.show()
    assert button(page, "Listen to Ana").isVisible()


def test_what_goes_wrong_is_one_line_and_can_be_tried_again(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    triads.trouble = TOO_NOISY
    page = show(triads, TODAY)
    button(page, "Listen to Ana").click()
    qtbot.waitUntil(lambda: says(page, str(TOO_NOISY)))
    triads.trouble = None
    button(page, "Try again").click()
    qtbot.waitUntil(lambda: says(page, "Holdspace knows Ana by voice now."))
    assert not says(page, str(TOO_NOISY))


def test_one_can_be_skipped_and_is_told_apart_by_the_others(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(triads, TODAY)
    button(page, "Skip Ana").click()
    assert says(page, "Ana is told apart as neither Ben nor Cleo.")
    button(page, "Next: Ben").click()
    assert not button(page, "Skip Ben").isVisible()
    assert not says(page, "One of you can be skipped")
    hear(page, "Ben", qtbot)
    assert triads.learned == [(BEN, "Desk")]


def test_skipping_whoever_is_heard_gives_that_up(
    show: Callable[..., Introductions], listener: Listener, qtbot: QtBot
) -> None:
    page = show(listener, TODAY)
    button(page, "Listen to Ana").click()
    qtbot.waitUntil(lambda: says(page, "Listening… 6 of 10 s"))
    button(page, "Skip Ana").click()
    listener.go_on.set()
    assert listener.ended.wait(10)
    assert listener.learned == [] and says(page, "Ana is told apart")


# --- voices that are kept


def test_a_voice_is_kept_only_by_its_owners_tick_and_by_a_name(
    show: Callable[..., Introductions], triads: PaperTriadDesk, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.kept_voices = ["ana", "ben"]
    page = show(triads, KEPT)
    assert not called(page, QLineEdit, "Name that the voice is kept by").isVisible()
    button(page, "Ben agrees that their voice is kept, sealed, on this computer").click()
    assert called(page, QLineEdit, "Name that the voice is kept by").text() == "ben-2"
    hear(page, "Ben", qtbot)
    assert says(page, "Kept by the name “ben-2”; it can be forgotten at any time.")
    assert triads.enrolled == [(BEN, "ben-2", None)] and triads.learned == []
    plan = done(page, button(page, "Go on to the first round").click)
    assert plan.people == (ANA, replace(BEN, voice="ben-2"), CLEO)


def test_who_does_not_agree_is_learned_for_today(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(triads, KEPT)
    hear(page, "Ben", qtbot)
    assert (triads.enrolled, triads.learned) == ([], [(BEN, None)])
    assert done(page, button(page, "Go on to the first round").click).people[1].voice is None


def test_nobody_elses_voice_is_overwritten(
    show: Callable[..., Introductions], triads: PaperTriadDesk, desk: PaperDesk
) -> None:
    desk.kept_voices = ["ana"]
    page = show(triads, KEPT)
    button(page, "Ben agrees that their voice is kept, sealed, on this computer").click()
    field = called(page, QLineEdit, "Name that the voice is kept by")
    field.setText("Ana")
    assert says(page, "A voice is kept by the name “Ana” already: choose another.")
    page.main.click()
    assert page.focusWidget() is field and page.main.isVisible()
    assert triads.enrolled == []
    field.setText("ben ben")
    assert says(page, "Give it a name of letters and digits, in one word.")


def test_a_voice_for_today_is_never_asked_to_be_kept(
    show: Callable[..., Introductions], triads: PaperTriadDesk
) -> None:
    assert not says(show(triads, TODAY), "agrees that their voice is kept")


def test_a_passphrase_comes_before_a_voice_is_kept_and_one_can_do_without(
    show: Callable[..., Introductions], triads: PaperTriadDesk, desk: PaperDesk, qtbot: QtBot
) -> None:
    desk.wants_passphrase = True
    page = show(triads, KEPT)
    button(page, "Ben agrees that their voice is kept, sealed, on this computer").click()
    page.main.click()
    asked = question()
    assert asked is not None and triads.enrolled == []
    button(asked, "Learn it for today").click()
    qtbot.waitUntil(lambda: says(page, "Holdspace knows Ben by voice now."))
    assert (triads.enrolled, triads.learned) == ([], [(BEN, None)])


# --- on a call, and back


@pytest.mark.parametrize(("loopback", "heard_by"), [(None, ""), ("Headphones", "Headphones")])
def test_on_a_call_voices_come_by_the_computers_sound_too(
    show: Callable[..., Introductions],
    triads: PaperTriadDesk,
    qtbot: QtBot,
    loopback: str | None,
    heard_by: str,
) -> None:
    page = show(triads, replace(TODAY, plan=replace(TODAY.plan, on_a_call=True, loopback=loopback)))
    hear(page, "Ana", qtbot)
    assert triads.heard_by == [heard_by]


def test_the_way_back_forgets_what_was_learned_and_tells_what_was_kept(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(triads, replace(KEPT, people=(BEN, CLEO)))
    button(page, "Ben agrees that their voice is kept, sealed, on this computer").click()
    hear(page, "Ben", qtbot)
    with qtbot.waitSignal(page.back_asked) as back:
        QTest.keyClick(page.main, Key.Key_Escape)
    assert back.args is not None and back.args[0].people[1].voice == "ben"
    assert triads.forgotten == 1


def test_enter_goes_all_the_way(
    show: Callable[..., Introductions], triads: PaperTriadDesk, qtbot: QtBot
) -> None:
    page = show(triads, TODAY)
    for person in ("Ana", "Ben", "Cleo"):
        qtbot.waitUntil(lambda: page.main.hasFocus() and page.main.isVisible())
        QTest.keyClick(page.main, Key.Key_Return)
        qtbot.waitUntil(partial(says, page, f"Holdspace knows {person} by voice now."))
        if person != "Cleo":
            QTest.keyClick(page.main, Key.Key_Return)
    plan = done(page, lambda: QTest.keyClick(page.main, Key.Key_Return))
    assert plan.people == (ANA, BEN, CLEO)
