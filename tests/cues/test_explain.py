"""The line that says why a silence is left to the client."""

import pytest

from cues.events import Owner, Why
from cues.explain import PLAINLY, why_held
from cues.ownership import Verdict, judge
from cues.timeline import Timeline
from tests.cues.talk import Line, heard, says
from transcribe.events import WordsHeard


def after(*lines: Line, words: bool = True) -> Timeline:
    timeline = Timeline()
    for event in heard(lines):
        if words or not isinstance(event, WordsHeard):
            timeline.append(event)
    return timeline


def line(*lines: Line, quotes: bool = True, words: bool = True, why: Why | None = None) -> str:
    """What is said of the silence after `lines`, judged one second into it."""
    timeline = after(*lines, words=words)
    silence = timeline.silence
    assert silence is not None
    verdict = judge(timeline, silence, silence.start_s + 1.0)
    if why is not None:
        verdict = Verdict(Owner.CLIENT, why, 0.9)
    return why_held(timeline, silence, verdict, quotes=quotes)


THOUGHT = says("client", 8.0, "And the thing I was going to tell her...")
INSIGHT = says("client", 8.0, "We never spoke. Oh, I never noticed that before...")
QUESTION = says("coach", 1.0, "It sounds heavy. What would you like?")


def test_a_thought_broken_off_is_told_by_its_last_words() -> None:
    assert line(THOUGHT) == "The client paused after “...was going to tell her…”."


def test_an_insight_is_told_by_the_end_of_its_last_sentence() -> None:
    assert line(INSIGHT) == "“...I never noticed that before…” may need time to land."
    short = says("client", 8.0, "We never spoke. Oh, it was me...")
    assert line(short) == "“Oh, it was me…” may need time to land."


def test_a_question_is_told_by_itself() -> None:
    assert line(QUESTION) == "You asked “What would you like?”; the answer is being found."


def test_a_thought_of_few_words_is_quoted_whole() -> None:
    assert line(says("client", 8.0, "And I, um...")) == "The client paused after “And I, um…”."


def test_a_long_question_is_quoted_by_its_first_words() -> None:
    asked = "What would you like to have done by the end of this week?"
    assert line(says("coach", 1.0, asked)) == (
        "You asked “What would you like to have done by...”; the answer is being found."
    )


@pytest.mark.parametrize("lines", [(THOUGHT,), (INSIGHT,), (QUESTION,), (QUESTION, THOUGHT)])
def test_where_no_word_may_be_kept_none_is_quoted(lines: tuple[Line, ...]) -> None:
    said = line(*lines, quotes=False)
    assert "“" not in said
    assert any(said.startswith(plainly) for plainly in PLAINLY.values())


def test_without_words_it_is_said_plainly() -> None:
    assert line(THOUGHT, words=False, why=Why.MIDTHOUGHT) == "The client paused in mid-thought."


@pytest.mark.parametrize("why", [Why.AFTER_COACH, Why.TURN_END, Why.OWN_PAUSE, Why.UNKNOWN])
def test_what_rests_on_no_words_quotes_none(why: Why) -> None:
    assert line(THOUGHT, why=why) == f"{PLAINLY[why]}."


@pytest.mark.parametrize("quotes", [True, False])
def test_a_question_that_led_to_the_thought_is_recalled(quotes: bool) -> None:
    answer = says("client", 5.0, "I was going to tell her...")
    said = line(says("coach", 1.0, "What would you like?"), answer, quotes=quotes)
    assert said.endswith("; you had asked a question 5 s before.")


@pytest.mark.parametrize(
    "before",
    [
        says("coach", 1.0, "You carried it alone."),
        says("observer", 1.0, "What would you like?"),
        says("client", 1.0, "What would you like?"),
    ],
)
def test_no_question_of_the_coachs_is_none_to_recall(before: Line) -> None:
    assert "asked a question" not in line(before, THOUGHT)


def test_a_question_of_long_ago_is_not_recalled() -> None:
    long_since = says("client", 40.0, "And the thing I was going to tell her...")
    assert "asked a question" not in line(QUESTION, long_since)


def test_every_reason_has_a_plain_line_that_never_tells_the_coach_to_speak() -> None:
    for why in Why:
        assert PLAINLY[why][0].isupper()
        assert len(PLAINLY[why].split()) <= 12
