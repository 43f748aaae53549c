"""Asking for a passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk
from ui.errands import Errands
from ui.parts.passphrase import PassphraseForm
from ui.parts.passphrase_state import Flaw, flaw_of

GOOD = "four short words here"


@pytest.fixture
def form(errands: Errands, qtbot: QtBot) -> PassphraseForm:
    return shown(PaperDesk(wants_passphrase=True), errands, qtbot, new=True)


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot, *, new: bool) -> PassphraseForm:
    made = PassphraseForm(desk, errands, new=new)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_new_one_is_long_enough_and_given_twice() -> None:
    assert flaw_of("", "", new=True) is Flaw.EMPTY
    assert flaw_of("elevenchars", "elevenchars", new=True) is Flaw.SHORT
    assert flaw_of(GOOD, GOOD + "s", new=True) is Flaw.DIFFERS
    assert flaw_of(GOOD, GOOD, new=True) is None


def test_an_old_one_may_be_short_and_is_given_once() -> None:
    assert flaw_of("", "", new=False) is Flaw.EMPTY
    assert flaw_of("short", "", new=False) is None


def test_it_says_what_losing_it_means(form: PassphraseForm) -> None:
    assert any("lost" in label.text() for label in form.findChildren(QLabel))


def test_enter_in_the_last_field_uses_it(form: PassphraseForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.passphrase, GOOD)
    QTest.keyClicks(form.again, GOOD)
    with qtbot.waitSignal(form.given):
        QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert form.passphrase.text() == form.again.text() == ""


def test_two_that_differ_are_not_tried(form: PassphraseForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.passphrase, GOOD)
    QTest.keyClicks(form.again, "four other words here")
    form.use.click()
    assert form.why.isVisible()
    assert form.focusWidget() is form.again


def test_a_wrong_one_can_be_tried_again(errands: Errands, qtbot: QtBot) -> None:
    desk = PaperDesk(wants_passphrase=True, trouble=SessionError("this is not the passphrase"))
    form = shown(desk, errands, qtbot, new=False)
    assert not form.again.isVisible()
    QTest.keyClicks(form.passphrase, "wrong")
    form.use.click()
    qtbot.waitUntil(form.why.isVisible)
    assert form.why.text() == "this is not the passphrase"
    desk.trouble = None
    with qtbot.waitSignal(form.given):
        form.use.click()


def test_it_is_hidden_unless_asked_to_be_seen(form: PassphraseForm) -> None:
    assert form.passphrase.echoMode() is QLineEdit.EchoMode.Password
    form.shown.click()
    assert form.passphrase.echoMode() is form.again.echoMode() is QLineEdit.EchoMode.Normal
