"""Where words are looked for in the transcript: what, how many there are, and from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.look.scale import SMALL
from ui.parts.announce import announce
from ui.parts.buttons import button, plain_button
from ui.parts.text import quiet
from ui.parts.transcript.transcript_state import Found


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
        self.former = button(self.tr("Previous"), lambda: self.stepped.emit(-1))
        self.next = button(self.tr("Next"), lambda: self.stepped.emit(1))
        self.close_button = plain_button(self.tr("Close"), self.closed.emit)
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
