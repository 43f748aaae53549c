"""Two sound devices on paper: each with its own clock, hearing the same pulses, chunks arriving unevenly.

True time is the computer's. A microphone of 48 kHz with a clock off by `MICROPHONE_OFF`, counted here after
resampling, as session samples; a loopback of 44.1 kHz with a clock off by `LOOPBACK_OFF` that pauses.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.alignment import Alignment
from audio.arrivals import Arrivals
from audio.source import Samples
from audio.tunables import LOOPBACK_LATE_S, LOOPBACK_STALLED_S

MICROPHONE_HZ = 16_000 * (1 + 80e-6)
LOOPBACK_RATE_HZ = 44_100
LOOPBACK_HZ = LOOPBACK_RATE_HZ * (1 - 120e-6)
CHUNK = 1764  # 40 ms
BLOCK = 512
PULSE_EVERY_S = 5.0
PULSE_WIDTH_S = 0.002


@dataclass
class Scene:
    """How long, when the loopback delivers nothing, and how unevenly chunks arrive (seconds)."""

    duration_s: float
    paused: tuple[float, float] = (0.0, 0.0)
    loopback_late_s: float = 0.03
    microphone_late_s: float = 0.01
    hiccup_share: float = 0.0
    seed: int = 7


def pulses(start_s: float, samples: int, rate_hz: float) -> Samples:
    """What sounds from `start_s` on: a pulse every `PULSE_EVERY_S`, the first after half of that."""
    from_last_s = (start_s + PULSE_EVERY_S / 2) % PULSE_EVERY_S
    if 0.1 < from_last_s < PULSE_EVERY_S - 0.1 - samples / rate_hz:
        return np.zeros(samples, np.float32)
    away_s = start_s + np.arange(samples) / rate_hz
    away_s = (away_s + PULSE_EVERY_S) % PULSE_EVERY_S - PULSE_EVERY_S / 2
    return (np.exp(-((away_s / PULSE_WIDTH_S) ** 2))).astype(np.float32)


def loopback_chunks(scene: Scene) -> Iterator[tuple[float, Samples]]:
    """Each chunk with the time it arrives."""
    chance = np.random.default_rng(scene.seed)
    start_s, arrived_s = 0.1, 0.0
    while True:
        if scene.paused[0] < start_s < scene.paused[1]:
            start_s = scene.paused[1]
        end_s = start_s + CHUNK / LOOPBACK_HZ
        hiccup_s = 0.1 if chance.random() < scene.hiccup_share else 0.0
        arrived_s = max(arrived_s, end_s + chance.uniform(0, scene.loopback_late_s) + hiccup_s)
        yield arrived_s, pulses(start_s, CHUNK, LOOPBACK_HZ)
        start_s = end_s


def heard(scene: Scene) -> Samples:
    """The loopback's sound as it comes out beside the microphone's, float32 (n,)."""
    chance = np.random.default_rng(scene.seed + 1)
    microphone = Arrivals(16_000)
    alignment = Alignment(microphone, LOOPBACK_RATE_HZ)
    chunks = loopback_chunks(scene)
    arrives_s, chunk = next(chunks)
    blocks = []
    for end in range(BLOCK, round(scene.duration_s * MICROPHONE_HZ), BLOCK):
        now_s = end / MICROPHONE_HZ + chance.uniform(0, scene.microphone_late_s)
        microphone.note(end, now_s)
        give_up_s = now_s + LOOPBACK_LATE_S
        while arrives_s <= now_s or (
            not alignment.covers(end)
            and arrives_s <= give_up_s
            and alignment.delivered_within(LOOPBACK_STALLED_S, now_s)
        ):
            alignment.feed(chunk, arrives_s)
            arrives_s, chunk = next(chunks)
        blocks.append(alignment.read(end - BLOCK, BLOCK))
    return np.concatenate(blocks)


def errors_ms(sound: Samples, scene: Scene) -> NDArray[np.float64]:
    """How much later than beside the microphone's own each pulse came out; NaN where it is missing."""
    times_s = np.arange(PULSE_EVERY_S / 2, scene.duration_s - 1, PULSE_EVERY_S)
    times_s = times_s[(times_s < scene.paused[0]) | (times_s > scene.paused[1])]
    return np.array([_error_ms(sound, time_s) for time_s in times_s])


def _error_ms(sound: Samples, time_s: float) -> float:
    expected = time_s * MICROPHONE_HZ
    first = round(expected) - 3200
    energy = sound[first : first + 6400].astype(np.float64) ** 2
    if energy.max() < 0.25:
        return float("nan")
    centre = first + float(energy @ np.arange(len(energy))) / float(energy.sum())
    return (centre - expected) / 16
