"""Where words are looked for in the transcript: what, how many there are, and from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.look.scale import CONTROL_HEIGHT_PX, SMALL
from ui.parts.announce import announce
from ui.parts.drawn import palette_of
from ui.parts.text import quiet
from ui.parts.transcript.transcript_state import Found

Strokes = tuple[tuple[tuple[float, float], ...], ...]

_UP: Strokes = (((-5.0, 2.5), (0.0, -2.5), (5.0, 2.5)),)
_DOWN: Strokes = (((-5.0, -2.5), (0.0, 2.5), (5.0, -2.5)),)
_CROSS: Strokes = (((-4.0, -4.0), (4.0, 4.0)), ((-4.0, 4.0), (4.0, -4.0)))


class FindBar(QWidget):
    """Says `sought` with the words that are typed, `stepped` with 1 or -1, and `closed` at Esc."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the transcript"))
        self.field.setAccessibleName(self.tr("Find in the transcript"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.sought)
        self.field.installEventFilter(self)
        self.count = quiet("")
        self.count.setWordWrap(False)
        self.former = _DrawnButton(self.tr("Previous"), _UP)
        self.next = _DrawnButton(self.tr("Next"), _DOWN)
        self.close_button = _DrawnButton(self.tr("Close"), _CROSS)
        self.former.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SMALL)
        across.addWidget(self.field, 1)
        for widget in (self.count, self.former, self.next, self.close_button):
            across.addWidget(widget)
        self.tell((), 0)

    def open(self) -> None:
        """Take the keyboard, what was typed before chosen."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def tell(self, found: Sequence[Found], here: int) -> None:
        """Say how many were found, and at which one of them one is, counted from 0."""
        self.former.setEnabled(bool(found))
        self.next.setEnabled(bool(found))
        line = self.tr("Not found") if self.field.text().strip() else ""
        if found:
            line = self.tr("{number} of {all}").replace("{number}", str(here + 1))
            line = line.replace("{all}", str(len(found)))
        if line != self.count.text():
            self.count.setText(line)
            announce(self, line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on at Enter, back with Shift, and away at Esc."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return False


class _DrawnButton(QPushButton):
    """A square to press with a few strokes on it, called by what it does."""

    def __init__(self, name: str, strokes: Strokes) -> None:
        super().__init__()
        self._strokes = strokes
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(CONTROL_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(QColor(look.text if self.isEnabled() else look.edge), 1.8))
        for stroke in self._strokes:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
        painter.end()
