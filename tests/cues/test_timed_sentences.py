"""Recognised words as sentences with times."""

from cues.timed_sentences import Sentence, timed_sentences
from transcribe.events import Word


def words(*timed: tuple[float, str]) -> list[Word]:
    """Words of a quarter of a second."""
    return [Word(f"w{at}", at, at + 0.25, text, "coach", at, None) for at, text in timed]


def test_a_sentence_lasts_from_its_first_word_to_its_last() -> None:
    assert timed_sentences(words((1.0, "You"), (1.3, "do."), (1.6, "Do"), (1.9, "you"))) == [
        Sentence("You do.", 1.0, 1.55),
        Sentence("Do you", 1.6, 2.15, whole=False),
    ]


def test_a_long_pause_ends_one_without_a_mark() -> None:
    found = timed_sentences(words((1.0, "good"), (1.3, "work"), (2.7, "go"), (3.0, "home")))
    assert [sentence.text for sentence in found] == ["good work", "go home"]


def test_but_a_word_that_leads_on_waits_for_the_next() -> None:
    paused = timed_sentences(words((1.0, "to"), (1.3, "the"), (3.0, "house")))
    given_up = timed_sentences(words((1.0, "to"), (1.3, "the"), (4.0, "house")))
    assert [sentence.text for sentence in paused] == ["to the house"]
    assert [sentence.text for sentence in given_up] == ["to the", "house"]


def test_no_words_are_no_sentence() -> None:
    assert timed_sentences([]) == []
