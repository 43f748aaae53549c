"""Rooms: one clean recording as eight worse rooms, lines and microphones would have heard it.

Impulse responses and noise come from a folder (`rir1.flac`…, `office-ambience.flac`); the stronger
reverberation is noise under an exponential decay (Polack's model of a late field).
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soxr  # type: ignore[import-untyped]
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from benchmarks import tunables
from benchmarks.sound_files import Mono, amplified, level_db, read_mono, write_flac
from benchmarks.truth import spans_of_speech

Condition = Callable[[Mono], Mono]


def conditions(rooms: Path) -> dict[str, Condition]:
    """The eight conditions by name; `rooms` is a folder of impulse responses and noise."""
    response = read_mono(rooms / "rir1.flac")  # 0.6 s, direct sound 1 dB below the rest: across a living room
    office = read_mono(rooms / "office-ambience.flac")

    def in_office(snr_db: float) -> Condition:
        return lambda sound: with_noise(sound, office, snr_db)

    return {
        "reverberation": lambda sound: reverberated(sound, response),
        "strong-reverberation": lambda sound: reverberated(sound, simulated_response()),
        "office-20-db": in_office(20.0),
        "office-10-db": in_office(10.0),
        "office-5-db": in_office(5.0),
        "telephone": telephone,
        "gain-pumping": gain_pumping,
        "clipping": clipping,
    }


def reverberated(sound: Mono, response: Mono) -> Mono:
    """The sound in the room of an impulse response, as loud as before, its onsets where they were."""
    direct = int(np.abs(response).argmax())
    wet = _convolved(sound, response)[direct : direct + len(sound)]
    return _as_loud_as(sound, wet)


def simulated_response() -> Mono:
    """A direct path and a late field that falls by 60 dB in `REVERBERATION_S`."""
    samples = round(tunables.REVERBERATION_S * RATE_HZ)
    rng = np.random.default_rng(tunables.SEED)
    decay = 10 ** (-3 * np.arange(samples) / samples)
    late = rng.normal(0, 1, samples) * decay
    late[: round(tunables.LATE_FIELD_AFTER_S * RATE_HZ)] = 0
    late *= 10 ** (-tunables.DIRECT_TO_LATE_DB / 20) / np.linalg.norm(late)
    late[0] = 1
    return late.astype(np.float32)


def with_noise(sound: Mono, noise: Mono, snr_db: float) -> Mono:
    """The sound with `noise`, repeated as needed, so far below its speech."""
    enough = np.resize(noise, len(sound))
    gain_db = speech_level_db(sound) - snr_db - level_db(enough)
    return _within_scale(sound + amplified(enough, gain_db))


def telephone(sound: Mono) -> Mono:
    """The sound at 8 kHz between 300 and 3400 Hz (ITU-T G.712), and back at 16 kHz."""
    narrow = soxr.resample(sound, RATE_HZ, tunables.TELEPHONE_RATE_HZ)
    spectrum = np.fft.rfft(narrow)
    frequency_hz = np.fft.rfftfreq(len(narrow), 1 / tunables.TELEPHONE_RATE_HZ)
    lowest_hz, highest_hz = tunables.TELEPHONE_BAND_HZ
    spectrum[(frequency_hz < lowest_hz) | (frequency_hz > highest_hz)] = 0
    band = np.fft.irfft(spectrum, len(narrow)).astype(np.float32)
    return _as_long_as(sound, soxr.resample(band, tunables.TELEPHONE_RATE_HZ, RATE_HZ))


def gain_pumping(sound: Mono) -> Mono:
    """The sound after an automatic gain that drops with every loud syllable and creeps back in pauses."""
    frames = sound[: len(sound) // tunables.GAIN_FRAME_SAMPLES * tunables.GAIN_FRAME_SAMPLES]
    peaks = np.abs(frames.reshape(-1, tunables.GAIN_FRAME_SAMPLES)).max(axis=1)
    wanted_db = 20 * np.log10(tunables.GAIN_TARGET / np.maximum(peaks, 1e-4))
    gain_db = np.zeros(len(wanted_db))
    now_db = 0.0
    for frame, towards_db in enumerate(np.clip(wanted_db, -tunables.GAIN_RANGE_DB, tunables.GAIN_RANGE_DB)):
        now_db = min(now_db + tunables.GAIN_RISE_DB, towards_db)
        gain_db[frame] = now_db
    middles = (np.arange(len(gain_db)) + 0.5) * tunables.GAIN_FRAME_SAMPLES
    every_sample_db = np.interp(np.arange(len(sound)), middles, gain_db)
    return _within_scale(sound * (10 ** (every_sample_db / 20)).astype(np.float32))


def clipping(sound: Mono) -> Mono:
    """The sound as a microphone set much too loud gives it: speech tops cut off flat."""
    loud = amplified(sound, tunables.CLIPPED_LEVEL_DB - speech_level_db(sound))
    return np.clip(loud, -tunables.CLIPPED_AT, tunables.CLIPPED_AT)


def speech_level_db(sound: Mono) -> float:
    """Level of the speech alone; of the whole where none stands out."""
    spans = spans_of_speech(sound)
    if not spans:
        return level_db(sound)
    return level_db(np.concatenate([sound[round(a * RATE_HZ) : round(b * RATE_HZ)] for a, b in spans]))


def _convolved(sound: Mono, response: Mono) -> NDArray[np.float32]:
    length = len(sound) + len(response) - 1
    size = 1 << (length - 1).bit_length()
    product = np.fft.rfft(sound, size) * np.fft.rfft(response, size)
    return np.fft.irfft(product, size)[:length].astype(np.float32)


def _as_loud_as(sound: Mono, changed: Mono) -> Mono:
    return _within_scale(amplified(changed, level_db(sound) - level_db(changed)))


def _as_long_as(sound: Mono, changed: Mono) -> Mono:
    return np.pad(changed[: len(sound)], (0, max(0, len(sound) - len(changed)))).astype(np.float32)


def _within_scale(sound: Mono) -> Mono:
    """The sound softer where it would not fit, so that clipping is a condition of its own."""
    peak = float(np.abs(sound).max())
    return (sound / np.float32(max(1.0, peak))).astype(np.float32)


def in_every_condition(sound: Mono, rooms: Path) -> Iterator[tuple[str, Mono]]:
    """The sound as it is, then in every condition, one at a time."""
    yield "clean", sound
    for name, condition in conditions(rooms).items():
        yield name, condition(sound)


def main() -> None:
    """Read the command line and write a recording in every condition."""
    command = argparse.ArgumentParser(prog="python -m benchmarks.conditions", description=__doc__)
    command.add_argument("recording", type=Path)
    command.add_argument("--rooms", type=Path, required=True, help="folder of impulse responses and noise")
    command.add_argument("--out", type=Path, required=True, help="where NAME.CONDITION.flac go")
    options = command.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name, sound in in_every_condition(read_mono(options.recording), options.rooms):
        write_flac(options.out / f"{options.recording.stem}.{name}.flac", sound)


if __name__ == "__main__":
    main()
