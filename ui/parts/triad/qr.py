"""A QR code as a phone reads it: black on white in light and dark, its modules whole dots of the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.tunables import QR_PX


class QrCode(QWidget):
    """Draws the modules it is given, their quiet zone with them."""

    def __init__(self) -> None:
        """Begin as an empty white square."""
        super().__init__()
        self.setFixedSize(QR_PX, QR_PX)
        self._modules: tuple[tuple[bool, ...], ...] = ()

    def show_code(self, modules: Sequence[Sequence[bool]], link: str) -> None:
        """Show `modules`, row by row, True where dark; screen readers say the `link` instead."""
        self._modules = tuple(tuple(line) for line in modules)
        self.setAccessibleName(link)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle, as large as whole dots allow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if not self._modules:
            return
        across = max(len(self._modules), *(len(line) for line in self._modules))
        dots = self.devicePixelRatioF()
        side = int(self.width() * dots // across) / dots
        left = int((self.width() - side * across) / 2 * dots) / dots
        for row, line in enumerate(self._modules):
            for column, dark in enumerate(line):
                if dark:
                    dot = QRectF(left + column * side, left + row * side, side, side)
                    painter.fillRect(dot, QColor(Qt.GlobalColor.black))
