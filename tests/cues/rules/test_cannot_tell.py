"""What the coach is told while it cannot be told who speaks."""

import pytest

from cues.events import CueKind
from cues.rules.cannot_tell import EVIDENCE, cannot_tell
from cues.timeline import Timeline
from diarize.events import Doubt, DoubtBegan, DoubtEnded


def told(*events: DoubtBegan | DoubtEnded) -> Timeline:
    timeline = Timeline()
    for event in events:
        timeline.append(event)
    return timeline


@pytest.mark.parametrize("why", Doubt)
def test_every_reason_is_one_line_that_says_what_it_means(why: Doubt) -> None:
    cue = cannot_tell(told(DoubtBegan(why, 4.0)))
    assert cue is not None
    assert (cue.kind, cue.start_s, cue.about) == (CueKind.CANNOT_TELL, 4.0, (why,))
    assert cue.evidence == EVIDENCE[why]
    assert cue.evidence.endswith(".")
    assert len(cue.evidence.split()) <= 14


def test_without_doubt_there_is_nothing_to_say() -> None:
    assert cannot_tell(told()) is None
    assert cannot_tell(told(DoubtBegan(Doubt.NOISE, 4.0), DoubtEnded(Doubt.NOISE, 6.0))) is None


def test_of_several_the_one_that_has_stood_longest_is_told() -> None:
    both = DoubtBegan(Doubt.NOISE, 4.0), DoubtBegan(Doubt.BLEED, 5.0)
    first, then = cannot_tell(told(*both)), cannot_tell(told(*both, DoubtEnded(Doubt.NOISE, 6.0)))
    assert first is not None
    assert then is not None
    assert (first.evidence, then.evidence) == (EVIDENCE[Doubt.NOISE], EVIDENCE[Doubt.BLEED])


def test_a_doubt_told_twice_ends_once() -> None:
    timeline = told(DoubtBegan(Doubt.NOISE, 4.0), DoubtBegan(Doubt.NOISE, 5.0), DoubtEnded(Doubt.NOISE, 6.0))
    assert timeline.doubts == {}
    assert [timeline.in_doubt(at_s) for at_s in (3.9, 4.0, 5.9, 6.0)] == [False, True, True, False]
