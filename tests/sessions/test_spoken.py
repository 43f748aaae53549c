"""Who spoke when and what was said, once a session is over and every revision is known."""

from collections.abc import Sequence

from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from sessions.event_codec import Event
from sessions.spoken import by_whom_in_the_end, live_words, spoken_stretches
from transcribe.attribution import SpokenStretch
from transcribe.events import Word, WordsHeard


def word(id_: str, start_s: float, text: str, role: str = "client") -> Word:
    return Word(id_, start_s, start_s + 0.4, text, role, start_s + 1.0, start_s + 1.0)


def heard(*words: Word, withdrawn: tuple[str, ...] = ()) -> WordsHeard:
    return WordsHeard(words, words[0].start_s if words else 0.0, 9.0, 9.5, withdrawn)


def texts(events: Sequence[Event]) -> list[str]:
    return [one.text for one in live_words(events)]


def test_a_stretch_is_whose_it_was_said_to_be_last() -> None:
    events: list[Event] = [
        SpeechStarted("s1", "coach", 1.0, 1.2),
        SpeechEnded("s1", 3.0, 3.2),
        SpeechRevised("s1", "client", 4.0),
    ]
    assert spoken_stretches(events, 10.0) == [SpokenStretch("s1", "client", 1.0, 3.0)]


def test_an_end_that_was_set_right_counts_and_one_that_never_came_is_the_sessions() -> None:
    events: list[Event] = [
        SpeechStarted("s1", "coach", 1.0, 1.2),
        SpeechStarted("s2", "client", 2.0, 2.2),
        SpeechEnded("s1", 3.0, 3.2),
        SpeechEnded("s1", 2.5, 3.6),
    ]
    assert [stretch.end_s for stretch in spoken_stretches(events, 10.0)] == [2.5, 10.0]


def test_what_ends_or_is_revised_without_ever_having_begun_is_passed_over() -> None:
    assert spoken_stretches([SpeechEnded("s1", 3.0, 3.2), SpeechRevised("s1", "coach", 4.0)], 10.0) == []


def test_words_stand_in_order_of_time_however_they_came() -> None:
    later, sooner = heard(word("b", 3.0, "think")), heard(word("a", 2.0, "I"))
    assert texts([later, sooner]) == ["I", "think"]


def test_a_word_heard_anew_takes_the_place_of_the_one_before() -> None:
    first = heard(word("a", 2.0, "I"), word("b", 3.0, "fink"))
    assert texts([first, heard(word("b", 3.1, "think"))]) == ["I", "think"]


def test_a_word_that_was_taken_back_is_gone_unless_it_comes_again() -> None:
    first = heard(word("a", 2.0, "I"), word("b", 3.0, "think"))
    taken_back = heard(withdrawn=("b", "never heard"))
    assert texts([first, taken_back]) == ["I"]
    assert texts([first, taken_back, heard(word("b", 3.0, "thank"))]) == ["I", "thank"]


def test_one_event_may_take_a_word_back_and_give_others() -> None:
    first = heard(word("a", 2.0, "Kenny"), word("b", 2.5, "dead"))
    assert texts([first, heard(word("a", 2.0, "can"), word("c", 2.4, "he"), withdrawn=("b",))]) == [
        "can",
        "he",
    ]


def test_a_wrong_guess_who_spoke_is_set_right_where_one_person_alone_spoke() -> None:
    stretches = [SpokenStretch("s1", "client", 1.0, 5.0), SpokenStretch("s2", "coach", 4.0, 6.0)]
    guessed = [word("a", 2.0, "alone", "coach"), word("b", 4.2, "together", "coach")]
    assert [one.role for one in by_whom_in_the_end(guessed, stretches)] == ["client", "coach"]


def test_a_word_where_nobody_spoke_stays_whose_it_was_said_to_be() -> None:
    assert by_whom_in_the_end([word("a", 8.0, "hm", "coach")], [SpokenStretch("s1", "client", 1.0, 5.0)]) == [
        word("a", 8.0, "hm", "coach")
    ]
