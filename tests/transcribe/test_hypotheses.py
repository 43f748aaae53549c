"""A word is known at first sight, and stands once two hypotheses have it or a pause has settled."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.recognised import RecognisedWord
from transcribe.hypotheses import Change, Hypotheses, Known
from transcribe.tunables import COMMITTED_BEHIND_S, CUT_S, LEAST_PROBABILITY, SURE, SURE_BEHIND_S

WORD_S = 0.4


def said(text: str, from_s: float = 0.0, probability: float = 0.9) -> list[RecognisedWord]:
    return [
        RecognisedWord(from_s + n * WORD_S, from_s + (n + 1) * WORD_S, word, probability)
        for n, word in enumerate(text.split())
    ]


class Talk:
    """Hypotheses of one stretch of speech, each known half a second after its sound."""

    def __init__(self) -> None:
        self.hypotheses = Hypotheses("w")

    def hear(self, text: str, to_s: float | None = None, *, cut: bool = False, likely: float = 0.9) -> Change:
        """Take a hypothesis of the sound from 0 to `to_s`; without it, long after the last word."""
        words = said(text, probability=likely)
        heard_to_s = len(words) * WORD_S + SURE_BEHIND_S + CUT_S if to_s is None else to_s
        return self.hypotheses.take(words, 0.0, heard_to_s, heard_to_s + 0.5, cut=cut)

    def pause(self) -> Change:
        return self.hypotheses.settle(99.0)


@pytest.fixture
def talk() -> Talk:
    return Talk()


def texts(words: Sequence[Known]) -> str:
    return " ".join(known.word.text for known in words)


def test_words_are_known_at_first_sight_and_none_of_them_certain(talk: Talk) -> None:
    change = talk.hear("I went home", 1.2)
    assert texts(change.known) == "I went home"
    assert not change.committed
    assert not change.withdrawn
    assert {known.known_at_s for known in change.known} == {1.7}


def test_words_that_a_second_hypothesis_has_too_are_certain(talk: Talk) -> None:
    first = talk.hear("I went home")
    change = talk.hear("I went home early")
    assert (texts(change.committed), texts(change.known)) == ("I went home", "early")
    assert change.committed == first.known


def test_what_was_said_just_now_waits_for_what_comes_after_it(talk: Talk) -> None:
    to_s = 2 * WORD_S + SURE_BEHIND_S
    talk.hear("I went to the", to_s)
    change = talk.hear("I went to the", to_s)
    assert (texts(change.committed), texts(change.known)) == ("I went", "to the")


def test_a_word_that_is_not_sure_waits_longer(talk: Talk) -> None:
    unsure = SURE - 0.1
    talk.hear("I went", likely=unsure)
    assert not talk.hear("I went", likely=unsure).committed
    change = talk.hear("I went", 2 * WORD_S + COMMITTED_BEHIND_S + CUT_S, likely=unsure)
    assert texts(change.committed) == "I went"


def test_a_word_that_a_second_hypothesis_has_otherwise_is_withdrawn_and_none_behind_it_certain(
    talk: Talk,
) -> None:
    first = talk.hear("I thing so because")
    change = talk.hear("I think so because")
    assert texts(change.committed) == "I"
    assert texts(change.known) == "think so because"
    assert change.withdrawn == [first.known[1].id]
    assert [known.id for known in change.known[1:]] == [known.id for known in first.known[2:]]


def test_a_word_known_before_keeps_its_name_and_its_time_whatever_its_marks(talk: Talk) -> None:
    [first] = talk.hear("well", WORD_S).known
    [again] = talk.hear("Well,", WORD_S + 0.01).known
    assert (again.id, again.known_at_s, again.word.text) == (first.id, first.known_at_s, "Well,")


def test_a_word_that_turns_out_to_have_ended_later_was_only_half_known(talk: Talk) -> None:
    [first] = talk.hear("so", WORD_S).known
    later = replace(said("so")[0], end_s=first.known_at_s + 0.3)
    [again] = talk.hypotheses.take([later], 0.0, later.end_s, later.end_s + 0.5, cut=False).known
    assert (again.id, again.known_at_s) == (first.id, later.end_s + 0.5)


def test_words_that_one_hypothesis_misses_are_withdrawn_and_new_when_they_come_again(talk: Talk) -> None:
    [first] = talk.hear("Mm", 0.4).known
    assert talk.hear("", 0.9).withdrawn == [first.id]
    [again] = talk.hear("Mm", 1.4).known
    assert again.id != first.id
    assert again.known_at_s == 1.9


def test_what_is_certain_stays_as_it_was_however_it_is_heard_later(talk: Talk) -> None:
    talk.hear("I went home")
    certain = talk.hear("I went home").committed
    change = talk.hear("He wants home, now")
    assert texts(certain) == "I went home"
    assert texts(change.known) == "now"
    assert not change.withdrawn


def test_a_pause_makes_all_there_is_certain(talk: Talk) -> None:
    known = talk.hear("I went home.", 1.2).known
    change = talk.pause()
    assert change.committed == known
    assert talk.pause() == Change(committed=[])


def test_a_word_that_the_end_of_the_sound_cuts_through_waits(talk: Talk) -> None:
    assert texts(talk.hear("thi", WORD_S, cut=True).known) == ""
    assert texts(talk.hear("think", WORD_S + CUT_S + 0.01, cut=True).known) == "think"


def test_the_same_word_at_the_end_of_speech_does_not_wait(talk: Talk) -> None:
    assert texts(talk.hear("I think", 2 * WORD_S, cut=False).known) == "I think"


def test_a_word_that_is_known_does_not_wait_again_when_the_speaker_goes_on(talk: Talk) -> None:
    [known] = talk.hear("think", WORD_S).known
    assert talk.hear("think", WORD_S + 0.01, cut=True).known == [known]


def test_half_a_word_is_not_lost_when_nothing_more_comes(talk: Talk) -> None:
    talk.hear("I went home", 3 * WORD_S, cut=True)
    committed = talk.pause().committed
    assert texts(committed) == "I went home"
    assert committed[-1].known_at_s == 99.0
    assert talk.pause().committed == []


def test_half_a_word_that_is_gone_in_the_next_hypothesis_was_none(talk: Talk) -> None:
    talk.hear("h", WORD_S, cut=True)
    talk.hear("", 2 * WORD_S, cut=True)
    assert texts(talk.pause().committed) == ""


def test_what_was_not_understood_is_left_out(talk: Talk) -> None:
    assert texts(talk.hear("Thanks for watching", likely=LEAST_PROBABILITY / 2).known) == ""
    assert texts(talk.pause().committed) == ""


def test_words_of_the_next_turn_are_not_taken_for_those_before_the_pause(talk: Talk) -> None:
    talk.hear("no no", 0.8)
    talk.pause()
    change = talk.hypotheses.take(said("no no", from_s=3.0), 2.9, 3.8, 4.3, cut=False)
    assert texts(change.known) == "no no"


TEXTS = st.lists(st.sampled_from(["no", "No,", "yes", "I", "think", "thi"]), max_size=8).map(" ".join)


@st.composite
def hearings(draw: st.DrawFn) -> list[tuple[list[RecognisedWord], float, bool] | None]:
    """Hypotheses one after another, of longer and longer sound, as wild as can be; None for a pause."""
    heard: list[tuple[list[RecognisedWord], float, bool] | None] = []
    to_s = 0.0
    for _ in range(draw(st.integers(1, 8))):
        to_s += draw(st.floats(0.1, 2.0))
        begins_s = draw(st.floats(0.0, to_s))
        words = [
            replace(word, probability=draw(st.sampled_from([0.05, 0.9])))
            for word in said(draw(TEXTS), begins_s)
        ]
        heard.append((words, to_s, draw(st.booleans())))
        if draw(st.integers(0, 3)) == 0:
            heard.append(None)
    return [*heard, None]


@given(hearings())
def test_every_word_known_is_in_the_end_committed_once_or_withdrawn(
    heard: list[tuple[list[RecognisedWord], float, bool] | None],
) -> None:
    hypotheses = Hypotheses("w")
    waiting: dict[str, Known] = {}
    done: set[str] = set()
    for one in heard:
        if one is None:
            change = hypotheses.settle(99.0)
        else:
            words, to_s, cut = one
            change = hypotheses.take(words, 0.0, to_s, to_s + 0.5, cut=cut)
        told = [known.id for known in (*change.known, *change.committed)]
        assert len(set(told)) == len(told)
        assert not done & {*told, *change.withdrawn}
        for known in (*change.known, *change.committed):
            first = waiting.get(known.id, known).known_at_s
            assert known.known_at_s == first or known.word.end_s > first
        assert set(change.withdrawn) <= set(waiting)
        done |= {known.id for known in change.committed} | set(change.withdrawn)
        assert set(waiting) <= done | set(told)
        waiting = {known.id: known for known in change.known}
    assert waiting == {}


@given(hearings())
def test_committed_words_only_grow(
    heard: list[tuple[list[RecognisedWord], float, bool] | None],
) -> None:
    hypotheses = Hypotheses("w")
    committed: list[RecognisedWord] = []
    for one in heard:
        if one is None:
            change = hypotheses.settle(99.0)
        else:
            change = hypotheses.take(one[0], 0.0, one[1], one[1] + 0.5, cut=one[2])
        committed += [known.word for known in change.committed]
        assert hypotheses.committed == committed
