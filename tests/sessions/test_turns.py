"""Turns of speech and words: none is lost, whatever was heard and however it is edited."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sessions import edits
from sessions.corrections import Correction
from sessions.turn_edits import edited
from sessions.turns import in_turns
from sessions.word_corrections import correct_word
from tests.sessions.made_sessions import STARTED_AT as AT
from transcribe.attribution import SpokenStretch
from transcribe.events import Word

Made = tuple[list[SpokenStretch], list[Word]]

_ROLES = st.sampled_from(["coach", "client", "observer"])
_TIMES = st.integers(0, 300).map(lambda tenths: tenths / 10) | st.just(5.0004)


def stretch(id_: str, role: str, start_s: float, end_s: float) -> SpokenStretch:
    return SpokenStretch(id_, role, start_s, end_s)


def word(id_: str, role: str, at_s: float) -> Word:
    return Word(id_, at_s, at_s + 0.3, id_, role, at_s + 1.0, None)


def ids(*stretches: SpokenStretch) -> list[tuple[str, list[str]]]:
    return [(part.id, [one.id for one in part.stretches]) for part in in_turns(stretches, [])]


def test_a_pause_of_ones_own_is_inside_a_turn() -> None:
    assert ids(stretch("s1", "client", 0.0, 4.0), stretch("s2", "client", 9.0, 12.0)) == [
        ("s1", ["s1", "s2"])
    ]


def test_somebody_heard_in_the_pause_ends_a_turn() -> None:
    assert ids(
        stretch("s1", "client", 0.0, 4.0),
        stretch("s2", "coach", 3.8, 4.5),
        stretch("s3", "client", 5.0, 9.0),
    ) == [("s1", ["s1"]), ("s2", ["s2"]), ("s3", ["s3"])]


def test_a_backchannel_while_they_speak_is_a_turn_beside_theirs() -> None:
    assert ids(
        stretch("s1", "client", 0.0, 4.0),
        stretch("s2", "coach", 2.0, 2.5),
        stretch("s3", "client", 5.0, 9.0),
        stretch("s4", "coach", 7.0, 7.5),
    ) == [("s1", ["s1", "s3"]), ("s2", ["s2"]), ("s4", ["s4"])]


def test_a_word_goes_to_its_persons_speech_and_else_stands_by_itself() -> None:
    parts = in_turns(
        [stretch("s1", "client", 0.0, 4.0), stretch("s2", "coach", 4.0, 6.0)],
        [
            word("a", "client", 1.0),
            word("b", "coach", 2.0),
            word("c", "client", 4.2),
            word("d", "coach", 5.0),
            word("e", "observer", 5.2),
            word("f", "observer", 5.6),
        ],
    )
    assert [(part.id, part.role, "".join(one.text for one in part.words)) for part in parts] == [
        ("s1", "client", "ac"),
        ("b", "coach", "b"),
        ("s2", "coach", "d"),
        ("e", "observer", "ef"),
    ]


@st.composite
def sessions(draw: st.DrawFn) -> Made:
    spoken = draw(st.lists(st.tuples(_ROLES, _TIMES, st.integers(1, 60)), max_size=8))
    said = draw(st.lists(st.tuples(_ROLES, _TIMES), max_size=12))
    return (
        [stretch(f"s{n}", role, at_s, at_s + tenths / 10) for n, (role, at_s, tenths) in enumerate(spoken)],
        [word(f"w{n}", role, at_s) for n, (role, at_s) in enumerate(said)],
    )


@st.composite
def an_edit(draw: st.DrawFn) -> Correction:
    turn = draw(st.sampled_from([*(f"s{n}" for n in range(8)), "s0@5.000", "w1"]))
    return draw(
        st.one_of(
            st.builds(lambda role: edits.give_turn(turn, role, AT), _ROLES),
            st.builds(lambda at_s: edits.split(turn, at_s, AT), _TIMES),
            st.just(edits.join(turn, AT)),
            st.builds(
                lambda n, role: correct_word(f"w{n}", AT, role=role), st.integers(0, 11), _ROLES | st.none()
            ),
        )
    )


@given(sessions(), st.lists(an_edit(), max_size=12))
def test_no_word_is_lost_by_any_edits(heard: Made, said: list[Correction]) -> None:
    stretches, words = heard
    parts = edited(in_turns(stretches, words), None, said)
    assert sorted(word.id for part in parts for word in part.words) == sorted(word.id for word in words)
    assert len({part.id for part in parts}) == len(parts)
    assert [part.start_s for part in parts] == sorted(part.start_s for part in parts)
    for part in parts:
        assert part.stretches
        assert [one.start_s for one in part.stretches] == sorted(one.start_s for one in part.stretches)
        assert [one.start_s for one in part.words] == sorted(one.start_s for one in part.words)


def test_a_word_that_was_taken_away_may_have_been_given_to_another_before() -> None:
    words = [word("a", "client", 1.0), word("b", "client", 2.0)]
    parts = in_turns([stretch("s1", "client", 0.0, 4.0)], words)
    said = [correct_word("a", AT, role="coach"), correct_word("a", AT, text="")]
    [part] = edited(parts, words[1:], said)
    assert [one.id for one in part.words] == ["b"]


def test_a_lone_word_given_to_another_takes_its_turn_along() -> None:
    parts = in_turns(
        [stretch("s1", "client", 0.0, 4.0), stretch("s2", "coach", 4.2, 4.6)],
        [word("a", "client", 1.0), word("b", "coach", 4.2)],
    )
    said = [correct_word("b", AT, role="client")]
    assert [(part.id, part.role) for part in edited(parts, None, said)] == [
        ("s1", "client"),
        ("s2", "client"),
    ]


def test_a_word_after_all_speech_of_a_turn_can_be_parted_from_it() -> None:
    words = [word("a", "client", 1.0), word("b", "client", 4.5)]
    parts = in_turns([stretch("s1", "client", 0.0, 4.0)], words)
    first, second = edited(parts, None, [edits.split("s1", 4.5, AT)])
    assert (first.end_s, second.id, second.start_s) == (4.0, "s1@4.500", 4.5)
    assert [one.id for one in second.words] == ["b"]


def test_words_set_right_take_the_place_of_those_heard() -> None:
    heard = word("a", "client", 1.0)
    parts = in_turns([stretch("s1", "client", 0.0, 4.0)], [heard])
    [part] = edited(parts, [replace(heard, text="right"), word("z", "client", 2.0)], [])
    assert [one.text for one in part.words] == ["right", "z"]
