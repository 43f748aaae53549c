"""Cues as signs, what was marked as flags, what was written as dots."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from sessions.account import Bookmark, Cue
from ui.parts.timeline.contents import Mark
from ui.parts.timeline.rows import RowKind
from ui.parts.timeline.scene import Sheet, faint
from ui.parts.timeline.signs import Drawn, colour_of, draw_sign
from ui.parts.timeline.tunables import FADED, SIGN_PX

TICK_PX = 8.0
"""Height of a cue for whose sign there is no room: it stands beside the signs, and is none."""

TICK_OPACITY = 0.6
"""Of such a cue: behind the signs."""

LIFT_PX = 2.0
"""A sign stands so far above the middle of its row: a line that says helpful goes under it."""

FLAG_PX = (10.0, 8.0)
"""A flag: seen at once, and no wider than a sign."""

DOT_PX = 3.0
"""Half of a note's dot."""

CHOSEN_WASH = 0.14
"""Opacity of the chosen cue's stretch over the lanes: stronger than a silence's."""


def draw_marks(sheet: Sheet) -> None:
    """Draw everything that was marked; the chosen cue is drawn over it (`draw_chosen`)."""
    _draw_bookmarks(sheet)
    _draw_notes(sheet)
    marks = sheet.scene.contents.marks(sheet.px_per_s, *sheet.around(SIGN_PX))
    for mark in sorted(marks, key=lambda mark: mark.sign):
        _draw_mark(sheet, mark)


def draw_chosen(sheet: Sheet, cue: Cue) -> None:
    """Draw the chosen cue: its sign on a plate, a line from it down, and the stretch it is about."""
    painter, scene = sheet.painter, sheet.scene
    at, accent = _place(sheet, cue), QColor(scene.look.accent)
    top = scene.voices_top_px
    if cue.end_s is not None and cue.end_s > cue.start_s:
        area = sheet.stretch(cue.start_s, cue.end_s, top, scene.height_px - top)
        painter.fillRect(area, faint(scene.look.accent, CHOSEN_WASH))
        painter.fillRect(QRectF(area.left(), top, area.width(), 2.0), accent)
    painter.setPen(QPen(accent, 1.0))
    painter.drawLine(QLineF(at.x(), at.y() + SIGN_PX, at.x(), scene.height_px))
    side = SIGN_PX + 10
    plate = QRectF(at.x() - side / 2, at.y() - side / 2 + 1, side, side)
    painter.setPen(QPen(accent, 2.0))
    painter.setBrush(QColor(scene.look.accent_soft))
    painter.drawRoundedRect(plate, 5, 5)
    draw_sign(painter, at, _drawn(cue), scene.look)


def draw_bookmark(sheet: Sheet, bookmark: Bookmark) -> None:
    """Draw a flag on its pole; one that was set while it happened is whole."""
    painter, scene = sheet.painter, sheet.scene
    row, x = scene.row(RowKind.MARKED), sheet.x_of(bookmark.at_s)
    painter.setPen(QPen(QColor(scene.look.text), 1.5))
    painter.drawLine(QLineF(x, row.top_px + 4, x, row.bottom_px - 1))
    wide, high = FLAG_PX
    flag = [(0, 0), (wide, high / 2), (0, high)]
    painter.setBrush(QColor(scene.look.text if bookmark.live else scene.look.surface))
    painter.drawPolygon(QPolygonF([QPointF(x + right, row.top_px + 4 + down) for right, down in flag]))


def _draw_bookmarks(sheet: Sheet) -> None:
    for bookmark in sheet.scene.contents.bookmarks.between(*sheet.around(2 * FLAG_PX[0])):
        draw_bookmark(sheet, bookmark)


def _draw_notes(sheet: Sheet) -> None:
    row = sheet.scene.row(RowKind.MARKED)
    sheet.painter.setPen(Qt.PenStyle.NoPen)
    sheet.painter.setBrush(QColor(sheet.scene.look.accent))
    for note in sheet.scene.contents.notes.between(*sheet.around(2 * DOT_PX)):
        middle = QPointF(sheet.x_of(note.at_s), row.middle_px)
        sheet.painter.drawEllipse(middle, DOT_PX, DOT_PX)


def _draw_mark(sheet: Sheet, mark: Mark) -> None:
    cue, look = mark.cue, sheet.scene.look
    if mark.sign:
        at = _place(sheet, cue)
        around = QRectF(0, 0, SIGN_PX + 4, SIGN_PX + 4)
        around.moveCenter(at)
        sheet.painter.fillRect(around, QColor(look.surface))
        draw_sign(sheet.painter, at, _drawn(cue), look)
        return
    at, colour = _place(sheet, cue), colour_of(cue.kind, look)
    colour.setAlphaF(FADED if cue.helpful is False else TICK_OPACITY)
    area = QRectF(at.x() - 1, at.y() - TICK_PX / 2, 2.0, TICK_PX)
    sheet.painter.fillRect(area, colour)


def _place(sheet: Sheet, cue: Cue) -> QPointF:
    return QPointF(sheet.x_of(cue.start_s), sheet.scene.row(RowKind.CUES).middle_px - LIFT_PX)


def _drawn(cue: Cue) -> Drawn:
    wrong = cue.helpful is False or bool(cue.revised_why)
    return Drawn(cue.kind, whole=cue.live, faded=wrong, helped=cue.helpful is True)
