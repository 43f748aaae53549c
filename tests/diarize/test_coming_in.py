"""How loud somebody comes in over another.

In marked sound the coach speaks at 1/8 of full scale, the client at 2/8, and both at once at 3/8.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pytest

from audio.source import Block
from audio.tunables import RATE_HZ
from diarize.channels import ChannelHearing, Line
from diarize.events import HearingEvent, SpeechEnded, SpeechLevel, SpeechRevised, SpeechStarted
from diarize.hearing import Hearing
from diarize.people import People
from diarize.tunables import FRAME_SAMPLES, USUAL_LEVEL_FROM_S
from tests.diarize.marked_sound import (
    VOICES,
    Sound,
    Spoken,
    any_voice,
    ears,
    hearing,
    listen,
    marked,
    pieces,
    voices_in_order,
)

COACH, CLIENT = 0, 1
BLOCK_S = 0.032
NEAR_DB = 0.1
"""A person's first and last frame may be half full."""

COACH_DB, CLIENT_DB, BOTH_DB = (20 * np.log10(eighths / 8) for eighths in (1, 2, 3))


def levels(heard: Iterable[HearingEvent]) -> list[SpeechLevel]:
    return [event for event in heard if isinstance(event, SpeechLevel)]


def heard_in_a_room(spoken: Iterable[Spoken], duration_s: float) -> list[HearingEvent]:
    return listen(hearing(), pieces(marked(spoken, duration_s)))


def started(heard: Iterable[HearingEvent]) -> list[SpeechStarted]:
    return [event for event in heard if isinstance(event, SpeechStarted)]


def test_in_a_room_it_is_told_how_far_two_are_over_the_one_who_was_speaking() -> None:
    heard = heard_in_a_room([(COACH, 1.0, 6.0), (CLIENT, 5.0, 7.0)], 8.0)
    (level,) = levels(heard)
    assert level.id == started(heard)[1].id
    assert (level.level_db, level.usual_db) == pytest.approx((BOTH_DB, COACH_DB), abs=NEAR_DB)


def test_whoever_comes_in_softly_over_a_louder_voice_raises_it_little() -> None:
    heard = heard_in_a_room([(COACH, 1.0, 2.0), (CLIENT, 3.0, 10.0), (COACH, 9.0, 9.8)], 11.0)
    (level,) = levels(heard)
    assert (level.level_db, level.usual_db) == pytest.approx((BOTH_DB, CLIENT_DB), abs=NEAR_DB)


def test_it_is_told_once_half_a_second_of_it_has_sounded_and_not_before() -> None:
    listener, told = hearing(), []
    for block in pieces(marked([(COACH, 1.0, 7.0), (CLIENT, 5.0, 6.5)], 8.0)):
        assert isinstance(block, Block)
        for level in levels(listener.feed(block)):
            assert level.known_at_s == block.end_s
            told.append(level.known_at_s - 5.0)
    (after_s,) = told
    assert 0.5 - BLOCK_S <= after_s <= 0.5 + 2 * BLOCK_S


def test_it_counts_as_known_when_the_hearing_says_so() -> None:
    listener = Hearing(ears(), People(("coach", "client")), lambda heard_to_s: heard_to_s + 0.2)
    (level,) = levels(listen(listener, pieces(marked([(COACH, 1.0, 7.0), (CLIENT, 5.0, 6.5)], 8.0))))
    assert 5.7 - BLOCK_S <= level.known_at_s <= 5.7 + 2 * BLOCK_S


def test_its_level_is_that_of_its_first_half_second_without_the_onset() -> None:
    sound = marked([(COACH, 1.0, 7.0), (CLIENT, 5.0, 6.5)], 8.0)
    (level,) = levels(listen(hearing(), pieces(sound)))
    for start_s, end_s in ((5.0, 5.06), (5.6, 6.0)):  # no less a voice there, but twice as loud
        sound[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)] += 1.0
    (same,) = levels(listen(hearing(), pieces(sound)))
    assert same.level_db == pytest.approx(level.level_db, abs=NEAR_DB)


@pytest.mark.parametrize(
    "spoken",
    [
        [(COACH, 1.0, 6.0), (CLIENT, 6.5, 9.0)],
        [(COACH, 1.0, 6.0), (CLIENT, 6.0, 9.0)],
        [(COACH, 1.0, 6.0)],
    ],
)
def test_who_begins_while_nobody_speaks_comes_in_over_nobody(spoken: list[Spoken]) -> None:
    assert levels(heard_in_a_room(spoken, 10.0)) == []


@pytest.mark.parametrize(("alone_s", "told"), [(USUAL_LEVEL_FROM_S - 0.5, 0), (USUAL_LEVEL_FROM_S + 0.5, 1)])
def test_nothing_is_told_before_it_is_known_how_loud_the_other_usually_is(alone_s: float, told: int) -> None:
    begins_s = 1.0 + alone_s
    heard = heard_in_a_room([(COACH, 1.0, begins_s + 1.0), (CLIENT, begins_s, begins_s + 1.5)], 8.0)
    assert len(started(heard)) == 2
    assert len(levels(heard)) == told


def test_what_was_another_persons_after_all_tells_nothing_of_how_loud_somebody_is() -> None:
    """The client's first words count as the coach's until the voice is compared, who said little."""
    spoken = [(COACH, 1.0, 3.3), (CLIENT, 9.0, 11.0), (COACH, 12.0, 13.5), (CLIENT, 12.5, 14.0)]
    heard = heard_in_a_room(spoken, 15.0)
    assert "client" in [event.role for event in heard if isinstance(event, SpeechRevised)]
    assert started(heard)[-1].at_s == pytest.approx(12.5, abs=BLOCK_S)
    assert levels(heard) == []


def test_what_is_said_most_tells_the_usual_level_and_not_what_is_said_most_often() -> None:
    """Words said softly between, however many, leave it as it is."""
    soft = [(8.0 + 0.6 * n, 8.2 + 0.6 * n) for n in range(6)]
    sound = marked([(CLIENT, 1.0, 6.0), *((CLIENT, *span) for span in soft), (CLIENT, 13.0, 15.0)], 16.0)
    sound[8 * RATE_HZ : 12 * RATE_HZ] /= 2
    sound[14 * RATE_HZ : round(14.9 * RATE_HZ)] += marked([(COACH, 0.0, 0.9)], 0.9)
    people = People(("coach", "client"), {"coach": VOICES[0], "client": VOICES[1]})
    (level,) = levels(listen(Hearing(ears(), people, lambda to_s: to_s), pieces(sound)))
    assert level.usual_db == pytest.approx(CLIENT_DB, abs=NEAR_DB)


def test_lost_sound_leaves_the_usual_level_known_and_what_just_began_untold() -> None:
    spoken = [(COACH, 1.0, 12.0), (CLIENT, 5.7, 8.0), (CLIENT, 10.0, 11.5)]
    lost = [(6 * RATE_HZ, 3 * RATE_HZ)]
    heard = listen(hearing(), pieces(marked(spoken, 13.0), lost))
    (level,) = levels(heard)
    assert level.known_at_s > 10.0
    assert (level.level_db, level.usual_db) == pytest.approx((BOTH_DB, COACH_DB), abs=NEAR_DB)


def test_at_the_end_of_the_sound_what_was_too_short_to_tell_is_left_untold() -> None:
    heard = heard_in_a_room([(COACH, 1.0, 6.3), (CLIENT, 6.0, 6.3)], 6.3)
    assert len([event for event in heard if isinstance(event, SpeechEnded)]) == 2
    assert levels(heard) == []


# On a call.

ROLES = ("coach", "client")


def call(comes_in_at: float) -> Sound:
    """A call (n, 2): the coach speaks at 1/8 of full scale, and comes in over the client at `comes_in_at`."""
    coach = marked([(COACH, 1.0, 5.0)], 12.0)
    coach[9 * RATE_HZ : 11 * RATE_HZ] = comes_in_at
    return np.stack([coach, marked([(CLIENT, 6.0, 12.0)], 12.0)], axis=1)


def behind(late_frames: int) -> Callable[[Sound, Sound], Sound]:
    """What cancels nothing, and takes so long."""
    held = np.zeros(late_frames * FRAME_SAMPLES, np.float32)

    def without(own: Sound, other: Sound) -> Sound:
        nonlocal held
        sound = np.concatenate((held, own))
        held = sound[len(own) :]
        return sound[: len(own)]

    return without


def heard_on_a_call(sound: Sound, late_frames: int = 0) -> list[HearingEvent]:
    lines = [Line(any_voice, behind(late_frames), late_frames) for _ in ROLES]
    listener = ChannelHearing(lines, voices_in_order, ROLES, lambda heard_to_s: heard_to_s)
    heard: list[HearingEvent] = []
    for piece in pieces(sound[:, 0]):
        assert isinstance(piece, Block)
        heard += listener.feed(Block(piece.start_sample, sound[piece.start_sample :][: len(piece.samples)]))
    return heard + listener.finish()


@pytest.mark.parametrize("late_frames", [0, 1])
@pytest.mark.parametrize(("comes_in_at", "over_db"), [(4 / 8, 12.04), (1 / 8, 0.0)])
def test_on_a_call_it_is_told_how_far_the_speaker_is_over_their_own_usual_level(
    comes_in_at: float, over_db: float, late_frames: int
) -> None:
    (level,) = levels(heard_on_a_call(call(comes_in_at), late_frames))
    assert level.usual_db == pytest.approx(COACH_DB, abs=NEAR_DB)
    assert level.level_db - level.usual_db == pytest.approx(over_db, abs=NEAR_DB)
    assert 9.5 - BLOCK_S <= level.known_at_s <= 9.5 + 3 * BLOCK_S


def test_lips_that_close_lower_what_is_usual_as_much_as_what_is_compared_with_it() -> None:
    sound = call(1 / 8)
    closed = np.arange(len(sound)) // round(0.08 * RATE_HZ) % 2 == 1
    sound[closed, COACH] = 0
    (level,) = levels(heard_on_a_call(sound))
    assert level.level_db == pytest.approx(level.usual_db, abs=1.0)  # half of it silent is 3 dB less


def test_on_a_call_nobodys_level_is_told_who_has_hardly_spoken() -> None:
    sound = call(1 / 8)
    sound[: 3 * RATE_HZ, COACH] = 0
    assert levels(heard_on_a_call(sound)) == []
