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
class Inks:
    """`ink` draws edge and pattern, `wash` is what lies between."""

    ink: QColor
    wash: QColor


def wave_image(heights: Columns, left_px: int, high_px: int, pattern: Pattern, inks: Inks) -> QImage:
    """Draw columns, each of `heights` (float32 (n,), 0..1 of `high_px`), from device pixel `left_px` on.

    The picture is transparent around them; its pattern goes on from one picture to the next.
    """
    reach = heights * (high_px / 2)
    off_middle = np.abs(np.arange(high_px, dtype=np.float32) - (high_px - 1) / 2)[:, None]
    cover = np.clip(reach + 0.5 - off_middle, 0.0, 1.0) * (reach > 0)
    within = np.clip(_eroded(reach) - EDGE_PX + 0.5 - off_middle, 0.0, 1.0)
    ink = 1.0 - within * (1.0 - _filled(pattern, left_px, high_px, len(heights)))
    return _image(cover, ink, inks)


def _eroded(reach: Columns) -> Columns:
    """As high as the lowest of each column and its neighbours, so that steep sides have an edge too."""
    padded = np.pad(reach, 1, mode="edge")
    return np.minimum(np.minimum(padded[:-2], padded[2:]), reach)


def _filled(pattern: Pattern, left_px: int, high_px: int, count: int) -> Columns:
    """How much of each pixel is ink, float32 (high, count), or broadcast to it."""
    if pattern in (Pattern.SOLID, Pattern.PLAIN):
        return np.full((1, 1), pattern is Pattern.SOLID, np.float32)
    return _period(pattern, high_px)[:, np.arange(left_px, left_px + count) % HATCH_PX]


@cache
def _period(pattern: Pattern, high_px: int) -> Columns:
    """One piece of a pattern, float32 (high, `HATCH_PX`), that goes on to both sides."""
    x = np.arange(HATCH_PX, dtype=np.float32)[None, :]
    y = np.arange(high_px, dtype=np.float32)[:, None]
    half = HATCH_PX / 2
    if pattern is Pattern.LINES:
        near = 1.1 - np.abs((x + y) % HATCH_PX - half) * np.float32(np.sqrt(0.5))
    else:
        near = 1.6 - np.hypot(x - half, y % HATCH_PX - half)
    piece: Columns = np.clip(near, 0.0, 1.0)
    return piece


def _image(cover: Columns, ink: Columns, inks: Inks) -> QImage:
    """Mix both inks, premultiplied by how much of each pixel is covered."""
    high_px, count = cover.shape
    pixels = np.empty((high_px, count, 4), np.uint8)  # blue, green, red, alpha, as a little end has it
    ours, theirs = _bgra(inks.ink), _bgra(inks.wash)
    for place in range(4):
        mixed = theirs[place] + (ours[place] - theirs[place]) * ink
        pixels[:, :, place] = mixed * cover
    return QImage(pixels.data, count, high_px, 4 * count, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _bgra(colour: QColor) -> tuple[float, float, float, float]:
    alpha = colour.alphaF()
    return colour.blue() * alpha, colour.green() * alpha, colour.red() * alpha, 255.0 * alpha
