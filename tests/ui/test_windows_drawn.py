"""How every page is drawn: its text stands out in both themes, and none of it is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from scripts.contrast import LEAST, measured
from sessions.preferences import Theme
from tests.ui.every_page import every_page, prompt_program, rich_desk, settle
from ui.look.scale import WINDOW_HEIGHT_PX, WINDOW_LEAST_PX, WINDOW_WIDTH_PX

SIZES = [(WINDOW_WIDTH_PX, WINDOW_HEIGHT_PX), WINDOW_LEAST_PX]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_every_text_stands_out_from_what_lies_behind_it(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    desk = rich_desk()
    desk.preferences = desk.preferences.changed(theme=theme)
    with prompt_program(qapp, desk) as program:
        faint = [
            (name, one.text, round(one.ratio, 2))
            for name, seen in every_page(program, desk)
            for one in measured(seen)
            if one.ratio < LEAST
        ]
    assert faint == []


@pytest.mark.parametrize("size", SIZES, ids=["usual", "least"])
def test_no_text_is_cut_off(qapp: QApplication, qtbot: QtBot, size: tuple[int, int]) -> None:
    desk = rich_desk()
    with prompt_program(qapp, desk) as program:
        program.window.resize(*size)
        cut = [(name, *one) for name, seen in every_page(program, desk) for one in cut_off(seen)]
    assert cut == []


def cut_off(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text for which there is too little room, and what it lacks."""
    settle()
    for one in window.findChildren(QWidget):
        if not isinstance(one, QLabel | QPushButton) or not one.isVisible() or not one.text():
            continue
        lacks = _lacks(one)
        if lacks:
            yield one.text(), lacks
        elif not _held(one):
            yield one.text(), "stands out of what holds it"


def _lacks(one: QLabel | QPushButton) -> str:
    if isinstance(one, QLabel) and one.wordWrap():
        needed = one.heightForWidth(one.width())
        longest = max(one.fontMetrics().horizontalAdvance(word) for word in one.text().split() or [""])
        if one.width() < longest:
            return f"{longest - one.width()} px of width for its longest word"
        return f"{needed - one.height()} px of height" if one.height() < needed else ""
    needs = one.sizeHint()
    if one.width() < needs.width():
        return f"{needs.width() - one.width()} px of width"
    return f"{needs.height() - one.height()} px of height" if one.height() < needs.height() else ""


def _held(one: QWidget) -> bool:
    """Whether it lies within every parent; what is scrolled may lie above and below what is seen."""
    inside = QRect(QPoint(0, 0), one.size())
    while (parent := one.parentWidget()) is not None and not one.isWindow():
        inside.translate(one.pos())
        if isinstance(parent.parentWidget(), QScrollArea):
            if inside.left() < 0 or inside.right() >= parent.width():
                return False
            inside = parent.rect()
        elif not parent.rect().contains(inside):
            return False
        one = parent
    return True
