"""When a question carries its answer."""

from cues.events import CueKind
from cues.tunables import BASE_THRESHOLD, WORDS_CONFIDENCE
from tests.cues.talk import says
from tests.cues.told import evidence, told

KIND = CueKind.LEADING_QUESTION


def test_it_is_told_with_its_first_words() -> None:
    (cue,) = told(KIND, says("coach", 1.0, "Okay. Don't you think it would be easier to call her first?"))
    assert cue.evidence == "Your question carried its answer: “Don't you think it would be easier to...”."
    assert (cue.start_s, cue.live, cue.confidence) == (1.3, False, WORDS_CONFIDENCE["OUTRIGHT"])


def test_where_no_word_may_be_kept_none_is_quoted() -> None:
    line = says("coach", 1.0, "Don't you think so?")
    assert evidence(KIND, line, quotes=False) == "Your question carried its answer."


def test_an_open_question_is_none() -> None:
    assert evidence(KIND, says("coach", 1.0, "What would it be like to call her?")) is None


def test_a_guess_offered_while_a_question_stands_leads() -> None:
    asked, guess = says("coach", 1.0, "When was that?"), says("coach", 5.0, "Maybe in the spring.")
    assert evidence(KIND, asked, guess) is not None
    assert evidence(KIND, asked, says("client", 3.0, "In March."), guess) is None


def test_even_the_less_plain_ones_are_told_unless_turned_down() -> None:
    assert BASE_THRESHOLD[KIND] < WORDS_CONFIDENCE["LIKELY"] < WORDS_CONFIDENCE["OUTRIGHT"] < 1.0


def test_the_clients_own_are_not() -> None:
    assert evidence(KIND, says("client", 1.0, "Don't you think so?")) is None
