"""The names at the left of the lanes, each person's with a piece of their pattern."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.look.scale import SMALL
from ui.parts.timeline.lanes import brush_of
from ui.parts.timeline.rows import Row, RowKind
from ui.parts.timeline.said import name_of
from ui.parts.timeline.scene import Scene
from ui.parts.timeline.tunables import FADED, NAMES_PX
from ui.parts.timeline.wave import wave_image

SWATCH_PX = (18, 8)
"""A piece of a pattern under a name: told from another at a glance."""

LIFT_PX = 7.0
"""A name and its pattern stand about the middle of the lane, the name so far above it."""


def draw_names(painter: QPainter, scene: Scene) -> None:
    """Name every row, beside its left end."""
    for row in scene.rows:
        voice = row.kind is RowKind.VOICE
        painter.setOpacity(FADED if voice and row.role not in scene.contents.shown.roles else 1.0)
        painter.setFont(scene.small_font(strong=voice))
        painter.setPen(QColor(scene.look.text if voice else scene.look.quiet))
        area = QRectF(0, row.top_px - (LIFT_PX if voice else 0), NAMES_PX - SMALL, row.height_px)
        name = QFontMetricsF(painter.font()).elidedText(
            _name(scene, row), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if voice:
            _draw_swatch(painter, scene, row)
    painter.setOpacity(1.0)


def _draw_swatch(painter: QPainter, scene: Scene, row: Row) -> None:
    wide, high = (round(side * scene.dots) for side in SWATCH_PX)
    image = wave_image(np.ones(wide, np.float32), 0, high, brush_of(row.role, scene))
    image.setDevicePixelRatio(scene.dots)
    painter.drawImage(QPointF(0.0, round(row.middle_px + LIFT_PX - 2)), image)


def _name(scene: Scene, row: Row) -> str:
    translate = QCoreApplication.translate
    if row.kind is RowKind.VOICE:
        return name_of(scene.contents.account, row.role)
    return {
        RowKind.CUES: translate("Timeline", "Cues"),
        RowKind.MARKED: translate("Timeline", "Marked"),
        RowKind.SILENCE: translate("Timeline", "Silence"),
    }.get(row.kind, "")
