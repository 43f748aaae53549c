"""A stretch of speech: when it was, when its voice is worth comparing, and what goes with it."""

import numpy as np
import pytest

from diarize.stretches import Stretch, changing_places
from diarize.tunables import EMBED_AT_S, FRAME_SAMPLES, LONGEST_EMBEDDED_S

SOUND = np.ones(FRAME_SAMPLES, np.float32)
FRAME_S = FRAME_SAMPLES / 16_000


def spoken(seconds: float, first: int = 100) -> Stretch:
    """A stretch of one person alone."""
    stretch = Stretch("s1", 0, first, first, apart=False)
    speak_on(stretch, seconds)
    return stretch


def speak_on(stretch: Stretch, seconds: float) -> None:
    for _ in range(round(seconds / FRAME_S)):
        stretch.extend(stretch.last + 1 if stretch.alone else stretch.first, SOUND)


def test_it_lies_where_its_frames_lie() -> None:
    stretch = spoken(1.6)
    assert stretch.frames == 100
    assert stretch.start_s == pytest.approx(1.6)
    assert stretch.end_s == pytest.approx(3.2)


def test_its_voice_is_compared_each_time_it_has_doubled() -> None:
    stretch = spoken(0.0)
    compared_at_s = []
    for _ in range(300):
        speak_on(stretch, FRAME_S)
        if stretch.due(ending=False):
            compared_at_s.append(len(stretch.voice()) / 16_000)
    assert compared_at_s == pytest.approx(EMBED_AT_S, abs=FRAME_S / 2)


def test_at_its_end_it_is_compared_once_more_if_there_is_much_new() -> None:
    stretch = spoken(0.4)
    stretch.voice()
    speak_on(stretch, 0.1)
    assert not stretch.due(ending=True)
    speak_on(stretch, 0.1)
    assert stretch.due(ending=True)
    assert not spoken(0.3).due(ending=True)


def test_speech_of_two_at_once_is_no_sound_to_compare() -> None:
    stretch = spoken(0.4)
    stretch.extend(stretch.last + 50, None)
    assert stretch.frames == 75
    assert stretch.alone_s == pytest.approx(0.4)


def test_a_monologue_keeps_no_more_sound_than_is_worth_comparing() -> None:
    stretch = spoken(60.0)
    assert stretch.end_s - stretch.start_s == pytest.approx(60.0)
    assert len(stretch.voice()) / 16_000 == pytest.approx(LONGEST_EMBEDDED_S, abs=FRAME_S)


def between(name: str, person: int, first: int, last: int) -> Stretch:
    return Stretch(name, person, first, last, apart=False)


def test_a_stretch_alone_changes_hands_alone() -> None:
    alone, before, after = between("b", 0, 20, 30), between("a", 1, 0, 19), between("c", 1, 31, 40)
    assert changing_places(alone, 1, [before, alone, after]) == [alone]


def test_what_was_said_at_once_changes_places_along_the_chain() -> None:
    first, second, third = between("a", 0, 0, 10), between("b", 1, 5, 25), between("c", 0, 20, 30)
    elsewhere, observer = between("d", 1, 31, 40), between("e", 2, 0, 40)
    known = [first, second, third, elsewhere, observer]
    assert changing_places(first, 1, known) == [first, second, third]
    assert changing_places(first, 2, known) == [first, observer, third]
