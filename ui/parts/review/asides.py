"""What can be said of a moment: quiet words in a row, one stop of the Tab key, the arrows go along it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.look.scale import HAIR

Pressed = Callable[[], object]


class Aside(QPushButton):
    """One of them; one that `stays` shows whether it was said."""

    def __init__(self, text: str, tip: str, pressed: Pressed, *, stays: bool = False) -> None:
        """Make it; `tip` is told to who rests the pointer on it."""
        super().__init__(text)
        self.setProperty("kind", "aside")
        self.setCheckable(stays)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda checked=False: pressed())

    def sizeHint(self) -> QSize:
        """As wide as its word in bold, so that nothing moves when it is pressed."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return super().sizeHint() + QSize(max(0, wider), 0)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be where the Tab key comes back to."""
        super().focusInEvent(event)
        holder = self.parentWidget()
        if isinstance(holder, Asides):
            holder.stop_at(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed, or let the arrows go along the row."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        holder = self.parentWidget()
        if event.key() in ways and isinstance(holder, Asides):
            holder.go(ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Asides(QWidget):
    """A row of them; a press of the mouse leaves the keyboard where it is."""

    def __init__(self, asides: Sequence[Aside], name: str) -> None:
        """Make the row, called `name` by screen readers."""
        super().__init__()
        self._all = tuple(asides)
        self._stop = self._all[0]
        self.setAccessibleName(name)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(HAIR)
        for one in self._all:
            across.addWidget(one)
        across.addStretch(1)
        self.stop_at(self._stop)

    def stop_at_all(self) -> None:
        """Let the Tab key come to each, as it must be able to while its way is laid."""
        for one in self._all:
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def stop_at(self, aside: Aside | None = None) -> None:
        """Let the Tab key come to this one alone, or else to the one it came to last."""
        self._stop = aside = aside or self._stop
        for one in self._all:
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus if one is aside else Qt.FocusPolicy.NoFocus)

    def go(self, by: int) -> None:
        """Let the keyboard be on the next one, or the one before."""
        at = next((place for place, one in enumerate(self._all) if one.hasFocus()), 0)
        self._all[min(max(at + by, 0), len(self._all) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
