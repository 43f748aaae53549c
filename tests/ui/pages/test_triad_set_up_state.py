"""A practice triad being set up: who has agreed to what, who is who, and what they are known by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sessions.about import Keep
from sessions.preferences import USUAL
from sessions.triads.plan import Person, Voices
from tests.ui.paper_triads import ANA, BEN, CLEO, PLAN, PaperTriadDesk
from ui.pages.triad_set_up_state import Draft, Lack, Seat, remembered, same_again, usual_draft
from ui.pages.triad_set_up_words import how_long, what_is_lacking

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
MET = (ANA, BEN, CLEO)
NAMED = Draft((Seat("Ana"), Seat("Ben"), Seat("Cleo")))


def agreed(draft: Draft = NAMED, at: datetime = NOON) -> Draft:
    for place in range(3):
        draft = draft.agreeing(place, at + timedelta(minutes=place))
    return draft


# --- consent


def test_it_is_agreed_to_once_all_three_did_at_the_time_of_the_last() -> None:
    draft = NAMED.agreeing(2, NOON + timedelta(minutes=5)).agreeing(0, NOON)
    assert (draft.consent_at, draft.plan.consent_at, draft.yet_to_agree) == (None, None, (1,))
    draft = draft.agreeing(1, NOON + timedelta(minutes=2))
    assert draft.plan.consent_at == NOON + timedelta(minutes=5)


def test_somebody_else_in_a_seat_has_not_agreed_and_the_others_still_have() -> None:
    draft = agreed().named(1, "Bea")
    assert draft.yet_to_agree == (1,)


def test_a_stray_space_makes_nobody_another_person() -> None:
    assert agreed().named(1, "Ben ").consent_at is not None


def test_consent_to_words_does_not_cover_sound() -> None:
    draft = agreed(replace(NAMED, keep=Keep.WORDS))
    assert draft.keeping(Keep.CUES).consent_at is not None
    assert draft.keeping(Keep.SOUND).yet_to_agree == (0, 1, 2)


@pytest.mark.parametrize(
    "changed",
    [
        lambda draft: draft.named(0, "Al"),
        lambda draft: draft.somebody_else(0),
        lambda draft: draft.agreeing(2, None),
        lambda draft: replace(draft, keep=Keep.CUES).keeping(Keep.SOUND),
    ],
)
def test_whatever_takes_back_ones_consent_takes_the_debriefs_too(changed: Callable[[Draft], Draft]) -> None:
    draft = replace(agreed(), debrief_agreed=True)
    assert draft.plan.debrief_kept
    assert not changed(draft).debrief_agreed


def test_without_everybodys_consent_no_debrief_is_kept() -> None:
    assert not replace(NAMED.agreeing(0, NOON), debrief_agreed=True).plan.debrief_kept


def test_changing_places_keeps_what_each_agreed_to() -> None:
    draft = NAMED.agreeing(0, NOON)
    assert draft.rotated().seats[1] == draft.seats[0]
    assert draft.swapped().seats[1] == draft.seats[0]
    assert draft.rotated().rotated().rotated() == draft


def test_to_rotate_first_roles_is_to_begin_with_the_second_round() -> None:
    second = NAMED.plan.cast(2)
    assert [seat.name for seat in NAMED.rotated().seats] == [one.name for one in second.values()]


# --- names


def test_all_three_need_names_that_differ() -> None:
    assert NAMED.lack is None
    assert NAMED.named(1, "  ").lack is Lack.NAME
    assert NAMED.named(1, " ana").lack is Lack.SAME_NAME


def test_names_lose_stray_spaces() -> None:
    assert NAMED.named(0, "  Ana  L. ").plan.people[0].name == "Ana L."


def test_why_nobody_can_begin_is_one_line_that_says_what_to_do() -> None:
    assert what_is_lacking(Draft()) == "You can begin once all three of you have a name."
    assert what_is_lacking(NAMED.named(1, "Ana")) == (
        "Two of you have the same name: add a letter, to be told apart."
    )
    assert what_is_lacking(NAMED.agreeing(0, NOON)) == (
        "You can begin once Ben and Cleo have agreed to being recorded."
    )
    assert what_is_lacking(agreed().agreeing(2, None)) == (
        "You can begin once Cleo has agreed to being recorded."
    )
    assert what_is_lacking(agreed()) == ""


# --- who has been here


def test_who_has_been_here_is_known_again_by_their_name() -> None:
    draft = Draft(met=MET, kept_voices=("ana",)).named(0, "ana").named(1, "Dan")
    assert (draft.seats[0].person, draft.seats[0].voice) == (ANA, "ana")
    assert draft.was_here(0) and not draft.was_here(1)


def test_who_was_typed_before_it_is_known_who_has_been_here_keeps_their_consent() -> None:
    draft = agreed().knowing(MET, ("ana", "cleo"))
    assert draft.seats[2].person == CLEO
    assert draft.consent_at is not None


def test_a_voice_that_was_forgotten_is_no_voice() -> None:
    draft = NAMED.knowing(MET, ())
    assert draft.plan.people[0].voice is None


def test_another_person_of_the_same_name_is_a_new_one_who_was_not_asked() -> None:
    draft = agreed(NAMED.knowing(MET, ("ana",))).somebody_else(0)
    desk = PaperTriadDesk()
    assert draft.yet_to_agree == (0,)
    assert draft.knowing(MET, ("ana",)).seats[0].voice is None
    assert draft.peopled(desk.new_person).plan.people[0].id not in {one.id for one in MET}


def test_new_people_stay_the_same_persons_from_one_plan_to_the_next() -> None:
    desk = PaperTriadDesk()
    draft = NAMED.knowing((ANA,), ()).peopled(desk.new_person)
    assert draft.plan.people[0].id == ANA.id
    assert desk.made == 2
    assert draft.peopled(desk.new_person) == draft
    assert draft.named(1, "Bea").seats[1].person is None


# --- voices


def test_who_is_not_enrolled_makes_introductions_usual_and_otherwise_voices_are_known() -> None:
    some = NAMED.knowing(MET, ("ana", "cleo"))
    assert (some.known_by, some.unheard) == (Voices.INTRODUCED, (0, 1, 2))
    every = some.knowing(MET, ("ana", "ben", "cleo")).with_voice(1, "ben")
    assert (every.known_by, every.unheard) == (Voices.ENROLLED, ())


def test_of_enrolled_voices_only_the_missing_ones_are_heard_and_by_order_none() -> None:
    some = NAMED.knowing(MET, ("ana", "cleo"))
    assert replace(some, chosen=Voices.ENROLLED).unheard == (1,)
    assert replace(some, chosen=Voices.IN_ORDER).unheard == ()


def test_a_voice_is_offered_to_nobody_whose_it_is_not() -> None:
    draft = NAMED.knowing(MET, ("ana", "cleo", "me"))
    assert draft.voices_for(0) == ("ana", "me")
    assert draft.voices_for(1) == ("me",)
    assert draft.with_voice(1, "me").voices_for(0) == ("ana",)


def test_voices_that_were_kept_meanwhile_are_theirs() -> None:
    desk = PaperTriadDesk()
    draft = NAMED.peopled(desk.new_person).knowing((), ("ben-2",))
    ben = replace(draft.plan.people[1], voice="ben-2")
    assert draft.with_voices_of((ben, Person("zoe", "Zoe", "zoe"))).plan.people[1] == ben


# --- the whole of it


def test_the_usual_triad_is_three_rounds_in_an_hour_and_a_quarter() -> None:
    assert how_long(NAMED) == "3 rounds, 1 h 15 min. Coaching: Ana, then Cleo, then Ben."
    assert how_long(replace(NAMED, rounds=1)) == "1 round, 25 min. Coaching: Ana."
    assert how_long(replace(NAMED, rounds=4)).endswith("Ana, then Cleo, then Ben, and so on.")
    assert how_long(Draft()) == "3 rounds, 1 h 15 min."


def test_numbers_and_devices_are_those_of_the_plan() -> None:
    draft = replace(NAMED, rounds=2, round_min=20, debrief_min=5, microphone="Desk", loopback="Headphones")
    plan = draft.plan
    assert (plan.rounds, plan.round_s, plan.debrief_s) == (2, 1200.0, 300.0)
    assert (plan.microphone, plan.loopback) == ("Desk", None)
    assert replace(draft, on_a_call=True).plan.loopback == "Headphones"


def test_the_same_again_goes_on_with_the_next_roles_and_asks_anew() -> None:
    draft = same_again(replace(PLAN, rounds=1, keep=Keep.WORDS), USUAL)
    assert [seat.person for seat in draft.seats] == [CLEO, ANA, BEN]
    assert (draft.rounds, draft.keep, draft.consent_at) == (1, Keep.WORDS, None)


def test_a_room_does_not_forget_a_calls_sound_and_nobody_is_remembered() -> None:
    before = USUAL.changed(loopback="Headphones")
    after = remembered(before, replace(NAMED, keep=Keep.CUES, microphone="Desk").plan)
    assert after == before.changed(keep=Keep.CUES, microphone="Desk")
    assert (usual_draft(after).keep, usual_draft(after).microphone) == (Keep.CUES, "Desk")
