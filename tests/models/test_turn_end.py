"""Turn end: a sentence read to its end sounds more finished than one broken off."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.turn_end import WINDOW_SAMPLES, TurnEnd
from models.weights import open_weights
from tests.recordings.readers import READS, spoken

RATE_HZ = 16_000
PAUSE = np.zeros(round(0.2 * RATE_HZ), np.float32)

CARRIERS_NUMBERS = {
    "3005-163389-0002": 0.98232,
    "3005-163389-0008": 0.97084,
    "1688-142285-0004": 0.96047,
    "1688-142285-0005": 0.88576,
}
"""What the package that carries the weights makes of each whole sentence, with its own spectrogram."""

Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def turn_end() -> TurnEnd:
    return TurnEnd(open_weights("smart-turn"))


def broken_off(name: str, share: float) -> Sound:
    """The first `share` of a sentence, and then a pause."""
    sound = spoken(name)
    return np.concatenate((sound[: round(share * len(sound))], PAUSE))


@pytest.mark.parametrize("name", READS)
def test_it_comes_to_what_its_makers_code_comes_to(turn_end: TurnEnd, name: str) -> None:
    # Another processor rounds otherwise, and the network is quantised: its answer may move by .07.
    assert turn_end(spoken(name)) == pytest.approx(CARRIERS_NUMBERS[name], abs=0.08)


def test_a_whole_sentence_sounds_more_finished_than_one_broken_off(turn_end: TurnEnd) -> None:
    whole = [turn_end(broken_off(name, 1.0)) for name in READS]
    cut = [turn_end(broken_off(name, share)) for name in READS for share in (0.4, 0.55, 0.7, 0.85)]
    assert np.mean(whole) > np.mean(cut) + 0.3
    assert all(0.0 <= p_finished <= 1.0 for p_finished in whole + cut)


def test_it_is_the_same_every_time(turn_end: TurnEnd) -> None:
    sound = broken_off("3005-163389-0008", 0.7)
    before = turn_end(sound)
    turn_end(spoken("1688-142285-0004"))
    assert turn_end(sound) == before


def test_only_the_last_eight_seconds_count_and_before_less_there_is_silence(turn_end: TurnEnd) -> None:
    sound = spoken("1688-142285-0004")
    led_in = np.concatenate((np.zeros(WINDOW_SAMPLES - len(sound), np.float32), sound))
    assert (
        turn_end(sound) == turn_end(led_in) == turn_end(np.concatenate((spoken("3005-163389-0002"), led_in)))
    )


def test_silence_and_nothing_at_all_can_be_asked_about(turn_end: TurnEnd) -> None:
    for sound in (np.zeros(0, np.float32), np.zeros(RATE_HZ, np.float32)):
        assert 0.0 <= turn_end(sound) <= 1.0
