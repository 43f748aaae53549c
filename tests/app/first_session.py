"""The bundled session, pieces of it in other forms, and what is truly in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

ROOT = Path(__file__).parents[2]
FIRST_SESSION = ROOT / "app" / "bundled" / "first-session.ogg"
TRUTH = json.loads((Path(__file__).parent / "first_session_truth.json").read_text(encoding="utf-8"))

Pieces = tuple[tuple[float, float], ...]

COACH_ALONE: Pieces = ((1.0, 4.4), (17.0, 18.1), (24.2, 27.2), (31.2, 33.0), (41.5, 43.5))
"""Seconds in which nobody but the coach speaks: 11 s, enough to enrol a voice."""


@dataclass(frozen=True)
class Form:
    """How a recording is stored; the default keeps every sample of the bundled one as it is decoded."""

    codec: str = "pcm_f32le"
    rate_hz: int = 48_000
    layout: str = "mono"
    picture: bool = False


def pieces(path: Path, parts: Pieces, form: Form = Form()) -> Path:
    """Write some stretches of the bundled session, one after the other."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(form.codec, rate=form.rate_hz, layout=form.layout)
        assert isinstance(stream, av.AudioStream)
        if form.picture:
            _add_picture(container)
        resampler = AudioResampler("fltp", form.layout, form.rate_hz)
        for frame in _decoded():
            if frame.time is not None and any(start_s <= frame.time < end_s for start_s, end_s in parts):
                frame.pts = None
                for resampled in resampler.resample(frame):
                    container.mux(stream.encode(resampled))
        container.mux(stream.encode(None))
    return path


def cut(path: Path, start_s: float, end_s: float, form: Form = Form()) -> Path:
    """Write the bundled session from `start_s` to `end_s`."""
    return pieces(path, ((start_s, end_s),), form)


def share_right(told: list[tuple[str, float, float]], from_s: float = 0.0, to_s: float = inf) -> float:
    """Of all that is truly said between two times, the share that `told` has, and by whom.

    `told` holds role, start and end in seconds, counted from `from_s`.
    """
    said_s = right_s = 0.0
    for turn in TRUTH["turns"]:
        for part in turn["speech"]:
            start_s, end_s = part["start_s"] - from_s, part["end_s"] - from_s
            if start_s < 0 or end_s > to_s - from_s:
                continue
            said_s += end_s - start_s
            right_s += sum(
                max(0.0, min(told_end_s, end_s) - max(told_start_s, start_s))
                for role, told_start_s, told_end_s in told
                if role == turn["role"]
            )
    return right_s / said_s


def _decoded() -> Iterator[AudioFrame]:
    with av.open(str(FIRST_SESSION)) as container:
        yield from container.decode(container.streams.audio[0])


def _add_picture(container: av.container.OutputContainer) -> None:
    """A second of grey, as a call's recording would have a picture."""
    stream = container.add_stream("mpeg4", rate=10)
    assert isinstance(stream, av.VideoStream)
    stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
    for _ in range(10):
        frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 128, np.uint8), format="rgb24")
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
