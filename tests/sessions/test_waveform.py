"""How loud a session was: kept a commit beside the sound, made from the sound where it was not."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from sessions.about import Keep
from sessions.waveform import PEAK_SAMPLES, WaveformRow, laid_out
from tests.sessions.keyed import open_for_adding, open_session
from tests.sessions.made_sessions import blocks, record, writer_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


def tone(length: int, *levels: float) -> np.ndarray:
    return np.tile(np.array(levels, dtype=np.float32), (length, 1))


def test_a_peak_is_the_root_of_the_loudest_sample_of_its_20_ms() -> None:
    samples = np.zeros((2 * PEAK_SAMPLES, 2), dtype=np.float32)
    samples[PEAK_SAMPLES - 1, 0] = -1.0
    samples[PEAK_SAMPLES, 1] = 0.25
    assert WaveformRow.of(samples, 0).peaks.tolist() == [[255, 0], [0, 128]]


@pytest.mark.parametrize(("start", "length", "peaks"), [(0, 1, 1), (319, 2, 2), (320, 320, 1), (500, 640, 3)])
def test_peaks_lie_on_the_grid_of_the_session(start: int, length: int, peaks: int) -> None:
    assert WaveformRow.of(tone(length, 1.0), start).peaks.shape == (peaks, 1)


def test_where_two_rows_share_a_peak_the_louder_counts() -> None:
    rows = [WaveformRow.of(tone(500, 1.0), 0), WaveformRow.of(tone(400, 0.25), 500)]
    for order in (rows, rows[::-1]):
        assert laid_out(order, 900, 1).peaks.ravel().tolist() == [255, 255, 128]


def test_it_is_kept_with_the_sound_whatever_the_blocks(path: Path) -> None:
    writer = writer_of(path)
    heard: list[Block | Gap] = [
        *(Block(start, tone(512, 0.25, 0.0)) for start in range(0, 20 * 512, 512)),
        Gap(20 * 512, RATE_HZ, "unplugged"),
        *(Block(start, tone(101, 0.0, 1.0)) for start in range(20 * 512 + RATE_HZ, 4 * RATE_HZ, 101)),
    ]
    for item in heard:
        writer.add_sound(item)
    writer.close()
    with open_session(path) as session:
        peaks = session.waveform().peaks
        assert peaks.shape == (201, 2)
        assert peaks[:32].tolist() == [[128, 0]] * 32
        assert not peaks[32:82].any()
        assert peaks[82:].tolist() == [[0, 255]] * 119


def test_rows_that_are_missing_are_made_from_the_sound(path: Path) -> None:
    record(path, 5.0)
    with open_session(path) as session:
        kept = session.waveform().peaks
    assert kept.min() > 0
    with closing(open_for_adding(path)) as connection:
        connection.execute("DELETE FROM waveform WHERE start_sample > ?", (RATE_HZ,))
    with open_session(path) as session:
        made = session.waveform().peaks
        assert np.abs(made.astype(int) - kept).max() <= 1
        asked = iter([False, False, False, True])
        begun = session.waveform(lambda: next(asked)).peaks
        assert begun.shape == kept.shape
        assert begun[:144].all()
        assert not begun[150:].any()


def test_without_sound_there_is_nothing_to_draw(path: Path) -> None:
    writer = writer_of(path, Keep.WORDS)
    for block in blocks(0.0, 2.0):
        writer.add_sound(block)
    writer.close()
    with open_session(path) as session:
        assert session.waveform().peaks.shape == (0, 1)
