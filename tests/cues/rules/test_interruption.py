"""Whose speaking over whom is shown to the coach."""

import pytest

from cues.rules.interruption import interruption
from cues.timeline import Timeline
from tests.cues.talk import Line, heard


def proposed(by: Line, over: Line, now_s: float = 20.0) -> bool:
    """Whether a cue is due at `now_s` for `by` speaking over `over`."""
    timeline = Timeline(end_known_after_s=0.4)
    for event in heard([over, by]):
        if event.known_at_s <= now_s:
            timeline.append(event)
    timeline.now_s = now_s
    return interruption(timeline, timeline.find("s2"), timeline.find("s1")) is not None


def test_the_coach_over_the_client_is_shown() -> None:
    assert proposed(Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0))


@pytest.mark.parametrize(
    ("by", "over"),
    [("client", "coach"), ("coach", "observer"), ("observer", "client"), ("client", "observer")],
)
def test_nobody_else_over_anybody_else_is(by: str, over: str) -> None:
    assert not proposed(Line(by, 12.0, 14.0), Line(over, 10.0, 15.0))


def test_it_waits_until_the_coachs_words_surely_lasted() -> None:
    coach, client = Line("coach", 12.0, 14.0), Line("client", 10.0, 15.0)
    assert not proposed(coach, client, now_s=12.9)
    assert proposed(coach, client, now_s=12.97)


def test_a_backchannel_is_not_shown() -> None:
    assert not proposed(Line("coach", 12.0, 13.0, "Yeah, right"), Line("client", 10.0, 15.0))
