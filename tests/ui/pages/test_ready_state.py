"""Everybody's next role, and the one before."""

from tests.ui.pages.trios import course
from ui.pages.ready_state import seats


def test_in_the_first_round_nobody_was_anything() -> None:
    told = [(seat.role, seat.person.name, seat.was) for seat in seats(course(1))]
    assert told == [("coach", "Ana", None), ("client", "Ben", None), ("observer", "Cleo", None)]


def test_then_everybody_takes_the_next_role() -> None:
    told = [(seat.role, seat.person.name, seat.was) for seat in seats(course(2))]
    assert told == [("coach", "Cleo", "observer"), ("client", "Ana", "coach"), ("observer", "Ben", "client")]


def test_over_three_rounds_everybody_has_every_role() -> None:
    for name in ("Ana", "Ben", "Cleo"):
        had = {seat.role for n in (1, 2, 3) for seat in seats(course(n)) if seat.person.name == name}
        assert had == {"coach", "client", "observer"}
