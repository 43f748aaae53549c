"""pyannote's own offline pipeline in a process of its own, with the program's two networks."""

from pathlib import Path
from typing import Any

import torch

from audio.tunables import RATE_HZ
from benchmarks.peers.masked_embedding import MaskedEmbedding
from benchmarks.peers.process import Diarize, serve
from benchmarks.peers.tunables import OFFLINE_CLUSTERING
from benchmarks.sound_files import Mono
from models.quiet_libraries import import_pyannote_model


def build(weights: dict[str, Path]) -> Diarize:
    """The pipeline with its published settings, told how many people there are."""
    module = import_pyannote_model()
    torch.set_num_threads(1)
    from pyannote.audio.pipelines import speaker_diarization as stock

    # Its constructor would fetch a PLDA, unused by this clustering, and a network of its own choice.
    vars(stock).update(
        get_plda=lambda *_, **__: None,
        PretrainedSpeakerEmbedding=lambda *_, **__: MaskedEmbedding(weights["campplus"]),
    )
    pipeline = stock.SpeakerDiarization(
        legacy=True,
        segmentation=module.Model.from_pretrained(str(weights["segmentation"])),
        embedding="the program's own",
        embedding_exclude_overlap=True,
        clustering="AgglomerativeClustering",
    )
    pipeline.instantiate({"segmentation": {"min_duration_off": 0.0}, "clustering": OFFLINE_CLUSTERING})

    def diarize(sound: Mono, people: int) -> list[tuple[str, float, float]]:
        waveform = torch.from_numpy(sound)[None]
        heard: Any = pipeline({"waveform": waveform, "sample_rate": RATE_HZ}, num_speakers=people)
        return [(str(who), span.start, span.end) for span, _, who in heard.itertracks(yield_label=True)]

    return diarize


if __name__ == "__main__":
    serve(build)
