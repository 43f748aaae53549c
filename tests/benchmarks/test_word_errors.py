import sys

import pytest

from app.errors import UsageError
from benchmarks.word_errors import Verbatim, WordErrors, check_alignment, plain, verbatim, word_errors


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ("So, what's it LIKE?", "so what's it like"),
        ("a well-known, half-finished thing -", "a well known half finished thing"),
        ("Umm, I was, uh, thinking, erm, hmm.", "i was thinking"),
        ("Mm-hm. Mhm. Mm hm.", ""),
        ("the sum of 3 hums", "the sum of 3 hums"),
        ("one\ntwo\tthree\n", "one two three"),
        ("I just… don't", "i just don't"),
    ],
)
def test_before_words_are_counted_they_are_made_plain(written: str, counted: str) -> None:
    assert plain(written) == counted


@pytest.mark.parametrize(
    ("said", "heard", "wrong", "words"),
    [
        ("the cat sat on the mat", "the cat sat on the mat", 0, 6),
        ("The cat sat, um, on the mat.", "the cat sat at a mat", 2, 6),
        ("the cat sat", "the black cat", 2, 3),
        ("the cat sat", "", 3, 3),
        ("hello", "well hello there you", 3, 1),
    ],
)
def test_words_missed_made_up_and_mistaken_are_counted(said: str, heard: str, wrong: int, words: int) -> None:
    assert word_errors(said, heard) == WordErrors(wrong, words)


def test_recordings_are_pooled_by_their_words() -> None:
    both = word_errors("one two three", "one two") + word_errors("four", "four")
    assert both.rate == pytest.approx(1 / 4)


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("I um I think that that helps mhm", Verbatim(2, 2, 2, 2)),
        ("I, erm, I think that helps.", Verbatim(2, 1, 2, 1)),
        ("I think that helps", Verbatim(2, 0, 2, 0)),
        ("um um um um", Verbatim(2, 2, 2, 0)),
    ],
)
def test_hesitation_is_counted_where_it_was_said(heard: str, kept: Verbatim) -> None:
    assert verbatim(["I, um, I think that - that helps.", "Mm hm."], heard) == kept


def test_a_word_that_the_other_one_says_too_is_no_repeat() -> None:
    assert verbatim(["Yeah.", "Yeah, no."], "yeah yeah no").repeats == 0


def test_shares_are_of_all_that_was_said() -> None:
    assert (Verbatim(3, 1, 1, 1) + Verbatim(4, 2, 0, 0)).share == pytest.approx(4 / 8)
    assert verbatim(["Right."], "right").share is None


def test_without_jiwer_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    check_alignment()
    monkeypatch.setitem(sys.modules, "jiwer", None)
    with pytest.raises(UsageError, match=r"pip install -c constraints\.txt jiwer"):
        check_alignment()
