"""The measure of how text stands out, on pairs of colours whose ratio is known."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from scripts.contrast import measured


def shown(style: str, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(
        f"QWidget {{ background: white }} QLabel {{ font-size: 60px; font-weight: 900; {style} }}"
    )
    label = QLabel("HOLD")
    QVBoxLayout(window).addWidget(label)
    window.show()
    return window


@pytest.mark.parametrize(
    ("style", "ratio"),
    [
        ("color: black", 21.0),
        ("color: #767676", 4.54),
        ("color: #ffff00", 1.07),
        ("color: white; background: #1c6b5c", 6.3),
    ],
)
def test_the_ratio_is_that_of_wcag(qtbot: QtBot, style: str, ratio: float) -> None:
    (one,) = measured(shown(style, qtbot))
    assert one.text == "HOLD" and one.ratio == pytest.approx(ratio, abs=0.1)


def test_what_is_not_seen_or_cannot_be_used_is_not_measured(qtbot: QtBot) -> None:
    window = shown("color: #eeeeee", qtbot)
    label = window.findChildren(QLabel)[0]
    label.setEnabled(False)
    assert list(measured(window)) == []
    label.setEnabled(True)
    label.hide()
    assert list(measured(window)) == []
