"""When the coach tells the client what to do."""

import pytest

from cues.events import CueKind
from tests.cues.talk import says
from tests.cues.told import evidence, told

KIND = CueKind.ADVICE


def test_it_is_told_with_its_first_words() -> None:
    line = says("coach", 1.0, "Right. You should write all of that down before you go to bed.")
    (cue,) = told(KIND, line)
    assert cue.evidence == "You told the client what to do: “You should write all of that down before...”."
    assert (cue.start_s, cue.live) == (1.3, False)


def test_where_no_word_may_be_kept_none_is_quoted() -> None:
    line = says("coach", 1.0, "You should write it down.")
    assert evidence(KIND, line, quotes=False) == "You told the client what to do."


def test_a_suggestion_put_as_a_question_is_told_as_that_alone() -> None:
    line = says("coach", 1.0, "Have you tried writing it down?")
    assert evidence(KIND, line) is None
    assert told(CueKind.LEADING_QUESTION, line) != []


@pytest.mark.parametrize(
    "client", ["I have to call my mother.", "It is always call mother, call mother with them."]
)
def test_the_clients_words_given_back_are_no_advice(client: str) -> None:
    said = says("client", 1.0, client)
    assert evidence(KIND, said, says("coach", 6.0, "Call your mother.")) is None
    assert evidence(KIND, said, says("coach", 6.0, "Leave your job.")) is not None


def test_once_a_turn() -> None:
    both = says("coach", 1.0, "You should rest. You should see a doctor.")
    assert len(told(KIND, both)) == 1
    assert (
        len(
            told(
                KIND, both, says("client", 5.0, "I have seen one."), says("coach", 8.0, "You ought to rest.")
            )
        )
        == 2
    )


def test_a_sentence_over_the_clients_mm_is_read_whole() -> None:
    lines = (
        says("coach", 1.0, "I think that you"),
        says("client", 2.3, "Mm."),
        says("coach", 2.9, "should rest."),
    )
    assert evidence(KIND, *lines) == "You told the client what to do: “I think that you should rest”."
