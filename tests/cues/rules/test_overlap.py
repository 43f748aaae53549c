"""Which overlap it was."""

import pytest

from cues.events import OverlapKind
from cues.rules.overlap import classify, spoken_over
from cues.timeline import Timeline
from tests.cues.talk import Line, heard, says


def overlap(*lines: Line) -> tuple[Timeline, str | None]:
    """All of `lines` as known a while later, and the stretch that the last of them was spoken over."""
    timeline = Timeline()
    for event in heard(lines):
        timeline.append(event)
    over = spoken_over(timeline, timeline.find(f"s{len(lines)}"))
    return timeline, None if over is None else over.id


def kind(by: Line, over: Line) -> OverlapKind:
    timeline, found = overlap(over, by)
    assert found == "s1"
    return classify(timeline, timeline.find("s2"), timeline.find("s1"))


LONG = Line("client", 10.0, 15.0)


def test_mm_hm_is_a_backchannel() -> None:
    assert kind(says("coach", 12.0, "Mm-hm, I see."), LONG) is OverlapKind.BACKCHANNEL


def test_a_sentence_over_the_client_is_an_interruption() -> None:
    assert kind(says("coach", 12.0, "Have you tried a list?"), LONG) is OverlapKind.INTERRUPTION


def test_no_words_but_a_long_time_is_an_interruption_too() -> None:
    assert kind(Line("coach", 12.0, 13.0), LONG) is OverlapKind.INTERRUPTION


def test_no_words_and_a_short_time_is_given_the_benefit_of_the_doubt() -> None:
    assert kind(Line("coach", 12.0, 12.5), LONG) is OverlapKind.BACKCHANNEL


def test_giving_way_at_once_was_an_attempt() -> None:
    assert kind(Line("coach", 12.0, 12.4, "So what"), LONG) is OverlapKind.ATTEMPT


@pytest.mark.parametrize(
    ("from_s", "expected"), [(14.75, OverlapKind.TURN_END), (14.6, OverlapKind.INTERRUPTION)]
)
def test_over_the_last_syllables_of_a_turn_that_ends_anyway(from_s: float, expected: OverlapKind) -> None:
    assert kind(says("coach", from_s, "What did you do then?"), LONG) is expected


def test_acknowledging_at_length_takes_the_floor() -> None:
    assert kind(Line("coach", 12.0, 13.5, "Yeah yeah right"), LONG) is OverlapKind.INTERRUPTION


def test_after_a_breath_the_client_still_has_the_floor() -> None:
    before, after = Line("client", 10.0, 11.9), Line("client", 12.05, 15.0)
    assert overlap(before, after, Line("coach", 12.1, 13.0))[1] == "s2"
    long_ago = Line("client", 10.0, 11.0)
    assert overlap(long_ago, after, Line("coach", 12.1, 13.0))[1] is None


@pytest.mark.parametrize("length_s", [5.0, 45.0])
def test_the_floor_is_kept_however_long_one_speaks(length_s: float) -> None:
    over, by = Line("client", 10.0, 10.0 + length_s), Line("coach", 8.0 + length_s, 15.0 + length_s)
    assert overlap(over, by)[1] == "s1"
    timeline = Timeline()
    for event in heard([over, by]):
        if event.known_at_s <= over.end_s:
            timeline.append(event)
    assert spoken_over(timeline, timeline.find("s2")) is timeline.find("s1")


def test_speaking_after_the_other_has_ended_is_no_overlap() -> None:
    assert overlap(LONG, Line("coach", 15.0, 16.0))[1] is None


def test_one_voice_does_not_speak_over_itself() -> None:
    assert overlap(LONG, Line("client", 12.0, 13.0))[1] is None
