from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.where_to import where_to
from tests.sessions.review.made_conversation import Line, made_conversation

ASKED: Line = ("coach", "What would be most useful today?", [Act.OPEN, Act.AGENDA], 0, 3)


def rounds(number: int, from_s: float) -> list[Line]:
    return [
        (role, text, acts, from_s + 10.0 * n + late, from_s + 10.0 * n + late + 4)
        for n in range(number)
        for role, text, acts, late in (
            ("coach", "And what else was there?", [Act.OPEN], 0.0),
            ("client", "There was a boat, a long one.", [], 5.0),
        )
    ]


def test_asking_in_the_opening_is_present() -> None:
    sign = where_to(made_conversation([ASKED, *rounds(30, 10.0)]))
    (moment,) = sign.moments
    assert moment.kind is Kind.PRESENT
    assert moment.why == "You asked early what they wanted of the time."
    assert "What would be most useful today?" in sign.evidence


def test_an_opening_without_it_is_one_missed_moment_at_the_first_turn() -> None:
    (moment,) = where_to(made_conversation(rounds(30, 0.0))).moments
    assert moment.kind is Kind.MISSED
    assert moment.turn_id == "t0"
    assert moment.start_s == 0.0


def test_asking_late_is_present_and_the_opening_still_missed() -> None:
    late: Line = ("coach", "Where do you want to go with that?", [Act.OPEN, Act.AGENDA], 200, 203)
    moments = where_to(made_conversation([*rounds(20, 0.0), late, *rounds(20, 210.0)])).moments
    assert {one.kind for one in moments} == {Kind.PRESENT, Kind.MISSED}
    assert next(one for one in moments if one.kind is Kind.PRESENT).start_s == 200


def test_a_check_on_the_way_is_of_another_sign() -> None:
    check: Line = ("coach", "Is this still where you want to go?", [Act.CLOSED, Act.AGENDA], 200, 203)
    moments = where_to(made_conversation([*rounds(20, 0.0), check, *rounds(20, 210.0)])).moments
    assert [one.kind for one in moments] == [Kind.MISSED]


def test_nothing_said_tells_of_nothing() -> None:
    assert where_to(made_conversation([])).moments == ()
