import pytest

from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.what_worked import what_worked
from tests.sessions.review.made_conversation import Line, made_conversation

TOLD: Line = ("client", "She claps. It's the one time I don't lose my voice.", [], 0.0, 5.0)
ASKED: Line = ("coach", "When has it gone well before?", [Act.OPEN, Act.PAST_SUCCESS], 6.0, 8.0)


def kinds(*lines: Line) -> list[Kind]:
    return [one.kind for one in what_worked(made_conversation(lines)).moments]


def test_asking_what_worked_is_told_with_its_answer() -> None:
    (moment,) = what_worked(
        made_conversation([ASKED, ("client", "With my daughter, I guess.", [], 9.0, 11.0)])
    ).moments
    assert moment.kind is Kind.PRESENT
    assert moment.words == "“When has it gone well before?” → “With my daughter, I guess”"
    assert moment.why == "You asked what had worked before."
    assert (moment.start_s, moment.end_s) == (6.0, 11.0)


def test_a_success_that_is_told_and_left_is_missed() -> None:
    (moment,) = what_worked(
        made_conversation([TOLD, ("coach", "Okay, so have you done the slides?", [Act.CLOSED], 6.0, 8.0)])
    ).moments
    assert moment.kind is Kind.MISSED
    assert moment.turn_id == "t1"
    assert moment.words == (
        "“It's the one time I don't lose my voice” → “Okay, so have you done the slides?”"
    )


@pytest.mark.parametrize(
    "reply",
    [
        ("coach", "You keep your voice with her.", [Act.SIMPLE], 6.0, 8.0),
        ("coach", "What does your voice do then?", [Act.OPEN], 6.0, 8.0),
        ("coach", "What's that like?", [Act.OPEN], 6.0, 8.0),
        ASKED,
    ],
)
def test_a_success_that_is_met_is_not_missed(reply: Line) -> None:
    assert Kind.MISSED not in kinds(TOLD, reply)


def test_the_second_turn_may_still_meet_it() -> None:
    assert (
        kinds(
            TOLD,
            ("coach", "How old is she?", [Act.OPEN], 6.0, 7.0),
            ("client", "Six.", [], 8.0, 9.0),
            ("coach", "And with her you don't lose your voice.", [Act.COMPLEX], 10.0, 12.0),
        )
        == []
    )


def _advised(times: int) -> list[Line]:
    return [("coach", "Just call him.", [Act.ADVICE], at * 10.0 + 5, at * 10.0 + 7) for at in range(times)]


def test_advice_without_ever_asking_is_told_once_at_the_first() -> None:
    (moment,) = what_worked(
        made_conversation([("client", "He was late again today.", [], 0.0, 4.0), *_advised(3)])
    ).moments
    assert moment.turn_id == "t1"
    assert moment.words == "“He was late again today” → “Just call him”"
    assert "3 times" in moment.why


def test_one_advice_is_not_told_of_nor_any_where_it_was_asked() -> None:
    assert kinds(*_advised(1)) == []
    assert kinds(*_advised(3), (*ASKED[:3], 90.0, 92.0)) == [Kind.PRESENT]


def test_without_either_nothing_is_told() -> None:
    sign = what_worked(made_conversation([("coach", "Hello there.", [], 0.0, 1.0)]))
    assert sign.moments == ()
    assert sign.evidence == "Nobody spoke of what had worked before, that was found."
