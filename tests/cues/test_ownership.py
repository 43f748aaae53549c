"""Whose a silence is: the table, a row a test."""

import pytest

from cues.events import Owner, Why
from cues.ownership import CANNOT_TELL as CANNOT_TELL_VERDICT
from cues.ownership import judge
from cues.timeline import Timeline
from diarize.events import SpeechRevised, TurnEndHeard
from tests.cues.talk import Line, heard, says
from transcribe.events import WordsHeard


def judged_after(*lines: Line, age_s: float = 0.5, words: bool = True) -> tuple[Owner, Why]:
    """The verdict on the silence after `lines`, `age_s` into it."""
    timeline = told(*lines, words=words)
    assert timeline.silence is not None
    timeline.now_s = timeline.silence.start_s + age_s
    verdict = judge(timeline, timeline.silence)
    return verdict.owner, verdict.why


def told(*lines: Line, words: bool = True) -> Timeline:
    timeline = Timeline()
    for event in heard(lines):
        if words or not isinstance(event, WordsHeard):
            timeline.append(event)
    return timeline


MIDTHOUGHT = (Owner.CLIENT, Why.MIDTHOUGHT)
AFTER_QUESTION = (Owner.CLIENT, Why.AFTER_QUESTION)
AFTER_INSIGHT = (Owner.CLIENT, Why.AFTER_INSIGHT)
AFTER_COACH = (Owner.CLIENT, Why.AFTER_COACH)
OWN_PAUSE = (Owner.COACH, Why.OWN_PAUSE)
HANDED_OVER = (Owner.COACH, Why.TURN_END)
CANNOT_TELL_YET = (Owner.UNKNOWN, Why.AFTER_COACH)
CANNOT_TELL = (Owner.UNKNOWN, Why.UNKNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "I stopped because...",
        "I was going to tell her...",
        "It is the, um,",
        "What I keep coming back to is -",
        "I mean, I \N{EM DASH}",
        "When I think about the house...",
    ],
)
def test_a_pause_in_mid_thought_is_the_clients(said: str) -> None:
    assert judged_after(says("client", 1.0, said)) == MIDTHOUGHT


@pytest.mark.parametrize("said", ["What would you like?", "And did you tell her?", "how would that look"])
def test_after_the_coachs_question_it_is_the_clients(said: str) -> None:
    assert judged_after(says("coach", 1.0, said)) == AFTER_QUESTION


def test_a_question_stands_while_the_coach_goes_on_about_it() -> None:
    question, more = says("coach", 1.0, "What would you like?"), says("coach", 3.0, "For yourself, I mean,")
    assert judged_after(question, more) == AFTER_QUESTION


def test_a_question_stands_through_a_short_um_of_the_client() -> None:
    question, more = says("coach", 1.0, "What would you like?"), says("coach", 4.0, "Take the time.")
    assert judged_after(question, says("client", 3.0, "Um."), more) == AFTER_QUESTION


def test_a_question_does_not_stand_once_the_client_has_answered() -> None:
    question, more = says("coach", 1.0, "What would you like?"), says("coach", 5.0, "Just some more sleep.")
    answer = says("client", 3.0, "Some more sleep.")
    assert judged_after(question, answer, more, age_s=0.9) == CANNOT_TELL_YET


@pytest.mark.parametrize(
    "said",
    ["Oh. I never noticed that before...", "So that's why I always left, um...", "Huh. It was me..."],
)
def test_what_has_just_dawned_on_the_client_is_theirs_to_take_in(said: str) -> None:
    assert judged_after(says("client", 1.0, said)) == AFTER_INSIGHT


def test_an_insight_in_a_whole_sentence_is_the_reason_that_is_given() -> None:
    assert judged_after(says("client", 1.0, "Oh. I never noticed that before."))[1] is Why.AFTER_INSIGHT


def test_a_feeling_alone_is_no_insight() -> None:
    assert judged_after(says("client", 1.0, "I was so ashamed of it."))[1] is not Why.AFTER_INSIGHT


def test_a_question_of_the_clients_is_no_insight_whatever_dawned_on_them() -> None:
    assert judged_after(says("client", 1.0, "Oh. Did I never say that?")) == HANDED_OVER


def test_without_words_the_sound_alone_is_something_to_go_by() -> None:
    timeline = told(says("client", 1.0, "I stopped because"), words=False)
    assert timeline.silence is not None
    timeline.append(TurnEndHeard("client", timeline.silence.start_s, 0.05, timeline.now_s))
    assert judge(timeline, timeline.silence) != CANNOT_TELL_VERDICT


def test_the_longer_the_client_is_left_a_silence_the_likelier_it_is_theirs() -> None:
    timeline = told(says("client", 1.0, "What would you do?"))
    assert timeline.silence is not None
    starts_s = timeline.silence.start_s
    chances = [judge(timeline, timeline.silence, starts_s + age_s).p_hold for age_s in (0.5, 1.0, 2.0, 4.0)]
    assert chances == sorted(set(chances))


@pytest.mark.parametrize(
    ("asked", "wait_s"),
    [
        ("What would you like?", 0.6),
        ("Did you tell her?", 0.76),
        ("You moved. Did you mind?", 0.76),
        ("Did you mind? What was it like?", 0.6),
    ],
)
def test_the_answer_to_a_closed_question_is_waited_for_a_little_longer_before_a_cue(
    asked: str, wait_s: float
) -> None:
    timeline = told(says("coach", 1.0, asked))
    assert timeline.silence is not None
    assert judge(timeline, timeline.silence).breath_s == wait_s


def test_after_another_remark_of_the_coach_one_cannot_tell_for_a_second() -> None:
    reflection = says("coach", 1.0, "You have carried this alone.")
    assert judged_after(reflection, age_s=0.9) == CANNOT_TELL_YET
    assert judged_after(reflection, age_s=1.01) == AFTER_COACH


@pytest.mark.parametrize("mm", ["Mm.", "Mm-hm.", "Yeah.", "Hm, okay."])
@pytest.mark.parametrize("said", ["I stopped because", "I never noticed that before."])
def test_an_mm_of_the_coach_leaves_the_silence_with_the_client(said: str, mm: str) -> None:
    assert judged_after(says("client", 1.0, said), says("coach", 4.0, mm)) == AFTER_COACH


@pytest.mark.parametrize("mm", ["Mm.", "Mm-hm.", "Hm."])
def test_an_mm_after_a_whole_sentence_is_no_pause_in_the_coachs_own_turn(mm: str) -> None:
    lines = says("client", 1.0, "We went there twice."), says("coach", 4.0, mm)
    assert judged_after(*lines) == CANNOT_TELL_YET
    assert judged_after(*lines, age_s=1.1) == AFTER_COACH


def test_a_pause_in_the_coachs_own_turn_is_the_coachs() -> None:
    assert judged_after(says("coach", 1.0, "I am thinking of the")) == OWN_PAUSE
    assert judged_after(says("coach", 1.0, "I am thinking of the"), age_s=2.1) == AFTER_COACH


@pytest.mark.parametrize("said", ["Is that what you meant?", "What would you do?", "So, what do you think?"])
def test_what_the_client_finished_is_handed_over(said: str) -> None:
    assert judged_after(says("client", 1.0, said)) == HANDED_OVER


def test_the_observers_silence_is_neither_the_coachs_nor_the_clients() -> None:
    assert judged_after(says("observer", 1.0, "Two minutes left.")) == (Owner.OTHER, Why.UNKNOWN)


@pytest.mark.parametrize("role", ["coach", "client"])
def test_without_words_it_says_that_it_cannot_tell(role: str) -> None:
    assert judged_after(says(role, 1.0, "I stopped because"), words=False) == CANNOT_TELL


def test_a_question_first_taken_for_the_clients_gives_the_silence_to_the_client_once_that_is_known() -> None:
    timeline = told(says("client", 1.0, "What would you like?"))
    assert timeline.silence is not None
    assert judge(timeline, timeline.silence).owner is Owner.COACH
    timeline.append(SpeechRevised("s1", "coach", 3.0))
    assert judge(timeline, timeline.silence).why is Why.AFTER_QUESTION


def test_a_question_that_was_answered_does_not_stand() -> None:
    asked, answered = says("coach", 1.0, "Shall we begin?"), says("client", 2.5, "Yes.")
    remark = says("coach", 3.4, "Last time you told me about your sister.")
    assert judged_after(asked, answered, remark) == CANNOT_TELL_YET


def test_a_question_stands_while_the_client_only_hesitates() -> None:
    asked, hesitates = says("coach", 1.0, "What would you like?"), Line("client", 3.0, 3.3, "Um,")
    assert judged_after(asked, hesitates, says("coach", 4.0, "Mm.")) == AFTER_QUESTION


def test_mm_hm_after_a_question_of_the_clients_leaves_it_the_coachs() -> None:
    asked = says("client", 1.0, "So what do you think about it?")
    assert judged_after(asked, says("coach", 3.6, "Mm-hm."), age_s=1.2) == (Owner.COACH, Why.AFTER_COACH)


def test_what_dawned_is_the_clients_however_it_felt() -> None:
    said = says("client", 1.0, "I just realised I am ashamed of it.")
    assert judged_after(said) == AFTER_INSIGHT
