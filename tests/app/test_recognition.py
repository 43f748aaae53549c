"""Recognition beside the pipeline, with a recogniser as slow as the test wants it."""

from threading import Event

import numpy as np
import pytest
from numpy.typing import NDArray

from app.delays import FIXED_S, FixedDelays, SessionClock, TrueDelays
from app.recognition import Recognised, Recognition
from app.tunables import WORDS_WAITING
from audio.clock import JumpClock
from models.whisper import RecognisedWord
from transcribe.utterances import Utterance


class SlowRecogniser:
    """Says the first number in the sound, once it is let go."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = Event(), Event()
        self.asked: list[int] = []

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        self.asked.append(int(sound[0]))
        self.begun.set()
        assert self.may_go_on.wait(10.0)
        return [RecognisedWord(0.0, 0.5, str(int(sound[0])), 0.9)]


def utterance(number: int) -> Utterance:
    """Two seconds of speech every ten seconds."""
    start_s = 10.0 * number
    return Utterance(np.full(10, number, np.float32), start_s, start_s, start_s + 2.0, start_s + 2.2)


def texts(found: list[Recognised]) -> list[str]:
    return [word.text for one in found for word in one.words]


@pytest.fixture
def slow() -> SlowRecogniser:
    return SlowRecogniser()


def test_live_nobody_waits_for_words(slow: SlowRecogniser) -> None:
    recognition = Recognition(slow, TrueDelays(SessionClock(JumpClock())))
    recognition.submit(utterance(0))
    assert slow.begun.wait(10.0)
    assert recognition.collect(99.0) == []
    slow.may_go_on.set()
    assert texts(recognition.finish()) == ["0"]


def test_live_when_too_many_wait_the_oldest_are_left_out(slow: SlowRecogniser) -> None:
    recognition = Recognition(slow, TrueDelays(SessionClock(JumpClock())))
    recognition.submit(utterance(0))
    assert slow.begun.wait(10.0)  # the first is being recognised and cannot be left out any more
    for number in range(1, WORDS_WAITING + 3):
        recognition.submit(utterance(number))
    assert recognition.left_out_s == 3 * 2.0
    slow.may_go_on.set()
    kept = [0, *range(4, WORDS_WAITING + 3)]
    assert texts(recognition.finish()) == [str(number) for number in kept]
    assert slow.asked == kept


def test_in_replay_every_utterance_is_waited_for_and_known_at_its_fixed_time(slow: SlowRecogniser) -> None:
    recognition = Recognition(slow, FixedDelays())
    for number in range(WORDS_WAITING + 4):
        recognition.submit(utterance(number))
    assert recognition.collect(2.2 + FIXED_S["words"] - 0.01) == []
    slow.may_go_on.set()
    [first] = recognition.collect(2.2 + FIXED_S["words"])
    assert (texts([first]), first.known_at_s) == (["0"], 2.2 + FIXED_S["words"])
    assert texts(recognition.finish()) == [str(number) for number in range(1, WORDS_WAITING + 4)]
    assert recognition.left_out_s == 0.0


def test_what_goes_wrong_in_the_recogniser_is_not_swallowed() -> None:
    def broken(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        raise ZeroDivisionError

    recognition = Recognition(broken, FixedDelays())
    recognition.submit(utterance(0))
    with pytest.raises(ZeroDivisionError):
        recognition.collect(99.0)
