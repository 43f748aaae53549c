"""A person's voice as a picture: as high as it was loud, filled with their pattern."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ui.parts.talk_ribbon import Pattern
from ui.parts.timeline.tunables import HATCH_PX

Columns = NDArray[np.float32]

EDGE_PX = 1.0
"""Width of the line around a pattern."""


@dataclass(frozen=True, slots=True)
class Brush:
    """How a voice is filled: `ink` draws the edge and the pattern, `wash` is what lies between."""

    pattern: Pattern
    ink: QColor
    wash: QColor
    dots: float = 1.0
    """Pixels of the screen a pixel: by so many the pattern is larger."""


def wave_image(heights: Columns, left: int, high: int, brush: Brush) -> QImage:
    """Draw columns, each of `heights` (float32 (n,), 0..1 of `high`), from the screen's pixel `left` on.

    The picture is transparent around them; its pattern goes on from one picture to the next.
    """
    reach = heights * (high / 2)
    off_middle = np.abs(np.arange(high, dtype=np.float32) - (high - 1) / 2)[:, None]
    cover = np.clip(reach + 0.5 - off_middle, 0.0, 1.0) * (reach > 0)
    within = np.clip(_eroded(reach) - EDGE_PX * brush.dots + 0.5 - off_middle, 0.0, 1.0)
    ink = 1.0 - within * (1.0 - _filled(brush, left, high, len(heights)))
    return _image(cover, ink, brush)


def _eroded(reach: Columns) -> Columns:
    """As high as the lowest of each column and its neighbours, so that steep sides have an edge too."""
    padded = np.pad(reach, 1, mode="edge")
    return np.minimum(np.minimum(padded[:-2], padded[2:]), reach)


def _filled(brush: Brush, left: int, high: int, count: int) -> Columns:
    """How much of each pixel is ink, float32 (high, count), or broadcast to it."""
    if brush.pattern in (Pattern.SOLID, Pattern.PLAIN):
        return np.full((1, 1), brush.pattern is Pattern.SOLID, np.float32)
    piece = _period(brush.pattern, high, brush.dots)
    return piece[:, np.arange(left, left + count) % piece.shape[1]]


@cache
def _period(pattern: Pattern, high: int, dots: float) -> Columns:
    """One piece of a pattern, float32 (high, step), that goes on to both sides."""
    step = round(HATCH_PX * dots)
    x = np.arange(step, dtype=np.float32)[None, :]
    y = np.arange(high, dtype=np.float32)[:, None]
    if pattern is Pattern.LINES:
        near = 0.6 * dots - np.abs((x + y) % step - step / 2) * np.float32(np.sqrt(0.5))
    else:
        near = 1.1 * dots - np.hypot(x - step / 2, y % step - step / 2)
    piece: Columns = np.clip(near + 0.5, 0.0, 1.0)
    return piece


def _image(cover: Columns, ink: Columns, brush: Brush) -> QImage:
    """Mix both inks, premultiplied by how much of each pixel is covered."""
    high_px, count = cover.shape
    pixels = np.empty((high_px, count, 4), np.uint8)  # blue, green, red, alpha, as a little end has it
    ours, theirs = _bgra(brush.ink), _bgra(brush.wash)
    for place in range(4):
        mixed = theirs[place] + (ours[place] - theirs[place]) * ink
        pixels[:, :, place] = mixed * cover
    return QImage(pixels.data, count, high_px, 4 * count, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _bgra(colour: QColor) -> tuple[float, float, float, float]:
    alpha = colour.alphaF()
    return colour.blue() * alpha, colour.green() * alpha, colour.red() * alpha, 255.0 * alpha
