"""A session's figures, and when there are none."""

from dataclasses import replace
from typing import Any

import pytest

from cues.events import CueKind
from sessions.about import Timing
from sessions.account import Account
from sessions.figures import NOTHING, Figures, figures_of
from sessions.review.at_a_glance import Questions
from sessions.review.review import review_of
from tests.sessions.made_account import ROUND_S, made_account
from tests.sessions.made_round import DEBRIEF

LENGTH_S = 15 * ROUND_S
"""Ten minutes."""


@pytest.fixture
def account() -> Account:
    return made_account(LENGTH_S)


def of(account: Account, **about: Any) -> Figures:
    return figures_of(replace(account, about=replace(account.about, **about)))


def without_words(account: Account) -> Account:
    return replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))


def with_cues(account: Account, kind: CueKind, **said: Any) -> Figures:
    """Its figures once that was said of the last cue of a kind."""
    last = [cue for cue in account.cues if cue.kind is kind][-1]
    cues = tuple(replace(cue, **said) if cue is last else cue for cue in account.cues)
    return figures_of(replace(account, cues=cues))


def test_the_coachs_share_is_of_what_coach_and_client_said(account: Account) -> None:
    talk = {role: 0.0 for role in ("coach", "client")}
    for turn in account.turns:
        talk[turn.role] += turn.end_s - turn.start_s
    share = talk["coach"] / sum(talk.values())
    assert figures_of(account).coach_share == pytest.approx(share)
    observer = tuple(replace(one, id=f"x{one.id}", role="observer") for one in account.turns)
    assert figures_of(replace(account, turns=account.turns + observer)).coach_share == pytest.approx(share)


def test_a_turn_given_to_another_counts_as_theirs(account: Account) -> None:
    given = tuple(replace(turn, role="coach") for turn in account.turns)
    assert figures_of(replace(account, turns=given)).coach_share == 1.0


def test_silences_and_interruptions_are_counted_as_at_a_glance(account: Account) -> None:
    figures = figures_of(account)
    assert (figures.held, figures.held_per_10min) == (30, 30.0)
    assert (figures.broken, figures.broken_per_10min) == (15, 15.0)
    assert (figures.interruptions, figures.interruptions_per_10min) == (14, 14.0)  # the first was no such


def test_rates_are_of_ten_minutes_whatever_the_length() -> None:
    figures = figures_of(made_account(3 * LENGTH_S))
    assert (figures.broken, figures.broken_per_10min) == (45, 15.0)


@pytest.mark.parametrize("said", [{"intentional": True}, {"helpful": False}, {"revised_why": "not you"}])
def test_what_was_meant_or_wrong_does_not_count(account: Account, said: dict[str, Any]) -> None:
    assert with_cues(account, CueKind.INTERRUPTION, **said).interruptions == 13
    assert with_cues(account, CueKind.CUT_IN, **said).broken == 14


def test_questions_need_words(account: Account) -> None:
    assert figures_of(account).questions == Questions(open=15)
    assert figures_of(without_words(account)).questions is None


def test_questions_and_signs_are_those_of_the_review(account: Account) -> None:
    review, figures = review_of(account), figures_of(account)
    assert figures.questions == review.questions
    assert figures.sign_rates == {sign.id: sign.rate_per_10min for sign in review.signs}


def test_questions_are_told_of_english_alone(account: Account) -> None:
    assert of(account, language="de").questions is None
    assert of(account, language=None).questions == figures_of(account).questions
    german = tuple(
        replace(turn, words=tuple(replace(word, text="warum?") for word in turn.words))
        for turn in account.turns
    )
    assert of(replace(account, turns=german), language=None).questions is None


@pytest.mark.parametrize("timing", [Timing.CAPTIONS, Timing.GUESSED])
def test_a_transcript_tells_no_silences_and_no_interruptions(account: Account, timing: Timing) -> None:
    figures = of(account, timing=timing)
    assert figures == Figures(
        coach_share=figures.coach_share, questions=figures.questions, sign_rates=figures.sign_rates
    )
    assert figures.coach_share is not None and figures.questions is not None


def test_a_cue_that_was_off_leaves_nothing_to_count(account: Account) -> None:
    figures = of(account, settings={"cues": {"interruption": {"on": False}}})
    assert (figures.interruptions, figures.interruptions_per_10min) == (None, None)
    assert figures.broken == 15
    assert of(account, settings={"cues": "of a later version"}).interruptions == 14


def test_of_little_talk_nothing_is_told() -> None:
    assert figures_of(made_account(4 * ROUND_S)) == NOTHING


def test_where_nobody_knows_who_spoke_nothing_is_told(account: Account) -> None:
    assert figures_of(account, doubtful_s=0.3 * LENGTH_S) == NOTHING
    assert figures_of(account, doubtful_s=0.2 * LENGTH_S) == figures_of(account)


def test_of_the_talk_after_a_round_nothing_is_told(account: Account) -> None:
    talk = replace(account, about=replace(account.about, practice=DEBRIEF))
    assert figures_of(account) != NOTHING
    assert figures_of(talk) == NOTHING
