"""Who said a word: by all that hearing has said when it is asked for, and nothing that it says later."""

import pytest

from diarize.events import Role, SpeechEnded, SpeechRevised, SpeechStarted
from transcribe.speakers import Speakers
from transcribe.tunables import STRETCHES_REMEMBERED

LATER_S = 1000.0


def speakers(*spoken: tuple[Role, float, float | None]) -> Speakers:
    """Who spoke from when to when, each told at once; None for whoever goes on speaking."""
    known = Speakers()
    for number, (role, start_s, end_s) in enumerate(spoken):
        known.feed([SpeechStarted(f"s{number}", role, start_s, start_s)])
        if end_s is not None:
            known.feed([SpeechEnded(f"s{number}", end_s, end_s)])
    return known


def of(known: Speakers, *at_s: float, now_s: float = LATER_S) -> list[Role]:
    """Whose a word of a fifth of a second would be that began at `at_s`."""
    return [known.of(start_s, start_s + 0.2, now_s) for start_s in at_s]


def test_a_word_is_whose_speech_it_lies_in() -> None:
    known = speakers(("coach", 1.0, 2.0), ("client", 3.0, 5.0))
    assert of(known, 1.0, 1.9, 3.0, 4.5) == ["coach", "coach", "client", "client"]


def test_a_word_between_two_people_is_the_nearer_ones() -> None:
    assert of(speakers(("coach", 1.0, 2.0), ("client", 3.0, 5.0)), 2.1, 2.7) == ["coach", "client"]


def test_of_two_at_once_it_is_who_began_later() -> None:
    known = speakers(("coach", 1.0, 5.0), ("client", 3.0, 4.0))
    assert of(known, 2.0, 3.2, 4.5) == ["coach", "client", "coach"]


def test_whoever_still_speaks_may_say_any_word_from_now_on() -> None:
    assert of(speakers(("coach", 1.0, 2.0), ("client", 3.0, None)), 100.0) == ["client"]


def test_a_revision_takes_the_words_along() -> None:
    known = speakers(("coach", 1.0, 2.0))
    known.feed([SpeechRevised("s0", "client", 2.5), SpeechRevised("never heard of", "coach", 2.6)])
    assert of(known, 1.5) == ["client"]


def test_a_stretch_that_turns_out_shorter_gives_its_last_words_to_the_other() -> None:
    known = speakers(("coach", 1.0, 5.0))
    assert of(known, 4.0) == ["coach"]
    known.feed([SpeechStarted("s9", "client", 3.0, 6.0), SpeechEnded("s0", 3.0, 6.0)])
    assert of(known, 2.0, 4.0) == ["coach", "client"]


@pytest.mark.parametrize(
    ("now_s", "whose"), [(3.2, ["coach", "coach"]), (3.4, ["coach", "client"]), (9.0, ["client"] * 2)]
)
def test_nothing_counts_before_it_is_known(now_s: float, whose: list[Role]) -> None:
    known = speakers(("coach", 1.0, 2.0))
    known.feed([SpeechStarted("s9", "client", 3.0, 3.3), SpeechRevised("s0", "client", 8.0)])
    assert of(known, 1.5, 3.1, now_s=now_s) == whose


def test_before_anybody_was_heard_a_word_is_the_first_persons() -> None:
    assert of(Speakers(), 0.0) == ["person-1"]


def test_a_long_session_is_remembered_from_its_end() -> None:
    turns = 3 * STRETCHES_REMEMBERED
    known = speakers(*(("coach" if n % 2 else "client", float(n), n + 0.9) for n in range(turns)))
    assert of(known, turns - 0.9, turns - 1.9) == ["coach", "client"]
    assert of(known, 1.0) == of(known, turns - STRETCHES_REMEMBERED)
