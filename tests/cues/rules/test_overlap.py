"""Which overlap it was."""

import pytest

from cues.events import OverlapKind
from cues.rules.overlap import classify, spoken_over
from cues.rules.overlap import overlap as told
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


BEFORE, AFTER = Line("client", 10.0, 11.9), Line("client", 12.3, 15.0)
"""A client who takes a breath and goes on."""


def test_coming_in_over_a_breath_of_the_client_is_an_overlap() -> None:
    timeline, over = overlap(BEFORE, AFTER, says("coach", 12.0, "Have you tried a list?"))
    assert over == "s2"
    assert classify(timeline, timeline.find("s3"), timeline.find("s2")) is OverlapKind.INTERRUPTION


def test_going_on_only_after_more_than_a_breath_had_given_the_floor_up() -> None:
    assert overlap(BEFORE, Line("client", 12.6, 15.0), Line("coach", 12.0, 14.0))[1] is None


def test_a_sound_in_a_breath_that_was_over_before_the_client_went_on_overlaps_nothing() -> None:
    timeline, over = overlap(BEFORE, AFTER, Line("coach", 12.0, 12.2, "Mm."))
    assert over == "s2"
    assert told(timeline, timeline.find("s3"), timeline.find("s2")) is None


def test_a_run_of_stretches_with_breaths_between_counts_as_one() -> None:
    timeline, _ = overlap(LONG, Line("coach", 12.0, 12.4), Line("coach", 12.6, 13.2))
    assert classify(timeline, timeline.find("s2"), timeline.find("s1")) is OverlapKind.INTERRUPTION
    apart, _ = overlap(LONG, Line("coach", 12.0, 12.4), Line("coach", 13.2, 13.6))
    assert classify(apart, apart.find("s2"), apart.find("s1")) is OverlapKind.BACKCHANNEL


def test_the_words_of_a_run_are_read_together() -> None:
    timeline, _ = overlap(LONG, says("coach", 12.0, "Yeah,"), says("coach", 12.5, "what about a list"))
    assert classify(timeline, timeline.find("s2"), timeline.find("s1")) is OverlapKind.INTERRUPTION


STORY = says("client", 10.0, "So in the end I told him the whole truth and then we all went home.")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The whole truth.", OverlapKind.BACKCHANNEL),
        ("That's so hard.", OverlapKind.BACKCHANNEL),
        ("The whole story.", OverlapKind.INTERRUPTION),
    ],
)
def test_an_echo_or_an_assessment_lets_the_client_go_on(said: str, expected: OverlapKind) -> None:
    assert kind(says("coach", 13.1, said), STORY) is expected


def test_words_the_client_says_only_later_were_not_echoed() -> None:
    timeline, _ = overlap(
        says("client", 14.5, "The whole story."), STORY, says("coach", 12.0, "The whole story.")
    )
    assert classify(timeline, timeline.find("s3"), timeline.find("s2")) is OverlapKind.INTERRUPTION


def test_few_words_that_complete_what_the_client_broke_off_finish_their_sentence() -> None:
    broke_off = says("client", 10.0, "What I wanted was to be, to be a")
    assert kind(says("coach", broke_off.end_s - 0.4, "a good son"), broke_off) is OverlapKind.FINISHING
    question = says("coach", broke_off.end_s - 0.4, "Was it hard?")
    assert kind(question, broke_off) is OverlapKind.INTERRUPTION


def test_a_sentence_the_client_went_on_with_was_not_finished_for_them() -> None:
    went_on = says("client", 10.0, "What I wanted was to be left alone by him and by the whole of the")
    assert kind(says("coach", 11.5, "a good son"), went_on) is OverlapKind.INTERRUPTION
