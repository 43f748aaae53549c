import pytest

from cues.language.utterance import Act
from sessions.review.conversation import conversation_of
from tests.sessions.review.made_conversation import Line, made_conversation


def insights(text: str) -> list[str]:
    lines: list[Line] = [
        ("coach", "So the wanting is quiet and slow, and the leaving is fast.", [], 0.0, 4.0),
        ("client", text, [], 5.0, 9.0),
        ("coach", "Okay.", [], 10.0, 11.0),
    ]
    said = conversation_of(made_conversation(lines).account)
    return [one.coded.words_of(found) for one in said.turns for found in one.coded.of(Act.INSIGHT)]


@pytest.mark.parametrize(
    "text",
    [
        "Yes. Oh. Huh. I've only ever made decisions in the fast one.",
        "She'd go quiet and pass the potatoes. God. I'm passing the potatoes.",
    ],
)
def test_something_that_dawned_is_told(text: str) -> None:
    assert insights(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have usually one to two servings of a vegetable.",
        "It's not really about the pen, it's that when I left there I swore I'd -",
        "And then I think, well, I can manage, because if I don't manage, then I'm...",
    ],
)
def test_what_is_likely_none_or_is_not_out_yet_is_not(text: str) -> None:
    assert insights(text) == []
