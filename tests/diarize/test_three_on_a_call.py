"""Three on a call: a channel each, or two of them on the computer's own sound, told apart by their voices.

In marked sound each person has a mark of their own, whichever channel they are on: the coach is 6 dB louder
than the client, and the observer 6 dB louder than the coach.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.channels import ChannelHearing, Line, Shared
from diarize.events import (
    HearingEvent,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechLevel,
    SpeechRevised,
    SpeechStarted,
)
from diarize.people import People
from diarize.tunables import FRAME_SAMPLES
from tests.diarize.marked_sound import (
    VOICES,
    Sound,
    Spoken,
    any_voice,
    cut,
    listen,
    marked,
    true_voice,
    voices_in_order,
    who_spoke,
)

CLIENT, COACH, OBSERVER = 0, 1, 2
ROLES = ("client", "coach", "observer")
GRID_S = 0.033
KNOWN = {"client": VOICES[CLIENT], "observer": VOICES[OBSERVER]}


def late_by(frames: int) -> Callable[[Sound, Sound], Sound]:
    """A canceller that takes nothing away, and so long."""
    held = np.zeros(frames * FRAME_SAMPLES, np.float32)

    def without(own: Sound, others: Sound) -> Sound:
        nonlocal held
        both = np.concatenate((held, own))
        held = both[len(own) :]
        return both[: len(own)]

    return without


def hearing(whose: Sequence[Role | Shared], late: int = 0) -> ChannelHearing:
    """A hearing whose results are known at once."""
    lines = [Line(any_voice, late_by(late), late) for _ in whose]
    return ChannelHearing(lines, voices_in_order, whose, lambda heard_to_s: heard_to_s)


def shared(known: dict[Role, Sound] | None = None) -> Shared:
    return Shared(People(("client", "observer"), KNOWN if known is None else known), true_voice)


def sound_of(channels: Sequence[Sequence[int]], spoken: Sequence[Spoken], duration_s: float) -> Sound:
    """Sound (n, channels) of a call in which headsets are worn: who is on which of the channels."""
    return np.stack([marked([s for s in spoken if s[0] in on_it], duration_s) for on_it in channels], axis=1)


def in_turn(spoken: Sequence[Spoken]) -> list[tuple[Role, float, float]]:
    """Who speaks when, by role."""
    return [(ROLES[who], start_s, end_s) for who, start_s, end_s in spoken]


def assert_spoke(
    heard: Iterable[HearingEvent], *truth: tuple[Role, float, float], within_s: float = GRID_S
) -> None:
    found = sorted(who_spoke(heard), key=lambda stretch: stretch[1])
    assert [role for role, _, _ in found] == [role for role, _, _ in truth]
    for (_, *times), (_, *true_times) in zip(found, truth, strict=True):
        assert times == pytest.approx(true_times, abs=within_s)


ALONE = [[CLIENT], [COACH], [OBSERVER]]
TWO = [[COACH], [CLIENT, OBSERVER]]


def test_with_a_channel_each_everybody_is_who_the_channel_says_whoever_begins() -> None:
    spoken = [(OBSERVER, 1.0, 2.0), (CLIENT, 3.0, 6.0), (COACH, 5.0, 8.0), (OBSERVER, 6.5, 7.5)]
    heard = listen(hearing(ROLES), cut(sound_of(ALONE, spoken, 9.0)))
    assert_spoke(
        heard, ("observer", 1.0, 2.0), ("client", 3.0, 6.0), ("coach", 5.0, 8.0), ("observer", 6.5, 7.5)
    )
    assert not any(isinstance(event, SpeechRevised) for event in heard)


def test_what_comes_back_of_either_of_the_others_is_nobodys() -> None:
    sound = sound_of(ALONE, [(CLIENT, 1.0, 6.0), (OBSERVER, 7.0, 12.0), (COACH, 13.0, 14.0)], 15.0)
    bled = sound + np.float32(0.05) * (sound.sum(axis=1, keepdims=True) - sound)
    line = Line(lambda block: float(np.abs(block).max() > 0), lambda own, others: own)
    heard = listen(
        ChannelHearing([line] * 3, always_somebody, ROLES, lambda heard_to_s: heard_to_s), cut(bled)
    )
    assert_spoke(heard, ("client", 1.0, 6.0), ("observer", 7.0, 12.0), ("coach", 13.0, 14.0))


def always_somebody(sound: Sound) -> Sound:
    """A segmentation that hears a voice in anything."""
    activity = voices_in_order(sound)
    activity[:, 0] = 1.0
    return activity


@pytest.mark.parametrize("late", [0, 1])
def test_two_who_share_a_channel_are_told_apart_by_their_voices(late: int) -> None:
    spoken = [(OBSERVER, 1.0, 3.0), (COACH, 4.0, 6.0), (CLIENT, 7.0, 9.0), (OBSERVER, 10.0, 12.0)]
    heard = listen(hearing(("coach", shared()), late), cut(sound_of(TWO, spoken, 13.0)))
    assert_spoke(heard, *in_turn(spoken))


def test_the_shared_channel_may_be_the_first() -> None:
    spoken = [(COACH, 1.0, 3.0), (OBSERVER, 4.0, 6.0), (CLIENT, 7.0, 9.0)]
    heard = listen(hearing((shared(), "coach")), cut(sound_of(TWO[::-1], spoken, 10.0)))
    assert_spoke(heard, *in_turn(spoken))


def test_two_on_a_channel_whose_voices_nobody_knows_are_named_in_the_order_of_speech() -> None:
    spoken = [(COACH, 1.0, 3.0), (OBSERVER, 4.0, 6.5), (CLIENT, 7.0, 9.5), (OBSERVER, 10.0, 12.0)]
    heard = listen(hearing(("coach", shared({}))), cut(sound_of(TWO, spoken, 13.0)))
    first, second = "client", "observer"
    assert [role for role, _, _ in who_spoke(heard)] == ["coach", first, second, first]


def test_whoever_has_the_microphone_is_never_taken_for_another_and_told_apart_at_once() -> None:
    spoken = [(CLIENT, 1.0, 4.6), (COACH, 4.0, 8.0), (OBSERVER, 7.5, 10.0)]
    heard = listen(hearing(("coach", shared())), cut(sound_of(TWO, spoken, 11.0)))
    assert_spoke(heard, *in_turn(spoken))
    began = {event.id: event.role for event in heard if isinstance(event, SpeechStarted)}
    revised = [event.id for event in heard if isinstance(event, SpeechRevised)]
    assert "coach" not in {began[id_] for id_ in revised}
    assert not any(isinstance(event, SpeechRevised) and event.role == "coach" for event in heard)


def test_who_comes_in_from_another_channel_is_as_loud_as_usual_from_the_same_as_both() -> None:
    """The coach over the client as ever; the observer, at 4/8, over the client at 1/8."""
    spoken = [(COACH, 1.0, 5.0), (CLIENT, 6.0, 14.0), (COACH, 9.0, 10.5), (OBSERVER, 12.0, 15.0)]
    heard = listen(hearing(("coach", shared())), cut(sound_of(TWO, spoken, 16.0)))
    levels = [event for event in heard if isinstance(event, SpeechLevel)]
    over_db = [level.level_db - level.usual_db for level in levels]
    assert over_db == pytest.approx([0.0, 20 * np.log10(5)], abs=0.2)


def test_lost_sound_ends_what_was_open_on_either_channel() -> None:
    sound = sound_of(TWO, [(COACH, 1.0, 6.0), (CLIENT, 1.5, 3.0), (OBSERVER, 5.5, 7.0)], 8.0)
    heard = listen(hearing(("coach", shared())), cut(sound, lost=[(2 * RATE_HZ, 2 * RATE_HZ)]))
    assert_spoke(
        heard,
        ("coach", 1.0, 2.0),
        ("client", 1.5, 2.0),
        ("coach", 4.0, 6.0),
        ("observer", 5.5, 7.0),
    )
    assert sum(isinstance(event, SoundLost) for event in heard) == 1


spans = st.lists(
    st.tuples(st.sampled_from([COACH, CLIENT, OBSERVER]), st.floats(0, 7.5), st.floats(0.05, 3.0)).map(
        lambda s: (s[0], s[1], min(8.0, s[1] + s[2]))
    ),
    max_size=8,
)
losses = st.lists(st.tuples(st.integers(1, 15), st.integers(1, 4_000)), max_size=3, unique_by=lambda x: x[0])


@given(spans, losses, st.sampled_from([0, 1]))
@settings(max_examples=25)
def test_whatever_is_said_every_stretch_ends_and_nobody_speaks_twice_at_once(
    spoken: list[Spoken], lost: list[tuple[int, int]], late: int
) -> None:
    sound = sound_of(TWO, spoken, 8.01)
    heard = listen(
        hearing(("coach", shared({})), late),
        cut(sound, [(start * 8_000, length) for start, length in sorted(lost)]),
    )
    started = [event.id for event in heard if isinstance(event, SpeechStarted)]
    ended = {event.id for event in heard if isinstance(event, SpeechEnded)}
    assert len(set(started)) == len(started)
    assert set(started) == ended
    assert [event.known_at_s for event in heard] == sorted(event.known_at_s for event in heard)
    stretches = who_spoke(heard)
    assert all(0 <= start_s < end_s <= 8.01 + BLOCK_SAMPLES / RATE_HZ for _, start_s, end_s in stretches)
    for role in ROLES:
        own = sorted((start_s, end_s) for who, start_s, end_s in stretches if who == role)
        assert all(end_s <= next_start_s + 1e-9 for (_, end_s), (next_start_s, _) in pairwise(own))
