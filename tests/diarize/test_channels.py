"""Who speaks on a call: one person a channel, and nobody for what comes back through a loudspeaker."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.echo import EchoCanceller
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.channels import ChannelHearing, Line
from diarize.events import (
    HearingEvent,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
    VoiceChanged,
    VoiceStirred,
)
from models.segmentation import Segmentation
from models.voice_activity import VoiceActivity
from models.weights import open_weights
from tests.diarize.marked_sound import Sound, any_voice, cut, listen, marked, voices_in_order, who_spoke
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

ROLES = ("coach", "client")
COACH, CLIENT = 0, 1
GRID_S = 0.033
LATE = round(0.08 * RATE_HZ)
BLEED = np.float32(10 ** (-12 / 20))

Without = Callable[[Sound, Sound], Sound]
Spans = list[tuple[float, float]]


def as_it_is(own: Sound, other: Sound) -> Sound:
    """No canceller at all."""
    return own


def hearing() -> ChannelHearing:
    """A hearing without networks and cancellers, whose results are known at once."""
    lines = [Line(any_voice, as_it_is) for _ in ROLES]
    return ChannelHearing(lines, voices_in_order, ROLES, lambda heard_to_s: heard_to_s)


def call(coach: Spans, client: Spans, duration_s: float) -> Sound:
    """Sound (n, 2) of a call in which headsets are worn."""
    channels = [
        marked([(person, start_s, end_s) for start_s, end_s in spans], duration_s)
        for person, spans in ((COACH, coach), (CLIENT, client))
    ]
    return np.stack(channels, axis=1)


def late(sound: Sound) -> Sound:
    """What of the other channel's `sound` is heard in this one: 12 dB softer, 80 ms later."""
    return BLEED * np.concatenate([np.zeros(LATE, np.float32), sound[:-LATE]])


def assert_spoke(heard: list[HearingEvent], *truth: tuple[Role, float, float]) -> None:
    found = who_spoke(heard)
    assert [role for role, _, _ in found] == [role for role, _, _ in truth]
    for (_, *times), (_, *true_times) in zip(found, truth, strict=True):
        assert times == pytest.approx(true_times, abs=GRID_S)


def test_whoever_speaks_in_a_channel_is_its_person_even_the_second_first() -> None:
    heard = listen(hearing(), cut(call([(3.0, 4.0)], [(1.0, 2.0)], 5.0)))
    assert_spoke(heard, ("client", 1.0, 2.0), ("coach", 3.0, 4.0))
    assert not any(isinstance(event, SpeechRevised) for event in heard)


def test_two_at_once_are_both_heard() -> None:
    heard = listen(hearing(), cut(call([(0.5, 2.0), (5.5, 8.0)], [(3.0, 5.0), (7.0, 9.0)], 10.0)))
    assert_spoke(
        heard,
        ("coach", 0.5, 2.0),
        ("client", 3.0, 5.0),
        ("coach", 5.5, 8.0),
        ("client", 7.0, 9.0),
    )


def test_two_who_begin_at_once_are_both_heard_from_the_first_moment() -> None:
    heard = listen(hearing(), cut(call([(0.0, 0.9)], [(0.0, 0.8)], 2.0)))
    assert_spoke(heard, ("coach", 0.0, 0.9), ("client", 0.0, 0.8))


def test_a_word_of_the_listener_in_the_middle_of_the_others_speech_is_heard() -> None:
    heard = listen(hearing(), cut(call([(0.5, 5.0)], [(2.0, 2.3)], 6.0)))
    assert_spoke(heard, ("coach", 0.5, 5.0), ("client", 2.0, 2.3))


def test_it_is_known_soon_who_speaks_and_who_has_stopped() -> None:
    heard = listen(hearing(), cut(call([(1.0, 2.0)], [(3.0, 4.0)], 5.0)))
    for event in heard:
        if isinstance(event, SpeechStarted | SpeechEnded):
            assert 0 <= event.known_at_s - event.at_s < 0.3


def test_somebodys_voice_is_heard_in_either_channel() -> None:
    heard = listen(hearing(), cut(call([(1.0, 2.0)], [(1.9, 3.0)], 4.0)))
    changed = [event for event in heard if isinstance(event, VoiceChanged)]
    assert [event.active for event in changed] == [True, False]
    assert [event.at_s for event in changed] == pytest.approx([1.0, 3.0], abs=GRID_S)


def test_a_click_is_nobody() -> None:
    heard = listen(hearing(), cut(call([(1.0, 1.05)], [], 3.0)))
    assert not any(isinstance(event, SpeechStarted) for event in heard)


def test_a_side_that_comes_back_softly_is_heard_in_its_own_channel_only() -> None:
    """Without a canceller: what stays far enough under the other side is told from speech by level alone."""
    sound = call([(10.0, 12.0)], [(1.0, 9.0)], 13.0)
    back = np.float32(0.05) * np.concatenate([np.zeros(LATE, np.float32), sound[:-LATE, CLIENT]])
    sound[:, COACH] += back
    ears = Line(lambda block: float(np.abs(block).max() > 0), as_it_is)
    everything = ChannelHearing([ears, ears], always_somebody, ROLES, lambda heard_to_s: heard_to_s)
    assert_spoke(listen(everything, cut(sound)), ("client", 1.0, 9.0), ("coach", 10.0, 12.0))


def always_somebody(sound: Sound) -> Sound:
    """A segmentation that hears a voice in anything."""
    activity = voices_in_order(sound)
    activity[:, 0] = 1.0
    return activity


def test_lost_sound_ends_what_was_open_and_is_not_silence() -> None:
    sound = call([(1.0, 6.0)], [(1.5, 3.0)], 8.0)
    heard = listen(hearing(), cut(sound, lost=[(2 * RATE_HZ, 2 * RATE_HZ)]))
    assert_spoke(heard, ("coach", 1.0, 2.0), ("client", 1.5, 2.0), ("coach", 4.0, 6.0))
    (lost,) = [event for event in heard if isinstance(event, SoundLost)]
    assert (lost.start_s, lost.end_s) == pytest.approx((2.0, 4.0), abs=GRID_S)
    voice = [(event.active, event.at_s) for event in heard if isinstance(event, VoiceChanged)]
    assert [active for active, _ in voice] == [True, False, True, False]
    assert [at_s for _, at_s in voice] == pytest.approx([1.0, 2.0, 4.0, 6.0], abs=GRID_S)


def test_when_the_sound_is_over_so_is_all_speech() -> None:
    heard = listen(hearing(), cut(call([(1.0, 2.51)], [(2.0, 2.51)], 2.51)))
    assert_spoke(heard, ("coach", 1.0, 2.51), ("client", 2.0, 2.51))
    assert max(event.at_s for event in heard if isinstance(event, SpeechEnded)) <= 2.51
    assert hearing().finish() == []


def test_nothing_is_known_before_the_sound_it_needed() -> None:
    listener = hearing()
    for piece in cut(call([(0.5, 2.0)], [(1.5, 3.0)], 4.0)):
        assert isinstance(piece, Block)
        for event in listener.feed(piece):
            assert event.known_at_s == piece.end_s
            assert isinstance(event, SpeechStarted | SpeechEnded | VoiceChanged | VoiceStirred)
            assert event.at_s <= event.known_at_s


def test_on_a_call_a_voice_stirs_before_it_is_told() -> None:
    heard = listen(hearing(), cut(call([(0.5, 2.0)], [(3.0, 4.0)], 5.0)))
    up = next(event for event in heard if isinstance(event, VoiceChanged) and event.at_s > 2.5)
    stirred = [event for event in heard if isinstance(event, VoiceStirred) and event.at_s > 2.5]
    assert stirred[0].known_at_s < up.known_at_s
    assert all(event.known_at_s <= up.known_at_s for event in stirred if event.at_s < up.at_s + 0.1)


def test_on_a_call_steady_noise_stirs_nothing() -> None:
    """A fan, 10 dB under speech: cues would wait for ever."""
    sound = call([(0.5, 3.0)], [(0.5, 3.0)], 8.0)
    loud = float(np.sqrt(np.square(sound[8_000:48_000]).mean()))
    fan = np.random.default_rng(0).normal(0.0, 0.3 * loud, len(sound)).astype(np.float32)
    fan[: 5 * RATE_HZ] = 0.0
    heard = listen(hearing(), cut(sound + fan[:, None]))
    stirred = [event.at_s for event in heard if isinstance(event, VoiceStirred) and event.at_s > 4.0]
    assert len(stirred) <= 2
    assert all(at_s < 5.1 for at_s in stirred)


spans = st.lists(
    st.tuples(st.floats(0, 7.5), st.floats(0.05, 3.0)).map(lambda s: (s[0], min(8.0, s[0] + s[1]))),
    max_size=6,
)
losses = st.lists(st.tuples(st.integers(1, 15), st.integers(1, 4_000)), max_size=3, unique_by=lambda x: x[0])


@given(spans, spans, losses)
@settings(max_examples=25)
def test_every_stretch_has_one_end_and_nobody_speaks_twice_at_once(
    coach: Spans, client: Spans, lost: list[tuple[int, int]]
) -> None:
    sound = call(coach, client, 8.01)
    heard = listen(hearing(), cut(sound, [(start * 8_000, length) for start, length in sorted(lost)]))
    started = [event.id for event in heard if isinstance(event, SpeechStarted)]
    ended = [event.id for event in heard if isinstance(event, SpeechEnded)]
    assert len(set(started)) == len(started)
    assert sorted(started) == sorted(ended)
    assert [event.known_at_s for event in heard] == sorted(event.known_at_s for event in heard)
    stretches = who_spoke(heard)
    assert all(0 <= start_s < end_s <= 8.01 + BLOCK_SAMPLES / RATE_HZ for _, start_s, end_s in stretches)
    for role in ROLES:
        own = sorted((start_s, end_s) for who, start_s, end_s in stretches if who == role)
        assert all(end_s <= next_start_s for (_, end_s), (next_start_s, _) in pairwise(own))


@given(spans, spans)
@settings(max_examples=8)
def test_whoever_speaks_alone_is_heard_and_nobody_else(coach: Spans, client: Spans) -> None:
    """Each channel is heard as if the other were not there, as long as they do not speak at once."""
    sound = call(coach, client, 8.0)
    at_once = (sound > 0).all(axis=1)
    sound[at_once] = 0
    for channel, role in enumerate(ROLES):
        alone = sound.copy()
        alone[:, 1 - channel] = 0
        both = [stretch for stretch in who_spoke(listen(hearing(), cut(sound))) if stretch[0] == role]
        one = who_spoke(listen(hearing(), cut(alone)))
        assert [times for _, *times in both] == [pytest.approx(times, abs=2 * GRID_S) for _, *times in one]


# Through the real networks and the real canceller.


@pytest.fixture(scope="module")
def segmentation() -> Segmentation:
    return Segmentation(open_weights("segmentation"))


def echo_cancelled() -> Without:
    return EchoCanceller().feed


def not_cancelled() -> Without:
    return as_it_is


@pytest.mark.parametrize("make_without", [echo_cancelled, not_cancelled])
def test_the_client_from_the_loudspeaker_is_not_taken_for_the_coach(
    segmentation: Segmentation, make_without: Callable[[], Without]
) -> None:
    """Nor the coach from the client's; where both speak in turn the level alone tells them apart too."""
    room = np.random.default_rng(2)
    client = [spoken(name) for name in ANOTHER_READER]
    coach = spoken(ONE_READER[0])
    pause = np.zeros(RATE_HZ, np.float32)
    turns = [(CLIENT, client[0]), (COACH, coach), (CLIENT, client[1])]
    alone = [
        np.concatenate([part for who, turn in turns for part in (pause, turn if who == person else 0 * turn)])
        for person in (COACH, CLIENT)
    ]
    noise = room.normal(0, 1e-4, (2, len(alone[0]))).astype(np.float32)
    sound = np.stack([alone[COACH] + late(alone[CLIENT]), alone[CLIENT] + late(alone[COACH])]) + noise
    lines = [Line(VoiceActivity(open_weights("silero-vad")), make_without()) for _ in ROLES]
    listener = ChannelHearing(lines, segmentation, ROLES, lambda heard_to_s: heard_to_s)
    heard = who_spoke(listen(listener, cut(sound.T)))

    end_s = 0.0
    for who, turn in turns:
        start_s, end_s = end_s + 1.0, end_s + 1.0 + len(turn) / RATE_HZ
        heard_then = [stretch for stretch in heard if stretch[1] < end_s and stretch[2] > start_s]
        assert {role for role, _, _ in heard_then} == {ROLES[who]}
        assert sum(to_s - from_s for _, from_s, to_s in heard_then) > 0.7 * (
            end_s - start_s
        )  # pauses, margins
