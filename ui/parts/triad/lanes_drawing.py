"""The picture of a round: who spoke when, the observer's marks under it, Holdspace's cues under those."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from diarize.events import Role
from sessions.triads.debrief import Sight
from ui.look.palette import Palette
from ui.look.scale import HAIR, SMALL, SMALL_TEXT_PX
from ui.parts.talk_ribbon import PATTERNS, Pattern
from ui.parts.timeline.along import Talk
from ui.parts.timeline.ruler import ticks
from ui.parts.timeline.signs import Drawn, colour_of, draw_sign
from ui.parts.timeline.tunables import SIGN_PX
from ui.parts.timeline.wave import Brush, wave_image
from ui.parts.triad.lanes_signs import draw_mark
from ui.parts.triad.lanes_state import (
    CUES_TOP_PX,
    MARKS_TOP_PX,
    Lane,
    Layout,
    Scale,
    Spot,
    key_of,
)
from ui.parts.triad.lanes_tunables import (
    BRACKET_PX,
    LEAST_SHARE,
    NAMES_PX,
    ROW_PX,
    ROWS,
    RULER_PX,
    STEP_PX,
    TICK_PX,
    VOICE_PX,
    WASH,
)

LANE_PX = ROWS * ROW_PX


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """All that is drawn: `names` of the lanes' people by role, and why a lane is empty by lane."""

    sights: Sequence[Sight]
    layout: Layout
    scale: Scale
    talk: Mapping[Role, Talk]
    names: Mapping[Role, str]
    lanes: Mapping[Lane, str]
    hidden: Mapping[Lane, str]
    look: Palette
    font: QFont
    dots: float

    def small_font(self, strong: bool = False) -> QFont:
        """The font of everything that is written."""
        font = QFont(self.font)
        font.setPixelSize(SMALL_TEXT_PX)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


def draw_round(painter: QPainter, of: Drawing) -> None:
    """Draw all but what is chosen and the playhead."""
    _draw_ruler(painter, of)
    for place, (role, name) in enumerate(of.names.items()):
        top = RULER_PX + place * VOICE_PX
        _write_name(painter, of, name, QRectF(SMALL, top, NAMES_PX - 2 * SMALL, VOICE_PX), strong=True)
        _draw_talk(painter, of, role, top)
    for lane, name in of.lanes.items():
        _draw_lane(painter, of, lane, name)
    for above, below in of.layout.joined:
        _draw_bracket(painter, of, above, below)
    by_key = {key_of(one): one for one in of.sights}
    for spot in sorted(of.layout.spots, key=lambda spot: not spot.is_tick):
        draw_spot(painter, of, spot, by_key[spot.key])


def draw_spot(painter: QPainter, of: Drawing, spot: Spot, sight: Sight) -> None:
    """Draw one moment in one lane."""
    middle = QPointF(spot.x_px, spot.y_px)
    if spot.is_tick:
        wide, high = TICK_PX
        colour = QColor(of.look.quiet)
        if spot.lane is Lane.CUES and sight.cue is not None:
            colour = colour_of(sight.cue.kind, of.look)
        painter.fillRect(QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high), colour)
    elif spot.lane is Lane.MARKS and sight.mark is not None:
        draw_mark(painter, middle, sight.mark.mark, of.look)
    elif sight.cue is not None:
        draw_sign(painter, middle, Drawn(sight.cue.kind, whole=sight.cue.live), of.look)


def draw_chosen(painter: QPainter, of: Drawing, sight: Sight) -> None:
    """Draw the chosen moment on a plate in each lane it stands in, and what of the talk it is about."""
    accent = QColor(of.look.accent)
    left, right = of.scale.x_of(sight.start_s), of.scale.x_of(sight.end_s)
    talk = QRectF(left, RULER_PX, max(2.0, right - left), MARKS_TOP_PX - RULER_PX - HAIR)
    wash = QColor(accent)
    wash.setAlphaF(WASH)
    painter.fillRect(talk, wash)
    painter.fillRect(QRectF(talk.left(), talk.top(), talk.width(), 2.0), accent)
    for spot in of.layout.of(key_of(sight)):
        side = STEP_PX + 4
        plate = QRectF(spot.x_px - side / 2, spot.y_px - side / 2, side, side)
        painter.setPen(QPen(accent, 2.0))
        painter.setBrush(QColor(of.look.accent_soft))
        painter.drawRoundedRect(plate, HAIR + 1, HAIR + 1)
        draw_spot(painter, of, spot, sight)


def _draw_ruler(painter: QPainter, of: Drawing) -> None:
    painter.setFont(of.small_font())
    bottom = MARKS_TOP_PX + LANE_PX + BRACKET_PX + LANE_PX
    for tick in ticks(of.scale.px_per_s, 0.0, of.scale.duration_s):
        x = of.scale.x_of(tick.at_s)
        if tick.label:
            painter.setPen(QPen(QColor(of.look.line), 1.0))
            painter.drawLine(QLineF(x, RULER_PX - 6, x, bottom))
            if x + HAIR + painter.fontMetrics().horizontalAdvance(tick.label) > of.scale.width_px:
                continue
            painter.setPen(QColor(of.look.quiet))
            painter.drawText(QPointF(x + HAIR, RULER_PX - 8), tick.label)


def _write_name(painter: QPainter, of: Drawing, name: str, area: QRectF, *, strong: bool) -> None:
    painter.setFont(of.small_font(strong))
    painter.setPen(QColor(of.look.text if strong else of.look.quiet))
    fitted = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)


def _draw_talk(painter: QPainter, of: Drawing, role: Role, top: float) -> None:
    """Draw when one person spoke, in their pattern."""
    end = of.scale.x_of(of.scale.duration_s)
    middle = top + VOICE_PX / 2
    painter.setPen(QPen(QColor(of.look.line), 1.0))
    painter.drawLine(QLineF(NAMES_PX, middle, end, middle))
    count = round((end - NAMES_PX) * of.dots)
    if role not in of.talk or count <= 0:
        return
    share = of.talk[role].share(0.0, 1 / of.dots / of.scale.px_per_s, count)
    heights = np.where(share > 0, LEAST_SHARE + (1 - LEAST_SHARE) * share, 0.0).astype(np.float32)
    high = round((VOICE_PX - HAIR) * of.dots)
    pattern = PATTERNS.get(role, Pattern.PLAIN)
    image = wave_image(heights, 0, high, Brush(pattern, QColor(of.look.quiet), QColor(of.look.line), of.dots))
    image.setDevicePixelRatio(of.dots)
    painter.drawImage(QPointF(NAMES_PX, middle - high / of.dots / 2), image)


def _draw_lane(painter: QPainter, of: Drawing, lane: Lane, name: str) -> None:
    top = MARKS_TOP_PX if lane is Lane.MARKS else CUES_TOP_PX
    end = of.scale.x_of(of.scale.duration_s)
    _write_name(painter, of, name, QRectF(SMALL, top, NAMES_PX - 2 * SMALL - HAIR, LANE_PX), strong=True)
    area = QRectF(NAMES_PX, top, end - NAMES_PX, LANE_PX).adjusted(-SMALL, 0, SMALL, 0)
    hidden = of.hidden.get(lane, "")
    shape = QPainterPath()
    shape.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), HAIR, HAIR)
    if not hidden:
        ground = QColor(of.look.ground)
        painter.fillPath(shape, ground)
        return
    painter.setPen(QPen(QColor(of.look.edge), 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(of.look.surface))
    painter.drawPath(shape)
    painter.setFont(of.small_font())
    painter.setPen(QColor(of.look.quiet))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, hidden)


def _draw_bracket(painter: QPainter, of: Drawing, above: Spot, below: Spot) -> None:
    """Join a mark and a cue of one thing, from the edge of one sign to the other's."""
    middle = MARKS_TOP_PX + LANE_PX + BRACKET_PX / 2
    line = QPainterPath(QPointF(above.x_px, above.y_px + SIGN_PX / 2))
    for x, y in ((above.x_px, middle), (below.x_px, middle), (below.x_px, below.y_px - SIGN_PX / 2)):
        line.lineTo(x, y)
    painter.strokePath(line, QPen(QColor(of.look.text), 1.5))
