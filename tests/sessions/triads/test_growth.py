"""Somebody's rounds over several triads, and the file that holds them."""

from collections.abc import Mapping

from sessions.figures import NOTHING, Figures
from sessions.triads.agreement import Agreement
from sessions.triads.file import sessions_of
from sessions.triads.growth import Growth, growth_by, growth_of
from sessions.triads.plan import Person
from sessions.triads.round_seen import RoundSeen
from sessions.triads.triad import Triad
from tests.sessions.keyed import MASTER
from tests.sessions.made_round import (
    ANA,
    BEN,
    CLEO,
    SAID,
    kept_round,
    made_plan,
    made_triad,
    reflected,
    round_kept,
)

FIGURES = Figures(coach_share=0.4)
SEEN = RoundSeen(900.0, FIGURES, Agreement(2, 1, 3, 4, 5), SAID)
SHELF: Mapping[str, RoundSeen] = {id_: SEEN for id_ in ("r1", "r2", "r3", "r4")}


def grown(person_id: str, *triads: Triad, shelf: Mapping[str, RoundSeen] = SHELF) -> Growth:
    return growth_by(person_id, triads, shelf.get)


def test_a_round_is_told_from_where_somebody_stood_in_it() -> None:
    triad = made_triad("t", 0, *(round_kept(number, f"r{number}", agreed="abc") for number in (1, 2, 3)))
    ana = grown("a1", triad)
    assert (ana.name, [point.role for point in ana.points]) == ("Ana", ["coach", "client", "observer"])
    first = ana.points[0]
    assert first.with_whom == ("Ben", "Cleo")
    assert (first.triad_id, first.number, first.session_id, first.duration_s) == ("t", 1, "r1", 900.0)
    assert (first.figures, first.marks, first.shared, first.comparable) == (FIGURES, 7, 2, 3)
    assert ana.as_("client") == (ana.points[1],)


def test_each_is_told_what_they_said_themselves_in_the_order_they_were_asked() -> None:
    triad = made_triad("t", 0, round_kept(1, "r1", agreed="abc"))
    other_way = {"r1": RoundSeen(900.0, FIGURES, Agreement(), SAID[::-1])}
    for shelf in (SHELF, other_way):
        said = {id_: grown(id_, triad, shelf=shelf).points[0].said for id_ in ("a1", "b2", "c3")}
        assert said["a1"] == (("partnered", "I asked what Ben wanted"),)
        assert [question for question, _ in said["b2"]] == ["helped", "in_the_way"]
        assert said["c3"] == (("saw", "Ben leaned back in the silence"),)


def test_only_what_somebody_agreed_to_is_told() -> None:
    triad = made_triad("t", 0, round_kept(1, "r1", agreed="a"), round_kept(2, "r2", agreed="bc"))
    assert [point.number for point in grown("a1", triad).points] == [1]
    assert [point.number for point in grown("b2", triad).points] == [2]
    assert grown("nobody", triad) == Growth("nobody", "", ())


def test_what_is_gone_or_still_goes_on_is_left_out() -> None:
    triad = made_triad("t", 0, round_kept(1, None, agreed="a"), round_kept(2, "recording", agreed="a"))
    assert grown("a1", triad) == Growth("a1", "Ana", ())


def test_rounds_come_in_order_of_time_and_people_by_the_name_they_had_last() -> None:
    later = made_plan(Person("b2", "Benjamin"), ANA, CLEO)
    old = made_triad("old", 0, round_kept(1, "r1", agreed="a"))
    new = made_triad("new", 5, round_kept(1, "r2", agreed="a", days=5), plan=later)
    told = grown("a1", new, old)
    assert [(point.triad_id, point.role) for point in told.points] == [("old", "coach"), ("new", "client")]
    assert [point.with_whom for point in told.points] == [("Benjamin", "Cleo"), ("Benjamin", "Cleo")]


def test_figures_of_nothing_are_none() -> None:
    shelf = {"r1": RoundSeen(40.0, NOTHING, Agreement(), ())}
    [point] = grown("a1", made_triad("t", 0, round_kept(1, "r1", agreed="a")), shelf=shelf).points
    assert (point.figures, point.marks, point.comparable, point.said) == (None, 0, 0, ())


def test_rounds_are_read_from_their_files_and_what_cannot_be_is_left_out() -> None:
    kept_round("r1", said=reflected())
    kept_round("r2").write_bytes(b"damaged")
    triad = made_triad("t", 0, round_kept(1, "r1", agreed="a"), round_kept(2, "r2", agreed="a"))
    [point] = growth_of("a1", [triad], MASTER).points
    assert (point.number, point.said) == (1, (("partnered", "I asked what Ben wanted"),))


def test_a_persons_file_holds_what_they_agreed_to_and_is_still_there() -> None:
    old = made_triad("old", 0, round_kept(1, "r1", "d1", agreed="ab"), round_kept(2, "r2", agreed="b"))
    new = made_triad("new", 2, round_kept(1, None, "d3", agreed="a", days=2))
    assert sessions_of("a1", [new, old]) == ["r1", "d1", "d3"]
    assert sessions_of("b2", [new, old]) == ["r1", "d1", "r2"]
    assert sessions_of("c3", [new, old]) == []
    stranger = made_triad(
        "t", 0, round_kept(1, "r1", agreed="a"), plan=made_plan(BEN, CLEO, Person("d", "D"))
    )
    assert sessions_of("a1", [stranger]) == []
