"""When a silence is long enough, by what it follows, for the coach to be asked to hold it."""

from math import inf

import pytest

from cues import tunables
from cues.events import CueKind, Owner, Why
from cues.explain import PLAINLY
from cues.ownership import Verdict
from cues.rules.hold_space import earliest_s, hold_space
from cues.rules.proposal import Proposal
from cues.timeline import Silence, Speech, Timeline

SILENCE = Silence("p1", 10.0, Speech("s1", "client", 4.0, 10.0))


def at_age(age_s: float) -> Timeline:
    timeline = Timeline()
    timeline.now_s = SILENCE.start_s + age_s
    return timeline


@pytest.mark.parametrize("why", [why for why in Why if why is not Why.OWN_PAUSE])
def test_the_cue_waits_for_its_age_and_then_says_why(why: Why) -> None:
    verdict, due_s = Verdict(Owner.CLIENT, why, 0.8), tunables.HOLD_AFTER_S[why]
    assert hold_space(at_age(due_s - 0.01), SILENCE, verdict) is None
    cue = hold_space(at_age(due_s + 0.01), SILENCE, verdict)
    assert cue is not None
    assert (cue.kind, cue.start_s, cue.about) == (CueKind.HOLD_SPACE, 10.0, ("p1", "s1"))
    assert cue.evidence == f"{PLAINLY[why]}."
    assert len(cue.evidence.split()) <= 12
    assert cue.stays_s == tunables.HOLD_STAYS_S[why]


def test_a_question_is_held_sooner_than_a_thought_and_a_finished_turn_last() -> None:
    waits = tunables.HOLD_AFTER_S
    assert waits[Why.AFTER_QUESTION] < waits[Why.MIDTHOUGHT] <= waits[Why.AFTER_COACH] < waits[Why.TURN_END]


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict(Owner.COACH, Why.OWN_PAUSE, 0.3),
        Verdict(Owner.COACH, Why.TURN_END, 0.1),
        Verdict(Owner.OTHER, Why.UNKNOWN, 0.5),
    ],
)
def test_the_coachs_silence_and_the_observers_are_never_held(verdict: Verdict) -> None:
    assert hold_space(at_age(60.0), SILENCE, verdict) is None


@pytest.mark.parametrize("why", [Why.AFTER_QUESTION, Why.AFTER_INSIGHT])
def test_an_answer_and_an_insight_take_as_long_as_they_take(why: Why) -> None:
    cue = hold_space(at_age(60.0), SILENCE, Verdict(Owner.CLIENT, why, 0.9))
    assert cue is not None
    assert cue.stays_s == inf


def test_the_less_is_known_the_sooner_the_cue_fades() -> None:
    def stays_s(why: Why) -> float:
        cue = hold_space(at_age(60.0), SILENCE, Verdict(Owner.CLIENT, why, 0.9))
        assert cue is not None
        return cue.stays_s

    assert inf > stays_s(Why.MIDTHOUGHT) > stays_s(Why.AFTER_COACH) > stays_s(Why.TURN_END)


def test_the_mark_of_a_moment_stays_for_a_glance() -> None:
    assert Proposal(CueKind.INTERRUPTION, 1.0, 0.8, "You began.", ("s1",)).stays_s == tunables.SHOWN_FOR_S


@pytest.mark.parametrize(
    ("p_hold", "shift", "shown"),
    [(0.52, 0.0, True), (0.48, 0.0, False), (0.52, 0.7, False), (0.68, 0.7, True), (0.35, -0.7, True)],
)
def test_turned_down_it_has_to_be_likelier_and_turned_up_less_so(
    p_hold: float, shift: float, shown: bool
) -> None:
    verdict = Verdict(Owner.CLIENT, Why.MIDTHOUGHT, p_hold)
    assert (hold_space(at_age(5.0), SILENCE, verdict, shift=shift) is not None) is shown


def test_a_verdict_may_say_itself_when_a_breath_is_over() -> None:
    verdict = Verdict(Owner.CLIENT, Why.AFTER_QUESTION, 0.95, breath_s=2.0)
    assert hold_space(at_age(1.9), SILENCE, verdict) is None
    assert hold_space(at_age(2.1), SILENCE, verdict) is not None


def test_nothing_can_be_due_before_the_earliest_time() -> None:
    for why in Why:
        verdict = Verdict(Owner.CLIENT, why, 1.0)
        assert hold_space(at_age(earliest_s(SILENCE) - 10.01), SILENCE, verdict) is None
