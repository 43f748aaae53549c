"""Trends as lines of text and as JSON."""

from dataclasses import replace
from datetime import UTC

from sessions.figures import NOTHING, Figures
from sessions.review.at_a_glance import Questions
from sessions.trend_lines import MEANING, NOT_KNOWN, as_json, trend_lines
from sessions.trends import TrendPoint
from tests.sessions.made_sessions import STARTED_AT

FIGURES = Figures(0.31, 2.44, 12, 2.4, 2, 0.4, 1, 0.2, Questions(20, 5, 3, 0), {3: 2.33, 8: None})
POINT = TrendPoint("0badcafe", STARTED_AT, "Ada", 3000.0, FIGURES)


def test_each_session_is_a_line_under_what_its_figures_are() -> None:
    unknown = replace(POINT, session_id="1badcafe", client="", figures=NOTHING)
    heading, first, second, empty, meaning = trend_lines([POINT, unknown], UTC)
    assert heading.split()[:4] == ["session", "started", "length", "talk"]
    assert first.split() == [
        *("0badcafe", "2026-01-01", "10:00", "50", "min", "31%", "2.4", "s", "2.4", "0.4", "0.2"),
        *("80%", "12%", "0%", "Ada"),
    ]
    assert second.split()[5:] == [NOT_KNOWN] * 8
    assert (empty, meaning) == ("", MEANING)
    assert heading.index("talk") + len("talk") == first.index("31%") + len("31%")


def test_without_a_session_there_is_one_line() -> None:
    assert trend_lines([]) == ["there is no session yet that could be told of"]


def test_as_json_it_has_every_figure_and_null_for_what_is_not_known() -> None:
    told = as_json(POINT)
    assert told["session"] == "0badcafe" and told["started_at"] == "2026-01-01T10:00:00+00:00"
    assert (told["coach_share"], told["held"], told["median_wait_s"]) == (0.31, 12, 2.44)
    assert told["questions"] == {"open": 20, "closed": 5, "leading": 3, "stacked": 0}
    assert told["sign_rates"] == {3: 2.33, 8: None}
    assert as_json(replace(POINT, figures=NOTHING))["questions"] is None
