"""The lanes of the people, the silences between them, the time above: everything but the marks."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from ui.parts.talk_ribbon import PATTERNS, Pattern
from ui.parts.timeline.rows import Row, RowKind
from ui.parts.timeline.ruler import ticks
from ui.parts.timeline.scene import Scene, Sheet
from ui.parts.timeline.silences import draw_silence, draw_silence_wash
from ui.parts.timeline.tunables import FADED, HATCH_PX, LABEL_PX, WAVE_SHARE
from ui.parts.timeline.wave import Brush, Columns, wave_image

FLAT = 0.5
"""Height of talk of which no sound was kept, as a share of its lane."""

STOP_PX = 5.0
"""Half the width of the line that says where the program stopped."""

BREATH_PX = 1.0
"""Half the least height of talk: somebody who whispers speaks."""


def draw_lanes(sheet: Sheet) -> None:
    """Draw all of it, from the ground up."""
    painter, scene = sheet.painter, sheet.scene
    painter.fillRect(QRectF(0, 0, sheet.width_px, scene.height_px), QColor(scene.look.surface))
    _draw_parting_lines(sheet)
    silences = scene.contents.silences.between(*sheet.around(0))
    for silence in silences:
        draw_silence_wash(sheet, silence)
    for row in scene.rows:
        if row.kind is RowKind.VOICE:
            _draw_voice(sheet, row)
    for silence in silences:
        draw_silence(sheet, silence)
    _draw_holes(sheet)
    _draw_ruler(sheet)


def pattern_of(role: str) -> Pattern:
    """What somebody's talk is told from another's by."""
    return PATTERNS.get(role, Pattern.PLAIN)


def brush_of(role: str, scene: Scene) -> Brush:
    """How somebody's talk is filled: without a hue, which is left to silences and cues."""
    return Brush(pattern_of(role), QColor(scene.look.quiet), QColor(scene.look.line), scene.dots)


def _draw_parting_lines(sheet: Sheet) -> None:
    sheet.painter.setPen(QPen(QColor(sheet.scene.look.line), 1.0))
    for row in sheet.scene.rows:
        if row.kind in (RowKind.RULER, RowKind.MARKED):
            at = row.bottom_px - 0.5
            sheet.painter.drawLine(QLineF(0, at, sheet.width_px, at))


def _draw_voice(sheet: Sheet, row: Row) -> None:
    scene, painter = sheet.scene, sheet.painter
    painter.setPen(QPen(QColor(scene.look.line), 1.0))
    painter.drawLine(QLineF(0, row.middle_px, sheet.width_px, row.middle_px))
    high = round(row.height_px * WAVE_SHARE * scene.dots)
    heights = _heights(sheet, row.role, high)
    spoken = np.flatnonzero(heights)
    if not len(spoken):
        return
    first = int(spoken[0])
    heights = heights[first : int(spoken[-1]) + 1]
    image = wave_image(heights, sheet.first_dot + first, high, brush_of(row.role, scene))
    image.setDevicePixelRatio(scene.dots)
    painter.setOpacity(1.0 if row.role in scene.contents.shown.roles else FADED)
    painter.drawImage(QPointF(first / scene.dots, row.middle_px - high / scene.dots / 2), image)
    painter.setOpacity(1.0)


def _heights(sheet: Sheet, role: str, high: int) -> Columns:
    """How high each column of the picture is, 0..1 of `high`, zero where they are silent."""
    scene = sheet.scene
    count, step_s = round(sheet.width_px * scene.dots), 1 / scene.dots / sheet.px_per_s
    talk = scene.contents.talk.get(role)
    if talk is None:
        return np.zeros(count, np.float32)
    share = talk.share(sheet.from_s, step_s, count)
    if scene.pyramid is None:
        return np.where(share > 0, FLAT, 0.0).astype(np.float32)
    channels = scene.contents.account.about.channels
    own = role in channels and scene.pyramid.channels == len(channels)
    channel = channels.index(role) if own else None
    loud = scene.pyramid.loudness(channel, sheet.from_s, step_s, count) * share
    least = 2 * BREATH_PX * scene.dots / max(high, 1)
    return np.where(share > 0, np.clip(loud, least, 1.0), 0.0).astype(np.float32)


def _draw_holes(sheet: Sheet) -> None:
    scene, painter = sheet.scene, sheet.painter
    top = scene.voices_top_px
    for hole in scene.contents.holes.between(*sheet.around(0)):
        area = sheet.stretch(hole.start_s, hole.end_s, top, scene.height_px - top)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, QColor(scene.look.ground))
        painter.setPen(QPen(QColor(scene.look.edge), 1.0))
        height, at = area.height(), area.left() - area.height()
        while at < area.right():
            painter.drawLine(QLineF(at, area.top(), at + height, area.bottom()))
            at += 1.6 * HATCH_PX
        painter.restore()
        painter.setPen(QPen(QColor(scene.look.edge), 1.0, Qt.PenStyle.DashLine))
        for side in (area.left(), area.right()):
            painter.drawLine(QLineF(side, area.top(), side, area.bottom()))


def _draw_ruler(sheet: Sheet) -> None:
    scene, painter = sheet.scene, sheet.painter
    row, look = scene.row(RowKind.RULER), scene.look
    painter.setFont(scene.small_font())
    for tick in ticks(sheet.px_per_s, *sheet.around(LABEL_PX)):
        x, length = sheet.x_of(tick.at_s), 8 if tick.label else 4
        painter.setPen(QPen(QColor(look.edge if tick.label else look.line), 1.0))
        painter.drawLine(QLineF(x, row.bottom_px - length, x, row.bottom_px - 1))
        if tick.label:
            painter.setPen(QColor(look.quiet))
            painter.drawText(QPointF(x + 4, row.bottom_px - 9), tick.label)
    _draw_stop(sheet)


def _draw_stop(sheet: Sheet) -> None:
    """Where the program was killed: a dashed line with two bars at its head."""
    account, row = sheet.scene.contents.account, sheet.scene.row(RowKind.MARKED)
    if account.recovered_at_s is None:
        return
    # What comes after its end is not drawn: there it stands a little before it.
    x = min(sheet.x_of(account.recovered_at_s), sheet.x_of(account.duration_s) - STOP_PX)
    sheet.painter.setPen(QPen(QColor(sheet.scene.look.care), 1.5, Qt.PenStyle.DashLine))
    sheet.painter.drawLine(QLineF(x, row.top_px, x, sheet.scene.height_px))
    head = QPainterPath()
    for aside in (-4.0, 1.5):
        head.addRect(QRectF(x + aside, row.top_px + 3, 2.5, 11))
    sheet.painter.fillPath(head, QColor(sheet.scene.look.care))
