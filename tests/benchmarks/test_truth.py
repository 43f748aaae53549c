from pathlib import Path

import numpy as np
import pytest

from app.people_options import DEFAULT_ORDER
from benchmarks.recordings import BUNDLED
from benchmarks.truth import Span, Speech, joined, read_rttm, spans_of_speech, write_rttm
from tests.app.first_session import TRUTH
from tests.benchmarks.voices import tone


def test_the_edges_of_speech_are_true_to_thirty_milliseconds() -> None:
    bursts = [(0.5, 1.7), (2.1, 3.0)]
    for span, (start_s, end_s) in zip(spans_of_speech(tone(120, bursts, 3.6)), bursts, strict=True):
        assert span.start_s == pytest.approx(start_s, abs=0.03)
        assert span.end_s == pytest.approx(end_s, abs=0.03)


def test_a_pause_is_silence_from_a_quarter_of_a_second_on() -> None:
    assert len(spans_of_speech(tone(120, [(0.5, 1.5), (1.7, 2.5)], 3.0))) == 1
    assert len(spans_of_speech(tone(120, [(0.5, 1.5), (1.8, 2.5)], 3.0))) == 2


def test_the_truth_is_the_same_however_loud_the_recording_is() -> None:
    sound = tone(120, [(0.5, 1.7)], 2.5)
    assert spans_of_speech(sound / np.float32(20)) == spans_of_speech(sound)


def test_a_click_is_no_speech() -> None:
    assert len(spans_of_speech(tone(120, [(0.5, 1.5), (2.2, 2.22)], 3.0))) == 1


def test_spans_that_touch_or_lie_in_each_other_become_one() -> None:
    assert joined([Span(2.0, 2.5), Span(0.0, 1.0), Span(0.2, 0.5), Span(1.2, 1.5)], 0.25) == [
        Span(0.0, 1.5),
        Span(2.0, 2.5),
    ]


def test_rttm_is_read_as_it_was_written(tmp_path: Path) -> None:
    speech = [Speech("coach", 0.5, 1.75), Speech("client", 1.5, 3.0)]
    write_rttm(tmp_path / "talk.rttm", speech)
    assert read_rttm(tmp_path / "talk.rttm") == speech


def test_the_bundled_truth_is_that_of_the_first_session() -> None:
    bundled = read_rttm(BUNDLED / "first-session.rttm")
    full = [(t["role"], s["start_s"], s["end_s"]) for t in TRUTH["turns"] for s in t["speech"]]
    assert {speech.who for speech in bundled} <= set(DEFAULT_ORDER)
    for one, other in zip(sorted(bundled), sorted(full), strict=True):
        assert one.who == other[0]
        assert one[1:] == pytest.approx(other[1:], abs=0.002)
