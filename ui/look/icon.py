"""Holdspace's own icon, and its small sisters for the tray, drawn afresh at every size.

A ring that is open, and the space it holds, on the overlay's dark plate: light on dark, so that each shape
is read on a light panel (by its plate) and on a dark one (by its ring) alike, and without its colour.
"""

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap

from ui.look.palette import DARK
from ui.overlay_state import Kind

SIZES_PX = (16, 20, 22, 24, 32, 40, 44, 48, 64, 96, 128, 256, 512)
"""What panels, task bars and stores ask for, at 100 and 200 %; anything between is taken from the next."""

ICO_SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows looks for in one file."""

# Shares of the icon's side.

PLATE_SHARE = 0.5
"""Radius of the plate: all there is, as a panel gives an icon little enough room."""

RING_SHARE = 0.33
"""Radius of the ring: leaves a rim of plate outside it, and at 16 px six clear pixels inside."""

WIDTH_SHARE = 0.09
"""Width of the ring: as calm as the overlay's own, and still seen at arm's length."""

LEAST_WIDTH_PX = 2
"""A thinner ring is a smudge at 16 px."""

EDGE_SHARE = 1 / 128
"""Width of the hair of light around the plate."""

CROSSING_SHARE = 0.16
"""How far each of two crossing discs stands off the middle: each half itself, half both."""

FINE_FROM_PX = 32
"""From this side on there are pixels for round ends, and for the hair of light around the plate."""

SPACE_OPACITY = 0.3
"""The space held inside: there, and no louder than the ring."""

EDGE_OPACITY = 0.2
"""The hair of light around the plate, an edge on a dark desk."""

OPENING_DEG = (15.0, -300.0)
"""Start and length of the open ring's arc. It opens to the upper right: at the top it would be the sign
for power, at the right a letter."""

BROKEN_DEG = tuple((start, 34.0) for start in (28.0, 118.0, 208.0, 298.0))
"""The arcs of the broken ring: four, as more run together at 16 px."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a shape is drawn on; lengths are pixels of the icon, whose side is `side_px`."""

    painter: QPainter
    side_px: int

    @property
    def middle(self) -> QPointF:
        """The middle."""
        return QPointF(self.side_px / 2, self.side_px / 2)

    @property
    def fine(self) -> bool:
        """Whether there are pixels for fine things."""
        return self.side_px >= FINE_FROM_PX

    @property
    def width_px(self) -> int:
        """How wide the ring is: whole pixels, so that its edge is sharp."""
        return max(LEAST_WIDTH_PX, round(self.side_px * WIDTH_SHARE))

    @property
    def radius_px(self) -> float:
        """The ring's radius, such that its outer edge falls between two pixels."""
        outer = round(self.side_px * RING_SHARE + self.width_px / 2)
        return outer + (self.side_px % 2) / 2 - self.width_px / 2

    def pen(self, colour: str) -> None:
        """Draw lines of the ring's width from here on."""
        pen = QPen(QColor(colour), self.width_px)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if self.fine else Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def disc(self, radius_px: float, colour: str, opacity: float = 1.0) -> None:
        """Fill a disc in the middle."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(_faint(colour, opacity))
        self.painter.drawEllipse(self.middle, radius_px, radius_px)

    def arc(self, start_deg: float, length_deg: float) -> None:
        """Draw a part of the ring."""
        around = QRectF(0.0, 0.0, 2 * self.radius_px, 2 * self.radius_px)
        around.moveCenter(self.middle)
        # Qt counts arcs in sixteenths of a degree.
        self.painter.drawArc(around, round(start_deg * 16), round(length_deg * 16))


def icon() -> QIcon:
    """Make the icon of every window."""
    return _made(_draw_own)


def tray_icon(state: Kind | None) -> QIcon:
    """Make the tray's icon for what the session says; None while there is no session."""
    return _made(_SHAPES.get(state, _draw_listening) if state is not None else _draw_idle)


def save_icon(path: Path, side_px: int = 512) -> None:
    """Write the icon for packaging, as the name ends: `.png` of that side, `.ico` or `.svg`."""
    if path.suffix == ".svg":
        path.write_text(_svg(side_px), encoding="utf-8")
    elif path.suffix == ".ico":
        path.write_bytes(_ico([_png(size) for size in ICO_SIZES_PX]))
    else:
        path.write_bytes(_png(side_px))


def _made(draw: Callable[[Sheet], None]) -> QIcon:
    made = QIcon()
    for side_px in SIZES_PX:
        made.addPixmap(QPixmap.fromImage(_image(draw, side_px)))
    return made


def _image(draw: Callable[[Sheet], None], side_px: int) -> QImage:
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet = Sheet(painter, side_px)
    _draw_plate(sheet)
    draw(sheet)
    painter.end()
    return image


def _draw_plate(sheet: Sheet) -> None:
    sheet.disc(sheet.side_px * PLATE_SHARE, DARK.ground)
    if sheet.fine:
        hair_px = max(0.5, sheet.side_px * EDGE_SHARE)
        sheet.painter.setPen(QPen(_faint(DARK.text, EDGE_OPACITY), hair_px))
        sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
        radius_px = sheet.side_px * PLATE_SHARE - hair_px / 2
        sheet.painter.drawEllipse(sheet.middle, radius_px, radius_px)


def _draw_own(sheet: Sheet) -> None:
    sheet.disc(sheet.radius_px - sheet.width_px / 2, DARK.accent, SPACE_OPACITY)
    sheet.pen(DARK.accent)
    sheet.arc(*OPENING_DEG)


def _draw_idle(sheet: Sheet) -> None:
    sheet.pen(DARK.quiet)
    sheet.arc(*OPENING_DEG)


def _draw_listening(sheet: Sheet) -> None:
    sheet.pen(DARK.text)
    sheet.arc(0.0, 360.0)


def _draw_hold(sheet: Sheet) -> None:
    sheet.disc(sheet.radius_px + sheet.width_px / 2, DARK.held)


def _draw_crossing(sheet: Sheet) -> None:
    aside_px = max(2, round(sheet.side_px * CROSSING_SHARE))
    radius_px = min(sheet.radius_px, sheet.side_px / 2 - aside_px) - 0.5  # both stay on the plate
    aside = QPointF(aside_px, 0.0)
    both = QPainterPath()  # filled where one disc is, left empty where both are
    for middle in (sheet.middle - aside, sheet.middle + aside):
        both.addEllipse(middle, radius_px, radius_px)
    sheet.painter.fillPath(both, QColor(DARK.over))


def _draw_paused(sheet: Sheet) -> None:
    bar = QRectF(0.0, 0.0, sheet.width_px, 2 * round(sheet.radius_px))
    for side in (-1, 1):
        bar.moveCenter(sheet.middle + QPointF(side * 1.5 * sheet.width_px, 0.0))
        sheet.painter.fillRect(bar, QColor(DARK.text))


def _draw_broken(sheet: Sheet) -> None:
    sheet.pen(DARK.text)
    for start_deg, length_deg in BROKEN_DEG:
        sheet.arc(start_deg, length_deg)


_SHAPES = {
    Kind.STARTING: _draw_idle,
    Kind.HOLD_SPACE: _draw_hold,
    Kind.TALKING_OVER: _draw_crossing,
    Kind.CUTTING_IN: _draw_crossing,
    Kind.PAUSED: _draw_paused,
    Kind.CANNOT_HEAR: _draw_broken,
    Kind.CANNOT_TELL: _draw_broken,
}
"""A shape for each state; whatever is not here looks like listening."""


def _faint(colour: str, opacity: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(opacity)
    return faint


def _png(side_px: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _image(_draw_own, side_px).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())


def _ico(pictures: list[bytes]) -> bytes:
    """Put PNG pictures into one file, as Windows has read them since Vista."""
    at = 6 + 16 * len(pictures)
    entries = b""
    for side_px, picture in zip(ICO_SIZES_PX, pictures, strict=True):
        side = side_px % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


def _svg(side_px: int) -> str:
    first_deg = OPENING_DEG[0]
    last_deg = first_deg + OPENING_DEG[1]
    arc = f"M{_on_ring(first_deg)}A{RING_SHARE} {RING_SHARE} 0 1 1 {_on_ring(last_deg)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="{side_px}" height="{side_px}">'
        f'<circle cx=".5" cy=".5" r="{PLATE_SHARE}" fill="{DARK.ground}"/>'
        f'<circle cx=".5" cy=".5" r="{PLATE_SHARE - EDGE_SHARE / 2:.4f}" fill="none" stroke="{DARK.text}"'
        f' stroke-opacity="{EDGE_OPACITY}" stroke-width="{EDGE_SHARE:.4f}"/>'
        f'<circle cx=".5" cy=".5" r="{RING_SHARE - WIDTH_SHARE / 2:.4f}"'
        f' fill="{DARK.accent}" fill-opacity="{SPACE_OPACITY}"/>'
        f'<path d="{arc}" fill="none" stroke="{DARK.accent}" stroke-width="{WIDTH_SHARE}"'
        ' stroke-linecap="round"/></svg>\n'
    )


def _on_ring(angle_deg: float) -> str:
    x = 0.5 + RING_SHARE * math.cos(math.radians(angle_deg))
    y = 0.5 - RING_SHARE * math.sin(math.radians(angle_deg))
    return f"{x:.4f} {y:.4f}"
