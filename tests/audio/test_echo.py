"""A client's voice that comes back through the loudspeaker is taken out; the coach's is left."""

import math

import numpy as np
import pytest
from scipy.signal import correlate  # type: ignore[import-untyped]

from audio.echo import EchoCanceller
from audio.source import Samples
from audio.tunables import BLOCK_SAMPLES
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

BLEED = 10 ** (-12 / 20)
LATE = 1280  # 80 ms
DELAY = EchoCanceller.DELAY_SAMPLES


def without_echo(near: Samples, far: Samples) -> Samples:
    """What comes out, moved back by the delay."""
    canceller = EchoCanceller()
    blocks = [
        canceller.feed(near[start : start + BLOCK_SAMPLES], far[start : start + BLOCK_SAMPLES])
        for start in range(0, len(near) - BLOCK_SAMPLES + 1, BLOCK_SAMPLES)
    ]
    assert {block.shape for block in blocks} == {(BLOCK_SAMPLES,)}
    return np.concatenate(blocks)[DELAY:]


def level_db(sound: Samples) -> float:
    return 10 * math.log10(float(np.square(sound, dtype=np.float64).mean()))


@pytest.fixture(scope="module")
def coach() -> Samples:
    return np.concatenate([spoken(name) for name in ONE_READER])


@pytest.fixture(scope="module")
def client() -> Samples:
    return np.concatenate([spoken(name) for name in ANOTHER_READER])


def test_the_client_from_the_loudspeaker_is_taken_out_without_being_told_how_late_it_is(
    client: Samples,
) -> None:
    near = np.concatenate((np.zeros(LATE, np.float32), BLEED * client[:-LATE]))
    cleaned = without_echo(near, client)
    second = slice(len(client) // 2, len(cleaned))
    assert level_db(cleaned[second]) < level_db(near[second]) - 20


def test_the_coach_alone_stays_and_is_as_late_as_stated(coach: Samples) -> None:
    cleaned = without_echo(coach, np.zeros_like(coach))
    kept = coach[: len(cleaned)]
    assert level_db(cleaned) == pytest.approx(level_db(kept), abs=1)
    lag = int(np.argmax(correlate(cleaned, kept))) - (len(kept) - 1)
    assert abs(lag) <= 8  # its high-pass turns the lowest tones by a little


def test_the_coach_is_heard_after_the_client(coach: Samples, client: Samples) -> None:
    far = np.concatenate((client, np.zeros_like(coach)))
    near = np.concatenate((np.zeros(LATE, np.float32), BLEED * far[:-LATE]))
    near[len(client) :] += coach
    cleaned = without_echo(near, far)
    start = len(client) + 4 * LATE
    assert level_db(cleaned[start:]) == pytest.approx(level_db(near[start : len(cleaned)]), abs=1.5)
