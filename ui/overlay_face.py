"""The overlay's face at one size: what stands where on it, and how all of it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QRegion

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
    reason_height_px,
)
from ui.tunables import (
    CARD,
    CARD_WORDS_PX,
    DOT,
    REASON_GAP_PX,
    REASON_PADDING_PX,
    REASON_WIDTH_PX,
    RING,
)

MEASURES = {OverlaySize.DOT: DOT, OverlaySize.RING: RING, OverlaySize.CARD: CARD}


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
        plates = [(self.layout.plate, self.measures.round_px)]
        if self.layout.reason is not None:
            plates.append((self.layout.reason, REASON_PADDING_PX))
        for plate, round_px in plates:
            # A pixel wider, as a mask has hard edges and would cut the plate's soft one into steps.
            shape.addRoundedRect(_rect(plate).adjusted(-1, -1, 1, 1), round_px + 1, round_px + 1)
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

    def draw_hold(self, painter: QPainter, radius_px: float) -> None:
        """Draw a hold and nothing else, its ring of that radius."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_plate(painter, _rect(self.layout.plate), self.measures.round_px, self.opacity)
        draw_hold(painter, self.measures, self._middle, radius_px)
        self._draw_words(painter, Kind.HOLD_SPACE)

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
