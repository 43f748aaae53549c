"""Stretches cut out of a recording in one pass are the same as when all of it is read."""

from pathlib import Path

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.excerpts import Excerpts
from audio.replay import Replay
from audio.source import Block
from audio.tunables import RATE_HZ
from tests.app.first_session import Form, cut


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut(
        tmp_path_factory.mktemp("recording") / "four.wav", 0.0, 4.0, Form("pcm_s16le", RATE_HZ, "stereo")
    )


def excerpts(recording: Path) -> Excerpts:
    return Excerpts(Replay(recording, None, JumpClock()))


def test_each_is_as_all_of_it_has_it(recording: Path) -> None:
    whole = np.concatenate(
        [one.samples for one in Replay(recording, None, JumpClock()) if isinstance(one, Block)]
    )
    read = excerpts(recording).read
    for start_s, end_s in ((0.0, 0.01), (0.01, 0.7), (0.75, 0.76), (1.5, 3.25), (3.25, 3.9)):
        part = whole[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]
        np.testing.assert_array_equal(read(start_s, end_s), part)


def test_where_there_is_no_sound_it_is_still(recording: Path) -> None:
    read = excerpts(recording).read
    after = read(3.0, 6.0)
    assert after.shape == (3 * RATE_HZ, 2)
    assert after[: RATE_HZ // 2].any() and not after[2 * RATE_HZ :].any()
    assert not read(6.0, 7.0).any()


def test_nothing_ends_before_it_starts(recording: Path) -> None:
    with pytest.raises(ValueError, match="no sound"):
        excerpts(recording).read(2.0, 1.0)
