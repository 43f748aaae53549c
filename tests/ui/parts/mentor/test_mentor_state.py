"""What the table of two people's marks says."""

import re
from dataclasses import replace

import pytest

from sessions.opinions import Through
from sessions.review.kappa import reading
from sessions.review.sign import Kind
from tests.ui.parts.mentor.made_marks import made_review
from ui.parts.mentor.mentor_state import name_given, reading_in_words, side_of, unit_at, with_mark


def test_without_another_there_is_nothing_beside_and_still_turns_to_mark() -> None:
    side = side_of(made_review())
    assert (side.by, side.others, side.lines) == ("", (), ())
    assert side.mine.seen
    assert [one.id for one in side.units[:3]] == ["s0-0", "s0-2", "s0-4"]


def test_a_line_says_what_each_saw_how_often_alike_and_kappa() -> None:
    side = side_of(made_review("Ada"))
    feeling, silence = side.lines[1], side.lines[7]
    assert (feeling.mine, feeling.theirs, feeling.found) == ("8 there", "9 there", "\N{EN DASH}")
    assert feeling.alike == "31 of 36"
    assert feeling.kappa.startswith("0.62\n0.2")
    assert feeling.reading == "mostly alike"
    assert (silence.mine, silence.theirs, silence.found) == ("6 missed", "12 missed", "12 missed")
    assert side.lines[0].kappa == "\N{EN DASH}"
    assert side.lines[0].reading.startswith("all of one kind")


def test_kappa_stands_in_words_with_its_number_of_turns() -> None:
    lines = side_of(made_review("Ada")).lines
    assert re.fullmatch(
        r"You saw it alike in 31 of 36 turns\. "
        r"Kappa 0\.62, most likely between 0\.\d\d and 0\.\d\d: mostly alike\.",
        lines[1].told,
    )
    assert lines[0].told == (
        "You saw it alike in 36 of 36 turns. "
        "As it is all of one kind, kappa cannot tell agreement from chance."
    )


def test_nothing_that_both_went_through_is_said_so() -> None:
    review = made_review("Ada")
    apart = (Through("coach", 0.0, 100.0), Through("Ada", 200.0, 300.0))
    review = replace(review, account=replace(review.account, through=apart))
    assert side_of(review).lines[1].told == "There is no turn that both of you went through."


def test_whoever_marks_sees_their_own_marks_and_the_table_stays_the_coachs() -> None:
    review = made_review("Ada")
    side = side_of(review, marker="Ada")
    assert (side.mine.by, side.by) == ("Ada", "Ada")
    assert side.mine != side_of(review).mine
    assert side.lines == side_of(review).lines


def test_a_mark_stands_at_once() -> None:
    side = side_of(made_review())
    unit = side.units[0]
    marked = with_mark(side, 5, unit, Kind.MISSED)
    assert marked.mine.saw(5, unit.id) is Kind.MISSED
    assert with_mark(marked, 5, unit, None).mine == side.mine


def test_a_name_is_given_without_what_is_around_it_and_the_coach_needs_none() -> None:
    assert name_given("  Bo   Li ") == "Bo Li"
    assert name_given(" Coach") == name_given("") == ""


def test_every_turn_in_which_they_differ_is_told_and_can_be_heard() -> None:
    first = side_of(made_review("Ada")).lines[1].differing[0]
    assert first.at == "2:24"
    assert first.saw == "You: neither. Ada: there."
    assert first.words == "“You're afraid of what is behind it.”"
    assert [round(at_s, 2) for at_s in first.stretch] == [136.0, 146.24]


def test_whose_marks_are_shown_can_be_chosen() -> None:
    review = made_review("Ada", "Ben")
    assert side_of(review).by == "Ada"
    assert side_of(review, "Ben").by == "Ben"
    assert side_of(review, "Zoe").by == "Ada"


def test_the_turn_to_mark_is_the_one_heard_last() -> None:
    units = side_of(made_review()).units
    assert unit_at(units[1:], 0.0) is None
    assert unit_at(units, 30.0) == units[2]


@pytest.mark.parametrize("kappa", [None, -0.1, 0.1, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("units", [0, 10, 40])
def test_it_is_read_as_the_command_reads_it(kappa: float | None, units: int) -> None:
    if kappa is None and units:
        assert "chance cannot be told from agreement" in reading(kappa, units)
        assert "chance cannot be told from agreement" in reading_in_words(kappa, units)
    else:
        assert reading_in_words(kappa, units) == reading(kappa, units)
