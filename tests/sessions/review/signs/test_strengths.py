import pytest

from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.strengths import strengths
from tests.sessions.review.made_conversation import Line, made_conversation

STORY: Line = ("client", "After a month everybody knew me. I fed everybody.", [], 0.0, 5.0)


def elsewhere(at: int) -> Line:
    return ("coach", "And how is work these days?", [Act.OPEN], 6.0 + at * 4, 8.0 + at * 4)


def kinds(*lines: Line) -> list[Kind]:
    return [one.kind for one in strengths(made_conversation([STORY, *lines])).moments]


def test_a_strength_that_is_named_is_quoted() -> None:
    sign = strengths(
        made_conversation([STORY, ("coach", "You notice who needs something.", [Act.STRENGTH], 6.0, 8.0)])
    )
    (moment,) = sign.moments
    assert moment.kind is Kind.PRESENT
    assert moment.words == "“You notice who needs something”"
    assert sign.rate_per_10min > 0.0


def test_a_strength_in_their_story_that_nobody_names_is_missed() -> None:
    sign = strengths(made_conversation([STORY, elsewhere(0), elsewhere(1)]))
    (moment,) = sign.moments
    assert moment.kind is Kind.MISSED
    assert moment.words == "“I fed everybody” → “And how is work these days?”"
    assert moment.why == "They told you that they took care of somebody, and it was not named."
    assert moment.turn_id == "t1"
    assert sign.rate_per_10min == 0.0


def test_it_may_be_named_some_turns_later() -> None:
    named: Line = ("coach", "You care for people.", [Act.STRENGTH], 40.0, 42.0)
    assert kinds(*[elsewhere(at) for at in range(8)], named) == [Kind.PRESENT]
    assert Kind.MISSED in kinds(*[elsewhere(at) for at in range(10)], named)


def test_giving_it_back_is_not_missing_it() -> None:
    assert kinds(("coach", "You'd fed everybody.", [Act.SIMPLE], 6.0, 7.0), elsewhere(1)) == []


def test_at_the_end_there_was_no_time_to_name_it() -> None:
    assert kinds(elsewhere(0)) == []


@pytest.mark.parametrize(
    ("said", "acts"),
    [
        ("That's all that it is, strong stuff.", [Act.STRENGTH]),
        ("You should take it every day.", [Act.STRENGTH, Act.ADVICE]),
    ],
)
def test_what_is_not_said_of_them_or_is_advice_names_nothing(said: str, acts: list[Act]) -> None:
    sign = strengths(
        made_conversation([("client", "Okay then.", [], 0.0, 1.0), ("coach", said, acts, 2.0, 4.0)])
    )
    assert sign.moments == ()
    assert sign.evidence == "No strength, value or effort was found to be named, and none plainly shown."


@pytest.mark.parametrize(
    "said",
    [
        "You're putting yourself at risk.",
        "And you worry he'll fall again.",
        "There is, you know, quite a lot of staining.",
    ],
)
def test_harm_and_asides_name_no_strength(said: str) -> None:
    assert kinds(("coach", said, [Act.STRENGTH], 6.0, 8.0)) == []
