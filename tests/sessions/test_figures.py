"""A session's figures, and when there are none."""

from dataclasses import replace
from typing import Any

import pytest

from cues.events import CueKind
from sessions.about import Timing
from sessions.account import Account, Turn
from sessions.figures import NOTHING, Figures, figures_of, median_wait_s
from tests.sessions.made_account import ROUND_S, made_account
from transcribe.attribution import SpokenStretch

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


def test_the_wait_is_from_where_the_client_stopped_to_where_the_coach_began(account: Account) -> None:
    # In each round 0.7 s, 5.9 s, and 6.4 s to the next round, of which a hole took away the first.
    assert median_wait_s(account) == pytest.approx(5.9, abs=0.05)


def test_where_the_sound_is_missing_nobody_knows_how_long_the_wait_was(account: Account) -> None:
    few = made_account(2 * ROUND_S)
    assert median_wait_s(few) is None  # five times the client stopped, and once sound is missing
    assert median_wait_s(replace(few, holes=())) == pytest.approx(5.9, abs=0.05)


def murmur(after: Turn) -> Turn:
    """What the coach says when the client has just stopped."""
    start_s, end_s = after.end_s + 0.2, after.end_s + 0.5
    word = replace(after.words[0], text="Mm-hm.")
    return Turn(
        f"m{after.id}", "coach", start_s, end_s, (word,), (SpokenStretch("m", "coach", start_s, end_s),)
    )


def test_an_mm_hm_ends_no_wait(account: Account) -> None:
    usual = median_wait_s(account)
    murmured = [murmur(turn) for turn in account.turns if turn.role == "client"]
    with_murmurs = replace(account, turns=(*account.turns, *murmured))
    assert median_wait_s(with_murmurs) == usual
    assert median_wait_s(without_words(with_murmurs)) == usual


def test_talk_over_the_client_is_no_wait(account: Account) -> None:
    hasty = tuple(
        replace(turn, stretches=tuple(replace(one, end_s=one.end_s + 20.0) for one in turn.stretches))
        if turn.role == "client"
        else turn
        for turn in account.turns
    )
    assert median_wait_s(replace(account, turns=hasty)) is None


def test_questions_need_words(account: Account) -> None:
    questions = figures_of(account).questions
    assert questions is not None and (questions.open, questions.leading) == (1.0, 0.0)
    assert figures_of(without_words(account)).questions is None


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
    assert figures == Figures(coach_share=figures.coach_share, questions=figures.questions)
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
