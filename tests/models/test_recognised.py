"""Words from the pieces that a decoder gives."""

import pytest

from models.recognised import RecognisedWord, joined, spelt


def pieces(text: str) -> list[RecognisedWord]:
    """Pieces parted by bars, half a second each."""
    return [RecognisedWord(n / 2, n / 2 + 0.5, piece, 0.9) for n, piece in enumerate(text.split("|"))]


@pytest.mark.parametrize(
    ("decoded", "words"),
    [
        ("", []),
        (" It| hurt|.", ["It", "hurt."]),
        (" Well|...| no|!|?", ["Well...", "no!?"]),
        (" Uh|-huh|.", ["Uh-huh."]),
        (" at| 9|:30|,| two| o|'clock", ["at", "9:30,", "two", "o'clock"]),
        (" -| Yes|.", ["Yes."]),
        (" ♪", []),
        (' "Hello,"| she| said| -| well', ['"Hello,"', "she", "said-", "well"]),
        (" I|-I|-I| think", ["I", "-I", "-I", "think"]),
        (" no|-no|-no|-no|-no", ["no", "-no", "-no", "-no", "-no"]),
        ("你|好|。", ["你", "好。"]),
    ],
)
def test_pieces_become_words(decoded: str, words: list[str]) -> None:
    assert [word.text for word in joined(pieces(decoded))] == words


def test_a_word_lasts_as_long_as_its_pieces_and_is_as_likely_as_the_least_of_them() -> None:
    uh, huh, stop = RecognisedWord(1.0, 1.2, " Uh", 0.8), RecognisedWord(1.2, 1.5, "-huh", 0.6), "."
    assert joined([uh, huh, RecognisedWord(1.5, 2.5, stop, 0.1)]) == [
        RecognisedWord(1.0, 1.5, "Uh-huh.", 0.6)
    ]


@pytest.mark.parametrize(
    ("text", "as_spelt"), [("No,", "no"), ("Don't!", "don't"), ("9:30", "930"), ("Ça…", "ça"), ("—", "")]
)
def test_marks_and_capitals_do_not_count_in_how_a_word_is_spelt(text: str, as_spelt: str) -> None:
    assert spelt(text) == as_spelt
