"""One stream, watched: which voices are in which frame, each frame once and as soon as that can be said."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.source import Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.tunables import (
    DECIDED_BEHIND_FRAMES,
    FRAME_S,
    FRAME_SAMPLES,
    HOP_FRAMES,
    SILENT_FRAMES,
    WINDOW_FRAMES,
)
from diarize.watching import Seen, Watch, frames_to, whole_block
from tests.diarize.marked_sound import Sound, Spoken, any_voice, in_sound, marked, voices_in_order

COACH, CLIENT = 0, 1
BLOCK_S = BLOCK_SAMPLES / RATE_HZ


class Looks:
    """A segmentation that counts how often it is asked."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, sound: Sound) -> Sound:
        self.count += 1
        return voices_in_order(sound)


def blocks(sound: Sound) -> Iterator[Sound]:
    for start in range(0, len(sound), BLOCK_SAMPLES):
        yield whole_block(sound[start : start + BLOCK_SAMPLES])


def watched(watch: Watch, sound: Sound, *, awaiting_onset: bool = False) -> list[tuple[float, int, Seen]]:
    """All that was seen of `sound`: when, from which frame on, and what."""
    seen = []
    for block in blocks(sound):
        watch.feed(block, any_voice(block))
        first = watch.decided
        if (look := watch.look(awaiting_onset=awaiting_onset)) is not None:
            seen.append((watch.heard * FRAME_S, first, look))
    first = watch.decided
    if (look := watch.finish()) is not None:
        seen.append((watch.heard * FRAME_S, first, look))
    return seen


def frames_with_speech(seen: list[tuple[float, int, Seen]]) -> list[int]:
    return [
        first + int(row)
        for _, first, look in seen
        for row in np.flatnonzero(look.voiced[look.start : look.stop].any(axis=1))
    ]


def speaking(spoken: list[Spoken], duration_s: float) -> list[int]:
    """Frames in whose middle somebody speaks."""
    middles = marked(spoken, duration_s)[FRAME_SAMPLES // 2 :: FRAME_SAMPLES]
    return [int(frame) for frame in np.flatnonzero(in_sound(middles).any(axis=1))]


def test_speech_is_seen_in_the_frames_in_which_it_is() -> None:
    spoken = [(COACH, 1.024, 2.048), (CLIENT, 2.56, 3.072)]
    assert frames_with_speech(watched(Watch(voices_in_order), marked(spoken, 4.0))) == speaking(spoken, 4.0)


def test_two_at_once_are_two_voices() -> None:
    both = [
        first + row
        for _, first, look in watched(
            Watch(voices_in_order), marked([(COACH, 1.024, 2.048), (CLIENT, 1.536, 3.072)], 4.0)
        )
        for row in np.flatnonzero(look.voiced[look.start : look.stop].sum(axis=1) == 2)
    ]
    assert both == list(range(96, 128))


somebody_speaks = st.tuples(st.integers(0, 2), st.floats(0, 3.5), st.floats(0.05, 2.0)).map(
    lambda spoken: (spoken[0], spoken[1], min(4.0, spoken[1] + spoken[2]))
)


@given(st.lists(somebody_speaks, max_size=5), st.floats(0.1, 4.0), st.booleans())
@settings(max_examples=40)
def test_every_frame_is_decided_once_and_in_order(
    spoken: list[Spoken], duration_s: float, awaiting_onset: bool
) -> None:
    watch = Watch(voices_in_order)
    seen = watched(watch, marked(spoken, 4.0)[: round(duration_s * RATE_HZ)], awaiting_onset=awaiting_onset)
    decided = [(first, first + look.stop - look.start) for _, first, look in seen]
    assert all(stop == next_first for (_, stop), (next_first, _) in pairwise([(0, 0), *decided]))
    assert all(first < stop for first, stop in decided)
    assert watch.decided == watch.heard == decided[-1][1]


def test_while_nobody_speaks_no_look_is_taken() -> None:
    looks = Looks()
    seen = watched(Watch(looks), np.zeros(5 * RATE_HZ, np.float32))
    assert looks.count == 0
    assert not any(look.voiced.any() or look.local.any() for _, _, look in seen)


def test_while_somebody_speaks_looks_are_a_hop_apart() -> None:
    looks = Looks()
    watched(Watch(looks), marked([(COACH, 0.0, 4.8)], 4.8))
    assert looks.count == pytest.approx(4.8 / (HOP_FRAMES * FRAME_S), abs=2)


def test_a_frame_in_speech_is_decided_when_enough_was_heard_after_it() -> None:
    seen = watched(Watch(voices_in_order), marked([(COACH, 0.0, 3.0)], 3.0))
    behind = [at_s / FRAME_S - (first + look.stop - look.start) for at_s, first, look in seen[:-1]]
    assert behind == pytest.approx([DECIDED_BEHIND_FRAMES] * len(behind))


def first_seen_s(awaiting_onset: bool, start_s: float) -> float:
    sound = marked([(COACH, start_s, 3.0)], 3.0)
    seen = watched(Watch(voices_in_order), sound, awaiting_onset=awaiting_onset)
    return next(at_s for at_s, _, look in seen if look.has_onset)


@pytest.mark.parametrize("start_s", [1.0, 1.03, 1.06, 1.09])
def test_who_comes_up_after_a_silence_is_seen_sooner_where_that_is_awaited(start_s: float) -> None:
    assert first_seen_s(True, start_s) - start_s < 0.2
    assert first_seen_s(True, start_s) < first_seen_s(False, start_s)


def test_a_click_is_no_onset() -> None:
    seen = watched(Watch(voices_in_order), marked([(COACH, 1.0, 1.06)], 2.0), awaiting_onset=True)
    assert not any(look.has_onset for _, _, look in seen)


def test_silence_decides_everything_at_once() -> None:
    watch = Watch(voices_in_order)
    end_s = 1.024
    heard = [block for block in blocks(marked([(COACH, 0.0, end_s)], 2.0))]
    for block in heard[: round((end_s + SILENT_FRAMES * FRAME_S) / BLOCK_S) - 1]:
        watch.feed(block, any_voice(block))
        watch.look(awaiting_onset=False)
    assert not watch.silent
    assert watch.decided < watch.heard
    block = np.zeros(BLOCK_SAMPLES, np.float32)
    watch.feed(block, 0.0)
    watch.look(awaiting_onset=False)
    assert watch.silent
    assert watch.decided == watch.heard


def test_what_voice_activity_does_not_hear_is_no_speech() -> None:
    watch = Watch(voices_in_order)
    sound = marked([(COACH, 0.0, 2.0)], 2.0)
    for block in blocks(sound):
        assert not watch.feed(block, 0.2)
    seen = watch.finish()
    assert seen is not None
    assert not seen.voiced.any()


def test_what_is_not_theirs_is_no_speech_and_makes_nobody_loud() -> None:
    watch = Watch(voices_in_order)
    for block in blocks(marked([(COACH, 0.0, 1.0), (CLIENT, 0.0, 1.0)], 1.0)):
        assert not watch.feed(block * np.float32(100), 1.0, theirs=False)
    assert watch.feed(
        whole_block(np.full(1, 0.01, np.float32)), 1.0
    )  # 80 dB fainter, and speech all the same


def test_the_rooms_echo_of_speech_is_no_speech() -> None:
    def somebody(sound: Sound) -> Sound:
        activity = voices_in_order(sound)
        activity[:, 0] = 1.0
        return activity

    watch = Watch(somebody)
    speech = np.full(RATE_HZ, 0.1, np.float32)
    tail = np.full(RATE_HZ // 2, 0.1 * 10 ** (-40 / 20), np.float32)
    seen = watched(watch, np.concatenate([speech, tail]))
    assert max(frames_with_speech(seen)) == pytest.approx(RATE_HZ / FRAME_SAMPLES, abs=2)


def test_the_sound_of_a_frame_is_the_one_that_was_heard_then_and_stays_so() -> None:
    watch = Watch(voices_in_order)
    sound = np.random.default_rng(3).normal(0, 0.1, 10 * BLOCK_SAMPLES).astype(np.float32)
    for block in blocks(sound):
        watch.feed(block, 0.0)
    frame = watch.sound_of(7)
    assert np.array_equal(frame, sound[7 * FRAME_SAMPLES : 8 * FRAME_SAMPLES])
    for _ in range(2 * WINDOW_FRAMES):
        watch.feed(np.ones(BLOCK_SAMPLES, np.float32), 0.0)
    assert np.array_equal(frame, sound[7 * FRAME_SAMPLES : 8 * FRAME_SAMPLES])
    assert watch.sound_of(watch.heard - 1).tolist() == [1.0] * FRAME_SAMPLES


@pytest.mark.parametrize("lost", [2, 100, 10_000])
def test_after_a_loss_frames_still_count_from_the_sessions_start(lost: int) -> None:
    watch = Watch(voices_in_order)
    watched(watch, marked([(COACH, 0.0, 1.024)], 1.024))
    watch.skip(lost)
    assert watch.decided == watch.heard == 64 + lost
    seen = watched(watch, marked([(CLIENT, 0.0, 0.512)], 0.512))
    assert frames_with_speech(seen) == [64 + lost + frame for frame in range(32)]


def test_a_last_block_that_is_short_is_filled_up_with_silence() -> None:
    block = whole_block(np.ones(100, np.float32))
    assert block.shape == (BLOCK_SAMPLES,)
    assert block.sum() == 100
    whole = np.ones(BLOCK_SAMPLES, np.float32)
    assert whole_block(whole) is whole


def test_a_gap_ends_on_the_nearest_whole_block() -> None:
    assert frames_to(Gap(0, 10 * BLOCK_SAMPLES, "lost")) == 20
    assert frames_to(Gap(5 * BLOCK_SAMPLES, BLOCK_SAMPLES // 2 - 1, "lost")) == 10
    assert frames_to(Gap(5 * BLOCK_SAMPLES, BLOCK_SAMPLES // 2 + 1, "lost")) == 12
