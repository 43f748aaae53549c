"""When everything was said, as a transcript tells it or as it may have been."""

from hypothesis import given
from hypothesis import strategies as st

from sessions.about import Timing
from sessions.transcripts.times import spread, timed, timing_of
from sessions.transcripts.transcript import Utterance

FIVE_WORDS = "one two three four five"


def one(start_s: float | None = None, end_s: float | None = None, text: str = FIVE_WORDS) -> Utterance:
    return Utterance("Anna", text, start_s, end_s)


def test_without_times_words_come_at_one_pace() -> None:
    assert timing_of([one(), one()]) is Timing.GUESSED
    assert timed([one(), one()]) == [(0.0, 2.0), (2.5, 4.5)]


def test_times_that_are_told_stand_even_where_people_speak_at_once() -> None:
    told = [one(1.0, 3.0), one(2.0, 2.5), one(1.5, 4.0)]
    assert timing_of(told) is Timing.CAPTIONS
    assert timed(told) == [(1.0, 3.0), (2.0, 2.5), (1.5, 4.0)]


def test_of_a_start_alone_it_lasts_as_its_words_do_or_until_the_next() -> None:
    assert timed([one(1.0), one(10.0), one(11.0)]) == [(1.0, 3.0), (10.0, 11.0), (11.0, 13.0)]


def test_those_without_a_time_share_what_lies_between() -> None:
    first, second, third = timed([one(0.0), one(), one(2.25)])
    assert first == (0.0, 1.0)
    assert second == (1.25, 2.25)
    assert third == (2.25, 4.25)


def test_two_at_the_same_second_come_one_after_another() -> None:
    assert timed([one(7.0), one(7.0), one(20.0)]) == [(7.0, 9.0), (9.5, 11.5), (20.0, 22.0)]


def test_times_of_day_begin_with_the_session() -> None:
    assert timed([one(36_000.0), one(36_010.0)]) == [(0.0, 2.0), (10.0, 12.0)]


def test_words_share_a_time_by_their_letters() -> None:
    assert list(spread("a bcd", (1.0, 2.0))) == [("a", 1.0, 1.25), ("bcd", 1.25, 2.0)]


_TOLD = st.none() | st.floats(0.0, 100.0)
_SAID = st.builds(one, _TOLD, _TOLD, st.sampled_from(["hm", FIVE_WORDS]))


@given(st.lists(_SAID, max_size=12))
def test_whatever_is_told_everything_has_a_time(utterances: list[Utterance]) -> None:
    times = timed(utterances)
    assert len(times) == len(utterances)
    for utterance, (start_s, end_s) in zip(utterances, times, strict=True):
        assert 0.0 <= start_s <= end_s
        for _, from_s, to_s in spread(utterance.text, (start_s, end_s)):
            assert start_s - 0.001 <= from_s <= to_s <= end_s + 0.001
