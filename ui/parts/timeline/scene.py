"""All that a picture of the timeline is drawn from, and on what."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from ui.look.palette import Palette
from ui.look.scale import SMALL_TEXT_PX
from ui.parts.timeline.contents import Contents
from ui.parts.timeline.pyramid import Pyramid
from ui.parts.timeline.rows import Row, RowKind
from ui.parts.timeline.tunables import THIN_PX


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What stays the same while it is scrolled and zoomed; `dots` are pixels of the screen a pixel."""

    contents: Contents
    pyramid: Pyramid | None
    rows: tuple[Row, ...]
    look: Palette
    font: QFont
    dots: float

    @property
    def height_px(self) -> int:
        """Down to the end of the last row."""
        return self.rows[-1].bottom_px

    def row(self, kind: RowKind) -> Row:
        """Find the one row of its kind."""
        return next(row for row in self.rows if row.kind is kind)

    @property
    def voices_top_px(self) -> int:
        """Where the people's lanes begin."""
        return self.row(RowKind.MARKED).bottom_px

    def small_font(self, strong: bool = False) -> QFont:
        """Give the font of everything written here."""
        font = QFont(self.font)
        font.setPixelSize(SMALL_TEXT_PX)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in the making: `from_s` on at its left edge, `width_px` wide, at `px_per_s`.

    `first_dot` is the left edge in pixels of the screen from the session's beginning.
    """

    painter: QPainter
    scene: Scene
    first_dot: int
    width_px: float
    px_per_s: float

    @property
    def from_s(self) -> float:
        """The time at its left edge."""
        return self.first_dot / self.scene.dots / self.px_per_s

    @property
    def to_s(self) -> float:
        """The time at its right edge."""
        return self.from_s + self.width_px / self.px_per_s

    def around(self, margin_px: float) -> tuple[float, float]:
        """What is seen, and as much more as something reaches that stands off from its time."""
        margin_s = margin_px / self.px_per_s
        return self.from_s - margin_s, self.to_s + margin_s

    def x_of(self, at_s: float) -> float:
        """Where a time is."""
        return at_s * self.px_per_s - self.first_dot / self.scene.dots

    def stretch(self, start_s: float, end_s: float, top_px: float, height_px: float) -> QRectF:
        """The area of a stretch of time, never too thin to be seen."""
        return QRectF(self.x_of(start_s), top_px, max((end_s - start_s) * self.px_per_s, THIN_PX), height_px)


def faint(colour: str, opacity: float) -> QColor:
    """Give a colour of the look, let through."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made
