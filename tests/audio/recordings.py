"""Recordings made on the spot, for tests that need a real file."""

from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from audio.source import Block, Gap, Samples
from audio.tunables import RATE_HZ

CODECS = {".wav": "pcm_s16le", ".flac": "flac", ".mp3": "libmp3lame", ".m4a": "aac", ".ogg": "libopus"}


def tone(hz: float, rate_hz: int, duration_s: float, channels: int = 1) -> Samples:
    """A sine at half of full scale, shape (n, channels)."""
    time_s = np.arange(round(rate_hz * duration_s)) / rate_hz
    wave = 0.5 * np.sin(2 * np.pi * hz * time_s)
    return np.repeat(wave[:, None], channels, axis=1).astype(np.float32)


def write(path: Path, samples: Samples, rate_hz: int, layout: str = "") -> Path:
    """Write samples of shape (n, channels) in the format the file's ending names."""
    layout = layout or {1: "mono", 2: "stereo"}[samples.shape[1]]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(CODECS[path.suffix], rate=rate_hz, layout=layout)
        assert isinstance(stream, av.AudioStream)
        for start in range(0, len(samples), 4096):
            planes = np.ascontiguousarray(samples[start : start + 4096].T)
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
            frame.sample_rate = rate_hz
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def joined(sound: list[Block | Gap]) -> Samples:
    """The samples of all blocks in a row, shape (n, channels)."""
    return np.concatenate([piece.samples for piece in sound if isinstance(piece, Block)])


def pitch_hz(wave: NDArray[np.floating]) -> float:
    """The strongest frequency in one channel of sound at 16 kHz."""
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave))))
    return float(np.argmax(spectrum) * RATE_HZ / len(wave))
