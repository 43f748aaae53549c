"""What tests of the review's page share: a review that is shown, keys pressed, the moment they are about."""

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.pages.review import ReviewPage
from ui.parts.review.moment_view import MomentView


def show(page: ReviewPage, qtbot: QtBot, session_id: str = "a1") -> None:
    page.show_session(session_id)
    page.opened()
    qtbot.waitUntil(lambda: page.view.save.isEnabled() or page.view.notice_strip.isVisible())


def press(page: ReviewPage, key: str) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or page, QKeySequence(key))


def chosen(page: ReviewPage) -> MomentView:
    assert page.walk.chosen is not None
    return page.walk.chosen
