"""A whole recording recognised at once: all that was said, in segments that come one by one."""

from itertools import pairwise

import numpy as np
import pytest

from models import tunables
from models.weights import open_weights
from models.whole_recording import RecognisedSegment, WholeRecording
from tests.recordings.readers import READS, spoken

RATE_HZ = 16_000


@pytest.fixture(scope="module")
def whole() -> WholeRecording:
    return WholeRecording(open_weights("whisper-tiny.en"))


@pytest.fixture(scope="module")
def sound() -> np.ndarray:
    """All four sentences, twice, with a pause after each: 40 s, more than one window."""
    pause = np.zeros(RATE_HZ, np.float32)
    return np.concatenate([piece for name in (*READS, *READS) for piece in (spoken(name), pause)])


@pytest.fixture(scope="module")
def segments(whole: WholeRecording, sound: np.ndarray) -> list[RecognisedSegment]:
    return list(whole(sound))


def plain(text: str) -> list[str]:
    return [word.lower().strip(".,!?…") for word in text.split()]


def test_what_goes_beyond_one_window_is_recognised_to_its_end(
    segments: list[RecognisedSegment], sound: np.ndarray
) -> None:
    assert len(sound) > 30 * RATE_HZ
    said = " ".join((*READS.values(), *READS.values())).split()
    found = [word for segment in segments for word in plain(segment.text)]
    assert len(found) == pytest.approx(len(said), rel=0.1)
    assert len(set(said) & set(found)) / len(set(said)) > 0.85


def test_segments_and_words_lie_in_the_sound_one_after_the_other(
    segments: list[RecognisedSegment], sound: np.ndarray
) -> None:
    words = [word for segment in segments for word in segment.words]
    assert all(before.end_s <= after.start_s + 0.05 for before, after in pairwise(words))
    assert all(0 <= word.start_s <= word.end_s <= len(sound) / RATE_HZ for word in words)
    assert all(0 <= word.probability <= 1 for word in words)
    assert all(before.end_s <= after.start_s + 0.05 for before, after in pairwise(segments))


def test_the_words_of_a_segment_are_its_text(segments: list[RecognisedSegment]) -> None:
    for segment in segments:
        assert " ".join(word.text for word in segment.words) == " ".join(segment.text.split())


def test_in_stretches_nothing_is_lost_or_said_twice(
    whole: WholeRecording,
    sound: np.ndarray,
    segments: list[RecognisedSegment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tunables, "STRETCH_S", 17.0)
    monkeypatch.setattr(tunables, "WINDOW_S", 5.0)
    in_stretches = [word for segment in whole(sound) for word in segment.words]
    at_once = [word for segment in segments for word in segment.words]
    assert len(in_stretches) == len(at_once)
    same = [plain(one.text) == plain(other.text) for one, other in zip(in_stretches, at_once, strict=True)]
    assert sum(same) >= len(same) - 2  # with other text before it, a rare word may be misheard
    for one, other in zip(in_stretches, at_once, strict=True):
        assert one.end_s == pytest.approx(other.end_s, abs=0.5)  # beginnings reach into pauses


def test_without_word_times_there_is_the_text_alone(whole: WholeRecording) -> None:
    (segment,) = whole(spoken("3005-163389-0002"), beam_size=1, word_times=False)
    assert plain(segment.text)[-1] == "uncomfortable"
    assert segment.words == ()


def test_what_went_before_decides_how_a_name_is_spelt(whole: WholeRecording) -> None:
    sentence = spoken("1688-142285-0005")
    (alone,) = whole(sentence)
    (told,) = whole(sentence, prompt="Helstone")
    assert "Helstone" not in alone.text
    assert "Helstone" in told.text


def test_the_same_recording_gives_the_same_words(whole: WholeRecording) -> None:
    sentence = spoken("1688-142285-0004")
    assert list(whole(sentence)) == list(whole(sentence))


def test_no_sound_has_no_segments(whole: WholeRecording) -> None:
    assert list(whole(np.zeros(0, np.float32))) == []
