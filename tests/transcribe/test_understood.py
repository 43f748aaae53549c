"""Which words of a segment are believed."""

from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment
from transcribe.tunables import LEAST_PROBABILITY_AGAIN, MOST_NO_SPEECH, SHORT_SOUND_S
from transcribe.understood import understood


def texts(*words: tuple[str, float], no_speech: float = 0.1, length_s: float = 3.0) -> list[str]:
    found = tuple(RecognisedWord(1.0, 1.5, text, probability) for text, probability in words)
    segment = RecognisedSegment(1.0, 1.5, " ".join(text for text, _ in words), found, no_speech)
    return [word.text for word in understood(segment, length_s)]


def test_what_was_understood_stays_whole_its_unlikely_words_too() -> None:
    assert texts(("I", 0.9), ("stood", 0.05), ("there,", 0.8)) == ["I", "stood", "there,"]


def test_what_was_guessed_at_goes() -> None:
    assert texts(("You", 0.02)) == []
    assert texts(("Thank", LEAST_PROBABILITY_AGAIN - 0.1), ("you.", LEAST_PROBABILITY_AGAIN)) == []


def test_sure_words_for_what_is_no_speech_go_too() -> None:
    laughter = [("Ha,", 0.9), ("ha,", 0.98), ("ha.", 0.98)]
    assert texts(*laughter, no_speech=0.62) == []
    assert texts(*laughter, no_speech=MOST_NO_SPEECH) == ["Ha,", "ha,", "ha."]


def test_in_long_sound_no_segment_is_judged_by_the_rest_of_its_window() -> None:
    assert texts(("Yeah.", 0.9), no_speech=0.62, length_s=SHORT_SOUND_S + 1.0) == ["Yeah."]


def test_marks_without_a_letter_are_no_words() -> None:
    assert texts((".", 0.92)) == []
    assert texts(("...", 0.9), ("Ja,", 0.8), ("är", 0.9)) == ["Ja,", "är"]


def test_nothing_stays_nothing() -> None:
    assert texts() == []
