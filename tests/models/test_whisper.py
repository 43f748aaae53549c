"""Whisper: what was said, when, and nothing where nothing was said."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from models.errors import MissingWeights, UnknownLanguage
from models.recognised import RecognisedWord
from models.weights import open_weights
from models.whisper import Whisper
from tests.recordings.readers import READS, spoken

RATE_HZ = 16_000


@pytest.fixture(scope="module")
def whisper() -> Whisper:
    return Whisper(open_weights("whisper-tiny.en"))


@pytest.fixture
def multilingual() -> Path:
    """The model of many languages, where it was fetched; it is optional."""
    try:
        return open_weights("whisper-base")
    except MissingWeights as missing:
        pytest.skip(str(missing))


def plain(words: list[RecognisedWord]) -> list[str]:
    return [word.text.lower().strip(".,!?…") for word in words]


def errors(said: list[str], recognised: list[str]) -> int:
    """Words to put in, take out or replace (Levenshtein)."""
    row = list(range(len(recognised) + 1))
    for n, word in enumerate(said, start=1):
        above, row = row, [n]
        for m, other in enumerate(recognised, start=1):
            row.append(min(above[m] + 1, row[m - 1] + 1, above[m - 1] + (word != other)))
    return row[-1]


def test_sentences_read_aloud_are_recognised(whisper: Whisper) -> None:
    wrong = sum(errors(words.split(), plain(whisper(spoken(name)))) for name, words in READS.items())
    assert wrong / sum(len(words.split()) for words in READS.values()) < 0.12


def test_words_lie_in_the_sound_one_after_the_other(whisper: Whisper) -> None:
    sound = spoken("1688-142285-0004")
    words = whisper(sound)
    assert all(0 <= word.start_s <= word.end_s <= len(sound) / RATE_HZ for word in words)
    assert all(before.end_s <= after.start_s + 0.05 for before, after in pairwise(words))
    assert all(0 <= word.probability <= 1 for word in words)
    assert words[0].start_s < 0.8
    assert words[-1].end_s > len(sound) / RATE_HZ - 0.8


def test_words_begin_when_they_are_said(whisper: Whisper) -> None:
    sound = spoken("3005-163389-0008")
    later = whisper(np.concatenate((np.zeros(2 * RATE_HZ, np.float32), sound)))
    assert plain(later) == plain(whisper(sound))
    for word, moved in zip(whisper(sound)[1:], later[1:], strict=True):
        assert moved.start_s - word.start_s == pytest.approx(2.0, abs=0.3)


def test_punctuation_belongs_to_its_word(whisper: Whisper) -> None:
    words = whisper(spoken("3005-163389-0002"))
    assert all(any(c.isalnum() for c in word.text) for word in words)
    assert all(word.text == word.text.strip() for word in words)
    assert words[-1].text == "uncomfortable."


def test_silence_has_next_to_no_words_and_they_are_unlikely(whisper: Whisper) -> None:
    assert len(whisper(np.zeros(3 * RATE_HZ, np.float32))) <= 3
    assert len(whisper(np.zeros(0, np.float32))) <= 3


def hurried(sound: NDArray[np.float32], times: float) -> NDArray[np.float32]:
    """The same said faster, and higher."""
    places = np.arange(0, len(sound) - 1, times)
    faster: NDArray[np.float32] = np.interp(places, np.arange(len(sound)), sound).astype(np.float32)
    return faster


def test_fast_speech_is_heard_to_its_end(whisper: Whisper) -> None:
    sentences = hurried(np.concatenate([spoken(name) for name in READS]), 1.5)
    sound = np.tile(sentences, 2)[: 20 * RATE_HZ]
    words = whisper(sound)
    assert len(words) > 4 * 18  # twice what is said at leisure
    assert words[-1].end_s > 19.5
    assert max(after.start_s - before.end_s for before, after in pairwise(words)) < 1.0


NAMES = (
    "Helstone, Margaret, Thornton, Higgins, Milton, Hale, Dixon, Bessy, Edith, Lennox, Fanny, Boucher, "
    "Leonards, Frederick, Corfu, Harley, Shaw, Henry, Captain, Mary, Cotton, Mill, Strike, Union, Masters, "
    "Hands, Parliament, Oxford, London, Cadiz, Spain, Dolores, Barbour, Crampton, Heston, Norway, Adam, Bell"
)
TERMS = NAMES.split(", ")


@pytest.mark.parametrize("count", [1, 10])
def test_terms_of_the_session_are_spelt_as_they_were_given(whisper: Whisper, count: int) -> None:
    with_a_term, without_one = spoken("1688-142285-0005"), spoken("3005-163389-0008")
    favouring = Whisper(open_weights("whisper-tiny.en"), terms=TERMS[:count])
    assert "helstone" not in plain(whisper(with_a_term))
    assert plain(favouring(with_a_term))[-1] == "helstone"
    assert plain(favouring(without_one)) == plain(whisper(without_one))


def test_however_many_terms_leave_a_short_utterance_its_words(whisper: Whisper) -> None:
    favouring = Whisper(open_weights("whisper-tiny.en"), terms=TERMS)
    for name in READS:
        start = spoken(name)[: 2 * RATE_HZ]
        assert plain(favouring(start))[:3] == plain(whisper(start))[:3]


def test_a_model_of_english_alone_has_nothing_to_detect_and_refuses_other_languages() -> None:
    assert Whisper(open_weights("whisper-tiny.en"), language=None).language == "en"
    with pytest.raises(UnknownLanguage, match=r"^--language de: this model knows English alone"):
        Whisper(open_weights("whisper-tiny.en"), language="de")


def test_an_unknown_language_is_named_with_those_there_are(multilingual: Path) -> None:
    with pytest.raises(
        UnknownLanguage, match=r"^--language tlh: unknown here; give one of .*\bde\b.*, or auto$"
    ):
        Whisper(multilingual, language="tlh")


def test_a_language_is_detected_and_fixed_once_enough_was_heard(multilingual: Path) -> None:
    sound = spoken("3005-163389-0008")
    whisper = Whisper(multilingual, language=None)
    assert whisper.language is None
    whisper(sound[:RATE_HZ])
    assert whisper.language is None
    assert "mob" in plain(whisper(sound))
    assert whisper.language == "en"


def test_no_more_than_a_window_is_recognised(whisper: Whisper) -> None:
    sound = np.tile(spoken("3005-163389-0008"), 10)
    assert all(word.end_s <= 30.0 for word in whisper(sound))
