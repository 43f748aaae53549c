"""When the coach asks again before there was an answer."""

import pytest

from cues.events import CueKind
from tests.cues.talk import Line, says
from tests.cues.told import evidence, told

KIND = CueKind.STACKED_QUESTION


def test_a_second_question_in_one_turn_is_told_with_both() -> None:
    (cue,) = told(KIND, says("coach", 1.0, "What would help you? Who could do it?"))
    assert cue.evidence == "You asked “What would help you?” and, before an answer, “Who could do it?”."
    assert cue.start_s == pytest.approx(1.0 + 4 * 0.3)
    assert not cue.live


def test_where_no_word_may_be_kept_none_is_quoted() -> None:
    line = says("coach", 1.0, "What would help you? Who could do it?")
    assert evidence(KIND, line, quotes=False) == "You asked again before the client had answered."


def test_it_waits_until_the_turn_is_over_and_its_words_are_known() -> None:
    line = says("coach", 1.0, "What would help you? Who could do it?")
    (cue,) = told(KIND, line)
    assert line.end_s + 1.5 <= cue.shown_at_s <= line.end_s + 1.6


def test_asking_again_after_the_clients_silence_is_stacked() -> None:
    asked, again = says("coach", 1.0, "What would help you?"), says("coach", 6.0, "Is it more time?")
    assert evidence(KIND, asked, again) is not None
    assert evidence(KIND, asked, says("client", 4.0, "Um."), again) is not None


@pytest.mark.parametrize("answer", ["No.", "Yeah.", "Sorry?", "More time, I think.", "Mm?"])
def test_whatever_the_client_said_was_an_answer(answer: str) -> None:
    asked, again = says("coach", 1.0, "Did you go?"), says("coach", 6.0, "Did you go there?")
    assert evidence(KIND, asked, says("client", 3.0, answer), again) is None


def test_a_stretch_of_the_clients_without_words_may_have_been_an_answer() -> None:
    asked, again = says("coach", 1.0, "Did you go?"), says("coach", 6.0, "What was it like?")
    assert evidence(KIND, asked, Line("client", 3.0, 3.6), again) is None


@pytest.mark.parametrize(
    "text",
    [
        "What would help you, do you think?",
        "May I ask something? What would help you?",
        "You went there, right? What was it like",
        "What would, what would help you?",
        "What would... What would help you?",
    ],
)
def test_tags_permission_and_beginning_again_do_not_stack(text: str) -> None:
    assert evidence(KIND, says("coach", 1.0, text)) is None


def test_without_marks_it_is_told_by_the_order_of_words() -> None:
    assert (
        evidence(KIND, says("coach", 1.0, "so what would help you and who could do it for you")) is not None
    )


def test_once_a_turn() -> None:
    three = says("coach", 1.0, "What would help you? Who could do it? When is that?")
    assert len(told(KIND, three)) == 1
    answer = says("client", 6.0, "My brother could, I think, in May.")
    assert len(told(KIND, three, answer, says("coach", 9.0, "Where is he? How is he?"))) == 2


def test_the_clients_questions_are_theirs() -> None:
    assert evidence(KIND, says("client", 1.0, "What would help me? Who could do it?")) is None
