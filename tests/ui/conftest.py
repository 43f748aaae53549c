"""Widgets here are drawn on no screen; what needs a real one starts a program on a screen of its own."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.ui.paper_desk import EXPECTED, PaperDesk
from ui.errands import Errands


@pytest.fixture
def errands(qapp: object) -> Iterator[Errands]:
    """The road to slow work, closed at the end."""
    road = Errands(EXPECTED)
    yield road
    road.close()


@pytest.fixture
def desk() -> PaperDesk:
    """A program of paper, with a microphone, an output and no session."""
    return PaperDesk()
