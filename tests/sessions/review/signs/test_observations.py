from dataclasses import replace

import pytest

from cues.language.utterance import Act
from sessions.review.sign import Kind, Moment
from sessions.review.signs.observations import observations
from tests.sessions.review.made_conversation import Line, made_conversation

BOTH: Line = ("client", "I'm relieved, and then I'm ashamed of that.", [Act.FEELING], 0.0, 4.0)


def moments(*lines: Line, client_words: float = 0.0) -> list[Moment]:
    said = made_conversation(lines)
    turns = tuple(replace(one, coded=replace(one.coded, client_words=client_words)) for one in said.turns)
    return list(observations(replace(said, turns=turns)).moments)


def test_an_observation_is_told_with_the_words_before_it() -> None:
    (moment,) = moments(
        ("client", "I could sit with them on Tuesdays.", [], 0.0, 3.0),
        ("coach", "I noticed that you sat right up.", [Act.OBSERVATION], 4.0, 6.0),
    )
    assert moment.kind is Kind.PRESENT
    assert moment.words == "“I could sit with them on Tuesdays” → “I noticed that you sat right up”"
    assert moment.why == "You shared what you noticed."


def test_a_simple_reflection_counts_in_the_clients_words_only() -> None:
    lines: tuple[Line, Line] = (
        ("client", "I open it and close it.", [], 0.0, 3.0),
        ("coach", "Opening it and closing it.", [Act.SIMPLE], 4.0, 6.0),
    )
    (moment,) = moments(*lines, client_words=1.0)
    assert moment.why == "You gave it back in their own words."
    assert moments(*lines, client_words=0.1) == []


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("I do trust him, it's more that...", "That you don't want to look bad."),
        ("I have two cats.", "And my sister has a dog."),
    ],
)
def test_a_sentence_finished_or_a_story_of_the_coachs_gives_nothing_back(before: str, said: str) -> None:
    assert moments(("client", before, [], 0.0, 3.0), ("coach", said, [Act.COMPLEX], 3.0, 5.0)) == []


def test_a_reflection_that_advises_is_none() -> None:
    advice: Line = ("coach", "You are tired, so just rest.", [Act.COMPLEX, Act.ADVICE], 4.0, 6.0)
    assert moments(("client", "I am tired.", [], 0.0, 3.0), advice) == []


def test_two_sides_that_nobody_gives_back_are_missed() -> None:
    (moment,) = moments(BOTH, ("coach", "So what's your sister doing?", [Act.OPEN], 5.0, 7.0))
    assert moment.kind is Kind.MISSED
    assert moment.words == ("“I'm relieved, and then I'm ashamed of that” → “So what's your sister doing?”")
    assert (moment.start_s, moment.end_s) == (0.0, 7.0)


@pytest.mark.parametrize(
    "reply",
    [
        ("coach", "What is the shame about?", [Act.OPEN, Act.EMOTION], 5.0, 7.0),
        ("coach", "Relieved, and something else too?", [Act.CLOSED], 5.0, 7.0),
        ("coach", "Both at once.", [Act.COMPLEX], 5.0, 7.0),
    ],
)
def test_two_sides_are_not_missed_where_a_reply_comes_near(reply: Line) -> None:
    assert [one for one in moments(BOTH, reply) if one.kind is Kind.MISSED] == []


def _voice(last: str) -> list[Line]:
    said = [
        "I start and then my voice goes.",
        "When I stand there my voice is gone.",
        "I lost my voice again.",
    ]
    lines: list[Line] = []
    for at, text in enumerate(said):
        lines.append(("client", text, [], at * 10.0, at * 10.0 + 4.0))
        lines.append(
            ("coach", last if at == 2 else "And the slides?", [Act.OPEN], at * 10.0 + 5, at * 10.0 + 7)
        )
    return lines


def test_what_the_client_says_of_themself_three_times_is_missed_where_it_is_never_taken_up() -> None:
    (moment,) = moments(*_voice("What is on the slides?"))
    assert moment.kind is Kind.MISSED
    assert moment.why == "They came back to this 3 times, and it was not taken up."
    assert moment.words.count("voice") == 3
    assert moment.turn_id == "t5"


def test_it_is_not_missed_once_it_is_taken_up() -> None:
    assert moments(*_voice("What does your voice need?")) == []


def test_a_thing_talked_about_again_and_again_is_only_the_matter() -> None:
    lines: list[Line] = [
        ("client", "The boiler broke.", [], 0.0, 2.0),
        ("coach", "And?", [Act.OPEN], 3.0, 4.0),
        ("client", "We did the boiler in March.", [], 5.0, 7.0),
        ("coach", "And?", [Act.OPEN], 8.0, 9.0),
        ("client", "He brings up the boiler.", [], 10.0, 12.0),
        ("coach", "And?", [Act.OPEN], 13.0, 14.0),
    ]
    assert moments(*lines) == []


@pytest.mark.parametrize(
    "said",
    [
        "You won't end up there, no you won't.",
        "And you're not.",
        "So give him a list of numbers.",
        "So Tuesday, and maybe you could set up a rota.",
        "Everybody's a joke person.",
        "Okay, end up there, got it.",
    ],
)
def test_comfort_contradiction_and_plans_give_nothing_back(said: str) -> None:
    before: Line = ("client", "I'm not really a joke person, I end up there.", [], 0.0, 3.0)
    assert moments(before, ("coach", said, [Act.COMPLEX], 4.0, 6.0), client_words=1.0) == []


def test_what_follows_advice_in_the_same_breath_goes_on_with_it() -> None:
    text = "Write down three triggers. Things that mean he comes to you."
    acts = [(Act.ADVICE, "Write down three triggers."), (Act.COMPLEX, "Things that mean he comes to you.")]
    assert moments(("client", "I just look.", [], 0.0, 3.0), ("coach", text, acts, 4.0, 6.0)) == []
