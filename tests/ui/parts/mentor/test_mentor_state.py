"""What the table of two people's marks says."""

import pytest

from sessions.review.kappa import reading
from tests.ui.parts.mentor.made_marks import made_review
from ui.parts.mentor.mentor_state import reading_in_words, side_of, unit_at


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
