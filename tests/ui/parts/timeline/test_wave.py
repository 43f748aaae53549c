"""A voice as a picture: as high as it was loud, and each person's told from the others by its pattern."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from ui.parts.talk_ribbon import Pattern
from ui.parts.timeline.wave import Brush, wave_image

HIGH = 40


def drawn(heights: list[float], pattern: Pattern = Pattern.SOLID, left: int = 0) -> np.ndarray:
    brush = Brush(pattern, QColor("#000000"), QColor("#ffffff"))
    image = wave_image(np.array(heights, np.float32), left, HIGH, brush)
    return np.frombuffer(image.constBits(), np.uint8).reshape(HIGH, len(heights), 4).copy()


def test_it_is_as_high_as_it_was_loud_and_nothing_where_nobody_speaks() -> None:
    covered = drawn([0.0, 0.25, 0.5, 1.0])[:, :, 3].sum(axis=0) / 255
    assert covered.tolist() == pytest.approx([0.0, 10.0, 20.0, 40.0], abs=0.6)


def test_patterns_are_told_by_how_much_of_them_is_ink() -> None:
    ink = {pattern: (drawn([0.9] * 60, pattern)[4:-4, 4:-4, 0] < 128).mean() for pattern in Pattern}
    assert ink[Pattern.SOLID] == 1.0
    assert 0.2 < ink[Pattern.LINES] < 0.6
    assert 0.1 < ink[Pattern.DOTS] < 0.6
    assert ink[Pattern.PLAIN] < 0.2


@pytest.mark.parametrize("pattern", list(Pattern))
def test_a_pattern_goes_on_from_one_picture_to_the_next(pattern: Pattern) -> None:
    whole = drawn([0.7] * 64, pattern)
    right = drawn([0.7] * 30, pattern, left=34)
    assert np.array_equal(whole[:, 34:], right)
