"""The timer as it is seen: words at both ends and a bar that fills."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.seen import texts
from ui.look.palette import LIGHT
from ui.parts.triad.timer import Timer


def timer(qtbot: QtBot) -> Timer:
    made = Timer()
    qtbot.addWidget(made)
    made.resize(600, 24)
    made.show()
    return made


def filled_px(made: Timer) -> int:
    picture = made.grab().toImage()
    middle = picture.height() // 2
    return sum(picture.pixelColor(x, middle) == QColor(LIGHT.edge) for x in range(picture.width()))


def test_it_says_what_is_gone_and_what_is_left(qtbot: QtBot) -> None:
    made = timer(qtbot)
    made.show_left(760.0, 900.0)
    assert texts(made) == ["2:20", "12:40 left"]
    made.show_left(-40.0, 900.0)
    assert texts(made) == ["15:40", "Time: 0:40 over"]


def test_without_a_time_it_says_nothing(qtbot: QtBot) -> None:
    made = timer(qtbot)
    made.show_left(10.0, 900.0)
    made.show_left(None, 900.0)
    assert texts(made) == []


def test_the_bar_grows(qtbot: QtBot) -> None:
    made = timer(qtbot)
    made.show_left(900.0, 900.0)
    assert filled_px(made) == 0
    made.show_left(450.0, 900.0)
    half = filled_px(made)
    made.show_left(0.0, 900.0)
    assert 0 < half < filled_px(made)
