"""Pages one after the other, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.parts.steps import Step, Steps


class Named(Step):
    """A step with one field, which remembers how often it was left."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.first = QLineEdit()
        self.column.addWidget(self.first)
        self.times_left = 0

    def left(self) -> None:
        self.times_left += 1


@pytest.fixture
def steps(qtbot: QtBot) -> Steps:
    made = Steps([Named("first"), Step("second")])
    qtbot.addWidget(made)
    made.show()
    made.opened()
    return made


def press(steps: Steps, key: Qt.Key) -> None:
    at = steps.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)


def test_enter_goes_on_from_a_field_and_esc_goes_back(steps: Steps, qtbot: QtBot) -> None:
    first = steps.step
    assert steps.place.text() == "1 of 2"
    assert not steps.back.isVisible()
    press(steps, Qt.Key.Key_Return)
    assert steps.place.text() == "2 of 2"
    assert isinstance(first, Named)
    assert first.times_left == 1
    press(steps, Qt.Key.Key_Escape)
    assert steps.step is first
    assert steps.focusWidget() is first.first


def test_after_the_last_it_is_passed(steps: Steps, qtbot: QtBot) -> None:
    press(steps, Qt.Key.Key_Return)
    assert steps.focusWidget() is steps.main
    with qtbot.waitSignal(steps.passed):
        press(steps, Qt.Key.Key_Return)


def test_a_step_that_cannot_go_on_is_skipped_only_where_it_says_so(steps: Steps, qtbot: QtBot) -> None:
    steps.step.say("Wait", can_go_on=False)
    press(steps, Qt.Key.Key_Return)
    assert steps.place.text() == "1 of 2"
    assert not steps.aside.isVisible()
    steps.step.say("Wait", can_go_on=False, aside="Skip")
    steps.aside.click()
    assert steps.place.text() == "2 of 2"


def test_a_page_by_itself_can_be_gone_back_from_and_counts_nothing(qtbot: QtBot) -> None:
    steps = Steps([Named("only")], has_way_back=True)
    qtbot.addWidget(steps)
    steps.show()
    steps.opened()
    assert steps.back.isVisible() and not steps.place.isVisible()
    with qtbot.waitSignal(steps.back_asked):
        press(steps, Qt.Key.Key_Escape)
    with qtbot.waitSignal(steps.back_asked):
        steps.back.click()
