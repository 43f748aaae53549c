"""What a few words do."""

import pytest

from cues.language.act import (
    acknowledges,
    asks,
    asks_openly,
    breaks_off,
    dawns,
    echoes,
    feels,
    hesitates,
    last_sentence,
    moved,
    question_in,
    realises,
    sentences,
    spoken,
    unfinished,
)


@pytest.mark.parametrize(
    "text",
    [
        "You said no?",
        "What would help",
        "So how was that for you.",
        "Okay, and did you call him",
        "Don\N{RIGHT SINGLE QUOTATION MARK}t you want it",
        "You moved house. Would you do it again?",
        "so what's in the way",
        "And what about your sister",
        "Who minds if you leave early",
        "Any better since we spoke",
        "Anything else you want to say about that",
    ],
)
def test_a_question_is_known_by_its_mark_or_its_order_of_words(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "You would do it again.",
        "I told her more.",
        "What",
        "That is what helps.",
        "When I leave I will call you",
        "What I want is some rest",
        "What you said there stays with me.",
    ],
)
def test_what_only_holds_the_words_of_a_question_is_none(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text", ["What would you like?", "How was that for you", "It matters. So what stands in the way?"]
)
def test_an_open_question_takes_time_to_answer(text: str) -> None:
    assert asks(text)
    assert asks_openly(text)


@pytest.mark.parametrize(
    "text",
    ["Did you call him?", "Do you know what she wanted?", "You said no?", "What did you want? Was it rest?"],
)
def test_a_closed_question_is_answered_with_a_word(text: str) -> None:
    assert asks(text)
    assert not asks_openly(text)


@pytest.mark.parametrize("text", ["Mm-hm.", "Mm-hmm.", "Yeah, yeah.", "I see.", "Uh-huh", "Oh wow, okay."])
def test_a_backchannel_is_nothing_but_acknowledgement(text: str) -> None:
    assert acknowledges(text)


@pytest.mark.parametrize(
    "text",
    ["That's true.", "It's so hard.", "Oh, how awful.", "Yeah, that\N{RIGHT SINGLE QUOTATION MARK}s it."],
)
def test_a_word_of_assessment_lets_the_other_go_on(text: str) -> None:
    assert acknowledges(text)


@pytest.mark.parametrize("text", ["That's what he wants.", "That's true of everybody here.", "It's late."])
def test_a_sentence_that_begins_like_an_assessment_is_none(text: str) -> None:
    assert not acknowledges(text)


def test_saying_a_few_words_again_echoes_the_other() -> None:
    said = "So in the end I told my brother the whole truth"
    assert echoes("The whole truth.", said)
    assert not echoes("The whole story.", said)
    assert not echoes("", said)
    assert not echoes("So in the end I told my brother the whole truth", said)


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
        "2",
        "plans",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I've never said that out loud before",
        "so that's why I keep going back",
        "So that's why I left",
        "It was me that shut the door",
        "So I don't have to fix it",
    ],
)
def test_a_realisation_is_told_by_what_people_say_when_they_see_something(text: str) -> None:
    assert realises(text)


@pytest.mark.parametrize("text", ["", "I never go there on a Monday", "We saw it happen", "That is the bus"])
def test_a_report_is_no_realisation(text: str) -> None:
    assert not realises(text)


@pytest.mark.parametrize("text", ["Oh, it was never about the job.", "We left. Huh.", "And wow, he stayed."])
def test_something_dawns_where_a_sentence_opens_with_surprise(text: str) -> None:
    assert dawns(text)


@pytest.mark.parametrize("text", ["", "We drove to Ohio.", "Then he said oh well.", "Waiting is hard."])
def test_surprise_inside_a_sentence_dawns_on_nobody(text: str) -> None:
    assert not dawns(text)


def test_a_feeling_is_ones_own_and_strong() -> None:
    assert feels("And I was so angry with her")
    assert feels("It makes me cry")
    assert not feels("He was angry with her")
    assert not feels("I've just realised what it is")


@pytest.mark.parametrize(
    ("text", "looking"), [("It is the, um,", True), ("Um, it is late", False), ("", False)]
)
def test_whoever_ends_with_a_filler_is_looking_for_a_word(text: str, looking: bool) -> None:
    assert hesitates(text) is looking


def test_sentences_lose_their_full_stops_and_questions_keep_their_mark() -> None:
    assert sentences("We left. Did he mind? Not much...") == ["We left", "Did he mind?", "Not much"]
    assert last_sentence("We left. Did he mind?") == "Did he mind?"
    assert last_sentence("It was late and") == "It was late and"
    assert (sentences(""), last_sentence("...")) == ([], "")


@pytest.mark.parametrize(
    "text", ["I have been thinking about my job for weeks now.", "That's what my boss told me to do."]
)
def test_what_anybody_may_say_is_no_realisation(text: str) -> None:
    assert not realises(text)


def test_of_what_was_said_the_sentence_that_asks_is_found() -> None:
    assert question_in("How was that for you? Take your time.") == "How was that for you?"
    assert question_in("Tell me more about that.") == "Tell me more about that."
    assert question_in("Take your time.") is None
