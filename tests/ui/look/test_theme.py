"""Light or dark, as the coach chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sessions.preferences import Theme
from ui.look.palette import DARK, LIGHT, Palette
from ui.look.theme import Look


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[QApplication]:
    """A desktop that is left as it was."""
    former = qapp.palette()
    yield qapp
    qapp.setPalette(former)
    qapp.setStyleSheet("")


def ground(application: QApplication) -> QColor:
    return application.palette().window().color()


def test_on_a_desktop_that_says_nothing_it_is_light(desktop: QApplication) -> None:
    look = Look(desktop, Theme.SYSTEM)
    assert look.palette is LIGHT and ground(desktop) == QColor(LIGHT.ground)
    look.deleteLater()


@pytest.mark.parametrize(("theme", "palette"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_what_the_coach_chose_is_put_on(desktop: QApplication, theme: Theme, palette: Palette) -> None:
    look = Look(desktop, theme)
    assert look.palette is palette and ground(desktop) == QColor(palette.ground)
    look.deleteLater()


def test_another_choice_holds_at_once(desktop: QApplication) -> None:
    look = Look(desktop, Theme.LIGHT)
    look.choose(Theme.DARK)
    assert ground(desktop) == QColor(DARK.ground)
    assert DARK.ground in desktop.styleSheet() and LIGHT.ground not in desktop.styleSheet()
    look.deleteLater()
