"""The observer's marks beside the machine's cues."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cues.events import CueKind
from cues.hand import Mark
from sessions.account import Account, Cue
from sessions.observed import Observed
from sessions.triads.debrief import SAME, Seen, Sight, sights
from tests.sessions.made_round import cue, made_round


def observed(id_: str, mark: Mark, at_s: float) -> Observed:
    return Observed(id_, mark, at_s, "", True)


def of(marks: list[Observed], *cues: tuple[str, CueKind, float, float | None]) -> list[Sight]:
    """What is seen in a round of 80 s with these marks and cues alone."""
    account = replace(made_round(), observed=tuple(marks), cues=tuple(cue(*one) for one in cues))
    return list(sights(account))


def pairs(found: list[Sight]) -> list[tuple[str, str]]:
    return [(one.mark.id if one.mark else "", one.cue.id if one.cue else "") for one in found]


def test_what_both_saw_is_one_moment_and_all_else_is_there_once() -> None:
    found = list(sights(made_round()))
    assert {pair for pair in pairs(found) if all(pair)} == {("m2", "c0-1"), ("m4", "c0-3")}
    account = made_round()
    assert sorted(filter(None, (mark for mark, _ in pairs(found)))) == [one.id for one in account.observed]
    assert sorted(filter(None, (told for _, told in pairs(found)))) == sorted(one.id for one in account.cues)
    assert [one.at_s for one in found] == sorted(one.at_s for one in found)
    assert [found[0].seen, found[2].seen] == [Seen.OBSERVER, Seen.BOTH]


def test_a_mark_and_a_cue_of_other_kinds_are_two_moments() -> None:
    found = of([observed("m", Mark.STRENGTH, 20.0)], ("c", CueKind.HELD_SILENCE, 16.0, 20.0))
    assert pairs(found) == [("", "c"), ("m", "")]


def test_talking_over_cutting_in_and_finishing_are_all_interruptions() -> None:
    for kind in SAME[Mark.INTERRUPTION]:
        found = of([observed("m", Mark.INTERRUPTION, 22.0)], ("c", kind, 20.0, 60.0))
        assert pairs(found) == [("m", "c")]


def test_an_interruption_is_its_beginning_however_long_the_coach_speaks_then() -> None:
    found = of([observed("m", Mark.INTERRUPTION, 50.0)], ("c", CueKind.CUT_IN, 20.0, 55.0))
    assert pairs(found) == [("", "c"), ("m", "")]


def test_a_silence_is_marked_while_it_lasts_or_a_little_after() -> None:
    for at_s, same in ((25.0, True), (45.0, True), (49.0, False)):
        found = of([observed("m", Mark.HELD_SILENCE, at_s)], ("c", CueKind.HELD_SILENCE, 20.0, 40.0))
        assert (pairs(found) == [("m", "c")]) is same


def test_a_missed_feeling_is_seen_later_than_the_turn_that_missed_it() -> None:
    found = of([observed("m", Mark.MISSED_FEELING, 45.0)], ("c", CueKind.FEELING_PASSED, 20.0, 24.0))
    assert pairs(found) == [("m", "c")]


def test_what_the_machine_took_back_is_no_sight_but_what_the_coach_disputes_is() -> None:
    account = made_round()
    [over] = [one for one in account.cues if one.id == "c0-1"]

    def seen_with(changed: Cue) -> list[tuple[str, str]]:
        cues = tuple(changed if one is over else one for one in account.cues)
        return pairs(list(sights(replace(account, cues=cues))))

    assert ("m2", "c0-1") in seen_with(replace(over, helpful=False))
    assert ("m2", "c0-1") in seen_with(replace(over, intentional=True))
    taken_back = seen_with(replace(over, revised_why="it was the observer who spoke"))
    assert ("m2", "") in taken_back and ("", "c0-1") not in taken_back


def test_that_it_cannot_tell_is_nothing_that_the_machine_saw() -> None:
    assert of([], ("c", CueKind.CANNOT_TELL, 20.0, 40.0)) == []


def heard(marks: list[Observed], *cues: tuple[str, CueKind, float, float | None]) -> list[float]:
    """When the only thing seen was, and from when to when it is heard."""
    [one] = of(marks, *cues)
    return [one.at_s, one.start_s, one.end_s]


def test_what_is_heard_has_a_little_before_and_after() -> None:
    silence = ("c", CueKind.HELD_SILENCE, 26.0, 31.0)
    assert heard([], silence) == [26.0, 18.0, 35.0]
    assert heard([observed("m", Mark.HELD_SILENCE, 33.0)], silence) == [26.0, 18.0, 37.0]
    assert heard([observed("m", Mark.STRENGTH, 50.0)]) == [50.0, 35.0, 54.0]
    assert heard([], ("c", CueKind.MONOLOGUE, 40.0, 79.0)) == [40.0, 32.0, 64.0]  # its beginning is enough


def test_nothing_is_heard_from_outside_the_session() -> None:
    assert heard([observed("m", Mark.STRENGTH, 3.0)]) == [3.0, 0.0, 7.0]
    assert heard([observed("m", Mark.NOTE, 85.0)]) == [80.0, 70.0, 80.0]  # told when the round was over


TIMES_S = st.integers(0, 800).map(lambda tenths: tenths / 10)


@st.composite
def rounds(draw: st.DrawFn) -> Account:
    marks = draw(st.lists(st.tuples(st.sampled_from(Mark), TIMES_S), max_size=8))
    cues = draw(st.lists(st.tuples(st.sampled_from(CueKind), TIMES_S, TIMES_S), max_size=8))
    return replace(
        made_round(),
        observed=tuple(observed(f"m{n}", *one) for n, one in enumerate(marks)),
        cues=tuple(
            cue(f"c{n}", kind, start_s, start_s + lasts_s) for n, (kind, start_s, lasts_s) in enumerate(cues)
        ),
    )


@given(rounds())
def test_everything_is_seen_once_whatever_order_it_comes_in(account: Account) -> None:
    found = list(sights(account))
    cues = [one.id for one in account.cues if one.kind is not CueKind.CANNOT_TELL]
    assert sorted(filter(None, (mark for mark, _ in pairs(found)))) == [one.id for one in account.observed]
    assert sorted(filter(None, (told for _, told in pairs(found)))) == cues
    assert all(0.0 <= one.start_s <= one.end_s <= account.duration_s for one in found)
    for one in found:
        if one.mark and one.cue:
            assert one.cue.kind in SAME[one.mark.mark]
    shuffled = replace(account, observed=account.observed[::-1], cues=account.cues[::-1])
    assert list(sights(shuffled)) == found
