"""A few pages one after the other: how far one is, a way back, and one way on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.look.scale import AIR, GAP, PAGE_WIDTH_PX, SMALL, WIDE
from ui.parts.buttons import main_button, plain_button
from ui.parts.page import Page
from ui.parts.text import care, hairline, small


class Step(Page):
    """One of them. `onward` is what the main button says, `aside` what goes on without this page."""

    changed = Signal()
    """What the buttons say, or whether they can be pressed, is different now."""

    ready = Signal()
    """Something came to its end, and the keyboard is on the main button again."""

    passed = Signal()
    """This page is done with."""

    def __init__(self, name: str) -> None:
        """Make an empty page, called `name` by screen readers."""
        super().__init__(name)
        inside = self.widget()
        around = None if inside is None else inside.layout()
        if around is not None:
            around.setContentsMargins(AIR, WIDE, AIR, GAP)  # the buttons below have their own room
        self.onward = self.tr("Continue")
        self.can_go_on = True
        self.aside = ""

    def go_on(self) -> None:
        """Do what the main button says; a page that has nothing to do is passed."""
        self.passed.emit()

    def say(self, onward: str, *, can_go_on: bool = True, aside: str = "") -> None:
        """Set what the buttons say."""
        self.onward, self.can_go_on, self.aside = onward, can_go_on, aside
        self.changed.emit()


class Steps(QWidget):
    """Shows one page at a time; Enter presses the main button, Esc goes back."""

    passed = Signal()
    """The last page is done with."""

    back_asked = Signal()
    """The way back, from the first page."""

    def __init__(
        self, steps: Sequence[Step], above_buttons: QWidget | None = None, *, has_way_back: bool = False
    ) -> None:
        """Show the first of `steps`; `above_buttons` stays in sight on all of them.

        With `has_way_back` the first page too can be gone back from.
        """
        super().__init__()
        self._steps, self._has_way_back = tuple(steps), has_way_back
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
            step.changed.connect(self._write)
            step.ready.connect(self._to_main)
            step.passed.connect(self._forward)
        self.back = plain_button(self.tr("Back"), self._backward)
        self.place = small("")
        self.place.setWordWrap(False)
        self.trouble = care("")
        self.trouble.hide()
        self.aside = plain_button("", self._forward)
        self.main = main_button("", self._go_on)
        self._lay_out(above_buttons)
        self._write()

    @property
    def step(self) -> Step:
        """The page that is shown."""
        return self._steps[self._stack.currentIndex()]

    def opened(self) -> None:
        """Come up, at the page that was shown last."""
        self.step.opened()
        if self.step.first is None:
            self._to_main()

    def left(self) -> None:
        """Go: let go of devices, keep what was filled in."""
        self.step.left()

    def say_trouble(self, line: str) -> None:
        """Tell, on whichever page, why it does not go on."""
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the main button by Enter, go back by Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.main.click()
        elif event.key() == Qt.Key.Key_Escape and self._can_go_back:
            self._backward()
        else:
            super().keyPressEvent(event)

    def _to_main(self) -> None:
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.step.go_on()

    def _forward(self) -> None:
        if self._stack.currentIndex() + 1 < len(self._steps):
            self._turn_to(self._stack.currentIndex() + 1)
        else:
            self.passed.emit()

    @property
    def _can_go_back(self) -> bool:
        return self._has_way_back or self._stack.currentIndex() > 0

    def _backward(self) -> None:
        if self._stack.currentIndex() > 0:
            self._turn_to(self._stack.currentIndex() - 1)
        else:
            self.back_asked.emit()

    def _turn_to(self, place: int) -> None:
        self.step.left()
        self._stack.setCurrentIndex(place)
        self._write()
        self.opened()

    def _write(self) -> None:
        place = self._stack.currentIndex()
        self.back.setVisible(self._can_go_back)
        self.place.setVisible(len(self._steps) > 1)
        self.place.setText(self.tr("{0} of {1}").format(place + 1, len(self._steps)))
        self.aside.setText(self.step.aside)
        self.aside.setVisible(bool(self.step.aside))
        self.main.setText(self.step.onward)
        self.main.setEnabled(self.step.can_go_on)

    def _lay_out(self, above_buttons: QWidget | None) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(hairline())
        foot = QWidget()
        foot.setMaximumWidth(PAGE_WIDTH_PX)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        if above_buttons is not None:
            column.addWidget(above_buttons)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for side, widgets in ((0, (self.back,)), (1, (self.aside, self.main))):
            held = QWidget()  # as a widget each side keeps its half, whatever is hidden in it
            within = QHBoxLayout(held)
            within.setContentsMargins(0, 0, 0, 0)
            within.setSpacing(SMALL)
            for widget in widgets:
                within.addWidget(widget)
            within.insertStretch(0 if side else -1, 1)
            buttons.addWidget(held, 1)
        buttons.insertWidget(1, self.place)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.setContentsMargins(AIR, GAP, AIR, GAP)
        middle.addStretch(1)
        middle.addWidget(foot, 1000)
        middle.addStretch(1)
        whole.addLayout(middle)
