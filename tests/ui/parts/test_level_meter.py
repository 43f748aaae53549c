"""The meter on a page."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.look.palette import LIGHT
from ui.parts.level_meter import LevelMeter
from ui.parts.tunables import METER_PX


class Paints(QObject):
    """Counts how often something was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    made = LevelMeter("How loud it is")
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    made.show()
    return made


def filled_px(meter: LevelMeter) -> int:
    """How far the bar reaches, its gaps left out."""
    drawn = meter.grab().toImage()
    row = [drawn.pixelColor(x, METER_PX // 2) for x in range(drawn.width())]
    colours = (QColor(LIGHT.accent), QColor(LIGHT.over))
    return sum(colour in colours for colour in row)


def test_the_bar_is_longer_the_louder_it_is(meter: LevelMeter) -> None:
    lengths = []
    for level_db in (-90.0, -60.0, -30.0, -5.0):
        meter.set_level(level_db)
        lengths.append(filled_px(meter))
    assert lengths[0] == 0
    assert lengths == sorted(set(lengths))


def test_a_screen_reader_hears_where_the_level_stands(meter: LevelMeter) -> None:
    assert meter.accessibleName() == "How loud it is"
    for level_db, said in ((-60.0, "Quiet"), (-30.0, "Good"), (-5.0, "Too loud")):
        meter.set_level(level_db)
        assert meter.accessibleDescription() == said


def test_nothing_is_drawn_while_the_level_stays(meter: LevelMeter, qtbot: QtBot) -> None:
    paints = Paints()
    meter.set_level(-30.0)
    qtbot.waitExposed(meter)
    meter.grab()
    qtbot.wait(50)
    meter.installEventFilter(paints)
    for _ in range(20):
        meter.set_level(-30.0)
    qtbot.wait(50)
    assert paints.count == 0
    meter.set_level(-20.0)
    qtbot.waitUntil(lambda: paints.count == 1)
