"""A sign for every kind of cue, told from every other by its outline alone, whole or hollow."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from cues.events import CueKind
from ui.look.palette import DARK, LIGHT, Palette
from ui.parts.timeline.signs import Drawn, draw_sign

SIDE = 24


def grey(qtbot: QtBot, drawn: Drawn, look: Palette = LIGHT) -> np.ndarray:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(look.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_sign(painter, QPointF(SIDE / 2, SIDE / 2), drawn, look)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE].astype(float)


@pytest.mark.parametrize("whole", [True, False])
def test_no_two_kinds_look_alike_without_their_colour(qtbot: QtBot, whole: bool) -> None:
    seen = {kind: grey(qtbot, Drawn(kind, whole)) < 170 for kind in CueKind}
    for one, other in combinations(CueKind, 2):
        differ = (seen[one] != seen[other]).sum()
        assert differ > 12, (one, other)


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("kind", list(CueKind))
def test_what_was_live_wrong_or_helpful_is_seen(qtbot: QtBot, kind: CueKind, look: Palette) -> None:
    usual = grey(qtbot, Drawn(kind, whole=True), look)
    for other in (
        Drawn(kind, whole=False),
        Drawn(kind, whole=True, faded=True),
        Drawn(kind, whole=True, helped=True),
    ):
        assert (np.abs(grey(qtbot, other, look) - usual) > 40).sum() > 8
