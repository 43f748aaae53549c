"""From the first page to the trends, to a session, and back to where it was opened."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.made_trends import made_points
from tests.ui.paper_desk import PaperDesk, entry
from tests.ui.program_desk import comes_up
from tests.ui.seen import button
from ui.pages.home import Home
from ui.pages.summary import Summary
from ui.pages.trends import Trends
from ui.program import Program


@pytest.fixture
def trends(program: Program, desk: PaperDesk, qtbot: QtBot) -> Trends:
    """The trends, opened as a coach opens them."""
    desk.preferences = desk.preferences.changed(introduced=True)
    desk.shelf, desk.points = [entry()], made_points()
    program.open()
    qtbot.waitUntil(program.home.trends.isVisible)
    button(program.home, "Trends").click()
    comes_up(program, Trends, qtbot)
    qtbot.waitUntil(program.trends.charts.isVisible)
    return program.trends


def test_a_session_opened_from_the_trends_leads_back_there(
    program: Program, trends: Trends, qtbot: QtBot
) -> None:
    trends.session_asked.emit("00000003")
    comes_up(program, Summary, qtbot)
    assert program.summary.session_id == "00000003"
    button(program.summary, "Done").click()
    comes_up(program, Trends, qtbot)
    button(trends, "Done").click()
    comes_up(program, Home, qtbot)


def test_one_opened_from_the_list_leads_back_to_the_list(
    program: Program, trends: Trends, qtbot: QtBot
) -> None:
    trends.session_asked.emit("00000003")
    comes_up(program, Summary, qtbot)
    program._erase("00000003")
    comes_up(program, Home, qtbot)
    program.home.session_asked.emit("0a1b2c3d")
    comes_up(program, Summary, qtbot)
    button(program.summary, "Done").click()
    comes_up(program, Home, qtbot)


def test_wiped_the_trends_remember_nothing(program: Program, trends: Trends, desk: PaperDesk) -> None:
    desk.points = []
    program._wiped()
    assert program.trends is not trends and not program.trends._points
