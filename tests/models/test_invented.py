"""What nobody can have said is left out: circles, the prompt read back, another script."""

import pytest

from models.invented import without_echo, without_inventions, without_loops
from models.recognised import RecognisedWord


def said(text: str) -> list[RecognisedWord]:
    return [RecognisedWord(n / 2, n / 2 + 0.4, word, 0.9) for n, word in enumerate(text.split())]


def text(words: list[RecognisedWord]) -> str:
    return " ".join(word.text for word in words)


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
        ("no -no -no -no -no", "no"),
    ],
)
def test_a_phrase_that_runs_in_circles_is_heard_once(heard: str, kept: str) -> None:
    assert text(without_loops(said(heard))) == kept


def test_what_is_kept_keeps_its_time() -> None:
    words = said("go on go on go on then")
    assert without_loops(words) == [words[0], words[1], words[6]]


TERMS = ("Ana", "grow model", "Thornton's mill")


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("Ana, grow model, Thornton's mill.", ""),
        ("So Grow Model. Thornton's mill. Well.", "So Well."),
        ("Ana, grow", "Ana, grow"),
        ("Ana, tell me about Thornton's mill and the grow model.",) * 2,
        ("Ana and grow model",) * 2,
        ("model, Thornton's",) * 2,
    ],
)
def test_terms_read_back_as_they_were_prompted_are_left_out_and_nothing_else(heard: str, kept: str) -> None:
    assert text(without_echo(said(heard), TERMS)) == kept


def test_one_term_alone_may_be_said() -> None:
    assert text(without_echo(said("Ana, Ana."), ("Ana",))) == "Ana, Ana."


@pytest.mark.parametrize(
    ("language", "heard", "kept"),
    [
        ("en", "Thank 谢谢 you Привет", "Thank you"),
        ("en", "It cost 20% or 9:30, naïvely.", "It cost 20% or 9:30, naïvely."),
        ("de", "Größe über 5 µm", "Größe über 5 µm"),
        ("es", "El 1º y la 2ª, señor", "El 1º y la 2ª, señor"),
        ("pl", "źdźbło 你好", "źdźbło"),
        ("haw", "Hawai\u02bbi", "Hawai\u02bbi"),
        ("vi", "Tiếng Việt", "Tiếng Việt"),
        ("ru", "Привет Ana", "Привет Ana"),
        ("zh", "谢谢 you", "谢谢 you"),
    ],
)
def test_a_script_that_the_language_is_not_written_in_was_not_spoken(
    language: str, heard: str, kept: str
) -> None:
    assert text(without_inventions(said(heard), language)) == kept


def test_all_kinds_are_left_out_together() -> None:
    heard = said("go on go on go on Ana, grow model 谢谢 then")
    assert text(without_inventions(heard, "en", TERMS)) == "go on then"
