import pytest

from cues.language.utterance import Act
from sessions.review.agenda import Part, asks_direction, checks, part_of, takes_along
from tests.sessions.review.made_conversation import made_conversation
from tests.sessions.review.signs.test_where_to import rounds


@pytest.mark.parametrize(
    ("coach_turn", "part"),
    [(0, Part.OPENING), (7, Part.OPENING), (9, Part.MIDDLE), (12, Part.CLOSE), (15, Part.CLOSE)],
)
def test_a_session_of_few_turns_has_its_parts_by_turns_too(coach_turn: int, part: Part) -> None:
    said = made_conversation(rounds(16, 0.0))
    assert part_of(said, said.coach[coach_turn]) is part


def test_a_long_session_has_a_middle_after_its_first_quarter() -> None:
    said = made_conversation(rounds(60, 0.0))
    parts = [part_of(said, turn) for turn in said.coach]
    assert [parts.count(part) for part in Part] == [15, 33, 12]


def test_a_check_and_a_takeaway_are_told_by_their_words() -> None:
    assert checks("Is that still where you'd like us to go?")
    assert not checks("Where would you like to go?")
    assert takes_along("What are you leaving with?")
    assert not takes_along("Where would you like to take our time?")


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("Where do you want to go with that?", [Act.OPEN]),
        ("And if this half hour went well, what would be different at the end of it?", [Act.OPEN]),
        ("What are you leaving with?", [Act.OPEN]),
        ("What would be most useful today?", [Act.OPEN, Act.AGENDA]),
    ],
)
def test_what_leaves_the_direction_to_them_is_told_by_coding_or_by_words(
    question: str, acts: list[Act]
) -> None:
    said = made_conversation([("coach", question, acts, 0, 3)])
    assert asks_direction(said.turns[0])


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("So what are you going to hand over this week?", [Act.OPEN, Act.AGENDA]),
        ("Would Tuesday be a good one to start with?", [Act.CLOSED, Act.LEADING, Act.AGENDA]),
        ("What we need to do then is talk about goals.", [Act.AGENDA]),
        ("What happened at work?", [Act.OPEN]),
    ],
)
def test_a_question_for_a_deed_and_a_direction_given_do_not(question: str, acts: list[Act]) -> None:
    said = made_conversation([("coach", question, acts, 0, 3)])
    assert asks_direction(said.turns[0]) == []
