"""Recognition beside the pipeline, with a recogniser as slow as the test wants it."""

import sys
import threading
from os import PRIO_PROCESS, getpriority
from threading import Event

import numpy as np
import pytest
from numpy.typing import NDArray

from app.delays import Delays, FixedDelays, SessionClock, TrueDelays
from app.recognition import Answer, Recognise, Recognition
from audio.clock import JumpClock
from models.recognised import RecognisedWord
from transcribe.line import Ask

WORDS_S = 0.4


class SlowRecogniser:
    """Says the first number in the sound, once it is let go."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = Event(), Event()

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        self.begun.set()
        assert self.may_go_on.wait(10.0)
        return [RecognisedWord(0.0, 0.5, str(int(sound[0])), 0.9)]


def ask(number: int) -> Ask:
    """One ask every ten seconds, for two seconds of sound."""
    return Ask(0, np.full(10, number, np.float32), 0, 10.0 * number + 2.0, cut=False)


def texts(found: list[Answer]) -> list[str]:
    return [word.text for answer in found for word in answer.words]


def live() -> Delays:
    return TrueDelays(SessionClock(JumpClock()))


@pytest.fixture
def slow() -> SlowRecogniser:
    return SlowRecogniser()


def test_live_nobody_waits_for_words(slow: SlowRecogniser) -> None:
    recognition = Recognition(lambda: slow, live())
    recognition.submit(ask(0))
    assert slow.begun.wait(10.0)
    assert recognition.collect(99.0) == []
    slow.may_go_on.set()
    assert texts(recognition.wait()) == ["0"]
    recognition.close()


def test_answers_come_in_the_order_they_were_asked_for(slow: SlowRecogniser) -> None:
    recognition = Recognition(lambda: slow, live())
    for number in range(5):
        recognition.submit(ask(number))
    slow.may_go_on.set()
    answers = recognition.wait()
    assert texts(answers) == ["0", "1", "2", "3", "4"]
    assert [answer.ask.heard_to_s for answer in answers] == [2.0, 12.0, 22.0, 32.0, 42.0]
    assert recognition.wait() == []
    recognition.close()


def test_in_replay_an_answer_is_waited_for_and_known_at_its_fixed_time(slow: SlowRecogniser) -> None:
    recognition = Recognition(lambda: slow, FixedDelays(words_s=WORDS_S))
    recognition.submit(ask(0))
    recognition.submit(ask(1))
    assert recognition.collect(2.0 + WORDS_S - 0.01) == []  # however soon it is there
    slow.may_go_on.set()
    [first] = recognition.collect(2.0 + WORDS_S)
    assert (texts([first]), first.known_at_s) == (["0"], 2.0 + WORDS_S)
    assert texts(recognition.wait()) == ["1"]
    recognition.close()


def test_what_a_recogniser_truly_takes_is_noted_where_a_clock_runs() -> None:
    clock = JumpClock()
    session_clock = SessionClock(clock)
    session_clock.arrived(2.0)

    def takes_a_while(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        clock.jump(0.3)
        return []

    delays = FixedDelays(session_clock, WORDS_S)
    recognition = Recognition(lambda: takes_a_while, delays)
    recognition.submit(ask(0))
    recognition.wait()
    recognition.close()
    assert delays.true_s["words"] == [pytest.approx(0.3)]


def test_what_goes_wrong_in_the_recogniser_is_not_swallowed() -> None:
    def broken(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        raise ZeroDivisionError

    recognition = Recognition(lambda: broken, FixedDelays(words_s=WORDS_S))
    recognition.submit(ask(0))
    with pytest.raises(ZeroDivisionError):
        recognition.collect(99.0)
    recognition.close()


def test_nor_what_goes_wrong_while_it_is_loaded() -> None:
    def cannot() -> SlowRecogniser:
        raise FileNotFoundError("model.bin")

    with pytest.raises(FileNotFoundError, match=r"model\.bin"):
        Recognition(cannot, live())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")
@pytest.mark.parametrize("delays", [live(), FixedDelays(words_s=WORDS_S)], ids=["live", "replay"])
def test_live_it_is_loaded_and_works_behind_the_others_and_in_replay_beside_them(delays: Delays) -> None:
    seen: dict[str, int] = {}

    def note(when: str) -> None:
        seen[when] = getpriority(PRIO_PROCESS, threading.get_native_id())

    def recognise(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        note("at work")
        return []

    def load() -> Recognise:
        note("loading")
        return recognise

    note("here")
    recognition = Recognition(load, delays)
    recognition.submit(ask(0))
    recognition.wait()
    recognition.close()
    assert seen["loading"] == seen["at work"]
    assert seen["at work"] == seen["here"] if delays.punctual else seen["at work"] > seen["here"]
