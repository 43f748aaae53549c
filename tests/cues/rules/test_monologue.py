"""When the coach has held the floor for long."""

import pytest

from cues import tunables
from cues.events import CueKind, CueShown
from cues.rules.monologue import held_floor, monologue
from cues.timeline import Timeline
from tests.cues.talk import Line
from tests.cues.told import told as told_of


def told(*lines: Line) -> list[CueShown]:
    return told_of(CueKind.MONOLOGUE, *lines)


def test_a_minute_of_talk_is_told_while_it_goes_on() -> None:
    (cue,) = told(Line("client", 1.0, 5.0), Line("coach", 10.0, 80.0))
    assert cue.start_s == 10.0
    assert 70.0 <= cue.shown_at_s <= 70.0 + tunables.MONOLOGUE_LOOK_S + tunables.END_KNOWN_AFTER_S + 0.1
    assert cue.live
    assert cue.evidence == "You have been speaking for 60 seconds, and the client has not."


def test_short_of_a_minute_nothing_is_told() -> None:
    assert told(Line("coach", 10.0, 69.0)) == []


def test_it_is_told_again_only_after_as_long_again() -> None:
    first, second = told(Line("coach", 10.0, 135.0))
    assert 60.0 <= second.shown_at_s - first.shown_at_s <= 62.0
    assert second.evidence.startswith("You have been speaking for 12")


@pytest.mark.parametrize(("text", "count"), [("Mm-hm.", 1), ("Yes, right.", 1), ("No, that is not so.", 0)])
def test_backchannels_do_not_end_it_and_an_answer_does(text: str, count: int) -> None:
    found = told(Line("coach", 10.0, 45.0), Line("client", 45.2, 46.2, text), Line("coach", 46.5, 80.0))
    assert len(found) == count


def test_a_silence_offers_the_floor() -> None:
    before = Line("coach", 10.0, 45.0)
    assert len(told(before, Line("coach", 48.0, 80.0))) == 1
    assert told(before, Line("coach", 51.0, 80.0)) == []


def test_pauses_do_not_count_as_talk() -> None:
    assert told(*[Line("coach", 10.0 + 7 * step, 14.0 + 7 * step) for step in range(10)]) == []


def test_the_client_holding_forth_is_doing_well() -> None:
    assert told(Line("client", 10.0, 150.0)) == []


def test_nothing_heard_is_no_floor() -> None:
    assert held_floor(Timeline()) == []
    assert monologue(Timeline(), [], 0.0) is None
