import numpy as np
import pytest

from audio.source import Samples
from audio.tunables import RATE_HZ
from benchmarks.bleed import with_bleed


@pytest.fixture
def call() -> Samples:
    rng = np.random.default_rng(5)
    return rng.uniform(-0.3, 0.3, (2 * RATE_HZ, 2)).astype(np.float32)


def test_each_end_hears_the_other_so_much_softer_and_later(call: Samples) -> None:
    delay = round(0.080 * RATE_HZ)
    added = with_bleed(call, -12.0, 80.0) - call
    gain = 10 ** (-12 / 20)
    for source, target in ((0, 1), (1, 0)):
        assert np.all(added[:delay, target] == 0)
        np.testing.assert_allclose(added[delay:, target], gain * call[:-delay, source], atol=1e-6)


def test_bleed_goes_one_way_where_only_one_end_has_a_loudspeaker(call: Samples) -> None:
    bled = with_bleed(call, -6.0, 0.0, "into-first")
    np.testing.assert_array_equal(bled[:, 1], call[:, 1])
    np.testing.assert_allclose(bled[:, 0], call[:, 0] + 10 ** (-6 / 20) * call[:, 1], atol=1e-6)


def test_one_channel_has_nowhere_to_bleed_from(call: Samples) -> None:
    with pytest.raises(ValueError, match="two channels"):
        with_bleed(call[:, :1], -12.0, 80.0)
