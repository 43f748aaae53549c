"""What is drawn once and kept: the timeline in tiles, so that scrolling only lays them side by side."""

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.parts.timeline.lanes import draw_lanes
from ui.parts.timeline.marks import draw_marks
from ui.parts.timeline.names import draw_names
from ui.parts.timeline.scene import Scene, Sheet
from ui.parts.timeline.tunables import KEPT_BYTES, NAMES_PX, TILE_PX


class Tiles:
    """The pictures of one scene, at any scale; those longest unseen go first. `drawn` counts them."""

    def __init__(self, scene: Scene) -> None:
        """Keep nothing yet."""
        self._scene = scene
        self._kept: OrderedDict[tuple[float, int], QPixmap] = OrderedDict()
        self._wide = max(1, round(TILE_PX * scene.dots))
        self._high = max(1, round(scene.height_px * scene.dots))
        self._most = max(16, KEPT_BYTES // (4 * self._wide * self._high))
        self._names: QPixmap | None = None
        self.drawn = 0

    def names(self) -> QPixmap:
        """Give the names at the left, drawn once."""
        if self._names is None:
            self._names = self._blank(round(NAMES_PX * self._scene.dots))
            painter = QPainter(self._names)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_names(painter, self._scene)
            painter.end()
        return self._names

    def numbers(self, first_dot: int, width_px: float) -> range:
        """The tiles that are seen where the left edge is at `first_dot`, from the left."""
        last_dot = first_dot + round(width_px * self._scene.dots)
        return range(first_dot // self._wide, -(-last_dot // self._wide))

    def laid(self, px_per_s: float, first_dot: int, width_px: float) -> Iterator[tuple[float, QPixmap]]:
        """Give each tile that is seen with its place, pixels from the left edge; draws what is missing."""
        for number in self.numbers(first_dot, width_px):
            yield (number * self._wide - first_dot) / self._scene.dots, self.tile(px_per_s, number)

    def has(self, px_per_s: float, number: int) -> bool:
        """Whether it need not be drawn."""
        return (px_per_s, number) in self._kept

    def tile(self, px_per_s: float, number: int) -> QPixmap:
        """Give a tile, drawn now where it was not kept."""
        kept = self._kept.pop((px_per_s, number), None)
        if kept is None:
            kept = self._draw(px_per_s, number)
        self._kept[px_per_s, number] = kept
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return kept

    def _draw(self, px_per_s: float, number: int) -> QPixmap:
        self.drawn += 1
        made = self._blank(self._wide)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width_px = self._wide / self._scene.dots
        sheet = Sheet(painter, self._scene, number * self._wide, width_px, px_per_s)
        draw_lanes(sheet)
        draw_marks(sheet)
        painter.end()
        return made

    def _blank(self, wide: int) -> QPixmap:
        made = QPixmap(wide, self._high)
        made.setDevicePixelRatio(self._scene.dots)
        made.fill(QColor(self._scene.look.ground))
        return made
