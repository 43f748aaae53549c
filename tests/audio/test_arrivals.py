"""When a device's frames were in the air."""

import numpy as np
import pytest

from audio.arrivals import Arrivals


def noted(late_s: list[float], *, every_s: float = 0.04, offset_s: float = 100.0) -> Arrivals:
    """Chunks of `every_s`, each so much late."""
    arrivals = Arrivals(16_000)
    for number, late in enumerate(late_s, 1):
        arrivals.note(round(number * every_s * 16_000), offset_s + number * every_s + late)
    return arrivals


def test_nothing_is_known_before_the_first_chunk() -> None:
    assert Arrivals(16_000).start_s is None
    assert Arrivals(16_000).latest_s is None


def test_late_chunks_are_not_believed() -> None:
    late = np.random.default_rng(3).uniform(0, 0.03, 100)
    assert noted(list(late)).start_s == pytest.approx(100, abs=0.005)


def test_the_few_that_claim_to_be_early_are_not_believed_either() -> None:
    assert noted([-0.02, -0.02, -0.01, *[0.0] * 60]).start_s == pytest.approx(100)


def test_a_pause_is_known_at_the_first_chunk_after_it() -> None:
    arrivals = noted([0.0] * 50)
    assert arrivals.paused_s(51 * 640, 100 + 51 * 0.04) == 0
    assert arrivals.paused_s(51 * 640, 100 + 51 * 0.04 + 7.5) == pytest.approx(7.5)


def test_a_short_pause_is_known_once_nothing_is_punctual_any_more() -> None:
    assert noted([0.0] * 50 + [0.1] * 5).start_s == pytest.approx(100)
    assert noted([0.0] * 50 + [0.1] * 20).start_s == pytest.approx(100.1)


def test_a_chunk_held_up_is_no_pause() -> None:
    assert noted([0.0] * 50 + [0.1, 0.06, 0.02] + [0.0] * 5).start_s == pytest.approx(100)
