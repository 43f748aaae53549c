"""Somebody's file: their figures as a coach, their words as a client, their marks as an observer."""

from dataclasses import replace

import pytest

from sessions.figures import NOTHING
from sessions.triads.growth import Growth
from tests.ui.pages.made_triads import made_growth
from ui.pages.person_state import figures_as_coach, is_a_line, role_first, told
from ui.pages.person_words import marks, room
from ui.pages.trends_state import Chart


def test_a_figure_has_a_point_a_round_the_oldest_first() -> None:
    backwards = replace(made_growth(), points=tuple(reversed(made_growth().points)))
    series = figures_as_coach(backwards, Chart.WAIT)
    assert [mark.session_id for mark in series.marks] == ["t0-r1", "t1-r1", "t2-r1", "t3-r1"]
    assert [mark.value for mark in series.marks] == pytest.approx([1.1, 1.3, 1.5, 1.7])
    assert series.usual is None


@pytest.mark.parametrize(("rounds", "drawn"), [(0, False), (1, False), (2, False), (3, True)])
def test_a_line_takes_three_rounds(rounds: int, drawn: bool) -> None:
    assert is_a_line(figures_as_coach(made_growth(rounds), Chart.HELD)) is drawn


def test_a_round_of_which_a_figure_cannot_be_told_does_not_count_towards_a_line() -> None:
    three = made_growth(3)  # in the second no question was told
    assert not is_a_line(figures_as_coach(three, Chart.OPEN))
    assert [mark.value is None for mark in figures_as_coach(three, Chart.OPEN).marks] == [False, True, False]


def test_a_round_without_figures_is_there_all_the_same() -> None:
    bare = tuple(replace(point, figures=None) for point in made_growth(2).points)
    series = figures_as_coach(Growth("ana", "Ana", bare), Chart.WAIT)
    assert len(series.marks) == 2 and not series.is_known


def test_what_a_client_said_is_told_newest_first_in_the_order_it_is_asked() -> None:
    newest, second, *_ = told(made_growth(), "client")
    assert [question for question, _ in newest.said] == ["helped", "in_the_way"]
    assert newest.began_at > second.began_at and second.said == ()


def test_only_what_is_asked_in_that_role_and_was_answered_is_quoted() -> None:
    [point] = made_growth(1).as_("client")
    point = replace(point, said=(("in_the_way", "  Two at once. "), ("helped", " "), ("saw", "Not mine.")))
    [one] = told(Growth("ana", "Ana", (point,)), "client")
    assert one.said == (("in_the_way", "Two at once."),)


def test_a_clients_room_is_what_the_coach_left_of_the_talk() -> None:
    [one] = told(made_growth(1), "client")
    assert room(one) == "58 percent of what the two of you said was yours."
    [point] = made_growth(1).as_("client")
    [untold] = told(Growth("ana", "Ana", (replace(point, figures=NOTHING),)), "client")
    assert "cannot be told" in room(untold)


@pytest.mark.parametrize(
    ("number", "comparable", "shared", "words"),
    [
        (6, 5, 4, "6 marks; of the 5 that Holdspace looks for too, it saw 4"),
        (1, 1, 0, "1 mark; of the 1 that Holdspace looks for too, it saw 0"),
        (3, 0, 0, "3 marks, of kinds that Holdspace does not look for"),
        (0, 0, 0, "No marks"),
    ],
)
def test_marks_are_counted_and_never_scored(number: int, comparable: int, shared: int, words: str) -> None:
    [one] = told(made_growth(1), "observer")
    assert marks(replace(one, marks=number, comparable=comparable, shared=shared)) == words


def test_the_role_that_is_shown_first_has_a_round() -> None:
    assert role_first(made_growth()) == "coach"
    as_observer = Growth("ana", "Ana", made_growth(1).as_("observer"))
    assert role_first(as_observer) == "observer"
    assert role_first(Growth("ana", "Ana", ())) == "coach"
