"""A picture of the overlay while a silence is the client's: the overlay's own face, at rest."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sessions.preferences import Corner, OverlaySize
from ui.overlay_face import Face, Said
from ui.overlay_state import Kind
from ui.overlay_words import WORDS
from ui.parts.tunables import PICTURE_PX


class OverlayPicture(QWidget):
    """Draws the ring and its word."""

    def __init__(self) -> None:
        """Make it, of a fixed size."""
        super().__init__()
        word = QCoreApplication.translate("Overlay", WORDS[Kind.HOLD_SPACE])
        self._face = Face(OverlaySize.RING, 1.0, Said({Kind.HOLD_SPACE: word}), Corner.TOP_LEFT)
        self.setFixedSize(PICTURE_PX, PICTURE_PX)
        said = self.tr("Picture: a dark round sign, in it a green ring and the word {0}")
        self.setAccessibleName(said.format(word))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face, as large as the picture is, as a silence that has lasted opens it."""
        of = self._face.measures
        painter = QPainter(self)
        painter.scale(PICTURE_PX / of.width_px, PICTURE_PX / of.height_px)
        self._face.draw_hold(painter, of.hold_px + of.growth_px)
        painter.end()
