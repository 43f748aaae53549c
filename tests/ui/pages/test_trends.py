"""The trends, as a coach with a keyboard or a mouse meets them."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from sessions.errors import SessionError
from tests.ui.pages.made_shelf import NOON
from tests.ui.pages.made_trends import made_points
from tests.ui.paper_desk import PaperDesk
from tests.ui.seen import choices, says
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.pages.trend_card import TrendCard
from ui.pages.trends import Trends
from ui.pages.trends_state import Chart
from ui.parts.trend_chart import TrendChart

Key = Qt.Key

NOW = JumpClock(NOON + timedelta(days=1))


@pytest.fixture(autouse=True)
def plain_manner() -> Iterator[None]:
    """Days and figures as nowhere in particular, wherever the tests run."""
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(former)


@pytest.fixture
def desk() -> PaperDesk:
    return PaperDesk(points=made_points())


@pytest.fixture
def page(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Trends:
    made = shown(desk, errands, qtbot)
    qtbot.waitUntil(made.charts.isVisible)
    return made


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> Trends:
    made = Trends(desk, errands, NOW)
    qtbot.addWidget(made)
    made.resize(*WINDOW_LEAST_PX)
    made.show()
    made.activateWindow()
    made.opened()
    return made


def card(page: Trends, chart: Chart = Chart.WAIT) -> TrendCard:
    return page.cards[list(Chart).index(chart)]


def chosen(chart: TrendChart) -> str:
    return chart.mark.session_id if chart.mark else ""


def at(chart: TrendChart, session_id: str) -> QPoint:
    centre = chart.centre_of(session_id)
    assert centre is not None
    return centre.toPoint()


def hover(chart: TrendChart, place: QPoint) -> None:
    here, everywhere = QPointF(place), QPointF(chart.mapToGlobal(place))
    pressed, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, here, everywhere, pressed, pressed, held)
    QApplication.sendEvent(chart, moved)


def test_each_figure_has_a_chart_that_says_what_it_is_and_what_it_is_not(page: Trends) -> None:
    assert [one.chart.accessibleName() for one in page.cards] == [
        *("Your share of the talk", "Wait after the client stops", "Silences held", "Silences broken"),
        *("Interruptions", "Open questions", "Leading questions", "Stacked questions"),
    ]
    for one in page.cards:
        assert says(one, "not better") or says(one, "no score")
    assert card(page).said.text().startswith("Usually ")


def test_the_keyboard_goes_from_session_to_session_and_opens_one(page: Trends, qtbot: QtBot) -> None:
    chart = card(page).chart
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert chosen(chart) == "00000017"
    QTest.keyClick(chart, Key.Key_Home)
    for _ in range(4):
        QTest.keyClick(chart, Key.Key_Right)
    assert chosen(chart) == "00000005"  # the fifth was a transcript, and has no waits
    QTest.keyClick(chart, Key.Key_Left)
    QTest.keyClick(chart, Key.Key_End)
    QTest.keyClick(chart, Key.Key_Right)
    assert chosen(chart) == "00000017"
    with qtbot.waitSignal(page.session_asked) as asked:
        QTest.keyClick(chart, Key.Key_Return)
    assert asked.args == ["00000017"]
    assert page.first is chart  # where the keyboard is found again


def test_a_session_is_told_with_day_client_and_value_in_every_chart(page: Trends) -> None:
    wait, talk = card(page), card(page, Chart.TALK)
    wait.chart.setFocus()
    QTest.keyClick(wait.chart, Key.Key_Home)
    told = wait.chart.accessibleDescription()
    assert told == wait.said.text() == wait.chart.toolTip()
    assert told.startswith("9 Jun 2026, Ada: ") and told.endswith(" s")
    assert talk.said.text().startswith("9 Jun 2026, Ada: ") and talk.said.text().endswith(" percent")


def test_where_a_figure_cannot_be_told_it_says_so(page: Trends) -> None:
    card(page, Chart.TALK).chart.setFocus()
    page._point_at("00000004")
    assert card(page).said.text() == "7 Jul 2026, Ada: cannot be told"
    assert card(page).chart.mark is None


def test_the_mouse_points_and_a_click_opens(page: Trends, qtbot: QtBot) -> None:
    chart = card(page).chart
    hover(chart, at(chart, "00000003"))
    assert chosen(chart) == "00000003" and "Zoe" in chart.toolTip()
    with qtbot.waitSignal(page.session_asked) as asked:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, "00000003"))
    assert asked.args == ["00000003"]


def test_beside_the_charts_values_nothing_opens_and_leaving_it_tells_what_is_usual(
    page: Trends, qtbot: QtBot
) -> None:
    chart = card(page, Chart.HELD).chart
    with qtbot.assertNotEmitted(page.session_asked):
        QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=at(chart, "00000003"))
        chart.clearFocus()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, chart.height() - 2))
    page.finish.setFocus()
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert card(page, Chart.HELD).said.text().startswith("Usually ")


def test_the_marks_and_the_usual_range_are_drawn(page: Trends) -> None:
    chart = card(page).chart
    picture = chart.grab().toImage()
    ratio = picture.devicePixelRatio()
    centre = at(chart, "00000003")
    assert picture.pixelColor(int(centre.x() * ratio), int(centre.y() * ratio)) == QColor(LIGHT.accent)
    colours = {picture.pixelColor(x, y).name() for x in range(60, 70) for y in range(picture.height())}
    assert QColor(LIGHT.accent_soft).name() in colours


def test_sessions_are_narrowed_by_client_and_by_time(page: Trends, qtbot: QtBot) -> None:
    assert choices(page.clients) == ["Every client", "Ada", "Ben", "Zoe"]
    assert page.count.text() == "24 of 24 sessions"
    page.clients.setCurrentText("Zoe")
    assert page.count.text() == "6 of 24 sessions"
    page.since.setCurrentText("This week")
    assert page.empty.isVisible() and "Fewer than two sessions fit" in page.empty.text()
    assert not page.charts.isVisible()
    page.since.setCurrentText("Any time")
    assert page.charts.isVisible() and not page.empty.isVisible()


def test_come_back_to_it_shows_what_was_chosen(page: Trends, desk: PaperDesk, qtbot: QtBot) -> None:
    page.clients.setCurrentText("Zoe")
    desk.points = desk.points[1:]
    page.left()
    page.opened()
    qtbot.waitUntil(lambda: page.count.text() == "6 of 23 sessions")
    assert page.clients.currentText() == "Zoe"


@pytest.mark.parametrize("number", [0, 1])
def test_before_the_second_session_there_is_a_word_and_nothing_else(
    number: int, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(PaperDesk(points=made_points(number)), errands, qtbot)
    qtbot.waitUntil(page.empty.isVisible)
    assert "from your second session on" in page.empty.text()
    assert not (page.charts.isVisible() or page.clients.isVisible() or page.about.isVisible())


def test_of_few_sessions_nothing_is_called_usual(errands: Errands, qtbot: QtBot) -> None:
    page = shown(PaperDesk(points=made_points(2)), errands, qtbot)
    qtbot.waitUntil(page.charts.isVisible)
    assert card(page).said.text() == "Too few sessions to say what is usual"


def test_a_figure_that_no_session_tells_has_no_chart(errands: Errands, qtbot: QtBot) -> None:
    transcripts = [made_points()[4], made_points()[4]]
    page = shown(PaperDesk(points=transcripts), errands, qtbot)
    qtbot.waitUntil(page.charts.isVisible)
    assert card(page).said.text() == "Cannot be told of these sessions."
    assert not card(page).chart.isVisible() and card(page, Chart.TALK).chart.isVisible()


def test_trouble_is_told(errands: Errands, qtbot: QtBot) -> None:
    page = shown(PaperDesk(trouble=SessionError("the folder cannot be read")), errands, qtbot)
    qtbot.waitUntil(page.trouble.isVisible)
    assert page.trouble.text() == "the folder cannot be read"


def test_reading_that_takes_a_while_says_how_far_it_is_and_can_be_left(page: Trends, qtbot: QtBot) -> None:
    page._tell((3, 12))
    assert not page.busy_strip.isVisible()
    page._patience.stop()
    page._tell((3, 12))
    assert page.busy_strip.isVisible() and page.busy_strip.progress.value() == 25
    assert says(page.busy_strip, "3 of 12 sessions read")
    with qtbot.waitSignal(page.done):
        page.busy_strip.cancel.click()
    page.left()
    assert not page.busy_strip.isVisible()


def test_esc_is_done_wherever_the_keyboard_is(page: Trends, qtbot: QtBot) -> None:
    chart = card(page).chart
    chart.setFocus()
    with qtbot.waitSignal(page.done):
        QTest.keyClick(chart, Key.Key_Escape)
