"""The session in detail: drawn tiles side by side, what moves laid over them, and the mouse."""

import html

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from sessions.account import Bookmark, Cue
from ui.parts.drawn import palette_of
from ui.parts.timeline.contents import Contents, Thing
from ui.parts.timeline.marks import draw_chosen
from ui.parts.timeline.over import draw_loop, draw_playhead
from ui.parts.timeline.pyramid import Pyramid
from ui.parts.timeline.rows import RowKind, height_wished_px, least_height_px, row_at, rows_of
from ui.parts.timeline.said import lines_about, stopped_here
from ui.parts.timeline.scene import Scene, Sheet
from ui.parts.timeline.tiles import Tiles
from ui.parts.timeline.tunables import AHEAD_TILES, HEAD_PX, NAMES_PX, REACH_PX, WHEEL_PX, WHEEL_ZOOM
from ui.parts.timeline.view import View

NOTCH = 120
"""What Qt calls one notch of a wheel."""

Stretch = tuple[float, float]


class Detail(QWidget):
    """Asks by `seek_asked` for a time, by `pressed` for a cue or bookmark, by `view_asked` for a view."""

    seek_asked = Signal(float)
    pressed = Signal(object)
    view_asked = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.view = View(0.0, 1.0)
        self.at_s = 0.0
        self.chosen: Cue | None = None
        self.loop: Stretch | None = None
        self._contents: Contents | None = None
        self._pyramid: Pyramid | None = None
        self._made: tuple[Scene, Tiles] | None = None
        self._scrubs = False
        self._grip: tuple[float, View] | None = None
        self._drags = False
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._draw_ahead)

    def sizeHint(self) -> QSize:
        """As high as the lanes are wished for."""
        return QSize(NAMES_PX + 600, height_wished_px(self._people))

    def minimumSizeHint(self) -> QSize:
        """The least height of the lanes, and room for some seconds."""
        return QSize(NAMES_PX + 200, least_height_px(self._people))

    @property
    def room_px(self) -> int:
        """Width of the session beside the names."""
        return max(1, self.width() - NAMES_PX)

    @property
    def tiles(self) -> Tiles:
        """What is drawn and kept of what is shown now."""
        return self._scene_and_tiles()[1]

    def show_contents(self, contents: Contents, pyramid: Pyramid | None) -> None:
        """Show another session, or the same one changed."""
        people, self._contents, self._pyramid = self._people, contents, pyramid
        if self._people != people:
            self.updateGeometry()
        self.redraw()

    def redraw(self) -> None:
        """Draw all of it anew, at the next look and at once, so that nothing flickers."""
        self._made = None
        self.update()

    def set_view(self, view: View) -> None:
        """Show another stretch, or the same at another scale."""
        if view != self.view:
            self.view = view
            self.update(self._beside_names())

    def set_position(self, at_s: float) -> None:
        """Move the playhead; only where it was and where it is are drawn."""
        before, self.at_s = self._x_of(self.at_s), at_s
        now = self._x_of(at_s)
        if now != before:
            for x in (before, now):
                around = QRect(round(x) - HEAD_PX, 0, 2 * HEAD_PX + 1, self.height())
                self.update(around & self._beside_names())

    def choose(self, cue: Cue | None) -> None:
        """Let one cue stand out."""
        if cue != self.chosen:
            self.chosen = cue
            self.update(self._beside_names())

    def set_loop(self, stretch: Stretch | None) -> None:
        """Shade the stretch that is played over and over."""
        if stretch != self.loop:
            self.loop = stretch
            self.update(self._beside_names())

    def thing_at(self, x: float, y: float) -> Thing | None:
        """What there is at a place of the widget."""
        if self._contents is None or x < NAMES_PX:
            return None
        scene, _ = self._scene_and_tiles()
        row = row_at(scene.rows, y)
        return self._contents.at(row, self._at_s(x), self.view.px_per_s) if row else None

    def words_at(self, x: float, y: float) -> str:
        """What there is at a place, in lines; empty where there is nothing."""
        thing = self.thing_at(x, y)
        if self._contents is None:
            return ""
        account = self._contents.account
        if thing is not None:
            return "\n".join(lines_about(thing, account))
        stopped_s = account.recovered_at_s
        near = stopped_s is not None and abs(self._x_of(stopped_s) - x) <= REACH_PX
        return stopped_here() if near else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the tiles that are to be seen, and over them what moves."""
        if self._contents is None:
            return
        scene, tiles = self._scene_and_tiles()
        painter = QPainter(self)
        if event.rect().left() < NAMES_PX:
            painter.drawPixmap(0, 0, tiles.names())
        area = event.rect() & self._beside_names()
        painter.setClipRect(area)
        first_dot = self._first_dot + round((area.left() - NAMES_PX) * scene.dots)
        for x, tile in tiles.laid(self.view.px_per_s, first_dot, area.width()):
            painter.drawPixmap(QPointF(area.left() + x, 0.0), tile)
        painter.translate(NAMES_PX, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_over(Sheet(painter, scene, self._first_dot, self.room_px, self.view.px_per_s))
        painter.end()
        self._idle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew."""
        if event.size().height() != event.oldSize().height():
            self.redraw()
        self.view_asked.emit(self.view.resized(self.room_px))

    def changeEvent(self, event: QEvent) -> None:
        """Draw it in other colours, or another font."""
        self.redraw()

    def event(self, event: QEvent) -> bool:
        """Say what the pointer is at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.words_at(event.pos().x(), event.pos().y())
            # As rich text it is wrapped; everything in it is what somebody said, and stands for itself.
            lines = html.escape(words).replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>" if words else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to scrub on the ruler, or take hold of the session anywhere else."""
        x, y = event.position().x(), event.position().y()
        if event.button() is not Qt.MouseButton.LeftButton or x < NAMES_PX or self._contents is None:
            event.ignore()
            return
        row = row_at(self._scene_and_tiles()[0].rows, y)
        self._scrubs = row is not None and row.kind is RowKind.RULER
        self._grip, self._drags = (x, self.view), False
        if self._scrubs:
            self.seek_asked.emit(self._at_s(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, pull the session along, or show that something can be pressed."""
        x = event.position().x()
        if self._grip is None:
            found = isinstance(self.thing_at(x, event.position().y()), Cue | Bookmark)
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        elif self._scrubs:
            self.seek_asked.emit(self._at_s(x))
        else:
            taken_x, view = self._grip
            self._drags = self._drags or abs(x - taken_x) >= QApplication.startDragDistance()
            if self._drags:
                self.view_asked.emit(view.scrolled(taken_x - x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where it was clicked, or choose what is there."""
        clicked = self._grip is not None and not self._drags and not self._scrubs
        self._grip, self._scrubs, self._drags = None, False, False
        if not clicked or event.button() is not Qt.MouseButton.LeftButton:
            return
        thing = self.thing_at(event.position().x(), event.position().y())
        if isinstance(thing, Cue | Bookmark):
            self.pressed.emit(thing)
        else:
            self.seek_asked.emit(self._at_s(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, come nearer to where the pointer is."""
        turned = event.angleDelta()
        by = turned.x() if abs(turned.x()) > abs(turned.y()) else turned.y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = WHEEL_ZOOM ** (by / NOTCH)
            self.view_asked.emit(self.view.zoomed(factor, max(0.0, event.position().x() - NAMES_PX)))
        elif self.view.whole:
            event.ignore()  # whatever holds this scrolls
            return
        else:
            moved = event.pixelDelta()
            fine = moved.x() if abs(moved.x()) > abs(moved.y()) else moved.y()
            self.view_asked.emit(self.view.scrolled(-(fine or by / NOTCH * WHEEL_PX)))
        event.accept()

    @property
    def _people(self) -> int:
        return len(self._contents.talk) if self._contents else 2

    @property
    def _first_dot(self) -> int:
        """The left edge in whole pixels of the screen, so that tiles lie sharp."""
        return round(self.view.left_s * self.view.px_per_s * self.devicePixelRatioF())

    def _x_of(self, at_s: float) -> float:
        return NAMES_PX + self.view.x_of(at_s)

    def _at_s(self, x: float) -> float:
        return self.view.at_s(x - NAMES_PX)

    def _beside_names(self) -> QRect:
        return self.rect().adjusted(NAMES_PX, 0, 0, 0)

    def _scene_and_tiles(self) -> tuple[Scene, Tiles]:
        dots = self.devicePixelRatioF()
        if self._made is None or self._made[0].dots != dots:
            assert self._contents is not None
            rows = rows_of(list(self._contents.talk), self.height())
            scene = Scene(self._contents, self._pyramid, rows, palette_of(self), self.font(), dots)
            self._made = scene, Tiles(scene)
        return self._made

    def _draw_over(self, sheet: Sheet) -> None:
        if self.loop is not None:
            draw_loop(sheet, self.loop)
        if self.chosen is not None:
            draw_chosen(sheet, self.chosen)
        draw_playhead(sheet, self.at_s)

    def _draw_ahead(self) -> None:
        """Draw one tile beside what is seen, and look again for another."""
        if self._contents is None or not self.isVisible():
            return
        scene, tiles = self._scene_and_tiles()
        seen, scale = tiles.numbers(self._first_dot, self.room_px), self.view.px_per_s
        last = tiles.numbers(round(self.view.duration_s * scale * scene.dots), 1).start
        for away in range(1, AHEAD_TILES + 1):
            for number in (seen.stop - 1 + away, seen.start - away):
                if 0 <= number <= last and not tiles.has(scale, number):
                    tiles.tile(scale, number)
                    self._idle.start()
                    return
