"""A round of introductions: whose turn it is, who is known, and by which name a voice may be kept."""

from dataclasses import replace

import pytest

from sessions.triads.plan import Voices
from sessions.tunables import LONGEST_NAME
from sessions.voices import check_name
from tests.ui.paper_triads import ANA, BEN, CLEO, PLAN
from ui.pages.introductions_state import Flaw, Phase, Round, begun, proposed
from ui.pages.introductions_words import what_becomes_of_it, what_goes_on, what_is_known
from ui.pages.triad_set_up_state import ToIntroduce

ALL = begun(ToIntroduce(PLAN, (ANA, BEN, CLEO)), ())
KEEPING = begun(ToIntroduce(replace(PLAN, known_by=Voices.ENROLLED), (BEN,)), ("ana", "cleo"))


def test_one_after_the_other_has_their_turn() -> None:
    at, said = ALL, []
    while True:
        said.append(what_goes_on(at, again=False))
        at = at.listening().known(at.person)
        said.append(what_goes_on(at, again=False))
        if at.following is None:
            break
        at = at.turned(())
    assert said == [
        "Listen to Ana",
        "Next: Ben",
        "Listen to Ben",
        "Next: Cleo",
        "Listen to Cleo",
        "Go on to the first round",
    ]


def test_the_plan_has_the_voices_that_were_kept() -> None:
    at = KEEPING.agreeing(True).known(replace(BEN, voice="ben"))
    assert at.plan.people == (ANA, replace(BEN, voice="ben"), CLEO)


def test_consent_is_everybodys_own() -> None:
    assert not ALL.agreeing(True).known(ANA).turned(()).agreed


def test_one_can_be_skipped_and_only_one() -> None:
    at = ALL.skipped()
    assert what_is_known(at) == "Ana is told apart as neither Ben nor Cleo."
    assert what_becomes_of_it(at) == ""
    at = at.turned(())
    assert at.person == BEN and not at.can_skip and not at.is_skipped


def test_who_is_known_need_not_be_skipped() -> None:
    assert ALL.can_skip and ALL.listening().can_skip
    assert not ALL.known(ANA).can_skip


def test_what_is_not_agreed_to_is_for_today() -> None:
    assert not ALL.may_keep and KEEPING.may_keep
    assert what_becomes_of_it(KEEPING) == (
        "Without this it is heard for today only: forgotten when the practice is over."
    )
    assert what_becomes_of_it(ALL) == "Heard for today only: forgotten when the practice is over."
    known = KEEPING.agreeing(True).known(BEN)
    assert what_becomes_of_it(known) == "Kept by the name “ben”; it can be forgotten at any time."


@pytest.mark.parametrize(
    ("voice", "flaw"),
    [("ben", None), ("Ana", Flaw.TAKEN), ("", Flaw.NO_NAME), ("two words", Flaw.NO_NAME)],
)
def test_a_voice_is_kept_by_a_name_that_can_be_one_and_is_nobody_elses(voice: str, flaw: Flaw | None) -> None:
    at = KEEPING.agreeing(True).naming(voice)
    assert at.flaw(("ana", "cleo")) is flaw
    assert at.agreeing(False).flaw(("ana", "cleo")) is None


@pytest.mark.parametrize(
    ("name", "kept", "voice"),
    [
        ("Ben", (), "ben"),
        ("Ben", ("BEN", "ben-2"), "ben-3"),
        ("Ana L.", (), "ana-l"),
        ("Zoë", (), "zoë"),
        ("First", (), "first-2"),
        ("??", (), "voice"),
        ("B" * 60, (), "b" * (LONGEST_NAME - 3)),
    ],
)
def test_a_name_is_proposed_that_can_be_one(name: str, kept: tuple[str, ...], voice: str) -> None:
    assert proposed(name, kept) == voice
    check_name(voice)


def test_who_could_not_be_heard_can_try_again() -> None:
    at: Round = ALL.listening().broken_off()
    assert at.phase is Phase.READY
    assert what_goes_on(at, again=True) == "Try again"
