"""Where one is in a transcript, and how one gets on in it."""

from dataclasses import replace

import pytest

from sessions.account import Account
from tests.sessions.made_account import ROUND_S, made_account
from ui.parts.transcript.rows import rows_of
from ui.parts.transcript.transcript_state import Place, TranscriptState, nearest
from ui.parts.transcript.tunables import LINGER_S

ACCOUNT = made_account(2 * ROUND_S)


def state_of(account: Account = ACCOUNT) -> TranscriptState:
    return TranscriptState(rows_of(account))


def said(state: TranscriptState, place: Place) -> str:
    word = state.word(place)
    return word.text if word is not None else ""


def test_the_word_being_spoken_is_found_by_its_time() -> None:
    state = state_of()
    assert [said(state, place) for place in state.spoken(0.4)] == ["what"]


def test_two_who_talk_at_once_are_both_found() -> None:
    state = state_of()
    assert {said(state, place) for place in state.spoken(13.7)} == {"you", "No,"}


def test_a_word_stays_marked_until_shortly_after_it() -> None:
    state = state_of()
    end_s = ACCOUNT.turns[0].words[-1].end_s
    assert [said(state, place) for place in state.spoken(end_s + LINGER_S / 2)] == ["today?"]
    assert state.spoken(end_s + 2 * LINGER_S) == ()


def test_in_a_silence_one_is_at_the_silence() -> None:
    state = state_of()
    row = state.row_at(6.0)
    assert row is not None and state.rows[row].key[1] == "q0-0"


def test_before_anything_began_one_is_nowhere() -> None:
    assert state_of(replace(ACCOUNT, turns=ACCOUNT.turns[1:], silences=(), cues=())).row_at(1.0) is None


def test_from_word_to_word_over_what_happened_between() -> None:
    state, place, way = state_of(), Place(0, 13), []
    for _ in range(4):
        place = state.beside(place, 1)
        way.append(said(state, place) or state.rows[place.row].key[1])
    assert way == ["q0-0", "c0-0", "Well…", "I"]
    for _ in range(4):
        place = state.beside(place, -1)
    assert place == Place(0, 13)


def test_nothing_lies_beyond_the_ends() -> None:
    state = state_of()
    last = state.row_end(len(state.rows) - 1)
    assert state.beside(Place(0), -1) == Place(0)
    assert state.beside(last, 1) == last
    assert state.turn_beside(Place(0), -1) == Place(0)


def test_from_turn_to_turn_first_to_the_beginning_of_the_same() -> None:
    state = state_of()
    there = state.place_of("s0-1")
    assert there is not None
    assert state.turn_beside(Place(there.row, 3), -1) == there
    assert state.turn_beside(there, -1) == Place(0)
    assert state.turn_beside(Place(0), 1) == there


def test_words_are_found_whatever_their_case_and_their_apostrophe() -> None:
    state = state_of()
    found = state.find("IT\N{RIGHT SINGLE QUOTATION MARK}S NOT  that i")
    assert [(said(state, one.first), said(state, one.last)) for one in found] == [("it's", "I")] * 2


def test_part_of_a_word_is_found_and_the_end_of_a_turn() -> None:
    state = state_of()
    assert [said(state, one.first) for one in state.find("toda")] == ["today?"] * 2
    assert [said(state, one.last) for one in state.find("isn't it?")] == ["it?"] * 2


def test_words_are_found_over_a_silence_within_a_turn() -> None:
    silence = replace(ACCOUNT.silences[0], id="inside", start_s=0.6, end_s=3.7)
    state = state_of(replace(ACCOUNT, silences=(silence,)))
    (first, *_) = state.find("what would")
    assert first.first.row + 2 == first.last.row


@pytest.mark.parametrize("nothing", ["", "  ", "elephant", "today? well"])
def test_nothing_is_found_of_what_was_not_said(nothing: str) -> None:
    assert state_of().find(nothing) == []


def test_what_is_found_next_is_after_where_one_is_and_else_the_first() -> None:
    state = state_of()
    found = state.find("door")
    assert nearest(Place(0), found) == 0
    assert nearest(state.beside(found[0].first, 1), found) == 1
    assert nearest(state.row_end(len(state.rows) - 1), found) == 0


def test_one_stays_at_the_same_word_whatever_is_added_before_it() -> None:
    former = state_of(replace(ACCOUNT, cues=(), silences=(), notes=(), bookmarks=()))
    place = former.place_of("w1-3-2")
    assert place is not None
    now = state_of()
    kept = now.same_place(place, former)
    assert kept != place and now.word(kept) == former.word(place)


def test_where_the_word_was_taken_out_one_is_at_the_one_before() -> None:
    turn = ACCOUNT.turns[0]
    former = state_of()
    now = state_of(
        replace(ACCOUNT, turns=(replace(turn, words=(*turn.words[:3], *turn.words[4:])), *ACCOUNT.turns[1:]))
    )
    kept = now.same_place(Place(0, 3), former)
    assert said(now, kept) == turn.words[2].text


def test_an_empty_transcript_has_no_way_and_no_find() -> None:
    empty = TranscriptState()
    assert empty.find("so") == [] and empty.spoken(1.0) == () and empty.row_at(1.0) is None
    assert state_of().same_place(Place(0), empty) == Place(0)
