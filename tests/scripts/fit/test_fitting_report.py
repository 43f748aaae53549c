from xml.etree import ElementTree

import pytest

from scripts.fit.fitting_report import BEGINS, ENDS, REPORT, Unseen, figures, replaced
from scripts.fit.reliability import calibration_error, curve, picture
from scripts.fit.silences import Row


def test_where_chances_are_as_good_as_their_word_nothing_is_off() -> None:
    bins = curve([0.25] * 4 + [0.75] * 4, [True, False, False, False, True, True, True, False])
    low, high = bins[2], bins[7]
    assert low is not None and high is not None
    assert (low.count, low.predicted, low.observed) == pytest.approx((4, 0.25, 0.25))
    assert (high.count, high.observed) == pytest.approx((4, 0.75))
    assert [one for one in bins if one is None] == [None] * 8
    assert calibration_error(bins) == pytest.approx(0.0)


def test_being_too_sure_is_an_error() -> None:
    assert calibration_error(curve([0.95] * 4, [True, True, False, False])) == pytest.approx(0.45)


def test_the_share_is_at_even_odds() -> None:
    [only] = [one for one in curve([0.5] * 10, [True] + [False] * 9) if one is not None]
    assert (only.count, only.observed) == pytest.approx((10, 0.5))


def test_a_certainty_lies_in_the_last_tenth() -> None:
    assert curve([1.0], [True])[-1] is not None


def test_the_picture_is_a_picture() -> None:
    drawn = ElementTree.fromstring(picture([("sessions", curve([0.0, 1.0], [False, True]))]))
    [line] = [one for one in drawn if one.tag.endswith("polyline")]
    assert line.get("points") == "40.0,360.0 360.0,40.0"


def test_what_people_wrote_around_the_figures_stays() -> None:
    once = replaced(f"before\n{BEGINS}\nold\n{ENDS}\nafter\n", "new")
    assert once == f"before\n{BEGINS}\n\nnew\n{ENDS}\nafter\n"
    assert replaced(once, "new") == once


def test_the_report_has_its_marks() -> None:
    written = REPORT.read_text(encoding="utf-8")
    assert written.index(BEGINS) < written.index(ENDS)


def test_figures_are_of_each_age_with_counts() -> None:
    rows = [
        Row("01", 1.0, age_s, {}, 0.0, 0.0, clients)
        for age_s in (0.5, 1.0)
        for clients in (True, True, False)
    ]
    told = figures({"log odds": {"bias": 0.5}}, [Unseen("sessions", rows, [0.9, 0.4, 0.2] * 2)])
    assert "| sessions | 0.50 s | 2 | 1 | 0.750 | 1.000 |" in told
    assert "0.75 s" not in told
    assert "| 0.9 to 1.0 | 1 | 0.90 | 1.00 |" in told
    assert "| log odds | bias | +0.500 |" in told
