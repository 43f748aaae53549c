"""Enrolling: a voice comes out of sound of one person, and a line out of anything else."""

from collections.abc import Callable

import numpy as np
import pytest

from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.enrolment import Enrolling, Enrolment
from diarize.errors import EnrolmentRefused
from diarize.hearing import Ears
from diarize.tunables import LONGEST_ENROLMENT_S
from models.embedding import SpeakerEmbedding
from models.voice_activity import VoiceActivity
from models.weights import open_weights
from tests.diarize.marked_sound import Sound, ears, marked, voices_in_order
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

ENOUGH_S = 3.0
ONE = np.concatenate([spoken(name) for name in ONE_READER])
ANOTHER = np.concatenate([spoken(name) for name in ANOTHER_READER])

Make = Callable[[], Ears]


@pytest.fixture(scope="module")
def make_ears() -> Make:
    embed = SpeakerEmbedding(open_weights("campplus"))
    return lambda: Ears(VoiceActivity(open_weights("silero-vad")), voices_in_order, embed)


def enrolling(sound: Sound, ears_: Ears) -> Enrolling:
    heard = Enrolling(ears_)
    for start in range(0, len(sound), BLOCK_SAMPLES):
        heard.feed(sound[start : start + BLOCK_SAMPLES])
    return heard


def enrolled(sound: Sound, ears_: Ears, least_s: float = ENOUGH_S) -> Enrolment:
    return enrolling(sound, ears_).finish(least_s)


def refusal(sound: Sound, ears_: Ears, least_s: float = ENOUGH_S) -> str:
    with pytest.raises(EnrolmentRefused) as refused:
        enrolled(sound, ears_, least_s)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def in_noise(sound: Sound, snr_db: float) -> Sound:
    """`sound` with white noise, set against the power of all of it."""
    noise = np.random.default_rng(5).normal(0, 1, len(sound))
    noise *= np.sqrt(np.square(sound).mean()) * 10 ** (-snr_db / 20)
    return ((sound + noise) / 2).astype(np.float32)


def test_a_voice_is_more_like_its_person_than_like_another(make_ears: Make) -> None:
    first, second = (spoken(name) for name in ONE_READER)
    voice = enrolled(second, make_ears())
    assert np.linalg.norm(voice.embedding) == pytest.approx(1.0, abs=1e-5)
    assert voice.embedding.shape == (192,)
    assert voice.embedding.dtype == np.float32
    assert float(voice.embedding @ make_ears().embed(first)) > 0.5
    assert max(float(voice.embedding @ make_ears().embed(spoken(name))) for name in ANOTHER_READER) < 0.2


def test_how_much_was_said_and_how_clearly_is_told(make_ears: Make) -> None:
    clear, noisy = enrolled(ONE, make_ears()), enrolled(in_noise(ONE, 15), make_ears())
    assert 6.0 < clear.speech_s < len(ONE) / RATE_HZ
    assert clear.snr_db > 20
    assert noisy.snr_db == pytest.approx(15, abs=3)


def test_a_soft_voice_does_as_well(make_ears: Make) -> None:
    soft = enrolled(ONE * np.float32(0.05), make_ears())
    assert float(soft.embedding @ enrolled(ONE, make_ears()).embedding) > 0.95


def test_too_little_speech_is_refused(make_ears: Make) -> None:
    told = refusal(ONE, make_ears(), least_s=10.0)
    assert told.startswith("holds ") and "s of speech; a voice needs 10 s or more of it alone" in told
    hiss = np.random.default_rng(5).normal(0, 0.01, 5 * RATE_HZ).astype(np.float32)
    assert refusal(hiss, make_ears()).startswith("holds 0 s of speech")
    assert refusal(ONE[:0], make_ears()).startswith("holds 0 s of speech")


def test_too_much_noise_is_refused(make_ears: Make) -> None:
    told = refusal(in_noise(ONE, 5), make_ears())
    assert told.startswith("holds too much noise") and told.endswith("please again")


def test_silence_around_it_hides_no_noise(make_ears: Make) -> None:
    silence = np.zeros(10 * RATE_HZ, np.float32)
    told = refusal(np.concatenate([silence, in_noise(ONE, 5), silence]), make_ears())
    assert told.startswith("holds too much noise")


def test_two_voices_are_refused(make_ears: Make) -> None:
    assert refusal(np.concatenate([ONE, ANOTHER]), make_ears()).startswith("holds two voices")
    turns = [spoken(name) for pair in zip(ONE_READER, ANOTHER_READER, strict=True) for name in pair]
    assert refusal(np.concatenate(turns), make_ears()).startswith("holds two voices")


@pytest.mark.parametrize("sound", [ONE, ANOTHER, in_noise(ONE, 15), in_noise(ANOTHER, 15)])
def test_one_voice_is_not_taken_for_two(make_ears: Make, sound: Sound) -> None:
    assert enrolled(sound, make_ears())


def test_sound_that_is_cut_off_is_refused(make_ears: Make) -> None:
    loud = np.clip(ONE / np.abs(ONE).max() * 6, -1, 1).astype(np.float32)
    assert refusal(loud, make_ears()).startswith("is too loud and cut off; turn the microphone down")
    a_little = np.clip(ONE / np.abs(ONE).max() * 1.2, -1, 1).astype(np.float32)
    assert enrolled(a_little, make_ears())


def test_a_long_recording_is_not_kept_to_its_end() -> None:
    sound = marked([(0, 0.0, LONGEST_ENROLMENT_S * 1.2)], LONGEST_ENROLMENT_S * 1.2)
    heard = enrolling(sound, ears())
    assert heard.has_plenty
    assert heard.speech_s == pytest.approx(LONGEST_ENROLMENT_S, abs=0.05)
