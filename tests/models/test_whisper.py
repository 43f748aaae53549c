"""Whisper: what was said, when, and nothing where nothing was said."""

from itertools import pairwise

import numpy as np
import pytest

from models.weights import open_weights
from models.whisper import RecognisedWord, Whisper, without_loops
from tests.recordings.readers import READS, spoken

RATE_HZ = 16_000


@pytest.fixture(scope="module")
def whisper() -> Whisper:
    return Whisper(open_weights("whisper-tiny.en"))


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


def test_no_more_than_a_window_is_recognised(whisper: Whisper) -> None:
    sound = np.tile(spoken("3005-163389-0008"), 10)
    assert all(word.end_s <= 30.0 for word in whisper(sound))


def said(text: str) -> list[RecognisedWord]:
    return [RecognisedWord(n / 2, n / 2 + 0.4, word, 0.9) for n, word in enumerate(text.split())]


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("", ""),
        ("No, no, no, I can't.", "No, no, no, I can't."),
        ("no no no no no way", "no way"),
        ("I know, I know.", "I know, I know."),
        ("so I said so I said so I said so I said", "so I said"),
        ("Well, thank you. Thank you. Thank you. Bye.", "Well, thank you. Bye."),
        ("yeah yeah yeah yeah and then and then and then stop", "yeah and then stop"),
    ],
)
def test_a_phrase_that_runs_in_circles_is_heard_once(heard: str, kept: str) -> None:
    assert " ".join(word.text for word in without_loops(said(heard))) == kept


def test_what_is_kept_keeps_its_time() -> None:
    words = said("go on go on go on then")
    assert without_loops(words) == [words[0], words[1], words[6]]
