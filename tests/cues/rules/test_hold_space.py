"""When a silence is long enough, by what it follows, for the coach to be asked to hold it."""

import pytest

from cues import tunables
from cues.events import CueKind, Owner, Why
from cues.explain import PLAINLY
from cues.ownership import Verdict
from cues.rules.hold_space import hold_space
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
