"""When a feeling the client named is left behind."""

from cues.events import CueKind
from tests.cues.talk import Line, says
from tests.cues.told import evidence, told

KIND = CueKind.FEELING_PASSED

FEELING = says("client", 1.0, "I feel so guilty about my sister.")
ADVICE = says("coach", 5.0, "Okay, so make a plan for the week.")
MORE = says("client", 10.0, "A plan, yes, I could.")
ADVICE_AGAIN = says("coach", 13.0, "Put it on the fridge.")


def test_two_turns_that_go_elsewhere_pass_it_over() -> None:
    (cue,) = told(KIND, FEELING, ADVICE, MORE, ADVICE_AGAIN)
    assert (
        cue.evidence
        == "The client said “I feel so guilty about my sister”, and you went on to something else."
    )
    assert cue.start_s == ADVICE.start_s
    assert cue.shown_at_s > ADVICE_AGAIN.end_s
    assert cue.about == ("s2", "s4")
    assert not cue.live


def test_where_no_word_may_be_kept_none_is_quoted() -> None:
    line = evidence(KIND, FEELING, ADVICE, MORE, ADVICE_AGAIN, quotes=False)
    assert line == "The client named a feeling, and you went on to something else."


def test_one_turn_is_not_enough() -> None:
    assert evidence(KIND, FEELING, ADVICE) is None
    assert evidence(KIND, FEELING, ADVICE, says("coach", 9.0, "Put it on the fridge.")) is None


def test_coming_back_to_it_stays() -> None:
    for said in ("How guilty is that?", "What about your sister?", "What's there?", "That sounds hard."):
        assert evidence(KIND, FEELING, ADVICE, MORE, says("coach", 13.0, said)) is None
        assert evidence(KIND, FEELING, says("coach", 5.0, said), MORE, ADVICE_AGAIN) is None


def test_mm_is_no_turn() -> None:
    assert evidence(KIND, FEELING, says("coach", 5.0, "Mm-hm."), MORE, ADVICE_AGAIN) is None


def test_without_a_feeling_there_is_nothing_to_pass_over() -> None:
    told_of = says("client", 1.0, "She was guilty of it, they said.")
    assert evidence(KIND, Line("client", 1.0, 3.0, "We met at noon."), ADVICE, MORE, ADVICE_AGAIN) is None
    assert told_of.role == "client"


def test_a_feeling_of_long_ago_stands_no_more() -> None:
    later = [
        Line(line.role, line.start_s + 200.0, line.end_s + 200.0, line.text)
        for line in (ADVICE, MORE, ADVICE_AGAIN)
    ]
    assert evidence(KIND, FEELING, *later) is None


def test_it_is_told_once() -> None:
    again = says("client", 17.0, "On the fridge, fine."), says("coach", 20.0, "And call the bank.")
    assert len(told(KIND, FEELING, ADVICE, MORE, ADVICE_AGAIN, *again)) == 1
