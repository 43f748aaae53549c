"""What a few words do."""

import pytest

from cues.language.act import acknowledges, asks, breaks_off, moved, spoken, unfinished


@pytest.mark.parametrize(
    "text",
    [
        "You said no?",
        "What would help",
        "So how was that for you.",
        "Okay, and did you call him",
        "Don\N{RIGHT SINGLE QUOTATION MARK}t you want it",
        "You moved house. Would you do it again?",
    ],
)
def test_a_question_is_known_by_its_mark_or_its_order_of_words(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["", "You would do it again.", "Tell me more.", "What", "That is what helps."]
)
def test_what_only_holds_the_words_of_a_question_is_none(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", ["Mm-hm.", "Mm-hmm.", "Yeah, yeah.", "I see.", "Uh-huh", "Oh wow, okay."])
def test_a_backchannel_is_nothing_but_acknowledgement(text: str) -> None:
    assert acknowledges(text)


@pytest.mark.parametrize("text", ["", "Yeah, but", "No, listen.", "Right right right right right"])
def test_more_words_or_other_words_are_no_backchannel(text: str) -> None:
    assert not acknowledges(text)


@pytest.mark.parametrize(
    "text", ["because", "And then the", "I was going to", "Well, um", "It hurt,", "She \u2014"]
)
def test_what_leads_on_is_unfinished(text: str) -> None:
    assert unfinished(text)


@pytest.mark.parametrize("text", ["", "We went there twice.", "It was the rain"])
def test_what_could_stand_alone_is_finished(text: str) -> None:
    assert not unfinished(text)


@pytest.mark.parametrize(
    ("text", "broken"),
    [("Wait...", True), ("Wait\N{HORIZONTAL ELLIPSIS}", True), ("the", False), ("Wait.", False)],
)
def test_breaking_off_has_a_mark(text: str, broken: bool) -> None:
    assert breaks_off(text) is broken


@pytest.mark.parametrize(
    "text",
    [
        "Oh, I never thought of it like that",
        "I've just realised what it is",
        "it just hit me",
        "I\N{RIGHT SINGLE QUOTATION MARK}m so ashamed",
        "I felt really lonely then",
        "I miss her",
    ],
)
def test_a_realisation_or_a_strong_feeling_moves(text: str) -> None:
    assert moved(text)


@pytest.mark.parametrize("text", ["", "We never notice the traffic", "She was sad", "I am at home"])
def test_other_peoples_feelings_and_plain_facts_do_not(text: str) -> None:
    assert not moved(text)


def test_words_are_told_from_their_marks() -> None:
    assert spoken("Uh-huh \N{EM DASH} I\N{RIGHT SINGLE QUOTATION MARK}ve 2 \u201cplans\u201d.") == [
        "uh-huh",
        "i've",
        "plans",
    ]
