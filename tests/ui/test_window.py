"""The one window: a page at a time, and it closes only when that was granted."""

import pytest
from pytestqt.qtbot import QtBot

from ui.parts.page import Page
from ui.window import Window


class Told(Page):
    """A page that keeps what it was told."""

    def __init__(self, name: str, told: list[str]) -> None:
        super().__init__(name)
        self._name, self._told = name, told

    def opened(self) -> None:
        self._told.append(f"{self._name} comes")

    def left(self) -> None:
        self._told.append(f"{self._name} goes")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made, before_close_func=lambda one: one.let_close())
    return made


@pytest.fixture
def told() -> list[str]:
    return []


def test_each_page_is_told_when_it_comes_and_when_it_goes(window: Window, told: list[str]) -> None:
    home, start = Told("Home", told), Told("Start", told)
    window.show_page(home)
    window.show_page(start)
    window.show_page(home)
    assert told == ["Home comes", "Home goes", "Start comes", "Start goes", "Home comes"]
    assert window.page is home


def test_a_page_that_comes_again_in_its_own_place_does_not_go(window: Window, told: list[str]) -> None:
    home = Told("Home", told)
    window.show_page(home)
    window.show_page(home)
    assert told == ["Home comes", "Home comes"]


def test_the_window_is_named_after_its_page(window: Window, told: list[str]) -> None:
    window.show_page(Told("Settings", told))
    assert window.windowTitle() == "Settings · Holdspace"


def test_closing_asks_first(window: Window, told: list[str], qtbot: QtBot) -> None:
    window.show_page(Told("Home", told))
    window.show()
    with qtbot.waitSignal(window.close_asked):
        window.close()
    assert window.isVisible() and told == ["Home comes"]


def test_once_granted_it_closes_and_its_page_goes(window: Window, told: list[str]) -> None:
    window.show_page(Told("Home", told))
    window.show()
    window.let_close()
    assert not window.isVisible() and told == ["Home comes", "Home goes"]


def test_it_comes_forward_from_wherever_it_was(window: Window) -> None:
    window.come_forward()
    assert window.isVisible()
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()
