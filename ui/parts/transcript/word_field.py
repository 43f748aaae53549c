"""The field over a word, in which it is set right."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look.scale import HAIR
from ui.parts.transcript.tunables import FIELD_LEAST_PX, FIELD_MORE_PX


class WordField(QLineEdit):
    """Says `kept` with what was typed at Enter, or when the keyboard goes elsewhere; Esc leaves the word."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, over: QWidget, word: str) -> None:
        """Lie over `over`, nowhere yet, with the word in it, chosen."""
        super().__init__(word, over)
        self._over, self._is_done = over, False
        self.setAccessibleName(self.tr("The word {word}, as it was said").replace("{word}", word))
        self.selectAll()
        self.returnPressed.connect(lambda: self._end(keep=True))

    def lie_over(self, word: QRect) -> None:
        """Lie over a word, in the widget it lies over, and inside that."""
        wide_px = max(FIELD_LEAST_PX, word.width() + FIELD_MORE_PX)
        high_px = self.sizeHint().height()
        within = self._over.width() - wide_px - HAIR
        left_px = max(HAIR, min(word.left() - HAIR - HAIR, within))
        self.setGeometry(left_px, word.center().y() - high_px // 2, wide_px, high_px)

    def leave(self) -> None:
        """Go, and let the word be as it was."""
        self._end(keep=False)

    def event(self, event: QEvent) -> bool:
        """Keep every key for typing from whoever would take it for a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the word, or type."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, unless the whole window or a menu took the keyboard."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in passing:
            self._end(keep=True)

    def _end(self, *, keep: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        if keep:
            self.kept.emit(self.text())
        self.left.emit()
        self.hide()
        self.deleteLater()
