"""A short passage of sound for a page: MP3, which every browser plays, in memory."""

import io

import av
import numpy as np

from audio.codec import whole_numbers
from audio.source import Samples
from audio.tunables import CLIP_FADE_S, RATE_HZ

MEDIA_TYPE = "audio/mpeg"


def encode_clip(samples: Samples, bits_a_second: int) -> bytes:
    """Pack sound at `RATE_HZ` for listening; float32 of shape (n, channels), n of 1 or more, mixed to one.

    It comes and goes softly, for it begins and ends anywhere. `bits_a_second` is one of MPEG-2's rates, 8000
    to 160,000 in steps of 8000. Raises `ValueError` for no samples.
    """
    if samples.ndim != 2 or not len(samples):
        raise ValueError(f"a clip is made of (n, channels) samples, not of shape {samples.shape}")
    whole = whole_numbers(_faded(samples.mean(axis=1, dtype=np.float32)))
    frame = av.AudioFrame.from_ndarray(whole.reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate = RATE_HZ
    packed = io.BytesIO()
    with av.open(packed, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=RATE_HZ, layout="mono")
        stream.bit_rate = bits_a_second
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return packed.getvalue()


def _faded(samples: Samples) -> Samples:
    at = np.arange(len(samples), dtype=np.float32)
    away = np.minimum(at, at[::-1]) / (CLIP_FADE_S * RATE_HZ)
    faded: Samples = samples * np.minimum(away, 1.0, dtype=np.float32)
    return faded
