"""Talk that is never judged: its timeline is kept as an engine's is, and no event says anything about it."""

import pytest

from cues.events import CueShown, OverlapClassified, SilenceJudged
from cues.hand import MomentMarked
from cues.unjudged import Unjudged
from tests.cues.talk import Line, heard, judged, says

TALK = (
    says("coach", 1.0, "What would you like to be different?"),
    says("client", 5.0, "I think I want to stop saying yes to everything because"),
    Line("coach", 6.5, 9.0, "so you should just say no"),
    says("client", 14.0, "Maybe."),
)
END_S = 18.0


def unjudged() -> Unjudged:
    """A debrief in which all of `TALK` was said."""
    debrief = Unjudged()
    for event in heard(TALK):
        assert debrief.feed(event) == []
        assert debrief.tick(event.known_at_s) == []
    assert debrief.finish(END_S) == []
    return debrief


def test_an_engine_would_have_much_to_say_about_this_talk() -> None:
    said = {type(judgement) for judgement in judged(heard(TALK), END_S)}
    assert {CueShown, OverlapClassified, SilenceJudged} <= said


def test_who_spoke_and_what_was_said_is_on_the_timeline() -> None:
    timeline = unjudged().timeline
    assert [speech.role for speech in timeline.speech] == ["coach", "client", "coach", "client"]
    assert [word.text for word in timeline.words_between(13.0, 15.0, "client")] == ["Maybe."]


def test_time_passes_by_ticks_by_events_and_by_the_hand_and_never_back() -> None:
    debrief = Unjudged()
    debrief.tick(2.0)
    assert debrief.feed(MomentMarked(3.5)) == []
    assert debrief.timeline.now_s == pytest.approx(3.5)
    debrief.tick(1.0)
    assert debrief.timeline.now_s == pytest.approx(3.5)
    assert debrief.finish(END_S) == []
    assert debrief.timeline.now_s == END_S
