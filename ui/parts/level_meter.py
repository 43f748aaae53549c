"""How loud a microphone is, as a bar in three parts, each with its name under it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.scale import HAIR, SMALL_TEXT_PX
from ui.parts.drawn import palette_of
from ui.parts.level_state import ENDS_DB, Zone, share_of, zone_of
from ui.parts.tunables import METER_FROM_DB, METER_PX


class LevelMeter(QWidget):
    """Shows a level; told it as often as one likes, it draws only what is different."""

    def __init__(self, name: str) -> None:
        """Make a meter at rest, called `name` by screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._level_db = METER_FROM_DB
        self._drawn_px = 0
        self.set_level(METER_FROM_DB)

    def set_level(self, level_db: float) -> None:
        """Show `level_db`, in dBFS."""
        filled_px = round(share_of(level_db) * self.width())
        self._level_db = level_db
        said = self._names()[zone_of(level_db)]
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        elif filled_px == self._drawn_px:
            return
        self._drawn_px = filled_px
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the bar and one line."""
        return QSize(40 * METER_PX, METER_PX + HAIR + self._line_px())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the three names."""
        return QSize(20 * METER_PX, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the three parts, and the bar as far as the level."""
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, start = zone_of(self._level_db), 0.0
        for zone, name in self._names().items():
            end = share_of(ENDS_DB[zone]) * self.width()
            part = QRectF(start, 0.0, end - start - (HAIR if zone is not Zone.LOUD else 0), METER_PX)
            part.adjust(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(colours.edge), 1.0))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(part, HAIR, HAIR)
            self._fill(painter, part, QColor(colours.over if zone is Zone.LOUD else colours.accent))
            painter.setPen(QColor(colours.text if zone is here else colours.quiet))
            painter.setFont(self._font(bold=zone is here))
            under = QRectF(start, METER_PX + HAIR, end - start, self._line_px())
            painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
            start = end

    def _fill(self, painter: QPainter, part: QRectF, colour: QColor) -> None:
        level_px = share_of(self._level_db) * self.width()
        if level_px <= part.left():
            return
        painter.save()
        painter.setClipRect(QRectF(part.left() - 1, 0.0, level_px - part.left() + 1, METER_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(part.adjusted(-0.5, -0.5, 0.5, 0.5), HAIR, HAIR)
        painter.restore()

    def _names(self) -> dict[Zone, str]:
        return {
            Zone.QUIET: self.tr("Quiet"),
            Zone.GOOD: self.tr("Good"),
            Zone.LOUD: self.tr("Too loud"),
        }

    def _font(self, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL_TEXT_PX)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _line_px(self) -> int:
        return QFontMetrics(self._font(bold=True)).height()
