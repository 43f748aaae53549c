"""Who speaks when in a debrief, and what is in sight by then; no window anywhere."""

from dataclasses import replace

import pytest

from cues.hand import Mark
from sessions import edits
from tests.ui.pages.made_debrief import NOW, PLAN, PaperRound, in_debrief, made_round, see
from ui.pages import debrief_edits as made
from ui.pages.debrief_state import (
    PEOPLE,
    Telling,
    Voice,
    counts_of,
    names_in,
    names_of,
    questions_of,
    said_in,
    seen_by_now,
)
from ui.pages.debrief_words import cast_in_words, counted, left_in_words, next_in_words
from ui.parts.triad.lanes_state import Told

CLIENT, COACH, OBSERVER, MACHINE = Voice


def test_the_client_speaks_first_and_the_machine_last() -> None:
    telling, order = Telling(), [Telling().at]
    while telling.next is not None:
        telling = telling.to(telling.next)
        order.append(telling.at)
    assert order == [CLIENT, COACH, OBSERVER, MACHINE]


def test_nobody_is_passed_over() -> None:
    assert Telling().to(OBSERVER) == Telling() and Telling().to(MACHINE) == Telling()


def test_back_and_forth_is_free_among_those_who_spoke() -> None:
    telling = Telling().to(COACH).to(OBSERVER).to(CLIENT)
    assert telling.at is CLIENT and telling.can_go(OBSERVER) and telling.can_go(MACHINE)
    assert telling.to(OBSERVER).at is OBSERVER


def test_what_was_reached_once_stays_in_sight() -> None:
    telling = Telling().to(COACH)
    assert not telling.marks_shown and not telling.cues_shown
    telling = telling.to(OBSERVER).to(CLIENT)
    assert telling.marks_shown and not telling.cues_shown
    telling = telling.to(MACHINE).to(CLIENT)
    assert telling.marks_shown and telling.cues_shown


def test_where_nothing_was_heard_there_is_no_machine_to_speak() -> None:
    telling = Telling(PEOPLE).to(COACH).to(OBSERVER)
    assert telling.next is None and telling.to(MACHINE) == telling and not telling.cues_shown


def test_a_round_of_earlier_is_told_already() -> None:
    assert Telling.all_told().cues_shown and Telling.all_told().at is CLIENT


def test_until_its_turn_nothing_tells_of_what_the_machine_cued() -> None:
    account = made_round()
    assert seen_by_now(account, Telling().to(COACH), see) == ()
    marked = seen_by_now(account, Telling().to(COACH).to(OBSERVER), see)
    assert len(marked) == len(account.observed)
    assert all(one.cue is None and one.mark and one.at_s == one.mark.at_s for one in marked)
    assert any(one.cue is not None for one in seen_by_now(account, Telling.all_told(), see))


def test_what_the_machine_has_no_cue_for_is_no_difference() -> None:
    counts = counts_of(see(made_round()))
    assert counts == {Told.BOTH: 3, Told.OBSERVER: 1, Told.ALONE: 3, Told.MACHINE: 4}
    said = counted(counts, {"observer": "Cleo"}).replace("\N{NO-BREAK SPACE}", " ")
    assert [part.strip() for part in said.split("\N{MIDDLE DOT}")] == [
        *("Both saw: 3", "Only Cleo: 1", "Only Holdspace: 4", "Beyond Holdspace: 3")
    ]


def test_every_person_is_asked_and_the_machine_is_not() -> None:
    assert [len(questions_of(voice)) for voice in Voice] == [2, 2, 1, 0]


def test_names_are_those_of_the_round() -> None:
    assert names_in(in_debrief(1)) == {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
    assert names_in(in_debrief(2)) == {"coach": "Cleo", "client": "Ana", "observer": "Ben"}
    assert names_of(replace(made_round(), names={})) == {"coach": "Ana", "client": "Ben", "observer": "Cleo"}


def test_who_was_what_and_who_is_next() -> None:
    assert cast_in_words(names_in(in_debrief())) == "Ana coached, Ben was the client, Cleo observed"
    assert next_in_words(in_debrief()) == "Next: Cleo coaches, Ana is the client, Ben observes"
    assert next_in_words(in_debrief(PLAN.rounds)) == ""


def test_a_name_that_looks_like_a_place_for_one_stays_a_name() -> None:
    names = {"coach": "{client}", "client": "Ben", "observer": "Cleo"}
    assert cast_in_words(names).startswith("{client} coached, Ben was")


@pytest.mark.parametrize(
    ("left_s", "said"),
    [
        (600.0, "10 min left"),
        (61.0, "1 min left"),
        (30.0, "Less than a minute left"),
        (-1.0, "Time is up"),
        (-125.0, "2 min over"),
    ],
)
def test_the_time_is_told_to_the_minute(left_s: float, said: str) -> None:
    assert left_in_words(left_s) == said


def test_an_answer_is_kept_by_whose_it_is_and_to_what() -> None:
    session = PaperRound()
    session.add(*made.answered("client", "helped", " The pause. ", NOW))
    assert said_in(session.now) == {("client", "helped"): "The pause."}
    session.add(*made.answered("client", "helped", "", NOW))
    assert said_in(session.now) == {}


def test_a_mark_is_called_something_else_at_its_place_and_with_its_words() -> None:
    session = PaperRound()
    note = session.now.observed[5]
    session.add(*made.renamed(note, Mark.MISSED_FEELING, NOW))
    again = next(one for one in session.now.observed if one.id == note.id)
    assert (again.mark, again.at_s, again.text) == (Mark.MISSED_FEELING, note.at_s, note.text)
    assert made.renamed(again, Mark.MISSED_FEELING, NOW) == []


def test_only_what_was_done_to_a_mark_is_undone_here() -> None:
    session = PaperRound()
    session.add(*made.removed(session.now.observed[0], NOW))
    assert len(session.now.observed) == 6
    session.add(*made.undone(session.now, NOW))
    assert len(session.now.observed) == 7
    session.add(edits.reflection("coach", "partnered", "At the end.", NOW))
    assert made.undone(session.now, NOW) == []
