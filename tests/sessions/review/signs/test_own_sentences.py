from dataclasses import replace

import pytest

from cues.events import OverlapKind
from cues.language.utterance import Act
from sessions.about import HeardFrom
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind
from sessions.review.signs.own_sentences import own_sentences
from tests.sessions.review.made_conversation import Line, made_conversation, overlap

BEGUN: Line = ("client", "I suppose the wanting is...", [Act.UNFINISHED], 0, 3)


def told(*lines: Line) -> list[tuple[Kind, str]]:
    return [(one.kind, one.words) for one in own_sentences(made_conversation(lines)).moments]


def paused(conversation: Conversation, at: int, after: int, pause_s: float) -> Conversation:
    """The same, with a pause after some words of a turn."""
    one = conversation.turns[at]
    words = tuple(
        word if n < after else replace(word, start_s=word.start_s + pause_s, end_s=word.end_s + pause_s)
        for n, word in enumerate(one.turn.words)
    )
    turn = replace(one.turn, words=words, end_s=words[-1].end_s)
    turns = [replace(one, turn=turn) if two is one else two for two in conversation.turns]
    account = replace(
        conversation.account, turns=tuple(two.turn for two in turns), duration_s=words[-1].end_s
    )
    return Conversation(account, tuple(turns))


@pytest.mark.parametrize(
    "finish", ["Quiet.", "That you don't want to look bad.", "Getting it over with, right?"]
)
def test_a_sentence_that_the_coach_completes_is_missed(finish: str) -> None:
    ((kind, words),) = told(BEGUN, ("coach", finish, [], 3.5, 5))
    assert kind is Kind.MISSED
    assert words.startswith("“I suppose the wanting is…” → “")


@pytest.mark.parametrize(
    ("said", "acts"),
    [
        ("Take your time.", []),
        ("Mm hm.", []),
        ("The wanting is.", [Act.SIMPLE]),
        ("What is it?", [Act.OPEN]),
        ("So let us talk about Tuesday and what came of it then.", []),
    ],
)
def test_what_lets_them_go_on_finishes_nothing(said: str, acts: list[Act]) -> None:
    assert told(BEGUN, ("coach", said, acts, 3.5, 5)) == []


def test_a_sentence_that_was_over_is_finished_by_nobody() -> None:
    assert told(("client", "That is what I deal with.", [], 0, 3), ("coach", "Shakes.", [], 3.5, 5)) == []


def test_what_was_heard_as_finishing_is_told_once() -> None:
    lines: list[Line] = [BEGUN, ("coach", "Quiet, yes.", [], 2.8, 5)]
    sign = own_sentences(made_conversation(lines, overlaps=[overlap(2.8, 3.0, OverlapKind.FINISHING)]))
    (moment,) = sign.moments
    assert moment.turn_id == "t1"
    assert moment.why == "You finished the client's sentence."


def test_an_interruption_is_of_another_sign() -> None:
    lines: list[Line] = [BEGUN, ("coach", "Quiet, yes.", [], 2.8, 5)]
    assert own_sentences(made_conversation(lines, overlaps=[overlap(2.8, 3.0)])).moments == ()


def test_a_meaning_given_to_them_is_missed() -> None:
    ((kind, words),) = told(
        ("client", "I redid it on Sunday.", [], 0, 3),
        ("coach", "That's because you're a perfectionist.", [Act.INTERPRETATION], 4, 6),
    )
    assert kind is Kind.MISSED
    assert words == "“I redid it on Sunday” → “That's because you're a perfectionist”"


def test_a_thought_they_finished_after_a_pause_is_present() -> None:
    line: Line = (
        "client",
        "I suppose the wanting is... It's quieter than that.",
        [(Act.UNFINISHED, "I suppose the wanting is...")],
        0,
        5,
    )
    said = paused(made_conversation([line]), 0, 5, 3.0)
    (moment,) = own_sentences(said).moments
    assert moment.kind is Kind.PRESENT
    assert moment.words == "“I suppose the wanting is…” → “It's quieter than that”"
    assert own_sentences(made_conversation([line])).moments == ()


def test_without_sound_the_words_alone_tell_and_the_limit_says_so() -> None:
    said = made_conversation([BEGUN, ("coach", "Quiet.", [], 3.5, 5)], heard_from=HeardFrom.TRANSCRIPT)
    sign = own_sentences(said)
    assert [one.kind for one in sign.moments] == [Kind.MISSED]
    assert sign.limits
