"""Which sessions and figures the trends show."""

from dataclasses import replace
from datetime import UTC, date, timedelta

from sessions.figures import NOTHING, Figures
from sessions.review.at_a_glance import Questions
from sessions.trends import TrendPoint
from tests.ui.pages.made_shelf import NOON
from ui.pages.home_state import Since
from ui.pages.trends_state import Chart, clients_of, fitting, series_of, value_of

FIGURES = Figures(0.3, 1.5, 9, 2.0, 3, 0.7, 1, 0.2, Questions(12, 8, 2, 5))
TODAY = date(2026, 11, 26)


def point(id_: str, client: str = "Ada", days: int = 0, figures: Figures = FIGURES) -> TrendPoint:
    return TrendPoint(id_, NOON - timedelta(days=days), client, 2700.0, figures)


def ids(points: list[TrendPoint]) -> list[str]:
    return [one.session_id for one in points]


def test_every_chart_shows_a_figure_of_its_own() -> None:
    assert [value_of(FIGURES, chart) for chart in Chart] == [0.3, 1.5, 2.0, 0.7, 0.2, 0.6, 0.1, 0.25]
    assert [value_of(NOTHING, chart) for chart in Chart] == [None] * len(Chart)


def test_one_client_is_seen_against_all_sessions_and_on_their_scale() -> None:
    shares = (0.2, 0.3, 0.4, 0.7)
    every = [
        point(f"s{place}", client, figures=replace(FIGURES, coach_share=share))
        for place, (client, share) in enumerate(zip("AABB", shares, strict=True))
    ]
    shown = series_of(Chart.TALK, every[:2], every)
    assert [mark.value for mark in shown.marks] == [0.2, 0.3]
    assert shown.top == 1.0 and shown.usual is not None and round(shown.usual.median, 2) == 0.35


def test_small_shares_have_a_smaller_scale() -> None:
    points = [point("a")]
    assert series_of(Chart.LEADING, points, points).top == 0.2
    assert series_of(Chart.STACKED, points, points).top == 0.5
    assert series_of(Chart.OPEN, points, points).top == 1.0
    assert series_of(Chart.WAIT, points, points).top == 2.0


def test_clients_stand_once_each_by_their_names() -> None:
    points = [point(str(place), client) for place, client in enumerate(("zoe", "", "Ada", "zoe"))]
    assert clients_of(points) == ["Ada", "zoe"]


def test_sessions_are_chosen_by_client_and_by_day() -> None:
    points = [point("old", days=200), point("new", days=1), point("hers", "Zoe", days=1)]
    assert ids(fitting(points, None, Since.EVER, TODAY, UTC)) == ["old", "new", "hers"]
    assert ids(fitting(points, "Ada", Since.EVER, TODAY, UTC)) == ["old", "new"]
    assert ids(fitting(points, "Ada", Since.QUARTER, TODAY, UTC)) == ["new"]
    assert ids(fitting(points, None, Since.WEEK, TODAY, UTC)) == ["new", "hers"]
