"""How far a chance may be believed: of the silences given it, how many were the client's, at even odds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10
"""A tenth each."""

SIDE, MARGIN = 320, 40
"""Pixels of the picture's square, and around it."""

COLOURS = ("#1f6f8b", "#b5651d")


@dataclass(frozen=True, slots=True)
class Bin:
    """Silences whose chance lies in one tenth: how many, their mean chance, and the share truly the client's.

    Mean and share are as if either owner were as frequent.
    """

    count: int
    predicted: float
    observed: float
    weight: float


def curve(chances: Sequence[float], clients: Sequence[bool]) -> list[Bin | None]:
    """One bin a tenth; None where no silence lies."""
    chance, theirs = np.asarray(chances, np.float64), np.asarray(clients, np.bool_)
    weight = np.where(theirs, 0.5 / max(1, theirs.sum()), 0.5 / max(1, (~theirs).sum()))
    place = np.minimum((chance * BINS).astype(int), BINS - 1)
    bins: list[Bin | None] = []
    for number in range(BINS):
        here = place == number
        within = float(weight[here].sum())
        bins.append(
            Bin(
                int(here.sum()),
                float((weight * chance)[here].sum()) / within,
                float((weight * theirs)[here].sum()) / within,
                within,
            )
            if here.any()
            else None
        )
    return bins


def calibration_error(bins: Sequence[Bin | None]) -> float:
    """Expected calibration error: how far predicted and observed are apart on average, at even odds."""
    return sum(one.weight * abs(one.predicted - one.observed) for one in bins if one is not None)


def picture(curves: Sequence[tuple[str, Sequence[Bin | None]]]) -> str:
    """The curves as SVG, with the line on which a chance is as good as its word."""
    size = SIDE + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" '
        'font-size="12">',
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>',
        f'<line x1="{MARGIN}" y1="{MARGIN + SIDE}" x2="{MARGIN + SIDE}" y2="{MARGIN}" stroke="#bbb"/>',
        f'<text x="{size / 2}" y="{size - 12}" text-anchor="middle">chance given</text>',
        f'<text x="14" y="{size / 2}" text-anchor="middle" transform="rotate(-90 14 {size / 2})">'
        "share truly the client's</text>",
    ]
    for number, (name, bins) in enumerate(curves):
        colour = COLOURS[number % len(COLOURS)]
        points = " ".join(_point(one) for one in bins if one is not None)
        lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines.append(f'<text x="{MARGIN + 10}" y="{MARGIN + 20 + 16 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def _point(one: Bin) -> str:
    return f"{MARGIN + SIDE * one.predicted:.1f},{MARGIN + SIDE * (1 - one.observed):.1f}"
