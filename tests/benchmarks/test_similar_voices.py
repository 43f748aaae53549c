import numpy as np
import pytest

from audio.tunables import RATE_HZ
from benchmarks import tunables
from benchmarks.readers import median_pitch_hz, most_alike
from benchmarks.similar_voices import Mixture, mixture, overlap_s
from benchmarks.truth import Span
from tests.benchmarks.voices import made_reader, sentences, tone

LOW, HIGHER = 110.0, 150.0


@pytest.fixture(scope="module")
def mixed() -> Mixture:
    return mixture(made_reader("low", LOW), made_reader("higher", HIGHER), seed=1)


def spans_of(mixed: Mixture, who: str) -> list[Span]:
    return [Span(start_s, end_s) for speaker, start_s, end_s in mixed.truth if speaker == who]


def power_at(sound: np.ndarray, hz: float) -> float:
    at_s = np.arange(len(sound)) / RATE_HZ
    return float(np.abs(np.mean(sound * np.exp(-2j * np.pi * hz * at_s))))


def test_the_same_seed_makes_the_same_mixture_and_another_one_another(mixed: Mixture) -> None:
    low, higher = made_reader("low", LOW), made_reader("higher", HIGHER)
    again, other = mixture(low, higher, seed=1), mixture(low, higher, seed=2)
    np.testing.assert_array_equal(again.sound, mixed.sound)
    assert again.truth == mixed.truth
    assert other.truth != mixed.truth


def test_the_truth_says_whose_voice_sounds(mixed: Mixture) -> None:
    for who, own_hz, others_hz in (("coach", LOW, HIGHER), ("client", HIGHER, LOW)):
        others = spans_of(mixed, "client" if who == "coach" else "coach")
        for span in spans_of(mixed, who):
            sound = mixed.sound[round(span.start_s * RATE_HZ) : round(span.end_s * RATE_HZ)]
            assert power_at(sound, own_hz) > 0.01
            if overlap_s([span], others) == 0:
                assert power_at(sound, others_hz) < 0.005


def test_where_the_truth_says_nobody_speaks_there_is_only_the_room(mixed: Mixture) -> None:
    silent = np.ones(len(mixed.sound), np.bool_)
    for _, start_s, end_s in mixed.truth:
        silent[round((start_s - 0.03) * RATE_HZ) : round((end_s + 0.03) * RATE_HZ)] = False
    assert silent.mean() > 0.05
    assert np.abs(mixed.sound[silent]).max() < 0.01


def test_the_coach_begins_and_about_a_tenth_is_overlapped(mixed: Mixture) -> None:
    assert mixed.truth[0].who == "coach"
    both_s = overlap_s(spans_of(mixed, "coach"), spans_of(mixed, "client"))
    assert both_s / (len(mixed.sound) / RATE_HZ) == pytest.approx(0.10, abs=0.05)


def test_the_enrolment_is_long_enough_and_said_nowhere_in_the_mixture(mixed: Mixture) -> None:
    assert len(mixed.enrolment) / RATE_HZ >= tunables.ENROLMENT_S[0]
    said_s = sum(end_s - start_s for start_s, end_s in spans_of(mixed, "coach"))
    everything_s = sum(len(sentence) for sentence in sentences(LOW)) / RATE_HZ
    assert said_s + len(mixed.enrolment) / RATE_HZ <= everything_s


@pytest.mark.parametrize("pitch_hz", [90.0, 150.0, 220.0])
def test_pitch_is_measured(pitch_hz: float) -> None:
    assert median_pitch_hz(tone(pitch_hz, [(0.0, 2.0)], 2.0)) == pytest.approx(pitch_hz, rel=0.02)


def test_voices_of_one_sex_are_paired_the_most_alike_first() -> None:
    readers = [made_reader(str(hz), hz) for hz in (100.0, 101.0, 140.0, 230.0)]
    pairs = [(one.name, other.name) for one, other in most_alike(readers, 3)]
    assert pairs[0] == ("100.0", "101.0")
    assert all("230.0" not in pair for pair in pairs)
