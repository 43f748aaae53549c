"""The screens there are: which is the overlay's own, where on it there is room, and when that changes."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from sessions.preferences import Place
from ui.overlay_place import Box, Layout, place_of, stand

Places = Mapping[str, Place]
"""By the screen's name, the one used last being the last."""


class Screens(QObject):
    """Says when a screen has come, gone, or changed its size or scale."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Watch them all, from now on."""
        super().__init__(parent)
        desk = QGuiApplication.instance()
        if isinstance(desk, QGuiApplication):
            desk.screenAdded.connect(self._watch)
            desk.screenRemoved.connect(self.changed)
            desk.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self.changed)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self.changed)
        self.changed.emit()


def own_screen(places: Places) -> QScreen | None:
    """The screen it was placed on last, of those there are now; else the main one."""
    there = {screen.name(): screen for screen in QGuiApplication.screens()}
    known = [name for name in places if name in there]
    return there[known[-1]] if known else QGuiApplication.primaryScreen()


def own_place(places: Places) -> Place:
    """Where it stands on its own screen."""
    screen = own_screen(places)
    return Place() if screen is None else places.get(screen.name(), Place())


def window_at(places: Places, of: Layout) -> QPoint:
    """Where a window with its plate in it is to be, so that the plate is in its place."""
    screen = own_screen(places)
    if screen is None:
        return QPoint()
    free = _box(screen.availableGeometry())
    x_px, y_px = stand(own_place(places), of.plate.width_px, of.plate.height_px, free)
    return QPoint(x_px - of.plate.x_px, y_px - of.plate.y_px)


def moved(places: Places, window: QPoint, of: Layout) -> dict[str, Place]:
    """The places once the window has been put there, by the screen that the middle of its plate is on."""
    inside = of.plate
    corner = window + QPoint(inside.x_px, inside.y_px)
    plate = QRect(corner.x(), corner.y(), inside.width_px, inside.height_px)
    screen = QGuiApplication.screenAt(plate.center()) or own_screen(places)
    if screen is None:
        return dict(places)
    others = {name: place for name, place in places.items() if name != screen.name()}
    return {**others, screen.name(): place_of(_box(plate), _box(screen.availableGeometry()))}


def _box(of: QRect) -> Box:
    return Box(of.x(), of.y(), of.width(), of.height())
