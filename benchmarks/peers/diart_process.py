"""diart in a process and an environment of its own, with the program's two networks.

Coria et al., "Overlap-aware low-latency online speaker diarization based on end-to-end local
segmentation", 2021. The windows are those its own `StreamingInference` makes; that class itself is left
out, since its sources want parts of torchaudio that are gone.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from benchmarks.peers.masked_embedding import MaskedEmbedding
from benchmarks.peers.process import Diarize, serve
from benchmarks.peers.tunables import DIART_STEP_S, DIART_WINDOW_S, STITCHED_GAP_S
from benchmarks.sound_files import Mono
from models.quiet_libraries import import_pyannote_model


def build(weights: dict[str, Path], latency_s: float) -> Diarize:
    """Build the pipeline at one latency, everything else as diart's authors set it.

    It is not told how many people there are: with fewer than the three voices of the segmentation it maps
    several of a window's voices to nobody (DER of 66 % for 17 % on pyannote's sample).
    """
    module = import_pyannote_model()
    torch.set_num_threads(1)
    # diart asks older libraries for these as it is imported, and then uses neither here.
    import torchaudio

    vars(torchaudio).setdefault("set_audio_backend", lambda _: None)
    from diart.blocks import SpeakerDiarization, SpeakerDiarizationConfig
    from diart.models import EmbeddingModel, PowersetAdapter, SegmentationModel
    from pyannote.core import Annotation  # type: ignore[import-untyped]

    segmentation = module.Model.from_pretrained(str(weights["segmentation"]))
    embedding = MaskedEmbedding(weights["campplus"])

    def diarize(sound: Mono, _people: int) -> list[tuple[str, float, float]]:
        config = SpeakerDiarizationConfig(
            segmentation=SegmentationModel(lambda: PowersetAdapter(segmentation)),
            embedding=EmbeddingModel(lambda: embedding),
            duration=DIART_WINDOW_S,
            step=DIART_STEP_S,
            latency=latency_s,
        )
        pipeline = SpeakerDiarization(config)
        heard = Annotation()
        for window in _windows(sound, latency_s):
            for now, _ in pipeline([window]):
                heard.update(now)
        together = heard.support(STITCHED_GAP_S)
        return [(str(who), span.start, span.end) for span, _, who in together.itertracks(yield_label=True)]

    return diarize


def _windows(sound: Mono, latency_s: float) -> Iterator[object]:
    """Every window of the stream, as wide as diart's and filled up at the end as its benchmark does."""
    from pyannote.core import SlidingWindow, SlidingWindowFeature

    step, width = (round(seconds * RATE_HZ) for seconds in (DIART_STEP_S, DIART_WINDOW_S))
    samples = len(sound) + round((latency_s - DIART_STEP_S) * RATE_HZ)
    padded: NDArray[np.float32] = np.pad(sound, (0, max(width, -(-samples // step) * step) - len(sound)))
    for start in range(0, len(padded) - width + 1, step):
        frames = SlidingWindow(start=start / RATE_HZ, duration=1 / RATE_HZ, step=1 / RATE_HZ)
        yield SlidingWindowFeature(padded[start : start + width, None], frames)


if __name__ == "__main__":
    serve(lambda weights: build(weights, latency_s=float(sys.argv[1])))
