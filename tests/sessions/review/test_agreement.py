"""Two people's marks on one session, in the same units, neither of them the measure of the other."""

from dataclasses import replace

from sessions.account import Account
from sessions.opinions import Opinion, SignMark, Through
from sessions.review.agreement import (
    Agreement,
    Differing,
    Marks,
    agreement,
    found_by_review,
    marked_by,
    marks_of,
    units_of,
)
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.verdicts import with_verdicts
from tests.sessions.review.made_conversation import made_conversation

PRESENT, MISSED = Kind.PRESENT, Kind.MISSED

TALK: Conversation = made_conversation(
    [
        ("coach", "What brings you here?", [], 0.0, 3.0),
        ("client", "I keep at it, though it hurts.", [], 5.0, 9.0),
        ("coach", "Mm-hm, yeah.", [], 9.5, 10.0),
        ("client", "It really hurts.", [], 11.0, 13.0),
        ("coach", "Have you tried a list?", [], 14.0, 50.0),
        ("client", "No.", [], 51.0, 52.0),
        ("coach", "It hurts, and you keep at it.", [], 53.0, 60.0),
    ]
)
UNITS = units_of(TALK)
SIGN = Sign(
    2,
    "Staying with feeling",
    (
        Moment(5.0, 16.0, MISSED, "it hurts → a list", "You went on.", "t4"),
        Moment(51.0, 60.0, PRESENT, "It hurts, and", "You stayed.", "t6"),
        Moment(5.0, 9.0, MISSED, "I keep at it", "Nobody named it.", "t1", 0.2),
    ),
    MISSED,
    "feelings passed over",
    1.0,
    "",
)


def opinion(place: int, agrees: bool, by: str = "coach") -> Opinion:
    moment = SIGN.moments[place]
    return Opinion(2, moment.kind, moment.words, moment.start_s, agrees, "", by)


def marks(account: Account, by: str = "coach") -> Marks:
    return marks_of(account, with_verdicts([SIGN], account.verdicts, 1.0).signs, UNITS, by)


def said(*verdicts: Opinion, own: tuple[SignMark, ...] = (), through: tuple[Through, ...] = ()) -> Account:
    return replace(TALK.account, verdicts=verdicts, sign_marks=own, through=through)


def test_units_are_the_coachs_turns_without_backchannels() -> None:
    assert [(one.id, one.start_s) for one in UNITS] == [("t0", 0.0), ("t4", 14.0), ("t6", 53.0)]
    assert (UNITS[0].hear_from_s, UNITS[1].hear_from_s, UNITS[1].hear_to_s) == (0.0, 6.0, 34.0)


def test_who_agrees_saw_it_so_and_who_does_not_saw_neither() -> None:
    told = marks(said(opinion(0, True), opinion(1, False)))
    assert told.seen == {(2, "t4"): MISSED}
    assert told.units == {"t0", "t4", "t6"}


def test_a_moment_of_the_clients_is_of_the_coachs_next_turn() -> None:
    assert marks(said(opinion(2, True))).seen == {(2, "t4"): MISSED}


def test_an_own_mark_goes_before_what_was_said_of_the_review() -> None:
    own = (SignMark(2, "t4", 14.0, PRESENT, "coach"), SignMark(2, "t0", 0.0, MISSED, "Ada"))
    account = said(opinion(0, True), own=own)
    assert marks(account).seen == {(2, "t4"): PRESENT}
    assert marks(account, "Ada").seen == {(2, "t0"): MISSED}
    assert marked_by(replace(account, sign_marks=own[::-1])) == ["coach", "Ada"]


def test_what_somebody_did_not_go_through_is_not_counted() -> None:
    own = (SignMark(2, "t6", 53.0, PRESENT, "Ada"), SignMark(2, "t4", 14.0, MISSED, "Ada"))
    told = marks(said(own=own, through=(Through("Ada", 10.0, 52.0),)), "Ada")
    assert told.units == {"t4"}
    assert told.seen == {(2, "t4"): MISSED}


def test_two_people_are_compared_over_what_both_went_through() -> None:
    mine = Marks("coach", frozenset({"t0", "t4", "t6"}), {(2, "t4"): MISSED, (2, "t6"): PRESENT})
    theirs = Marks("Ada", frozenset({"t4", "t6"}), {(2, "t4"): MISSED, (2, "t0"): MISSED})
    found = found_by_review([SIGN], UNITS)
    [two, eight] = agreement([2, 8], UNITS, mine, theirs, found)
    assert (two.units, two.same, two.kappa, two.interval) == (2, 1, 1 / 3, None)
    assert two.differing == (Differing(UNITS[2], PRESENT, None),)
    assert (two.mine[PRESENT], two.theirs[PRESENT], two.theirs[None], two.found[PRESENT]) == (1, 0, 1, 1)
    assert eight == Agreement(8, 2, 2, eight.mine, eight.theirs, eight.found, None, None, ())


def test_what_the_review_found_changes_nothing_between_two_people() -> None:
    mine, theirs = marks(said(opinion(0, True))), Marks("Ada", frozenset({"t0", "t4", "t6"}))
    nothing = Marks("", frozenset())
    [with_it] = agreement([2], UNITS, mine, theirs, found_by_review([SIGN], UNITS))
    [without] = agreement([2], UNITS, mine, theirs, nothing)
    assert replace(with_it, found=without.found) == without


def test_with_nothing_in_common_there_is_nothing_to_compare() -> None:
    nobody = Marks("Ada", frozenset())
    [one] = agreement([2], UNITS, marks(said(opinion(0, True))), nobody, nobody)
    assert (one.units, one.same, one.kappa, one.interval, one.differing) == (0, 0, None, None, ())
