"""What a screen reader and a keyboard find on every page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.every_page import every_page, prompt_program, rich_desk
from tests.ui.seen import by_tab, spoken_name, takes_keyboard


@pytest.fixture
def pages(qapp: QApplication, qtbot: QtBot) -> Iterator[Iterator[tuple[str, QWidget]]]:
    """Every page and every question."""
    desk = rich_desk()
    with prompt_program(qapp, desk) as program:
        yield every_page(program, desk)


def own_controls(window: QWidget) -> list[QWidget]:
    """What Tab stops at, but for what is within a control, such as the field of a number."""
    inner = (QAbstractItemView, QAbstractSpinBox, QComboBox, QKeySequenceEdit)
    return [
        one
        for one in window.findChildren(QWidget)
        if takes_keyboard(one) and not (isinstance(one, QLineEdit) and isinstance(one.parent(), inner))
    ]


def test_everything_the_keyboard_reaches_has_a_name(pages: Iterator[tuple[str, QWidget]]) -> None:
    nameless = {
        name: found
        for name, seen in pages
        if (found := [one for one in own_controls(seen) if not spoken_name(one).strip()])
    }
    assert nameless == {}


def test_every_page_says_what_it_is(pages: Iterator[tuple[str, QWidget]]) -> None:
    assert all(seen.windowTitle() not in ("", "Holdspace") for _, seen in pages)


def test_tab_reaches_everything_and_comes_round(pages: Iterator[tuple[str, QWidget]]) -> None:
    missed = {}
    for name, seen in pages:
        seen.activateWindow()
        seen.focusNextChild()
        way = by_tab(seen)
        left_out = [one for one in own_controls(seen) if one not in way and not _in(one, way)]
        if left_out:
            missed[name] = [spoken_name(one) for one in left_out]
    assert missed == {}


def test_back_tab_goes_the_same_way_back(pages: Iterator[tuple[str, QWidget]]) -> None:
    for name, seen in pages:
        seen.activateWindow()
        seen.focusNextChild()
        way = by_tab(seen)
        back = []
        for _ in way:
            seen.focusPreviousChild()
            back.append(seen.focusWidget())
        assert back == [*reversed(way[1:]), way[0]][: len(way)] or back[::-1] == way, name


def _in(one: QWidget, way: list[QWidget]) -> bool:
    """Whether the keyboard is in a control by one of its parts."""
    return any(one.isAncestorOf(at) for at in way)
