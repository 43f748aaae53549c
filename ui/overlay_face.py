"""The overlay's face at one size: what stands where on it, drawn whole, or only the ring of a hold.

A hold is drawn sixty times a second, so the pictures of its ring are kept, a quarter of a pixel apart; what
lies between two of them is their mean, pixel by pixel, which costs one more copy and no drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QRegion

from sessions.preferences import Corner, OverlaySize
from ui.overlay_motion import Look
from ui.overlay_place import Box, Layout, layout
from ui.overlay_state import Kind
from ui.paint import (
    draw_caption,
    draw_hold,
    draw_plate,
    draw_reason,
    draw_shape,
    draw_word,
    hold_radius_px,
    reason_height_px,
)
from ui.tunables import (
    CARD,
    CARD_WORDS_PX,
    DOT,
    FRAME_STEP_PX,
    REASON_GAP_PX,
    REASON_PADDING_PX,
    REASON_WIDTH_PX,
    RING,
)

MEASURES = {OverlaySize.DOT: DOT, OverlaySize.RING: RING, OverlaySize.CARD: CARD}

Mode = QPainter.CompositionMode


@dataclass(frozen=True, slots=True)
class Said:
    """What the face says: one or two words for each mark that may be seen, and the reason, if any."""

    words: dict[Kind, str]
    reason: str = ""


class Face:
    """Draws one size at one opacity; its layout says what stands where."""

    def __init__(self, size: OverlaySize, opacity: float, said: Said, corner: Corner) -> None:
        """Find out what stands where; `corner` is the one that stays where it is as a reason comes."""
        self.size, self.opacity, self.said = size, opacity, said
        self.measures = MEASURES[size]
        self.layout = self._layout(corner)
        self._frames: dict[int, QPixmap] = {}
        self._dots_per_px = 0.0

    def is_like(self, other: "Face") -> bool:
        """Whether it looks the same as `other`, and so may keep its pictures."""
        mine = (self.size, self.opacity, self.said, self.layout)
        return mine == (other.size, other.opacity, other.said, other.layout)

    @property
    def ring_area(self) -> QRect:
        """All that a hold moves in."""
        plate, middle = self.layout.plate, self.measures.middle_px
        return QRect(plate.x_px, plate.y_px, round(2 * middle), round(2 * middle))

    def outline(self) -> QRegion:
        """What of the window there is to be seen and touched."""
        shape = QPainterPath()
        shape.addRoundedRect(_rect(self.layout.plate), self.measures.round_px, self.measures.round_px)
        if self.layout.reason is not None:
            shape.addRoundedRect(_rect(self.layout.reason), REASON_PADDING_PX, REASON_PADDING_PX)
        return QRegion(shape.toFillPolygon().toPolygon())

    def draw(self, painter: QPainter, looks: Sequence[Look]) -> None:
        """Draw all of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_plate(painter, _rect(self.layout.plate), self.measures.round_px, self.opacity)
        for look in looks:
            painter.setOpacity(look.opacity)
            draw_shape(painter, look, self.measures, self._middle)
            self._draw_words(painter, look.kind)
        if self.said.reason and looks:
            self._draw_reason(painter)

    def draw_steady_hold(self, painter: QPainter, look: Look, dots_per_px: float) -> None:
        """Draw what a hold moves, and nothing else, in place of what was there."""
        if dots_per_px != self._dots_per_px:
            self._frames.clear()
            self._dots_per_px = dots_per_px
        steps = hold_radius_px(look, self.measures) / FRAME_STEP_PX
        step = floor(steps)
        corner = self.ring_area.topLeft()
        # Source at an opacity is the mean of what is there and what comes, their own opacity included.
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.drawPixmap(corner, self._frame(step))
        painter.setOpacity(steps - step)
        painter.drawPixmap(corner, self._frame(step + 1))

    def _frame(self, step: int) -> QPixmap:
        if step not in self._frames:
            area = self.ring_area
            frame = QPixmap(area.size() * self._dots_per_px)
            frame.setDevicePixelRatio(self._dots_per_px)
            frame.fill(Qt.GlobalColor.transparent)
            painter = QPainter(frame)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-area.topLeft())
            draw_plate(painter, _rect(self.layout.plate), self.measures.round_px, self.opacity)
            draw_hold(painter, self.measures, self._middle, step * FRAME_STEP_PX)
            self._draw_words(painter, Kind.HOLD_SPACE)
            painter.end()
            self._frames[step] = frame
        return self._frames[step]

    @property
    def _middle(self) -> QPointF:
        plate, middle = self.layout.plate, self.measures.middle_px
        return QPointF(plate.x_px + middle, plate.y_px + middle)

    def _layout(self, corner: Corner) -> Layout:
        of, reason = self.measures, self.said.reason
        if not reason or self.size is OverlaySize.DOT:
            return layout((of.width_px, of.height_px), None, 0, corner)
        padding_px = 2 * REASON_PADDING_PX
        if self.size is OverlaySize.CARD:
            width_px = of.width_px - CARD_WORDS_PX - REASON_PADDING_PX
            height_px = self._caption_px() + reason_height_px(reason, width_px) + REASON_PADDING_PX
            return layout((of.width_px, max(of.height_px, height_px)), None, 0, corner)
        height_px = reason_height_px(reason, REASON_WIDTH_PX - padding_px) + padding_px
        beside = (REASON_WIDTH_PX, height_px)
        return layout((of.width_px, of.height_px), beside, REASON_GAP_PX, corner)

    def _caption_px(self) -> int:
        """Height of the card's head while a reason stands under its words."""
        return self.measures.height_px // 2

    def _draw_words(self, painter: QPainter, kind: Kind) -> None:
        words = self.said.words.get(kind, "")
        if self.size is OverlaySize.RING:
            draw_word(painter, QRectF(self.ring_area), words, kind)
        elif self.size is OverlaySize.CARD:
            area = _rect(self.layout.plate)
            if self.said.reason:
                area.setHeight(self._caption_px() + REASON_PADDING_PX / 2)
            draw_caption(painter, area, words, kind)

    def _draw_reason(self, painter: QPainter) -> None:
        pad = REASON_PADDING_PX
        if self.layout.reason is not None:
            area = _rect(self.layout.reason)
            draw_plate(painter, area, pad, self.opacity)
            draw_reason(painter, area.adjusted(pad, pad, -pad, -pad), self.said.reason)
        elif self.size is OverlaySize.CARD:
            area = _rect(self.layout.plate).adjusted(CARD_WORDS_PX, self._caption_px(), -pad, 0)
            draw_reason(painter, area, self.said.reason)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x_px, box.y_px, box.width_px, box.height_px)
