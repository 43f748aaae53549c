import pytest

from benchmarks.latency import latencies
from benchmarks.listening import stretches
from benchmarks.truth import Speech
from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted

TRUTH = [Speech("coach", 1.0, 2.0), Speech("client", 2.5, 4.0)]


def test_an_edge_is_late_by_the_time_until_it_was_told() -> None:
    heard = stretches([SpeechStarted("1", "coach", 1.1, 1.3), SpeechEnded("1", 2.05, 2.25)])
    found = latencies(TRUTH, heard)
    assert found.onset_told_s == found.onset_attributed_s == pytest.approx([0.3])
    assert found.end_told_s == found.end_attributed_s == pytest.approx([0.25])
    assert found.summary()["onsets_matched"] == 0.5


def test_a_wrong_guess_is_attributed_when_it_is_revised() -> None:
    heard = stretches(
        [
            SpeechStarted("1", "client", 1.1, 1.3),
            SpeechEnded("1", 2.0, 2.2),
            SpeechRevised("1", "coach", 2.9),
        ]
    )
    found = latencies(TRUTH, heard)
    assert found.onset_told_s == pytest.approx([0.3])
    assert found.onset_attributed_s == pytest.approx([1.9])
    assert found.end_told_s == pytest.approx([0.2])
    assert found.end_attributed_s == pytest.approx([0.9])


def test_an_onset_of_another_person_or_over_half_a_second_off_is_no_match() -> None:
    heard = stretches([SpeechStarted("1", "client", 1.0, 1.2), SpeechStarted("2", "client", 3.1, 3.3)])
    assert latencies(TRUTH, heard).onset_told_s == []


def test_of_two_onsets_near_a_true_one_the_nearer_is_taken() -> None:
    heard = stretches([SpeechStarted("1", "coach", 0.7, 0.9), SpeechStarted("2", "coach", 1.05, 1.25)])
    assert latencies(TRUTH, heard).onset_told_s == pytest.approx([0.25])


def test_what_was_heard_once_is_matched_once() -> None:
    twice = [Speech("coach", 1.0, 1.2), Speech("coach", 1.5, 2.0)]
    found = latencies(twice, stretches([SpeechStarted("1", "coach", 1.4, 1.6)]))
    assert found.onset_told_s == pytest.approx([0.1])
