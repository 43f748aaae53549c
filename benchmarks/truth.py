"""Who truly speaks when: from the energy of one clean voice, and in and out of RTTM files.

RTTM is NIST's Rich Transcription Time Marked form ("The 2009 Rich Transcription evaluation plan").
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from benchmarks import tunables
from benchmarks.sound_files import Mono


class Speech(NamedTuple):
    """One person speaks from `start_s` to `end_s`."""

    who: str
    start_s: float
    end_s: float


class Span(NamedTuple):
    """A stretch of time, in seconds."""

    start_s: float
    end_s: float


def spans_of_speech(clean: Mono) -> list[Span]:
    """Where the one voice of a `clean` piece speaks, its pauses of over `PAUSE_S` left out.

    The threshold lies between the piece's own loud and quiet frames, so that level and noise of the
    recording do not matter.
    """
    loudness = _frame_levels_db(clean)
    loud = np.percentile(loudness, tunables.LOUD_PERCENTILE)
    quiet = np.percentile(loudness, tunables.QUIET_PERCENTILE)
    threshold = max(loud - tunables.SPEECH_BELOW_LOUD_DB, quiet + tunables.SPEECH_ABOVE_QUIET_DB)
    threshold = min(threshold, loud - tunables.LOUDEST_NOISE_BELOW_LOUD_DB)
    bursts = _bursts(loudness > threshold)
    lasting = [span for span in bursts if span.end_s - span.start_s >= tunables.SHORTEST_SPEECH_S]
    return joined(lasting, tunables.PAUSE_S)


def joined(spans: Sequence[Span], gap_s: float) -> list[Span]:
    """Return the spans in order, those parted by `gap_s` or less as one."""
    together: list[Span] = []
    for span in sorted(spans):
        if together and span.start_s - together[-1].end_s <= gap_s:
            together[-1] = Span(together[-1].start_s, max(together[-1].end_s, span.end_s))
        else:
            together.append(span)
    return together


def read_rttm(path: Path) -> list[Speech]:
    """Read the speech an RTTM file lists, in its order."""
    fields = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Speech(words[7], float(words[3]), float(words[3]) + float(words[4]))
        for words in fields
        if words and words[0] == "SPEAKER"
    ]


def write_rttm(path: Path, speech: Sequence[Speech]) -> None:
    """Write speech in order of time, to the millisecond."""
    lines = (
        f"SPEAKER {path.stem} 1 {start_s:.3f} {end_s - start_s:.3f} <NA> <NA> {who} <NA> <NA>\n"
        for who, start_s, end_s in sorted(speech, key=lambda one: one.start_s)
    )
    path.write_text("".join(lines), encoding="utf-8")


def _frame_levels_db(sound: Mono) -> NDArray[np.float64]:
    """Level of each frame, one every `ENERGY_STEP_SAMPLES`, in dB of full scale."""
    sums = np.concatenate([[0.0], np.cumsum(np.square(sound, dtype=np.float64))])
    starts = np.arange(0, len(sound) - tunables.ENERGY_FRAME_SAMPLES + 1, tunables.ENERGY_STEP_SAMPLES)
    energy = (sums[starts + tunables.ENERGY_FRAME_SAMPLES] - sums[starts]) / tunables.ENERGY_FRAME_SAMPLES
    levels: NDArray[np.float64] = 10 * np.log10(np.maximum(energy, 1e-12))
    return levels


def _bursts(active: NDArray[np.bool_]) -> list[Span]:
    """Runs of active frames, each from the middle of its first frame to the middle of its last."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], active, [False]]).astype(np.int8)))
    middle_s = tunables.ENERGY_FRAME_SAMPLES / 2 / RATE_HZ
    step_s = tunables.ENERGY_STEP_SAMPLES / RATE_HZ
    return [
        Span(first * step_s + middle_s, (end - 1) * step_s + middle_s)
        for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    ]
