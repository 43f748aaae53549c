"""How sound is packed to be kept: FLAC, in memory, so that a stored second gives back what was heard.

Samples are kept at 16 bits, the depth every microphone and network here works at; within that, FLAC
loses nothing.
"""

import io

import av
import numpy as np
from numpy.typing import NDArray

from audio.errors import UnreadableRecording
from audio.source import Samples
from audio.tunables import RATE_HZ

_FULL_SCALE = np.float32(1 << 15)
_LAYOUTS = {1: "mono", 2: "stereo", 3: "3.0"}
_WITHOUT_PADDING = {"metadata_header_padding": "0"}  # FFmpeg else leaves 8 KB of room for tags in each


def encode_flac(samples: Samples) -> bytes:
    """Pack sound at `RATE_HZ`; float32 of shape (n, channels) within -1..1, n of 1 or more.

    Louder samples are clipped. Raises `ValueError` for no samples, or for other than 1 to 3 channels.
    """
    layout = layout_of(samples)
    frame = av.AudioFrame.from_ndarray(whole_numbers(samples).reshape(1, -1), format="s16", layout=layout)
    frame.sample_rate = RATE_HZ
    packed = io.BytesIO()
    with av.open(packed, "w", format="flac", options=_WITHOUT_PADDING) as container:
        stream = container.add_stream("flac", rate=RATE_HZ, format="s16", layout=layout)
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return packed.getvalue()


def layout_of(samples: Samples) -> str:
    """What FFmpeg calls so many channels; raises `ValueError` for no samples, or not 1 to 3 channels."""
    if samples.ndim != 2 or not len(samples) or samples.shape[1] not in _LAYOUTS:
        raise ValueError(f"FLAC is made of (n, 1) to (n, 3) samples, not of shape {samples.shape}")
    return _LAYOUTS[samples.shape[1]]


def whole_numbers(samples: Samples) -> NDArray[np.int16]:
    """The same sound at 16 bits, louder samples clipped."""
    clipped = np.clip(np.rint(samples * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1)
    whole: NDArray[np.int16] = clipped.astype(np.int16)
    return whole


def decode_flac(packed: bytes) -> Samples:
    """Unpack what `encode_flac` packed: float32 of shape (n, channels) at `RATE_HZ`.

    Raises `UnreadableRecording` where the bytes are not sound.
    """
    try:
        with av.open(io.BytesIO(packed), "r", format="flac") as container:
            channels = container.streams.audio[0].channels
            frames = [frame.to_ndarray().reshape(-1, channels) for frame in container.decode(audio=0)]
    except (av.FFmpegError, IndexError) as error:
        raise UnreadableRecording("a stored stretch of sound is damaged and cannot be played") from error
    if not frames:
        raise UnreadableRecording("a stored stretch of sound is damaged and cannot be played")
    return np.concatenate(frames).astype(np.float32) / _FULL_SCALE
