"""The observer's phone is let in knowingly, and the panel says all that both sides see."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts.triad.phones import CABLE, INVITATION, PaperPhone
from tests.ui.seen import by_tab, choices, question, says, spoken_name, texts
from ui.errands import Errands
from ui.parts.triad.phone_link import PhoneLink
from ui.parts.triad.phone_panel import PhonePanel
from ui.parts.triad.qr import QrCode
from ui.triad_desk import PhoneAt

Show = Callable[[PhoneLink], PhonePanel]


@pytest.fixture
def phone() -> PaperPhone:
    return PaperPhone()


@pytest.fixture
def link(phone: PaperPhone, errands: Errands) -> PhoneLink:
    return PhoneLink(phone, phone, errands)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()

    def shown(link: PhoneLink) -> PhonePanel:
        made = PhonePanel(over, link)
        made.open()
        made.activateWindow()
        return made

    yield shown


@pytest.fixture
def asked(show: Show, link: PhoneLink, qtbot: QtBot) -> PhonePanel:
    """At the choice of a network."""
    made = show(link)
    qtbot.waitUntil(made.addresses.isVisible)
    return made


@pytest.fixture
def opened(asked: PhonePanel, qtbot: QtBot) -> PhonePanel:
    asked.open_page.click()
    qtbot.waitUntil(asked.invitation.isVisible)
    return asked


def test_it_says_what_is_opened_before_anything_is(asked: PhonePanel, phone: PaperPhone) -> None:
    assert says(asked, "Only marks come in.") and says(asked, "No sound and not a word")
    assert choices(asked.addresses) == ["Wi-Fi  ·  192.168.1.20", "Cable  ·  10.0.0.4"]
    assert phone.opened_on == [] and not asked.invitation.isVisible()


def test_it_opens_on_the_network_chosen(asked: PhonePanel, phone: PaperPhone, qtbot: QtBot) -> None:
    QTest.keyClick(asked.addresses, Qt.Key.Key_Down)
    asked.open_page.click()
    qtbot.waitUntil(asked.invitation.isVisible)
    assert phone.opened_on == [CABLE.address]


def test_cancelled_nothing_is_opened(asked: PhonePanel, phone: PaperPhone, qtbot: QtBot) -> None:
    asked.cancel.click()
    qtbot.waitUntil(lambda: question() is None)
    assert phone.opened_on == []


def test_open_it_says_how_to_come_what_the_browser_says_and_what_to_compare(opened: PhonePanel) -> None:
    for words in (INVITATION.address, "482 913", "Proceed to 192.168.1.20 (unsafe)", "Show Details"):
        assert says(opened, words)
    assert [one.text() for one in opened.invitation.words] == list(INVITATION.words)
    assert opened.invitation.fingerprint.text().replace("\n", "") == INVITATION.fingerprint
    assert spoken_name(opened.invitation.qr) == INVITATION.link
    assert spoken_name(opened.invitation.code) == "The code: 4 8 2 9 1 3"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (PhoneAt.HERE, "Phone: connected"),
        (PhoneAt.AWAY, "Phone: out of reach; what it marks comes later"),
        (PhoneAt.LOCKED, "Phone: locked after too many wrong codes"),
    ],
)
def test_how_the_phone_stands_is_said(
    opened: PhonePanel, phone: PaperPhone, qtbot: QtBot, at: PhoneAt, words: str
) -> None:
    assert "Phone: not there yet" in texts(opened)
    phone.posts[0](at)
    qtbot.waitUntil(lambda: words in texts(opened))


def test_left_open_it_comes_back_with_the_same_invitation(
    opened: PhonePanel, show: Show, link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    QTest.keyClick(opened.done_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question() is None)
    assert not phone.pages[0].closed
    again = show(link)
    assert again.invitation.isVisible() and says(again, "482 913") and len(phone.opened_on) == 1


def test_closing_the_page_takes_its_invitation_away(
    opened: PhonePanel, phone: PaperPhone, qtbot: QtBot
) -> None:
    opened.close_page.click()
    assert not opened.invitation.isVisible() and opened.open_page.isVisible()
    qtbot.waitUntil(lambda: phone.pages[0].closed)


def test_what_happens_after_the_panel_has_gone_troubles_nobody(
    opened: PhonePanel, link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    opened.done_button.click()
    qtbot.waitUntil(lambda: question() is None)
    phone.posts[0](PhoneAt.HERE)
    qtbot.waitUntil(lambda: link.state.phone is PhoneAt.HERE)


def test_without_a_network_it_says_what_to_do_and_looks_again(
    show: Show, link: PhoneLink, phone: PaperPhone, qtbot: QtBot
) -> None:
    networks, phone.networks = phone.networks, ()
    made = show(link)
    qtbot.waitUntil(made.look_again.isVisible)
    assert says(made, "in no network that a phone could share") and not made.open_page.isVisible()
    phone.networks = networks
    made.look_again.click()
    qtbot.waitUntil(made.addresses.isVisible)


def test_why_the_page_did_not_open_stands_there(asked: PhonePanel, phone: PaperPhone, qtbot: QtBot) -> None:
    phone.trouble = "the address is taken; choose another network"
    asked.open_page.click()
    qtbot.waitUntil(lambda: phone.trouble in texts(asked))
    assert asked.open_page.isEnabled()


def test_by_tab_everything_is_reached(opened: PhonePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(opened.done_button.hasFocus)
    assert [spoken_name(one) for one in by_tab(opened)] == ["Done", "Close the page"]


def test_the_code_is_black_on_white_in_any_look_and_every_module_is_there(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.setStyleSheet("* { background: black; color: white; }")
    code.show_code(INVITATION.qr, INVITATION.link)
    picture = code.grab().toImage()
    side = picture.width() // len(INVITATION.qr)
    margin = (picture.width() - side * len(INVITATION.qr)) // 2
    for row, line in enumerate(INVITATION.qr):
        for column, dark in enumerate(line):
            at = picture.pixelColor(margin + column * side + side // 2, margin + row * side + side // 2)
            assert at == QColor("black" if dark else "white")
