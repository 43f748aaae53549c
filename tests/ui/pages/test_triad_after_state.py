"""A practice that is over: its rounds, and in whose file each of them stands."""

from dataclasses import replace

from tests.ui.pages.made_triads import made_triad
from ui.pages.triad_after_state import AfterState, RoundLine, Wish

TRIAD = made_triad(r1={"ana", "ben"})


def state(lengths: dict[str, float] | None = None) -> AfterState:
    return AfterState(TRIAD, lengths or {})


def wish(number: int, person_id: str, agreed: bool = True) -> Wish:
    return Wish("t1", number, person_id, agreed)


def line(of: AfterState, number: int) -> RoundLine:
    return of.lines[number - 1]


def test_each_round_tells_who_was_what_and_how_long_it_lasted() -> None:
    first, second, _ = state({"t1-r1": 905.0}).lines
    assert first.cast == {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
    assert second.cast == {"coach": "Cleo", "client": "Ana", "observer": "Ben"}
    assert (first.duration_s, second.duration_s) == (905.0, None)


def test_nothing_stands_in_a_file_until_it_is_agreed_to() -> None:
    assert line(state(), 1).in_file == {"ana": True, "ben": True, "cleo": False}
    assert line(state(), 2).is_nobodys and not line(state(), 1).is_nobodys


def test_a_wish_is_seen_at_once_and_the_last_one_counts() -> None:
    wished = state().wished(wish(2, "cleo"))
    assert line(wished, 2).in_file["cleo"] and not line(wished, 2).is_nobodys
    assert not line(wished.wished(wish(2, "cleo", False)), 2).in_file["cleo"]


def test_a_wish_that_could_not_be_kept_is_gone_and_those_after_it_stand() -> None:
    wished = state().wished(wish(2, "cleo")).wished(wish(3, "ben"))
    refused = wished.answered(None)
    assert not line(refused, 2).in_file["cleo"] and line(refused, 3).in_file["ben"]


def test_a_wish_that_was_kept_is_of_the_triad() -> None:
    kept = replace(TRIAD.rounds[1], agreed=frozenset({"cleo"}))
    answered = state().wished(wish(2, "cleo")).answered(TRIAD.with_round(kept))
    assert answered.wishes == () and line(answered, 2).in_file["cleo"]


def test_all_of_somebodys_are_those_that_are_missing_and_still_kept() -> None:
    gone = replace(TRIAD.rounds[2], session_id=None, debrief_id=None)
    of = AfterState(TRIAD.with_round(gone), {})
    assert of.all_for("ana") == (wish(2, "ana"),)
    assert [one.number for one in of.all_for("cleo")] == [1, 2]


def test_a_round_that_is_gone_stands_in_nobodys_file_whatever_was_agreed() -> None:
    gone = replace(TRIAD.rounds[0], session_id=None)
    first = line(AfterState(TRIAD.with_round(gone), {}), 1)
    assert not first.is_kept and not first.is_nobodys and not any(first.in_file.values())


def test_with_a_round_its_debrief_is_erased_too() -> None:
    assert line(state(), 1).session_ids == ("t1-r1", "t1-d1")
    alone = TRIAD.with_round(replace(TRIAD.rounds[0], debrief_id=None))
    assert line(AfterState(alone, {}), 1).session_ids == ("t1-r1",)


def test_how_much_stands_in_a_file_is_counted() -> None:
    assert [state().number_in_file(id_) for id_ in ("ana", "ben", "cleo")] == [1, 1, 0]
    assert state().wished(wish(2, "ana")).number_in_file("ana") == 2


def test_what_differs_by_its_ticks_alone_looks_the_same() -> None:
    assert state().looks_like(AfterState(made_triad(), {}))
    assert not state().looks_like(AfterState(made_triad(rounds=4), {}))
    gone = TRIAD.with_round(replace(TRIAD.rounds[0], debrief_id=None))
    assert not state().looks_like(AfterState(gone, {}))
