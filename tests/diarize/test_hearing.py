"""Who speaks, from when to when, and how soon it is known."""

import tracemalloc
from itertools import pairwise
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
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
from diarize.hearing import Ears, Hearing
from diarize.people import People
from diarize.tunables import EMBED_AT_S, FRAME_S, HOP_FRAMES, TELLING_FROM_S
from models.embedding import Embedding
from tests.diarize.marked_sound import (
    VOICES,
    Sound,
    Spoken,
    any_voice,
    ears,
    hearing,
    in_sound,
    listen,
    marked,
    pieces,
    true_voice,
    voices_in_order,
    who_spoke,
)

COACH, CLIENT, OBSERVER = 0, 1, 2
GRID_S = 0.033
"""Voice activity has one value for 32 ms: no time can be truer than that."""

HOP_S = HOP_FRAMES * FRAME_S
PIECE_S = EMBED_AT_S[-1]

Kind = TypeVar("Kind", bound=HearingEvent)


def of(kind: type[Kind], heard: list[HearingEvent]) -> list[Kind]:
    return [event for event in heard if isinstance(event, kind)]


def assert_spoke(heard: list[HearingEvent], *truth: tuple[Role, float, float]) -> None:
    found = who_spoke(heard)
    assert [role for role, _, _ in found] == [role for role, _, _ in truth]
    for (_, *times), (_, *true_times) in zip(found, truth, strict=True):
        assert times == pytest.approx(true_times, abs=GRID_S)


def test_speech_is_heard_from_its_start_to_its_end() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 1.0, 2.0), (COACH, 3.1, 3.4)], 5.0)))
    assert_spoke(heard, ("coach", 1.0, 2.0), ("coach", 3.1, 3.4))


def test_it_is_heard_alike_in_both_channels() -> None:
    sound = marked([(COACH, 1.0, 2.0)], 3.0)
    both = [Block(piece.start_sample, np.repeat(piece.samples, 2, axis=1)) for piece in blocks(sound)]
    assert listen(hearing(), both) == listen(hearing(), blocks(sound))


def blocks(sound: Sound) -> list[Block]:
    return [piece for piece in pieces(sound) if isinstance(piece, Block)]


def test_a_click_is_nobody() -> None:
    assert of(SpeechStarted, listen(hearing(), pieces(marked([(COACH, 1.0, 1.05)], 3.0)))) == []


def test_a_stop_consonant_does_not_end_a_stretch_and_a_pause_does() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 1.0, 1.5), (COACH, 1.58, 2.0), (COACH, 2.2, 3.0)], 4.0)))
    assert_spoke(heard, ("coach", 1.0, 2.0), ("coach", 2.2, 3.0))


def test_nothing_is_known_before_the_sound_it_needed() -> None:
    sound = marked([(COACH, 0.5, 2.0), (CLIENT, 1.5, 3.0), (COACH, 3.5, 3.9)], 4.5)
    listener = hearing()
    told = 0
    for block in blocks(sound):
        heard = listener.feed(block)
        told += len(heard)
        assert all(event.known_at_s == block.end_s for event in heard)
        assert all(
            e.at_s <= e.known_at_s for e in heard if isinstance(e, SpeechStarted | SpeechEnded | VoiceChanged)
        )
    assert told >= 8


@given(st.floats(1.0, 1.3), st.floats(2.0, 2.3))
@settings(max_examples=20)
def test_an_end_is_known_a_quarter_of_a_second_later_and_a_start_soon_too(
    start_s: float, end_s: float
) -> None:
    heard = listen(hearing(), pieces(marked([(COACH, start_s, end_s)], 4.0)))
    assert of(SpeechStarted, heard)[0].known_at_s - start_s < 0.42
    assert of(SpeechEnded, heard)[0].known_at_s - end_s < 0.25 + GRID_S


def test_a_voice_coming_up_and_falling_silent_is_known_first() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 1.0, 2.0)], 4.0)))
    up, down = of(VoiceChanged, heard)
    assert (up.active, down.active) == (True, False)
    assert (up.at_s, down.at_s) == pytest.approx((1.0, 2.0), abs=GRID_S)
    assert up.known_at_s - 1.0 < 0.1
    assert down.known_at_s - 2.0 < 0.17
    assert isinstance(heard[0], VoiceStirred)
    assert heard[1] is up


def test_two_at_once_are_two_people() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 0.5, 3.0), (CLIENT, 2.0, 4.0)], 5.0)))
    assert_spoke(heard, ("coach", 0.5, 3.0), ("client", 2.0, 4.0))


def test_three_people_keep_their_names_for_a_whole_session() -> None:
    order = [COACH, CLIENT, OBSERVER, CLIENT, COACH, OBSERVER, CLIENT]
    spoken = [(person, 1.0 + 4 * turn, 4.0 + 4 * turn) for turn, person in enumerate(order)]
    roles = ("coach", "client", "observer")
    heard = listen(hearing(roles), pieces(marked(spoken, 30.0)))
    assert_spoke(heard, *((roles[person], start_s, end_s) for person, start_s, end_s in spoken))


def test_whoever_speaks_after_a_long_silence_is_first_a_guess_then_a_voice() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 1.0, 2.0), (CLIENT, 9.0, 12.0)], 13.0)))
    assert [event.role for event in of(SpeechStarted, heard)] == ["coach", "coach"]
    (revised,) = of(SpeechRevised, heard)
    assert revised.role == "client"
    assert revised.known_at_s < 10.1  # a voice makes somebody new only when it was heard for 0.8 s
    assert_spoke(heard, ("coach", 1.0, 2.0), ("client", 9.0, 12.0))


def test_a_known_coach_may_speak_second() -> None:
    people = People(("coach", "client"), {"coach": VOICES[1]})
    listener = Hearing(ears(), people, lambda heard_to_s: heard_to_s)
    heard = listen(listener, pieces(marked([(0, 1.0, 3.0), (1, 4.0, 6.0)], 7.0)))
    assert_spoke(heard, ("client", 1.0, 3.0), ("coach", 4.0, 6.0))


def test_a_revision_reaches_back_to_what_had_long_ended() -> None:
    def unsure_of_short_speech(sound: Sound) -> Embedding:
        voice = true_voice(sound)
        if len(sound) < 0.7 * RATE_HZ and in_sound(sound)[0, CLIENT]:
            voice = np.float32(0.3) * VOICES[COACH] + np.float32(0.954) * voice
        return voice

    sound = marked([(COACH, 1.0, 3.0), (CLIENT, 9.0, 9.5), (CLIENT, 16.0, 19.0)], 20.0)
    heard = listen(hearing(ears_=ears(unsure_of_short_speech)), pieces(sound))
    ended = [event.id for event in of(SpeechEnded, heard) if event.known_at_s < 16.0]
    revised = [event.id for event in of(SpeechRevised, heard) if event.known_at_s > 16.0]
    assert ended[1] in revised
    assert_spoke(heard, ("coach", 1.0, 3.0), ("client", 9.0, 9.5), ("client", 16.0, 19.0))


def test_of_two_at_once_taken_for_each_other_both_are_set_right() -> None:
    people = People(("coach", "client"), {"coach": VOICES[0], "client": VOICES[1]})
    listener = Hearing(ears(), people, lambda heard_to_s: heard_to_s)
    heard = listen(listener, pieces(marked([(CLIENT, 1.0, 1.5), (COACH, 1.3, 3.0)], 4.0)))
    assert {event.role for event in of(SpeechStarted, heard)} == {"coach", "client"}
    assert len(of(SpeechRevised, heard)) == 2
    assert_spoke(heard, ("client", 1.0, 1.5), ("coach", 1.3, 3.0))


def one_voice(sound: Sound) -> Sound:
    """A segmentation to which all voices are one."""
    activity = voices_in_order(sound)
    activity[:, 0] = activity.max(axis=1)
    activity[:, 1:] = 0
    return activity


def test_a_turn_that_passes_to_another_without_a_pause_is_parted() -> None:
    ears_ = Ears(any_voice, one_voice, true_voice)
    heard = listen(hearing(ears_=ears_), pieces(marked([(COACH, 1.024, 4.224), (CLIENT, 4.224, 8.0)], 9.0)))
    first, rest = of(SpeechStarted, heard)[:2]
    assert (first.role, rest.role) == ("coach", "client")
    assert rest.at_s == pytest.approx(4.224, abs=2 * HOP_S)
    assert rest.known_at_s < 4.224 + TELLING_FROM_S + 4 * HOP_S
    (ended,) = [event for event in of(SpeechEnded, heard) if event.id == first.id]
    assert (ended.at_s, ended.known_at_s) == (rest.at_s, rest.known_at_s)


@pytest.mark.parametrize("passes_at_s", [3.9, 4.3, 4.7, 5.1])
def test_wherever_a_turn_passes_it_is_parted_within_half_a_piece(passes_at_s: float) -> None:
    ears_ = Ears(any_voice, one_voice, true_voice)
    back_s = passes_at_s + 6.0
    spoken = [(COACH, 1.0, passes_at_s), (CLIENT, passes_at_s, back_s), (COACH, back_s, 16.0)]
    found = who_spoke(listen(hearing(ears_=ears_), pieces(marked(spoken, 17.0))))
    assert found[0][1] == pytest.approx(1.0, abs=GRID_S)
    assert found[-1][2] == pytest.approx(16.0, abs=GRID_S)
    assert all(end_s == next_start_s for (_, _, end_s), (_, next_start_s, _) in pairwise(found))
    passed_s = [start_s for (before, _, _), (role, start_s, _) in pairwise(found) if role != before]
    assert passed_s == pytest.approx([passes_at_s, back_s], abs=PIECE_S / 2 + 2 * HOP_S)


def test_a_stretch_that_ends_as_anothers_leaves_the_others_open_one_alone() -> None:
    def unsure_at_first(sound: Sound) -> Embedding:
        return VOICES[COACH] if len(sound) < 0.5 * RATE_HZ else true_voice(sound)

    people = People(("coach", "client"), {"coach": VOICES[0], "client": VOICES[1]})
    listener = Hearing(ears(unsure_at_first), people, lambda heard_to_s: heard_to_s)
    heard = listen(listener, pieces(marked([(CLIENT, 0.992, 1.6), (COACH, 1.6, 3.0)], 4.0)))
    assert [event.role for event in of(SpeechStarted, heard)][:2] == ["coach", "client"]  # each for the other
    assert [event.role for event in of(SpeechRevised, heard)] == ["client"]
    (client, *others) = who_spoke(heard)
    assert client == ("client", 0.992, 1.6)
    assert [start_s for _, start_s, _ in others] == [1.6, *(end_s for _, _, end_s in others[:-1])]
    role, *times = others[-1]
    assert role == "coach"
    assert times == [pytest.approx(1.7, abs=0.1), pytest.approx(3.0, abs=GRID_S)]


def test_the_first_word_makes_the_first_person_even_when_the_second_is_first_to_speak_at_length() -> None:
    spoken = [(COACH, 1.0, 1.5), (CLIENT, 9.0, 12.0), (COACH, 20.0, 23.0)]
    heard = listen(hearing(), pieces(marked(spoken, 24.0)))
    assert_spoke(heard, ("coach", 1.0, 1.5), ("client", 9.0, 12.0), ("coach", 20.0, 23.0))


def test_when_the_sound_is_over_so_is_all_speech() -> None:
    heard = listen(hearing(), pieces(marked([(COACH, 1.0, 2.5), (CLIENT, 2.0, 2.51)], 2.51)))
    assert_spoke(heard, ("coach", 1.0, 2.5), ("client", 2.0, 2.51))
    assert max(event.at_s for event in of(SpeechEnded, heard)) <= 2.51
    assert hearing().finish() == []


def test_lost_sound_ends_what_was_open_and_is_not_silence() -> None:
    sound = marked([(COACH, 1.0, 6.0)], 8.0)
    heard = listen(hearing(), pieces(sound, lost=[(2 * RATE_HZ, 2 * RATE_HZ)]))
    assert_spoke(heard, ("coach", 1.0, 2.0), ("coach", 4.0, 6.0))
    (lost,) = of(SoundLost, heard)
    assert (lost.start_s, lost.end_s) == pytest.approx((2.0, 4.0), abs=GRID_S)
    assert lost.known_at_s == lost.end_s
    ended = of(SpeechEnded, heard)[0]
    assert ended.known_at_s == lost.end_s
    voice = [(event.active, event.at_s) for event in of(VoiceChanged, heard)]
    assert [active for active, _ in voice] == [True, False, True, False]
    assert [at_s for _, at_s in voice] == pytest.approx([1.0, 2.0, 4.0, 6.0], abs=GRID_S)


def test_sound_lost_before_anything_was_heard_only_moves_the_time() -> None:
    sound = marked([(COACH, 31.0, 32.0)], 33.0)
    heard = listen(hearing(), pieces(sound, lost=[(0, 30 * RATE_HZ)]))
    assert isinstance(heard[0], SoundLost)
    assert_spoke(heard, ("coach", 31.0, 32.0))


@given(st.lists(st.integers(1, 3_000), min_size=1, max_size=8))
@settings(max_examples=25)
def test_after_losses_of_any_length_times_are_true(lengths: list[int]) -> None:
    lost = [(16_000 + 4_000 * number, length) for number, length in enumerate(lengths)]
    sound = marked([(COACH, 4.0, 5.0), (CLIENT, 5.5, 6.5)], 8.0)
    heard = listen(hearing(), pieces(sound, lost))
    assert len(of(SoundLost, heard)) == len(lengths)
    assert_spoke(heard, ("coach", 4.0, 5.0), ("client", 5.5, 6.5))
    assert [e.known_at_s for e in heard] == sorted(e.known_at_s for e in heard)


def test_memory_does_not_grow_with_the_session() -> None:
    spoken = [(turn % 2, 2.0 * turn, 2.0 * turn + 1.7) for turn in range(45)]
    sound = blocks(marked(spoken, 90.0))
    listener = hearing()
    tracemalloc.start()
    for block in sound[: len(sound) // 3]:
        listener.feed(block)
    before, _ = tracemalloc.get_traced_memory()
    for block in sound[len(sound) // 3 :]:
        listener.feed(block)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    a_second = 4 * RATE_HZ
    assert after - before < a_second


# What must hold whatever is said, and however badly it is heard.


def confused(seed: int) -> Ears:
    """Ears that number voices at random or as one, hear some that are not there, and anyone as anyone."""
    chance = np.random.default_rng(seed)
    tell_apart = one_voice if chance.random() < 0.3 else voices_in_order

    def segment(sound: Sound) -> Sound:
        activity = tell_apart(sound)
        if chance.random() < 0.3:
            activity = activity[:, chance.permutation(3)]
        if chance.random() < 0.2:
            first = int(chance.integers(len(activity)))
            activity[first : first + 40, int(chance.integers(3))] = chance.random()
        return activity

    def embed(sound: Sound) -> Embedding:
        voice = true_voice(sound) + VOICES[int(chance.integers(4))] * np.float32(chance.random() * 1.5)
        likeness: Embedding = voice / np.linalg.norm(voice)
        return likeness

    return Ears(any_voice, segment, embed)


somebody_speaks = st.tuples(st.integers(0, 2), st.floats(0, 7.5), st.floats(0.05, 3.0)).map(
    lambda spoken: (spoken[0], spoken[1], min(8.0, spoken[1] + spoken[2]))
)
a_conversation = st.lists(somebody_speaks, min_size=1, max_size=12)
losses = st.lists(st.tuples(st.integers(1, 15), st.integers(1, 4_000)), max_size=3, unique_by=lambda x: x[0])


@given(a_conversation, losses, st.integers(2, 3), st.integers(0, 2**32 - 1))
@settings(max_examples=60)
def test_every_stretch_ends_an_end_is_only_taken_back_and_nobody_speaks_twice_at_once(
    spoken: list[Spoken], lost: list[tuple[int, int]], people: int, seed: int
) -> None:
    roles = ("coach", "client", "observer")[:people]
    lost = [(start * 8_000, length) for start, length in sorted(lost)]
    heard = listen(hearing(roles, confused(seed)), pieces(marked(spoken, 8.01), lost))

    started = of(SpeechStarted, heard)
    assert len({event.id for event in started}) == len(started)
    ends_s: dict[str, list[float]] = {}
    begun: set[str] = set()
    for event in heard:
        if isinstance(event, SpeechStarted):
            begun.add(event.id)
        elif isinstance(event, SpeechEnded | SpeechRevised):
            assert event.id in begun
        if isinstance(event, SpeechEnded):
            ends_s.setdefault(event.id, []).append(event.at_s)
    assert ends_s.keys() == begun
    assert all(later_s < at_s for ends in ends_s.values() for at_s, later_s in pairwise(ends))

    stretches = who_spoke(heard)
    assert all(0 <= start_s < end_s <= 8.01 + BLOCK_SAMPLES / RATE_HZ for _, start_s, end_s in stretches)
    for role in roles:
        own = sorted((start_s, end_s) for who, start_s, end_s in stretches if who == role)
        assert all(end_s <= next_start_s for (_, end_s), (next_start_s, _) in pairwise(own))


@given(a_conversation, losses, st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_the_same_sound_is_heard_the_same_twice(
    spoken: list[Spoken], lost: list[tuple[int, int]], seed: int
) -> None:
    sound: list[Block | Gap] = pieces(marked(spoken, 8.0), [(s * 8_000, n) for s, n in sorted(lost)])
    assert listen(hearing(ears_=confused(seed)), sound) == listen(hearing(ears_=confused(seed)), sound)
