"""Moments share clips, each is heard whole, and a page of an hour stays small."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.review import clip_tunables as tunables
from sessions.review.clips import Span, bit_rate, clips_of, shared

HOUR_S = 3600.0
spans = st.lists(
    st.tuples(st.floats(0.0, 3590.0), st.floats(0.5, 25.0)).map(lambda one: (one[0], min(HOUR_S, sum(one)))),
    max_size=60,
)


@given(spans)
def test_every_moment_lies_in_one_clip_and_no_two_clips_overlap(moments: list[Span]) -> None:
    found = shared(moments, HOUR_S)
    assert found == sorted(found)
    assert all(before[1] + tunables.BETWEEN_S < after[0] for before, after in pairwise(found))
    assert all(0.0 <= start_s < end_s <= HOUR_S for start_s, end_s in found)
    for start_s, end_s in moments:
        assert sum(one[0] <= start_s and end_s <= one[1] for one in found) == 1


def test_what_overlaps_is_stored_once() -> None:
    assert shared([(10.0, 20.0), (15.0, 30.0), (100.0, 104.0)], HOUR_S) == [
        (10.0 - tunables.LEAD_S, 30.0 + tunables.TAIL_S),
        (100.0 - tunables.LEAD_S, 104.0 + tunables.TAIL_S),
    ]


@pytest.mark.parametrize("minutes", [1, 20, 38, 60, 100])
def test_all_of_an_hour_and_more_stays_below_ten_million_bytes_as_text(minutes: int) -> None:
    seconds = 60.0 * minutes
    assert seconds * bit_rate(seconds) / 8 * 4 / 3 < 10_000_000


def test_a_little_is_kept_as_clear_as_can_be() -> None:
    assert bit_rate(600.0) == max(tunables.BIT_RATES)


def test_a_moment_is_found_in_its_clip_with_a_breath_before_it() -> None:
    asked: list[Span] = []

    def sound(start_s: float, end_s: float) -> Samples:
        asked.append((start_s, end_s))
        return np.zeros((round((end_s - start_s) * RATE_HZ), 1), np.float32)

    clips = clips_of([(40.0, 50.0), (10.0, 20.0), (12.0, 24.0)], sound, 50.2)
    assert asked == sorted(asked) and len(asked) == 2
    early, late = clips.passage(12.0, 24.0), clips.passage(40.0, 50.0)
    assert early and late
    assert (early.number, late.number) == (1, 2)
    assert (early.from_s, early.to_s) == (2.0, 15.4)
    assert (late.from_s, late.to_s) == (0.0, 10.8)
    assert late.to_s <= clips.all[1].end_s - clips.all[1].start_s
    assert clips.passage(30.0, 31.0) is None
