from cues.language.utterance import Act
from sessions.review.passages import passages
from tests.sessions.review.made_conversation import Line, made_conversation


def texts(*lines: Line) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in passages(made_conversation(lines))]


def test_an_acknowledgement_lets_the_other_go_on() -> None:
    assert texts(
        ("client", "I went there.", [], 0, 2),
        ("coach", "Mm hm.", [], 2, 3),
        ("client", "On a Tuesday.", [], 3, 5),
    ) == [("client", "I went there. On a Tuesday.")]


def test_a_yes_to_a_question_is_an_answer_and_one_beside_a_statement_is_not() -> None:
    more: Line = ("coach", "So go there.", [], 4, 6)
    assert texts(("coach", "Is it far?", [Act.CLOSED], 0, 2), ("client", "Yes.", [], 3, 4), more) == [
        ("coach", "Is it far?"),
        ("client", "Yes."),
        ("coach", "So go there."),
    ]
    assert texts(("coach", "It is far.", [], 0, 2), ("client", "Yes.", [], 3, 4), more) == [
        ("coach", "It is far. So go there.")
    ]
