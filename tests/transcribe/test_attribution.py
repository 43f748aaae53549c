"""Whose each word is, once it is known who spoke when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recognised import RecognisedWord
from transcribe.attribution import Spoken, SpokenStretch, attribute
from transcribe.events import Word

COACH = SpokenStretch("s1", "coach", 1.0, 4.0)
CLIENT = SpokenStretch("s2", "client", 3.0, 8.0)
BOTH = Spoken([CLIENT, COACH])


def said(start_s: float, end_s: float, text: str = "so") -> RecognisedWord:
    return RecognisedWord(start_s, end_s, text, 0.8)


def live(start_s: float, text: str, role: str) -> Word:
    return Word(f"w{start_s}", start_s, start_s + 0.3, text, role, start_s + 1.0, start_s + 1.0)


def roles(words: list[RecognisedWord], spoken: Spoken, heard_live: list[Word]) -> list[str]:
    return [word.role for word in attribute(words, spoken, heard_live)]


def test_a_word_belongs_to_whoever_speaks_and_names_the_stretch() -> None:
    [first, second] = attribute([said(1.2, 1.5, "Right,"), said(5.0, 5.4, "yes")], BOTH, [])
    assert (first.role, first.stretch_id, first.text, first.confidence) == ("coach", "s1", "Right,", 0.8)
    assert (second.role, second.stretch_id) == ("client", "s2")
    assert (second.start_s, second.end_s) == (5.0, 5.4)


def test_beside_all_speech_it_belongs_to_the_nearest() -> None:
    assert roles([said(0.6, 0.9), said(8.1, 8.4)], BOTH, []) == ["coach", "client"]


def test_of_two_at_once_a_sentence_goes_on_with_whoever_began_it() -> None:
    words = [said(2.5, 2.8, "Would"), said(3.1, 3.4, "it"), said(3.4, 3.8, "be"), said(4.2, 4.5, "easier?")]
    assert roles(words, BOTH, []) == ["coach", "coach", "coach", "client"]


def test_and_the_next_sentence_is_the_other_persons() -> None:
    words = [said(2.5, 2.8, "Is"), said(2.8, 3.2, "it?"), said(3.3, 3.5, "I"), said(3.5, 3.8, "think")]
    assert roles(words, BOTH, []) == ["coach", "coach", "client", "client"]


def test_unless_its_first_word_was_anothers_when_it_was_heard_live() -> None:
    words = [said(2.5, 2.8, "No."), said(3.3, 3.5, "Okay."), said(3.5, 3.8, "Mm")]
    heard_live = [live(3.2, "okay", "coach"), live(3.5, "mm", "client")]
    assert roles(words, BOTH, heard_live) == ["coach", "coach", "client"]
    assert roles(words, BOTH, []) == ["coach", "client", "coach"]


def test_live_words_say_nothing_where_one_person_alone_speaks() -> None:
    assert roles([said(1.2, 1.5, "right")], BOTH, [live(1.2, "right", "client")]) == ["coach"]


def test_nor_where_the_same_word_was_said_at_another_time() -> None:
    assert roles([said(3.3, 3.5, "so")], BOTH, [live(6.0, "so", "coach")]) == ["client"]


def test_of_two_at_once_heard_otherwise_it_is_whoever_spoke_for_more_of_it() -> None:
    assert roles([said(2.6, 3.5, "maybe")], BOTH, []) == ["coach"]
    assert roles([said(3.7, 4.2, "maybe")], BOTH, []) == ["client"]


def test_and_of_two_alike_whoever_began_later() -> None:
    assert roles([said(3.3, 3.6, "mm")], BOTH, []) == ["client"]


def test_a_long_stretch_before_is_not_forgotten() -> None:
    monologue = SpokenStretch("s0", "client", 0.0, 600.0)
    turns = [SpokenStretch(f"s{k}", "coach", 10.0 * k, 10.0 * k + 1.0) for k in range(1, 59)]
    assert roles([said(595.0, 595.4)], Spoken([monologue, *turns]), []) == ["client"]


def test_where_nobody_ever_spoke_there_can_be_no_word() -> None:
    assert attribute([], Spoken([]), []) == []
    with pytest.raises(ValueError):
        attribute([said(1.0, 1.2)], Spoken([]), [])


_TENTHS = st.integers(0, 200).map(lambda tenths: tenths / 10)
_STRETCHES = st.lists(
    st.tuples(_TENTHS, _TENTHS, st.sampled_from(["coach", "client", "observer"])), min_size=1, max_size=8
)
_WORDS = st.lists(st.tuples(_TENTHS, st.sampled_from(["oh", "so", "well"])), max_size=12).map(sorted)


@given(_STRETCHES, _WORDS, _WORDS)
def test_every_word_goes_to_somebody_who_speaks_there_if_anybody_does(
    spans: list[tuple[float, float, str]],
    words: list[tuple[float, str]],
    heard_live: list[tuple[float, str]],
) -> None:
    stretches = [
        SpokenStretch(f"s{place}", role, start_s, start_s + length_s / 4)
        for place, (start_s, length_s, role) in enumerate(spans)
    ]
    found = attribute(
        [said(start_s, start_s + 0.2, text) for start_s, text in words],
        Spoken(stretches),
        [live(start_s, text, "client") for start_s, text in heard_live],
    )
    assert [word.text for word in found] == [text for _, text in words]
    by_id = {stretch.id: stretch for stretch in stretches}
    for word in found:
        stretch = by_id[word.stretch_id]
        middle_s = (word.start_s + word.end_s) / 2
        assert word.role == stretch.role
        anybody = any(one.start_s <= middle_s <= one.end_s for one in stretches)
        assert not anybody or stretch.start_s <= middle_s <= stretch.end_s
