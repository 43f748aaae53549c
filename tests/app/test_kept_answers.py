"""Networks that are not asked again what they were asked before."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.kept_answers import KeptAnswers
from diarize.hearing import Ears
from models.recognised import RecognisedWord
from sessions.analysis import Answer, Answered

SOUND, OTHER = np.linspace(-1, 1, 1600, dtype=np.float32), np.zeros(1600, np.float32)
WORDS = [RecognisedWord(0.1, 0.30000000000000004, "Tea,", 0.9), RecognisedWord(0.4, 0.7, "Ada?", 1 / 3)]


@dataclass
class Shelf:
    """What is kept, in memory."""

    words: dict[bytes, bytes] = field(default_factory=dict)
    hearing: dict[bytes, bytes] = field(default_factory=dict)

    def heard(self, asked: bytes) -> bytes | None:
        return self.hearing.get(asked)

    def take(self, found: list[Answer]) -> None:
        for one in found:
            (self.words if one.what is Answered.WORDS else self.hearing)[one.asked] = one.answer


@dataclass
class Network:
    """A recogniser that counts, and knows its language, or finds it out with the second sound it hears."""

    language: str | None = "en"
    asked: int = 0

    def __call__(self, sound: NDArray[np.float32]) -> list[RecognisedWord]:
        self.asked += 1
        if self.asked >= 2:
            self.language = "de"
        return WORDS if sound.any() else []


def test_the_same_words_come_back_and_the_network_need_not_even_be_loaded() -> None:
    shelf, network = Shelf(), Network()
    first = KeptAnswers(shelf)
    assert first.words(lambda: network, "tiny")(SOUND) == WORDS
    assert first.words(lambda: network, "tiny")(OTHER) == []
    shelf.take(first.newly_found())
    assert first.newly_found() == []
    again = KeptAnswers(shelf).words(_never, "tiny")
    assert (again(SOUND), again(OTHER)) == (WORDS, [])


def test_another_network_is_asked_itself() -> None:
    shelf, network = Shelf(), Network()
    first = KeptAnswers(shelf)
    first.words(lambda: network, "tiny")(SOUND)
    shelf.take(first.newly_found())
    KeptAnswers(shelf).words(lambda: network, "base")(SOUND)
    assert network.asked == 2


def test_while_the_language_is_being_found_out_nothing_is_kept() -> None:
    answers = KeptAnswers(Shelf())
    recognise = answers.words(lambda: Network(language=None), "base")
    recognise(SOUND)
    recognise(OTHER)
    assert answers.newly_found() == []
    recognise(SOUND)
    assert len(answers.newly_found()) == 1


def ears(activity: NDArray[np.float32], ask: Callable[[], object] = lambda: None) -> Ears:
    """Ears that answer as told; `ask` is called each time."""

    def answer(sound: NDArray[np.float32]) -> NDArray[np.float32]:
        ask()
        return activity

    def finished(sound: NDArray[np.float32]) -> float:
        ask()
        return 1 / 3

    return Ears(lambda sound: 0.5, answer, lambda sound: answer(sound)[:, 0], finished)


def test_who_speaks_is_heard_once_to_the_last_bit() -> None:
    activity = np.random.default_rng(7).random((293, 3)).astype(np.float32)
    shelf = Shelf()
    first = KeptAnswers(shelf)
    heard = first.ears(lambda: ears(activity), "hearing")()
    told = (heard.segment(SOUND), heard.embed(SOUND))
    assert heard.finished is not None and heard.finished(SOUND) == 1 / 3
    shelf.take(first.newly_found())
    again = KeptAnswers(shelf).ears(lambda: ears(activity, _never), "hearing")()
    assert np.array_equal(again.segment(SOUND), told[0]) and np.array_equal(told[0], activity)
    assert np.array_equal(again.embed(SOUND), told[1]) and np.array_equal(told[1], activity[:, 0])
    assert again.finished is not None and again.finished(SOUND) == 1 / 3
    assert again.voice_activity(SOUND) == 0.5


def test_ears_that_cannot_tell_the_end_of_a_turn_still_cannot() -> None:
    deaf = Ears(lambda sound: 0.0, lambda sound: sound, lambda sound: sound)
    assert KeptAnswers(Shelf()).ears(lambda: deaf, "hearing")().finished is None


def _never() -> Network:
    raise AssertionError("asked again")
