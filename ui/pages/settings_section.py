"""One section of the settings: settings in lines, each a label, a control and what it does."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from sessions.errors import SessionError
from sessions.preferences import Preferences
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import AIR, BAR_WIDTH_PX, GAP, HAIR, SMALL
from ui.parts.page import card
from ui.parts.text import body, hairline, heading, quiet


def translate(context: str, sentence: str) -> str:
    """Say a sentence of the plain modules in the coach's language."""
    return QCoreApplication.translate(context, sentence)


def while_there(widget: QObject, then: Callable[[Any], object]) -> Callable[[Any], object]:
    """Do `then` with what came of slow work, unless `widget` is gone by that time."""
    return lambda came: then(came) if isValid(widget) else None


class Kept(QObject):
    """What is set, kept by the desk at each change."""

    changed = Signal(object)
    """Preferences, once they are kept."""
    trouble = Signal(str)
    """One line where they could not be kept, and empty again when they could."""

    def __init__(self, desk: Desk) -> None:
        """Keep nothing yet."""
        super().__init__()
        self._desk = desk

    @property
    def now(self) -> Preferences:
        """What is set now."""
        return self._desk.preferences

    def set(self, **changes: Any) -> None:
        """Set some of it."""
        self.set_all(self.now.changed(**changes))

    def set_all(self, preferences: Preferences) -> None:
        """Set all of it; nothing happens where it is so already."""
        if preferences == self.now:
            return
        try:
            self._desk.keep_preferences(preferences)
        except SessionError as trouble:
            self.trouble.emit(str(trouble))
        else:
            self.trouble.emit("")
        self.changed.emit(self.now)


class Section(QScrollArea):
    """A section: `column` holds what is in it; it scrolls where it does not fit."""

    def __init__(self, name: str, about: str) -> None:
        """Make one with its name and a sentence about it."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        inside = QWidget()
        inside.setProperty("kind", "page")
        self.column = QVBoxLayout(inside)
        self._clear_of_bar()
        self.verticalScrollBar().rangeChanged.connect(self._clear_of_bar)
        self.column.setSpacing(GAP)
        self.column.addWidget(heading(name))
        self.column.addWidget(quiet(about))
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Ask for no room: what does not fit is scrolled here, never by the page around."""
        return self.minimumSizeHint()

    def _clear_of_bar(self, least: int = 0, most: int = 0) -> None:
        """Let everything end at one line, whether there is a bar beside it or not."""
        room = GAP - BAR_WIDTH_PX if most > least else GAP
        self.column.setContentsMargins(0, 0, room, AIR)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""

    def opened(self) -> None:
        """Come up: look for what may have changed meanwhile."""

    def left(self) -> None:
        """Go: keep what is being written."""

    def run(
        self,
        errands: Errands,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[str], object],
    ) -> None:
        """Do slow work, and then what follows from it while this section is there."""
        errands.run(work, while_there(self, then), while_there(self, failed))

    def reveal(self, widget: QWidget) -> None:
        """Scroll to where `widget` is seen, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def group(self, *settings: QWidget | QLayout) -> None:
        """Put settings on a card, one under the other."""
        frame, column = card()
        column.setSpacing(GAP)
        for place, one in enumerate(settings):
            if place:
                column.addWidget(hairline())
            if isinstance(one, QWidget):
                column.addWidget(one)
            else:
                column.addLayout(one)
        self.column.addWidget(frame)


class Setting(QWidget):
    """One setting: its label and what it does, and its control at the right, or below at full width."""

    def __init__(self, name: str, about: str, control: QWidget, *, below: bool = False) -> None:
        """Name `control` for the eye and for screen readers."""
        super().__init__()
        control.setAccessibleName(name)
        control.setAccessibleDescription(about)
        if isinstance(control, QCheckBox):
            control.setProperty("kind", "bare")
        self.about = quiet(about)
        words = QVBoxLayout()
        words.setSpacing(HAIR)
        words.addWidget(_Name(name, control))
        words.addWidget(self.about)
        directions = QBoxLayout.Direction
        whole = QBoxLayout(directions.TopToBottom if below else directions.LeftToRight, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SMALL if below else GAP)
        whole.addLayout(words, 1)
        if below:
            whole.addWidget(control)
        else:
            whole.addWidget(control, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)


class _Name(QLabel):
    """A label that stands for its control under the pointer too."""

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "setting")
        self.setBuddy(control)
        self._control = control

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a check box, go to anything else."""
        if isinstance(self._control, QCheckBox):
            self._control.click()
        self._control.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


class Choices(QComboBox):
    """A list to choose from that the wheel scrolls past, and that never widens its line."""

    chosen = Signal(object)
    """What the coach has chosen; not what a program showed."""

    def __init__(self, width_px: int | None = None) -> None:
        """Make an empty list of that width, or as wide as there is room."""
        super().__init__()
        if width_px is not None:
            self.setFixedWidth(width_px)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def offer(self, *choices: tuple[str, object]) -> None:
        """List texts and what each stands for, in place of what was listed."""
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)

    def show_choice(self, value: object) -> None:
        """Show the one that stands for `value`."""
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)
                self.setToolTip(self.itemText(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the section scroll: nothing is to be set by passing over it."""
        event.ignore()


class Number(QSpinBox):
    """A number that the wheel scrolls past."""

    def __init__(self, width_px: int, most: int, suffix: str) -> None:
        """Take whole numbers from 0 to `most`."""
        super().__init__()
        self.setRange(0, most)
        self.setSuffix(suffix)
        self.setFixedWidth(width_px)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(SMALL, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the section scroll."""
        event.ignore()


def remark(name: str, about: QLabel) -> QWidget:
    """Say something where a setting would stand, with nothing to set."""
    told = QWidget()
    words = QVBoxLayout(told)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(HAIR)
    label = body(name)
    label.setProperty("kind", "setting")
    words.addWidget(label)
    words.addWidget(about)
    return told


def buttons(*pressed: QWidget) -> QHBoxLayout:
    """Put buttons beside each other, at the left."""
    line = QHBoxLayout()
    line.setSpacing(SMALL)
    for one in pressed:
        one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(one)
    line.addStretch(1)
    return line
