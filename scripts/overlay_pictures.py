"""Pictures of the overlay: each state as a screen shows it, and sheets of all states in every size."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QLinearGradient, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audio.clock import JumpClock, SystemClock
from cues.events import CueKind, CueShown
from cues.rules.cannot_tell import EVIDENCE
from diarize.events import Doubt
from sessions.preferences import OverlayPreferences, OverlaySize
from ui.overlay import Overlay
from ui.overlay_state import CannotHear, Listening, OverlayEvent, Paused

SILENCE_S = 6.0  # how long the pictured silence has lasted: grown visibly, not fully
ROOM_PX = 24  # of the desk to show around the overlay
SHOWN_MS = 900  # for a fade, and for the compositor
CELL_PX = (28 + 208 + 240 + 4 * 20, 136)  # of a sheet: one state in three sizes on one ground
LABEL_PX = 104


def cue(kind: CueKind) -> CueShown:
    """Make a cue about something that began a moment ago."""
    return CueShown("c1", kind, 0.0, SILENCE_S, 0.9, "the client paused in mid-thought", ())


DOUBT = CueShown("c2", CueKind.CANNOT_TELL, 0.0, 0.0, 1.0, EVIDENCE[Doubt.BLEED], (Doubt.BLEED,))

STATES: dict[str, tuple[OverlayEvent, ...]] = {
    "starting": (),
    "listening": (Listening(),),
    "hold-space": (Listening(), cue(CueKind.HOLD_SPACE)),
    "talking-over": (Listening(), cue(CueKind.INTERRUPTION)),
    "cutting-in": (Listening(), cue(CueKind.CUT_IN)),
    "long-turn": (Listening(), cue(CueKind.MONOLOGUE)),
    "paused": (Paused(),),
    "cannot-tell": (Listening(), DOUBT),
    "cannot-hear": (CannotHear("The microphone gives no sound: is it muted?"),),
}


def take(folder: Path, scale: int) -> None:
    """Write every state at 100 %, and a sheet at each scale."""
    application = QApplication(["pictures"])
    if scale == 1:
        _take_states(folder)
    _sheet().save(str(folder / ("overlay-states.png" if scale == 1 else f"overlay-states-{scale}00.png")))
    application.quit()


def _take_states(folder: Path) -> None:
    """Show every state in the usual size on this display, and save what the screen then shows around it."""
    screen = QGuiApplication.primaryScreen()
    wall = QPixmap(screen.size())
    paint = QPainter(wall)
    light = QLinearGradient(0, 0, 0, 300)
    light.setColorAt(0.0, Qt.GlobalColor.white)
    light.setColorAt(1.0, "#5f8296")
    paint.fillRect(wall.rect(), light)
    paint.end()
    desk = QLabel(pixmap=wall)
    desk.setGeometry(screen.geometry())
    desk.show()
    for name, events in STATES.items():
        overlay = Overlay(SystemClock())
        overlay.show()
        for event in events:
            overlay.take(event)
        QTest.qWait(SHOWN_MS)
        around = overlay.geometry().adjusted(-ROOM_PX, -ROOM_PX, ROOM_PX, ROOM_PX)
        seen = screen.grabWindow(0).copy(around & QRect(screen.geometry()))
        seen.save(str(folder / f"overlay-{name}.png"))
        overlay.hide()


def _sheet() -> QPixmap:
    """Every state in every size over white, black and a busy ground."""
    wide, high = CELL_PX
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    size = QSize(LABEL_PX + 3 * wide, high * len(STATES))
    sheet = QPixmap(size * scale)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(QColor("#f6f5f1"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for column, ground in enumerate((_white, _black, _busy)):
        ground(painter, QRectF(LABEL_PX + column * wide, 0, wide, size.height()))
    font = QFont()
    font.setPixelSize(13)
    painter.setFont(font)
    painter.setPen(QColor("#1d272d"))
    for row, (name, events) in enumerate(STATES.items()):
        label = QRectF(12, row * high, LABEL_PX - 12, high)
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, name.replace("-", " "))
        for column in range(3):
            _draw_row(painter, events, QPointF(LABEL_PX + column * wide, row * high))
    painter.end()
    return sheet


def _draw_row(painter: QPainter, events: tuple[OverlayEvent, ...], at: QPointF) -> None:
    """One state in three sizes, side by side."""
    x_px = 20.0
    for size, room_px in ((OverlaySize.DOT, 28), (OverlaySize.RING, 208), (OverlaySize.CARD, 240)):
        clock = JumpClock()
        overlay = Overlay(clock, OverlayPreferences(size=size))
        overlay.show()
        for event in events:
            overlay.take(event)
        clock.jump(1.0)
        picture = overlay.grab()
        # The reason's plate would not fit into the row: the plate alone.
        plate = overlay.face.layout.plate
        ratio = picture.devicePixelRatio()
        part = QRectF(plate.x_px * ratio, plate.y_px * ratio, plate.width_px * ratio, plate.height_px * ratio)
        corner = at + QPointF(x_px + (room_px - plate.width_px) / 2, (CELL_PX[1] - plate.height_px) / 2)
        painter.drawPixmap(QRectF(corner, QSize(plate.width_px, plate.height_px)), picture, part)
        x_px += room_px + 20
        overlay.hide()
        overlay.deleteLater()


def _white(painter: QPainter, area: QRectF) -> None:
    painter.fillRect(area, Qt.GlobalColor.white)


def _black(painter: QPainter, area: QRectF) -> None:
    painter.fillRect(area, Qt.GlobalColor.black)


def _busy(painter: QPainter, area: QRectF) -> None:
    """Something like a room full of things: stripes, discs and bright patches, always the same."""
    painter.save()
    painter.setClipRect(area)
    painter.setPen(Qt.PenStyle.NoPen)
    colours = ("#d9c7a0", "#2f4a5c", "#f4efe6", "#8a3f2c", "#5d7f4d", "#0f1418", "#e9b44c", "#7d96b0")
    step_px = 34
    for row in range(int(area.height() / step_px) + 1):
        for column in range(int(area.width() / step_px) + 1):
            number = row * 13 + column * 7 + row * column
            corner = area.topLeft() + QPointF(column * step_px, row * step_px)
            painter.setBrush(QColor(colours[number % len(colours)]))
            painter.drawRect(QRectF(corner, QSize(step_px, step_px)))
            painter.setBrush(QColor(colours[(number * 3 + 1) % len(colours)]))
            painter.drawEllipse(corner + QPointF(step_px / 2, step_px / 2), step_px / 3, step_px / 4)
    painter.restore()
