"""The observer's page outlives its panel, and nothing of an earlier page is taken for the present one's."""

from threading import Event, Thread

import pytest
from pytestqt.qtbot import QtBot

from cues.hand import Mark
from tests.ui.parts.triad.phones import CABLE, INVITATION, PaperPhone
from ui.errands import Errands
from ui.parts.triad.phone_link import PhoneLink
from ui.parts.triad.phone_panel_state import PhoneStep
from ui.triad_desk import PhoneAt, PhoneMarked

MARKED = PhoneMarked("m1", Mark.STRENGTH, 12.0, "")


@pytest.fixture
def phone() -> PaperPhone:
    return PaperPhone()


@pytest.fixture
def link(phone: PaperPhone, errands: Errands, qtbot: QtBot) -> PhoneLink:
    """At the choice of a network."""
    made = PhoneLink(phone, phone, errands)
    made.look()
    qtbot.waitUntil(lambda: made.state.step is PhoneStep.CHOOSING)
    return made


def opened(link: PhoneLink, qtbot: QtBot) -> PhoneLink:
    link.open()
    qtbot.waitUntil(lambda: link.state.step is PhoneStep.OPEN)
    return link


def test_it_opens_on_the_network_that_was_chosen(link: PhoneLink, phone: PaperPhone, qtbot: QtBot) -> None:
    link.choose(CABLE)
    opened(link, qtbot)
    assert phone.opened_on == [CABLE.address] and link.state.invitation == INVITATION


def test_what_comes_from_another_thread_is_told_on_this_one(
    link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    opened(link, qtbot)
    with qtbot.waitSignal(link.marked) as marked:
        Thread(target=lambda: [phone.posts[0](one) for one in (PhoneAt.HERE, MARKED)]).start()
    assert marked.args == [MARKED] and link.state.phone is PhoneAt.HERE


def test_it_is_opened_once_however_often_it_is_asked(
    link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    link.open()
    link.open()
    opened(link, qtbot)
    link.look()
    assert len(phone.opened_on) == 1 and link.state.step is PhoneStep.OPEN


def test_closed_it_is_closed_and_can_be_opened_anew(link: PhoneLink, phone: PaperPhone, qtbot: QtBot) -> None:
    opened(link, qtbot)
    link.close()
    assert link.state.invitation is None
    qtbot.waitUntil(lambda: phone.pages[0].closed)
    opened(link, qtbot)
    assert not phone.pages[1].closed


def test_an_earlier_page_says_nothing_of_the_phone_but_its_marks_count(
    link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    opened(link, qtbot)
    link.close()
    opened(link, qtbot)
    with qtbot.waitSignal(link.marked):
        phone.posts[0](PhoneAt.LOCKED)
        phone.posts[0](MARKED)
    assert link.state.phone is PhoneAt.AWAITED


def test_a_page_that_is_closed_while_it_opens_never_stays_open(
    link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    go_on = Event()
    phone.before_opening = lambda: go_on.wait(5)
    link.open()
    qtbot.waitUntil(lambda: len(phone.posts) == 1)
    link.close()
    go_on.set()
    qtbot.waitUntil(lambda: bool(phone.pages) and phone.pages[0].closed)
    assert link.state.invitation is None


def test_why_it_did_not_open_is_said_and_it_can_be_tried_again(
    link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    phone.trouble = "the address is taken; choose another network"
    link.open()
    qtbot.waitUntil(lambda: link.state.trouble == phone.trouble)
    phone.trouble = ""
    opened(link, qtbot)
