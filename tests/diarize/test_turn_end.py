"""Turn ends on paper: when it is asked if a turn sounds finished, and about which sound.

Every sample of the sound is its own number in the session.
"""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import (
    HearingEvent,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
    TurnEndHeard,
    VoiceChanged,
)
from diarize.tunables import TURN_END_ASKED_AFTER_S, TURN_END_HEARS_S, TURN_END_TOLD_WITHIN_S
from diarize.turn_end import TurnEnds

TOLD_S = 0.128
"""The ear says this long after it that somebody fell silent."""

COMPUTED_S = 0.05
BLOCK_S = BLOCK_SAMPLES / RATE_HZ


class Listened:
    """What was asked, and answered, while the ear told `events` in the order of `known_at_s`."""

    def __init__(
        self, events: Sequence[HearingEvent], until_s: float = 20.0, lost: tuple[float, float] | None = None
    ) -> None:
        self.asked: list[NDArray[np.float32]] = []
        self.answers: list[tuple[float, TurnEndHeard]] = []
        self._ends = TurnEnds(self._finished, lambda heard_to_s: heard_to_s + COMPUTED_S)
        self._coming = list(events)
        at, end = 0, round(until_s * RATE_HZ)
        first, last = (round(s * RATE_HZ) for s in lost or (until_s, until_s))
        while at < end:
            if first <= at < last:
                self._feed(Gap(at, last - at, "lost"))
                at = last
            else:
                self._feed(Block(at, np.arange(at, at + BLOCK_SAMPLES, dtype=np.float32)[:, None]))
                at += BLOCK_SAMPLES

    def _feed(self, item: Block | Gap) -> None:
        told = [event for event in self._coming if event.known_at_s <= item.end_s]
        self._coming = self._coming[len(told) :]
        self.answers += [(item.end_s, answer) for answer in self._ends.feed(item, told)]

    def _finished(self, sound: NDArray[np.float32]) -> float:
        self.asked.append(sound)
        return 0.25

    @property
    def about(self) -> list[tuple[Role, float]]:
        return [(answer.role, answer.at_s) for _, answer in self.answers]


def spoke(id_: str, role: Role, start_s: float, end_s: float, told_s: float = TOLD_S) -> list[HearingEvent]:
    return [SpeechStarted(id_, role, start_s, start_s + 0.3), SpeechEnded(id_, end_s, end_s + told_s)]


def voice(start_s: float, end_s: float) -> list[HearingEvent]:
    return [VoiceChanged(True, start_s, start_s + 0.064), VoiceChanged(False, end_s, end_s + TOLD_S)]


def together(*parts: list[HearingEvent]) -> list[HearingEvent]:
    return sorted((event for part in parts for event in part), key=lambda event: event.known_at_s)


def test_each_silence_is_asked_about_once_however_long_it_lasts() -> None:
    talk = together(
        voice(1.0, 3.0), spoke("s1", "coach", 1.0, 3.0), voice(7.0, 9.0), spoke("s2", "client", 7.0, 9.0)
    )
    listened = Listened(talk, until_s=20.0)
    assert listened.about == [("coach", 3.0), ("client", 9.0)]
    assert [answer.p_finished for _, answer in listened.answers] == [0.25, 0.25]


def test_it_hears_the_last_seconds_with_a_fifth_of_a_second_of_silence_at_their_end() -> None:
    [sound] = Listened(spoke("s1", "client", 8.0, 12.0)).asked
    last = round((12.0 + TURN_END_ASKED_AFTER_S) * RATE_HZ)
    assert (sound == np.arange(last - TURN_END_HEARS_S * RATE_HZ, last)).all()


def test_before_the_session_began_there_was_silence() -> None:
    [sound] = Listened(spoke("s1", "client", 0.5, 2.0)).asked
    assert len(sound) == TURN_END_HEARS_S * RATE_HZ
    assert not sound[: round((TURN_END_HEARS_S - 2.2) * RATE_HZ)].any()
    assert sound[-1] == round(2.2 * RATE_HZ) - 1


def test_an_answer_is_known_once_its_sound_was_heard_and_it_was_computed() -> None:
    [(now_s, answer)] = Listened(spoke("s1", "client", 1.0, 3.0)).answers
    assert answer.known_at_s == now_s + COMPUTED_S
    assert 3.0 + TURN_END_ASKED_AFTER_S <= now_s < 3.0 + TURN_END_ASKED_AFTER_S + BLOCK_S


def test_nothing_is_asked_while_anybody_speaks() -> None:
    talk = together(spoke("s1", "client", 1.0, 3.0), spoke("s2", "coach", 2.0, 5.0))
    assert Listened(talk).about == [("coach", 5.0)]


def test_nothing_is_asked_of_a_pause_too_short_to_be_a_silence() -> None:
    one, two = spoke("s1", "client", 1.0, 3.0), spoke("s2", "client", 3.1, 5.0)
    talk = together(voice(1.0, 3.0), one, voice(3.1, 5.0), two)
    assert Listened(talk).about == [("client", 5.0)]


def test_a_voice_that_comes_up_holds_the_question_until_it_falls() -> None:
    cough = together(spoke("s1", "client", 1.0, 3.0), voice(3.06, 3.3))
    assert Listened(cough, until_s=3.35).about == []
    assert Listened(cough).about == [("client", 3.0)]


def test_a_cough_in_a_silence_that_was_asked_about_asks_nothing() -> None:
    assert Listened(together(spoke("s1", "client", 1.0, 3.0), voice(5.0, 5.3))).about == [("client", 3.0)]


@pytest.mark.parametrize("ends", [(3.0, 2.8), (2.8, 3.0)])
def test_of_two_who_ended_it_is_about_the_last(ends: tuple[float, float]) -> None:
    talk = together(spoke("s1", "client", 1.0, ends[0], 0.4), spoke("s2", "coach", 2.0, ends[1], 0.4))
    assert Listened(talk).about == [("client" if ends[0] > ends[1] else "coach", 3.0)]


def test_it_is_about_whoever_the_speech_turned_out_to_be() -> None:
    talk = spoke("s1", "client", 1.0, 3.0)
    while_speaking = together(talk, [SpeechRevised("s1", "coach", 2.0)])
    just_after = together(talk, [SpeechRevised("s1", "coach", 3.0 + TOLD_S)])
    assert Listened(while_speaking).about == Listened(just_after).about == [("coach", 3.0)]


def test_nothing_is_asked_about_where_sound_was_lost() -> None:
    lost = (2.0, 4.0)
    talk: list[HearingEvent] = [
        SpeechStarted("s1", "client", 1.0, 1.3),
        SpeechEnded("s1", lost[0], lost[1]),
        SoundLost(*lost, lost[1]),
    ]
    assert Listened(talk, lost=lost).about == []


def test_after_lost_sound_it_hears_silence_in_its_place() -> None:
    [sound] = Listened(spoke("s1", "client", 5.0, 7.0), lost=(2.048, 4.096)).asked
    first = round((7.0 + TURN_END_ASKED_AFTER_S - TURN_END_HEARS_S) * RATE_HZ)
    numbers = np.arange(first, first + len(sound))
    missing = (numbers < 0) | ((numbers >= 2.048 * RATE_HZ) & (numbers < 4.096 * RATE_HZ))
    assert (sound == np.where(missing, 0, numbers)).all()


def test_an_end_that_is_told_too_late_to_matter_is_not_asked_about() -> None:
    late_s = TURN_END_ASKED_AFTER_S + TURN_END_TOLD_WITHIN_S
    assert Listened(spoke("s1", "client", 1.0, 3.0, late_s - 0.1)).about == [("client", 3.0)]
    assert Listened(spoke("s1", "client", 1.0, 3.0, late_s + 0.1)).about == []


def test_of_a_call_it_hears_both_sides() -> None:
    asked: list[NDArray[np.float32]] = []

    def finished(sound: NDArray[np.float32]) -> float:
        asked.append(sound)
        return 0.5

    ends = TurnEnds(finished, lambda heard_to_s: heard_to_s)
    both = np.tile(np.array([1.0, 3.0], np.float32), (BLOCK_SAMPLES, 1))
    talk = spoke("s1", "client", 0.1, 1.0)
    for number in range(60):
        told = [event for event in talk if number * BLOCK_S < event.known_at_s <= (number + 1) * BLOCK_S]
        ends.feed(Block(number * BLOCK_SAMPLES, both), told)
    [sound] = asked
    assert (sound[-RATE_HZ:] == 2.0).all()
