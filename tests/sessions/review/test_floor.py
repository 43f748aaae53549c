import pytest

from cues.events import CueKind, Why
from cues.language.utterance import Act
from sessions.account import Cue
from sessions.review.at_a_glance import interruptions_of
from sessions.review.conversation import Conversation
from sessions.review.floor import Taking, floor_taken
from sessions.review.sign import Kind
from sessions.review.signs.own_sentences import own_sentences
from sessions.review.signs.silence_and_insight import silence_and_insight
from tests.sessions.review.made_conversation import Does, Line, made_conversation, overlap, silence

SAD: Line = ("client", "That makes me a bit sad actually.", [Act.FEELING], 0, 4)


def cut_in(client: Line, text: str, acts: list[Does], why: Why = Why.AFTER_INSIGHT) -> Conversation:
    """The coach speaks into the silence after what the client said."""
    cue = Cue("c", CueKind.CUT_IN, 6, None, "", 0.8, True, ())
    quiet = silence(client[4], 6, "coach", why)
    return made_conversation([client, ("coach", text, acts, 6, 9)], [quiet], cues=[cue])


def kinds(said: Conversation) -> list[Taking]:
    return [one.kind for one in floor_taken(said)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("What's in the sadness?", [Act.OPEN, Act.EMOTION]),
        ("Sad.", [Act.SIMPLE]),
        ("And what is that like?", [Act.OPEN]),
    ],
)
def test_who_stays_with_what_was_said_takes_no_floor(text: str, acts: list[Does]) -> None:
    assert kinds(cut_in(SAD, text, acts)) == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Sad or not, take the day off.", [Act.ADVICE]),
        ("Well, the sad thing, do it on screen.", []),
        ("And who is on the team?", [Act.OPEN]),
        ("Sad? And who else? And why?", [Act.CLOSED, Act.STACKED]),
    ],
)
def test_a_word_of_theirs_in_something_else_does_not_stay(text: str, acts: list[Does]) -> None:
    assert kinds(cut_in(SAD, text, acts)) == [Taking.CUT_IN]


def test_an_overlap_takes_it_whatever_is_said() -> None:
    said = made_conversation(
        [SAD, ("coach", "What's in the sadness?", [Act.EMOTION], 3, 5)], [], [overlap(3, 4)]
    )
    assert kinds(said) == [Taking.INTERRUPTION]


def test_a_word_or_two_over_which_they_went_on_take_none() -> None:
    lines: list[Line] = [SAD, ("coach", "Poor you.", [], 3, 4), ("client", "It does, you know.", [], 4, 6)]
    assert kinds(made_conversation(lines, [], [overlap(3, 4)])) == []


def test_who_hands_it_back_takes_none() -> None:
    assert kinds(cut_in(SAD, "Sorry, I went into fixing.", [])) == []


def test_a_cut_in_that_completes_the_thought_is_a_sentence_finished() -> None:
    begun: Line = ("client", "I do trust him, I think it's more that.", [], 0, 4)
    said = cut_in(begun, "that you don't want to look bad.", [], Why.MIDTHOUGHT)
    assert kinds(said) == [Taking.FINISHING]
    assert [one.why for one in own_sentences(said).moments] == ["You finished the client's sentence."]
    assert silence_and_insight(said).moments == ()


def test_the_figures_of_the_glance_are_those_of_the_moments() -> None:
    for said in (
        cut_in(SAD, "What's in the sadness?", [Act.EMOTION]),
        cut_in(SAD, "And who is on the team?", [Act.OPEN]),
    ):
        missed = [one for one in silence_and_insight(said).moments if one.kind is Kind.MISSED]
        assert interruptions_of(said)["cut_in"] == len(missed)
