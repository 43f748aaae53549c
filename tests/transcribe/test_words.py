"""Each recognised word gets its session time and the person who said it."""

import numpy as np
import pytest

from diarize.events import Role, SpeechEnded, SpeechRevised, SpeechStarted
from models.whisper import RecognisedWord
from transcribe.utterances import Utterance
from transcribe.words import Speakers, words_heard

UTTERANCE = Utterance(np.zeros(16_000, np.float32), 9.85, 10.0, 12.0, 12.2)


def speakers(*spoken: tuple[Role, float, float | None]) -> Speakers:
    """Who spoke from when to when; None for whoever goes on speaking."""
    known = Speakers()
    for number, (role, start_s, end_s) in enumerate(spoken):
        known.feed([SpeechStarted(f"s{number}", role, start_s, start_s)])
        if end_s is not None:
            known.feed([SpeechEnded(f"s{number}", end_s, end_s)])
    return known


def test_a_word_is_whose_speech_it_lies_in() -> None:
    known = speakers(("coach", 1.0, 2.0), ("client", 3.0, 5.0))
    assert [known.of(at_s, at_s + 0.2) for at_s in (1.0, 1.9, 3.0, 4.5)] == ["coach"] * 2 + ["client"] * 2


def test_a_word_between_two_people_is_the_nearer_ones() -> None:
    known = speakers(("coach", 1.0, 2.0), ("client", 3.0, 5.0))
    assert (known.of(2.1, 2.3), known.of(2.7, 2.9)) == ("coach", "client")


def test_of_two_at_once_it_is_who_began_later() -> None:
    known = speakers(("coach", 1.0, 5.0), ("client", 3.0, 4.0))
    assert [known.of(at_s, at_s + 0.2) for at_s in (2.0, 3.2, 4.5)] == ["coach", "client", "coach"]


def test_whoever_still_speaks_may_say_any_word_from_now_on() -> None:
    assert speakers(("coach", 1.0, 2.0), ("client", 3.0, None)).of(100.0, 100.2) == "client"


def test_a_revision_takes_the_words_along() -> None:
    known = speakers(("coach", 1.0, 2.0))
    known.feed([SpeechRevised("s0", "client", 2.5), SpeechRevised("never heard of", "coach", 2.6)])
    assert known.of(1.5, 1.7) == "client"


def test_before_anybody_was_heard_a_word_is_the_first_persons() -> None:
    assert Speakers().of(0.0, 0.2) == "person-1"


def test_a_long_session_is_remembered_from_its_end() -> None:
    known = speakers(*(("coach" if n % 2 else "client", float(n), n + 0.9) for n in range(1_000)))
    assert (known.of(999.1, 999.3), known.of(998.1, 998.3)) == ("coach", "client")


def recognised(*words: tuple[float, float, str, float]) -> list[RecognisedWord]:
    return [RecognisedWord(*word) for word in words]


def test_words_come_onto_the_sessions_clock() -> None:
    found = recognised((0.15, 0.4, "I", 0.9), (0.4, 0.9, "think…", 0.8))
    heard = words_heard(found, UTTERANCE, speakers(("client", 10.0, 12.0)), 12.55)
    assert (heard.start_s, heard.end_s, heard.known_at_s) == (10.0, 12.0, 12.55)
    assert [word.text for word in heard.words] == ["I", "think…"]
    assert [word.start_s for word in heard.words] == pytest.approx([10.0, 10.25])
    assert [word.end_s for word in heard.words] == pytest.approx([10.25, 10.75])
    assert {word.role for word in heard.words} == {"client"}
    assert {(word.known_at_s, word.committed_at_s) for word in heard.words} == {(12.55, 12.55)}
    assert [word.confidence for word in heard.words] == [0.9, 0.8]
    assert len({word.id for word in heard.words}) == 2


def test_one_utterance_may_hold_words_of_two_people() -> None:
    found = recognised((0.2, 0.6, "But", 0.9), (1.2, 1.6, "Wouldn't", 0.9))
    heard = words_heard(found, UTTERANCE, speakers(("client", 10.0, 10.8), ("coach", 10.9, 12.0)), 12.55)
    assert [word.role for word in heard.words] == ["client", "coach"]


def test_a_word_never_ends_before_it_starts() -> None:
    heard = words_heard(recognised((1.0, 0.8, "Hm.", 0.9)), UTTERANCE, Speakers(), 12.55)
    assert heard.words[0].end_s == heard.words[0].start_s


def test_what_was_not_understood_is_left_out_but_known_to_have_been_listened_to() -> None:
    muttered = recognised((0.1, 0.3, "Thanks", 0.1), (0.3, 0.5, "for", 0.12), (0.5, 0.9, "watching!", 0.2))
    heard = words_heard(muttered, UTTERANCE, Speakers(), 12.55)
    assert (heard.words, heard.start_s, heard.end_s) == ((), 10.0, 12.0)
    assert words_heard([], UTTERANCE, Speakers(), 12.55).words == ()
