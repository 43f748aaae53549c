"""The style sheet names drawings: each is there, and Qt can draw it."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from ui.look.palette import DARK, LIGHT, Palette
from ui.look.stylesheet import stylesheet


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_drawing_named_is_there_and_drawn(qapp: object, palette: Palette) -> None:
    named = set(re.findall(r'url\("([^"]+)"\)', stylesheet(palette)))
    assert len(named) == 3
    for path in named:
        image = QIcon(path).pixmap(QSize(18, 18)).toImage()
        assert any(
            image.pixelColor(x, y).alpha() > 128 for x in range(image.width()) for y in range(image.height())
        )
