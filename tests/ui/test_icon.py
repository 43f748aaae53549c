"""The icon and the tray's shapes: seen at the size of a panel, on light and on dark, in grey."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QImageReader, QPainter

from ui.look.icon import SIZES_PX, icon, save_icon, tray_icon
from ui.overlay_state import Kind

pytestmark = pytest.mark.usefixtures("qapp")

APART = (None, Kind.LISTENING, Kind.HOLD_SPACE, Kind.TALKING_OVER, Kind.PAUSED, Kind.CANNOT_HEAR)
LIGHT_PANEL, DARK_PANEL = "#f3f3f3", "#202020"


def in_grey(shown: QIcon, panel: str, side_px: int = 16) -> NDArray[np.int_]:
    """How a panel of that colour shows it, without colour: 0 to 255."""
    image = QImage(side_px, side_px, QImage.Format.Format_RGB32)
    image.fill(QColor(panel))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, shown.pixmap(QSize(side_px, side_px), 1.0))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), dtype=np.uint8).reshape(side_px, grey.bytesPerLine())
    return rows[:, :side_px].astype(int)


@pytest.mark.parametrize("panel", [LIGHT_PANEL, DARK_PANEL])
def test_every_state_has_a_shape_of_its_own_without_colour_too(panel: str) -> None:
    """Of the middle 12 by 12 pixels a dozen or more differ clearly between any two states."""
    drawn = {state: in_grey(tray_icon(state), panel)[2:14, 2:14] for state in APART}
    for one, other in combinations(APART, 2):
        clearly = np.abs(drawn[one] - drawn[other]) > 60
        assert clearly.mean() > 0.08, (one, other)


@pytest.mark.parametrize("state", APART)
@pytest.mark.parametrize("panel", [LIGHT_PANEL, DARK_PANEL])
def test_a_shape_stands_out_from_a_light_panel_and_from_a_dark_one(state: Kind | None, panel: str) -> None:
    seen = in_grey(tray_icon(state), panel)
    assert seen.max() - seen.min() > 110


@pytest.mark.parametrize("state", [None, *Kind])
def test_every_state_has_an_icon(state: Kind | None) -> None:
    assert not tray_icon(state).isNull()


@pytest.mark.parametrize("side_px", SIZES_PX)
def test_the_icon_is_drawn_anew_at_each_size(side_px: int) -> None:
    assert icon().actualSize(QSize(side_px, side_px)) == QSize(side_px, side_px)


def test_the_ring_is_open_to_the_upper_right_and_whole_to_the_lower_left() -> None:
    seen = in_grey(icon(), LIGHT_PANEL, 128)
    ring = round(0.33 * 128 * 0.7071)
    assert seen[64 - ring, 64 + ring] < 60
    assert seen[64 + ring, 64 - ring] > 150


def test_it_is_saved_for_packaging(tmp_path: Path) -> None:
    for name, sides in (("icon.png", 512), ("icon.svg", 512)):
        save_icon(tmp_path / name)
        assert QImageReader(str(tmp_path / name)).size() == QSize(sides, sides)
    save_icon(tmp_path / "icon.ico")
    windows = QImageReader(str(tmp_path / "icon.ico"))
    assert windows.imageCount() == 8


def test_the_drawing_and_the_picture_are_the_same(tmp_path: Path) -> None:
    save_icon(tmp_path / "icon.svg")
    save_icon(tmp_path / "icon.png")
    drawing = in_grey(QIcon(QIcon(str(tmp_path / "icon.svg")).pixmap(256, 256)), LIGHT_PANEL, 256)
    picture = in_grey(QIcon(QIcon(str(tmp_path / "icon.png")).pixmap(256, 256)), LIGHT_PANEL, 256)
    assert (np.abs(drawing - picture) > 60).mean() < 0.02
