"""Words set right by hand stay as they were set, whatever recognition makes of the session later."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.corrections import Correction, add_correction
from sessions.errors import SessionError
from sessions.recognition import Origin, add_recognition
from sessions.word_corrections import as_corrected, correct_word, take_back
from tests.sessions.keyed import MASTER, open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, record
from transcribe.attribution import AttributedWord
from transcribe.events import Word

_LATER = STARTED_AT + timedelta(hours=2)


def words(text: str, ids: str, role: str = "client") -> list[Word]:
    """Words half a second long, one a second, called `ids` and a number."""
    return [
        Word(f"{ids}{place}", float(place), place + 0.5, said, role, 9.0, 9.0, 0.6)
        for place, said in enumerate(text.split())
    ]


LIVE = words("I fink so", "w")
AGAIN = words("I sink slow", "r1-")
EVER = {word.id: word for word in (*LIVE, *AGAIN)}


def texts(
    base: Sequence[Word], *corrections: Correction, ever: Mapping[str, Word] = EVER
) -> list[tuple[str, str]]:
    """What stands, by whom."""
    return [(word.text, word.role) for word in as_corrected(base, ever, corrections)]


def by_client(*said: str) -> list[tuple[str, str]]:
    return [(text, "client") for text in said]


def test_a_word_is_what_it_was_set_right_to_and_all_others_are_as_before() -> None:
    assert texts(LIVE, correct_word("w1", _LATER, text="think")) == by_client("I", "think", "so")


def test_it_is_as_sure_as_a_person_is_and_keeps_its_id_and_times() -> None:
    [_, corrected, _] = as_corrected(LIVE, EVER, [correct_word("w1", _LATER, text="think")])
    assert (corrected.id, corrected.start_s, corrected.end_s) == ("w1", 1.0, 1.5)
    assert corrected.confidence == 1.0


def test_recognised_again_the_corrected_word_stays_and_the_new_one_in_its_place_goes() -> None:
    assert texts(AGAIN, correct_word("w1", _LATER, text="think")) == by_client("I", "think", "slow")


def test_who_said_it_is_kept_too() -> None:
    assert texts(AGAIN, correct_word("w2", _LATER, role="coach")) == [
        *by_client("I", "sink"),
        ("so", "coach"),
    ]


def test_a_word_of_one_recognition_stays_corrected_in_the_next() -> None:
    third = words("eye zinc so", "r2-")
    ever = EVER | {word.id: word for word in third}
    assert texts(third, correct_word("r1-1", _LATER, text="think"), ever=ever) == by_client(
        "eye", "think", "so"
    )


def test_several_words_may_stand_for_one_and_none_for_one_that_was_not_said() -> None:
    said = [correct_word("w1", _LATER, text="don't think"), correct_word("w2", _LATER, text="")]
    assert texts(LIVE, *said) == by_client("I", "don't think")
    assert texts(AGAIN, *said) == by_client("I", "don't think")


def test_later_corrections_come_on_top_name_by_name() -> None:
    said = [
        correct_word("w1", _LATER, text="sync", role="coach"),
        correct_word("w1", _LATER, text="think"),
    ]
    assert texts(AGAIN, *said) == [("I", "client"), ("think", "coach"), ("slow", "client")]


def test_what_is_taken_back_is_as_it_was_heard_or_recognised_again() -> None:
    said = [correct_word("w1", _LATER, text="think"), take_back("w1", _LATER)]
    assert texts(LIVE, *said) == by_client("I", "fink", "so")
    assert texts(AGAIN, *said) == by_client("I", "sink", "slow")
    back = [correct_word("w1", _LATER, text="think", role="coach"), correct_word("w1", _LATER, role=None)]
    assert texts(LIVE, *back) == by_client("I", "think", "so")


def test_a_word_moved_in_time_makes_room_where_it_was_and_where_it_is() -> None:
    moved = correct_word("w0", _LATER, start_s=2.0, end_s=2.4)
    assert texts(AGAIN, moved) == by_client("sink", "I")


def test_what_another_person_said_at_the_same_time_stays() -> None:
    both = [*AGAIN, *words("mm right yeah", "r1-c", "coach")]
    ever = EVER | {word.id: word for word in both}
    assert ("right", "coach") in texts(both, correct_word("w1", _LATER, text="think"), ever=ever)
    given_away = correct_word("w1", _LATER, role="coach")
    assert [text for text, _ in texts(both, given_away, ever=ever)].count("fink") == 1
    assert ("right", "coach") not in texts(both, given_away, ever=ever)


def test_marks_notes_and_what_is_about_no_word_change_nothing() -> None:
    others = [
        Correction(_LATER, "mark", "w1", {"text": "think"}),
        Correction(_LATER, "note", "", {"text": "she looked up here"}),
        Correction(_LATER, "correction", "c1", {"text": 5}),
    ]
    assert texts(LIVE, *others) == by_client("I", "fink", "so")


def test_a_name_from_a_later_version_is_passed_over() -> None:
    assert texts(
        LIVE, Correction(_LATER, "correction", "w1", {"mood": "sure", "text": "think"})
    ) == by_client("I", "think", "so")


@pytest.mark.parametrize("body", [{"text": 5}, {"role": ["coach"]}, {"start_s": "soon"}])
def test_a_damaged_correction_is_one_clear_line(body: dict[str, object]) -> None:
    with pytest.raises(SessionError, match="damaged; restore the session from a copy"):
        texts(LIVE, Correction(_LATER, "correction", "w1", body))


@pytest.mark.parametrize("said", [{"mood": "sure"}, {"text": 5.0}, {"end_s": "soon"}])
def test_nonsense_cannot_be_said_in_the_first_place(said: dict[str, str | float]) -> None:
    with pytest.raises(ValueError, match=f"cannot be corrected by {next(iter(said))}"):
        correct_word("w1", _LATER, **said)


_SOME_WORDS = st.lists(
    st.builds(
        lambda start, length, text, role: (start / 10, (start + length) / 10, text, role),
        st.integers(0, 100),
        st.integers(0, 12),
        st.sampled_from(["oh", "well", "so"]),
        st.sampled_from(["coach", "client"]),
    ),
    max_size=12,
)


def named(rows: Sequence[tuple[float, float, str, str]], ids: str) -> list[Word]:
    return [
        Word(f"{ids}{place}", start_s, end_s, text, role, 20.0, 20.0)
        for place, (start_s, end_s, text, role) in enumerate(rows)
    ]


@given(_SOME_WORDS, _SOME_WORDS, st.sets(st.integers(0, 11)))
def test_every_correction_is_there_and_only_what_lies_in_its_place_is_gone(
    live_rows: list[tuple[float, float, str, str]],
    again_rows: list[tuple[float, float, str, str]],
    places: set[int],
) -> None:
    live, again = named(live_rows, "w"), named(again_rows, "r1-")
    ever = {word.id: word for word in (*live, *again)}
    touched = [live[place] for place in sorted(places) if place < len(live)]
    standing = as_corrected(again, ever, [correct_word(word.id, _LATER, text="right") for word in touched])
    assert {word.id for word in standing if word.text == "right"} == {word.id for word in touched}
    assert standing == sorted(standing, key=lambda word: (word.start_s, word.end_s, word.id))
    for gone in {word.id for word in again} - {word.id for word in standing}:
        word = ever[gone]
        assert any(
            one.role == word.role and one.start_s <= word.end_s and word.start_s <= one.end_s
            for one in touched
        )


def test_in_a_stored_session_they_outlive_a_second_recognition(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, 20.0, a_conversation())
    connection = open_for_adding(path)
    add_correction(connection, correct_word("w1", _LATER, text="be cause"))
    connection.close()
    origin = Origin(_LATER, "base", "d01c3014", "0.2.0")
    again = [
        AttributedWord(8.0, 8.6, "Rhododendrons", "client", "s2", 0.9),
        AttributedWord(9.1, 9.4, "bee", "client", "s2", 0.3),
        AttributedWord(9.6, 9.9, "cows", "client", "s2", 0.3),
    ]
    add_recognition(path, MASTER, origin, again)
    with open_session(path) as session:
        assert [word.text for word in session.words()] == ["Rhododendrons", "be cause", "cows"]
