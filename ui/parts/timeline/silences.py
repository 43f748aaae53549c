"""Silences as places of their own, each told by its shape: whole, hatched, hollow, a bar, or dots."""

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen

from sessions.account import Silence
from ui.parts.timeline.contents import Kept, kept
from ui.parts.timeline.rows import RowKind
from ui.parts.timeline.scene import Sheet, faint
from ui.parts.timeline.tunables import HATCH_PX

PILL_PX, SPECK_PX = 18.0, 7.0
"""Height of a client's silence with room for its length in figures, and of the shortest: it grows with it."""

BAR_PX = 4.0
"""Height of anybody else's, which is only there to be looked up."""

WASH = 0.09
"""Opacity of a silence over the people's lanes: the room it takes is felt, and nothing is covered."""

END_PX, END_OVER_PX = 3.0, 4.0
"""Width of the bar at which a silence was broken, and how far it stands out above and below."""

FROM_PX = 3.0
"""Narrower silences are only lines: neither their shape nor their wash would be seen."""

FAINT = 0.25
"""Opacity of the shortest silence from afar, where a whole hour is seen: the longer, the clearer."""

BESIDE_PX = 7.0
"""What a length in figures leaves free of its pill, at both ends together."""


def length_of(silence: Silence) -> str:
    """How long it lasted, in figures: `3.4 s`."""
    said = QCoreApplication.translate("Timeline", "{0} s")
    return said.replace("{0}", f"{silence.end_s - silence.start_s:.1f}")


def draw_silence_wash(sheet: Sheet, silence: Silence) -> None:
    """Draw the room a client's silence takes, over all the people's lanes."""
    became = kept(silence)
    if became not in (Kept.HELD, Kept.BROKEN):
        return
    top = sheet.scene.voices_top_px
    area = sheet.stretch(silence.start_s, silence.end_s, top, sheet.scene.height_px - top)
    if area.width() >= FROM_PX:
        look = sheet.scene.look
        sheet.painter.fillRect(area, faint(look.held if became is Kept.HELD else look.over, WASH))


def draw_silence(sheet: Sheet, silence: Silence) -> None:
    """Draw it in the lane between the people, with its length where there is room."""
    became, row = kept(silence), sheet.scene.row(RowKind.SILENCE)
    if became in (Kept.ANOTHERS, Kept.UNKNOWN):
        _draw_bar(sheet, silence, became)
        return
    wide = (silence.end_s - silence.start_s) * sheet.px_per_s
    high = min(max(wide, SPECK_PX), PILL_PX)
    area = sheet.stretch(silence.start_s, silence.end_s, row.middle_px - high / 2, high)
    look = sheet.scene.look
    ink = QColor(look.over if became is Kept.BROKEN else look.held)
    sheet.painter.setOpacity(min(1.0, max(FAINT, wide / FROM_PX)))
    _draw_pill(sheet, area, became, ink)
    sheet.painter.setOpacity(1.0)
    if wide < PILL_PX:
        return
    _write_length(sheet, area, silence, QColor(look.on_accent if became is Kept.HELD else look.text))


def _draw_pill(sheet: Sheet, area: QRectF, became: Kept, ink: QColor) -> None:
    painter = sheet.painter
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5) if area.width() >= FROM_PX else area
    radius = min(inner.width(), inner.height()) / 2
    pill = QPainterPath()
    pill.addRoundedRect(inner, radius, radius)
    if became is Kept.HELD:
        painter.fillPath(pill, ink)
        return
    painter.fillPath(pill, QColor(sheet.scene.look.surface))
    painter.save()
    painter.setClipPath(pill)
    if became is Kept.BROKEN:
        _hatch(sheet, area, ink)
    painter.restore()
    painter.strokePath(pill, QPen(ink, 1.2))
    if became is Kept.BROKEN:
        thick = min(END_PX, area.width())
        end = QRectF(area.right() - thick, area.top(), thick, area.height())
        painter.fillRect(end.adjusted(0, -END_OVER_PX, 0, END_OVER_PX), ink)


def _hatch(sheet: Sheet, area: QRectF, ink: QColor) -> None:
    sheet.painter.setPen(QPen(ink, 0.8))
    height, at = area.height(), area.left() - area.height()
    while at < area.right():
        sheet.painter.drawLine(QLineF(at, area.top(), at + height, area.bottom()))
        at += HATCH_PX


def _draw_bar(sheet: Sheet, silence: Silence, became: Kept) -> None:
    middle = sheet.scene.row(RowKind.SILENCE).middle_px
    area = sheet.stretch(silence.start_s, silence.end_s, middle - BAR_PX / 2, BAR_PX)
    colour = QColor(sheet.scene.look.edge)
    if became is Kept.ANOTHERS:
        sheet.painter.fillRect(area, colour)
        return
    pen = QPen(colour, 2.0, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.5])
    sheet.painter.setPen(pen)
    sheet.painter.drawLine(QLineF(area.left(), middle, area.right(), middle))


def _write_length(sheet: Sheet, area: QRectF, silence: Silence, colour: QColor) -> None:
    painter, text = sheet.painter, length_of(silence)
    font = sheet.scene.small_font(strong=True)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if area.width() < width + BESIDE_PX:
        return
    if kept(silence) is Kept.BROKEN:
        behind = QRectF(0, 0, width + 6, PILL_PX - 3)
        behind.moveCenter(area.center())
        painter.fillRect(behind, QColor(sheet.scene.look.surface))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
