"""Decided frames become talk: what is said of stretches that begin, end, change hands and are parted."""

from collections.abc import Iterable

import numpy as np
import pytest

from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from diarize.stretches import Stretch
from diarize.talk import Talk
from diarize.tunables import (
    CARRIED,
    FRAME_S,
    FRAME_SAMPLES,
    REMEMBERED_STRETCHES,
    SHORTEST_STRETCH_FRAMES,
    SILENT_FRAMES,
    TOLD_APART,
)

COACH, CLIENT = 0, 1
SOUND = np.ones(FRAME_SAMPLES, np.float32)


def talk() -> Talk:
    """Talk in which all is known the moment it was heard."""
    following = Talk(("coach", "client"), lambda heard_to_s: heard_to_s)
    following.heard_to_s = 100.0
    return following


def speak(following: Talk, person: int, frames: Iterable[int], *, apart: bool = False) -> Stretch:
    """Let a person speak alone in `frames`; their open stretch."""
    for frame in frames:
        following.go_on(person, frame, SOUND, apart=apart)
    return next(stretch for stretch in following.going_on() if stretch.person == person)


def end(following: Talk, stretch: Stretch) -> None:
    following.close(stretch)
    following.end(stretch)


def test_a_stretch_is_announced_once_when_it_is_no_click() -> None:
    following = talk()
    speak(following, COACH, range(10, 10 + SHORTEST_STRETCH_FRAMES - 1))
    assert following.told() == []
    speak(following, COACH, range(10 + SHORTEST_STRETCH_FRAMES - 1, 40))
    assert following.told() == [SpeechStarted("s1", "coach", 10 * FRAME_S, 100.0, CARRIED)]


def test_a_click_is_neither_announced_nor_ended_nor_kept() -> None:
    following = talk()
    end(following, speak(following, COACH, range(SHORTEST_STRETCH_FRAMES - 1)))
    assert following.told() == []
    assert following.known == {}
    assert not following.speaks()


def test_a_voice_that_may_be_another_is_announced_as_a_guess() -> None:
    following = talk()
    speak(following, COACH, range(10), apart=True)
    (started,) = following.told()
    assert isinstance(started, SpeechStarted)
    assert started.confidence == TOLD_APART


def test_an_end_lies_after_the_last_frame_in_which_something_was_heard() -> None:
    following = talk()
    stretch = speak(following, COACH, range(20))
    following.told()
    end(following, stretch)
    assert following.told() == [SpeechEnded("s1", 20 * FRAME_S, 100.0)]


def test_nothing_ends_after_the_end_of_the_sound() -> None:
    following = talk()
    following.heard_to_s = 19.5 * FRAME_S
    end(following, speak(following, COACH, range(20)))
    ended = following.told()[-1]
    assert isinstance(ended, SpeechEnded)
    assert ended.at_s == 19.5 * FRAME_S


def test_what_is_told_is_stamped_by_when_it_is_known() -> None:
    following = Talk(("coach", "client"), lambda heard_to_s: heard_to_s + 0.2)
    following.heard_to_s = 1.0
    speak(following, COACH, range(10))
    assert following.told()[0].known_at_s == pytest.approx(1.2)


def test_what_was_told_is_not_told_again() -> None:
    following = talk()
    speak(following, COACH, range(10))
    assert following.told() != []
    assert following.told() == []


def test_a_pause_is_too_long_when_lips_would_have_opened_again() -> None:
    following = talk()
    stretch = speak(following, COACH, range(10))
    assert following.paused_too_long(COACH, 9 + SILENT_FRAMES - 1) is None
    assert following.paused_too_long(COACH, 9 + SILENT_FRAMES) is stretch
    assert following.paused_too_long(CLIENT, 9 + SILENT_FRAMES) is None


def test_a_pause_within_speech_leaves_one_stretch() -> None:
    following = talk()
    stretch = speak(following, COACH, [*range(10), *range(15, 20)])
    assert (stretch.first, stretch.last, len(following.known)) == (0, 19, 1)


def test_both_may_speak_at_once() -> None:
    following = talk()
    assert not following.speaks()
    speak(following, COACH, range(10))
    assert following.speaks() and following.speaks(COACH) and not following.speaks(CLIENT)
    speak(following, CLIENT, range(5, 10))
    assert following.speaks(COACH) and following.speaks(CLIENT)


def test_people_stand_by_when_they_last_began_to_speak() -> None:
    following = talk()
    assert following.recent == []
    for person, first in ((COACH, 0), (CLIENT, 20), (COACH, 40)):
        end(following, speak(following, person, range(first, first + 10)))
    assert following.recent == [COACH, CLIENT]


def test_a_closed_stretch_is_not_gone_on_with() -> None:
    following = talk()
    first = speak(following, COACH, range(10))
    following.close(first)
    second = speak(following, COACH, range(10, 20))
    assert second is not first
    assert (first.last, second.first) == (9, 10)
    following.end(first)
    assert following.is_open(second)


def test_what_has_ended_keeps_no_sound() -> None:
    following = talk()
    stretch = speak(following, COACH, range(30))
    assert stretch.pieces[0].sound
    end(following, stretch)
    assert [piece.sound for piece in stretch.pieces] == [[]]


def test_only_the_latest_stretches_are_remembered() -> None:
    following = talk()
    for number in range(REMEMBERED_STRETCHES + 5):
        end(following, speak(following, COACH, range(20 * number, 20 * number + 5)))
    assert len(following.known) == REMEMBERED_STRETCHES
    assert "s5" not in following.known
    assert f"s{REMEMBERED_STRETCHES + 5}" in following.known


def test_two_who_speak_at_once_change_places_and_both_go_on() -> None:
    following = talk()
    first, second = speak(following, COACH, range(10)), speak(following, CLIENT, range(5, 15))
    following.told()
    following.change_places([first, second], COACH, CLIENT)
    assert following.told() == [SpeechRevised("s1", "client", 100.0), SpeechRevised("s2", "coach", 100.0)]
    assert following.is_open(first) and following.is_open(second)
    assert speak(following, CLIENT, [15]) is first
    assert speak(following, COACH, [15]) is second


def test_one_who_changes_places_leaves_their_place_free() -> None:
    following = talk()
    stretch = speak(following, COACH, range(10))
    following.change_places([stretch], COACH, CLIENT)
    assert following.is_open(stretch)
    assert (following.speaks(COACH), following.speaks(CLIENT)) == (False, True)


def test_what_is_not_yet_announced_changes_places_in_silence() -> None:
    following = talk()
    stretch = speak(following, COACH, range(SHORTEST_STRETCH_FRAMES - 1))
    following.change_places([stretch], COACH, CLIENT)
    assert following.told() == []
    speak(following, CLIENT, [SHORTEST_STRETCH_FRAMES - 1])
    (started,) = following.told()
    assert isinstance(started, SpeechStarted)
    assert started.role == "client"


def parted(at: int = 150) -> tuple[Talk, Stretch, Stretch]:
    """A stretch of 0 to 200, its piece full at 100, parted at `at`; both parts."""
    following = talk()
    stretch = speak(following, COACH, range(100))
    stretch.pieces[0].voice()
    speak(following, COACH, range(100, 200))
    following.told()
    rest = following.part(stretch, at, CLIENT)
    assert rest is not None
    return following, stretch, rest


def test_the_rest_of_a_parted_stretch_began_in_the_past_where_the_first_part_ended() -> None:
    following, first, rest = parted(at=100)
    assert following.told() == [
        SpeechStarted("s2", "client", 100 * FRAME_S, 100.0, CARRIED),
        SpeechEnded("s1", 100 * FRAME_S, 100.0),
    ]
    assert (first.first, first.last, rest.first, rest.last) == (0, 99, 100, 199)


def test_the_rest_goes_on_and_the_first_part_does_not() -> None:
    following, first, rest = parted()
    assert not following.is_open(first)
    assert speak(following, CLIENT, [200]) is rest
    assert not following.speaks(COACH)
    assert following.recent == [CLIENT, COACH]
    assert following.told()[2:] == []


def test_each_part_keeps_the_pieces_that_began_in_it() -> None:
    _, first, rest = parted(at=100)
    assert [piece.id for piece in first.pieces] == ["s1.0"]
    assert [(piece.id, len(piece.sound)) for piece in rest.pieces] == [("s1.1", 100)]


def test_nothing_is_parted_while_the_other_has_a_stretch_open() -> None:
    following = talk()
    first = speak(following, COACH, range(100))
    second = speak(following, CLIENT, range(90, 100))
    following.told()
    assert following.part(first, 50, CLIENT) is None
    assert following.told() == []
    assert following.is_open(first) and following.is_open(second)
    assert (first.first, first.last) == (0, 99)


def test_a_stretch_may_be_parted_and_stay_the_same_persons() -> None:
    following = talk()
    first = speak(following, COACH, range(100))
    rest = following.part(first, 50, COACH)
    assert rest is not None
    assert following.is_open(rest) and not following.is_open(first)


def test_while_open_stretches_are_gone_through_what_has_meanwhile_ended_is_passed_over() -> None:
    following = talk()
    first, second = speak(following, COACH, range(10)), speak(following, CLIENT, range(10))
    seen = []
    for stretch in following.going_on():
        seen.append(stretch)
        end(following, second)
    assert seen == [first]
