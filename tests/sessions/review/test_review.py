from dataclasses import replace

import pytest

from sessions.about import HeardFrom
from sessions.errors import SessionError
from sessions.opinions import Opinion
from sessions.review.conversation import conversation_of
from sessions.review.review import SIGNS, review_of
from sessions.review.sign import Kind
from tests.sessions.made_account import made_account
from tests.sessions.made_round import DEBRIEF, made_round
from tests.sessions.review.made_conversation import made_conversation


def test_every_sign_is_told_once_in_order() -> None:
    ids = [one.id for one in review_of(made_account()).signs]
    assert ids == sorted(set(ids))
    assert len(ids) == len(SIGNS)


def test_a_session_is_told_at_a_glance_with_moments_to_hear_first() -> None:
    review = review_of(made_account(400.0))
    assert sum(review.talk_share.values()) == 1.0
    assert review.silences.held == 20
    assert review.interruptions["interruption"] == 9, "one of ten was called wrong"
    assert review.questions.open >= 10
    assert len(review.first) == 3
    assert any(one.moment.kind is Kind.PRESENT for one in review.first)


def test_every_moment_can_be_heard_and_names_a_turn() -> None:
    account = made_account(400.0)
    ids = {turn.id for turn in account.turns}
    for sign in review_of(account).signs:
        assert sign.evidence
        for moment in sign.moments:
            assert 0.0 <= moment.start_s < moment.end_s <= account.duration_s
            assert 4.0 <= round(moment.end_s - moment.start_s, 3) <= 25.0
            assert moment.turn_id in ids
            assert moment.words
            assert moment.why.endswith(".")
            assert 0.0 <= moment.weight <= 1.0


def test_the_same_session_is_reviewed_the_same() -> None:
    assert review_of(made_account()) == review_of(made_account())


def test_the_evidence_counts_and_quotes_no_moment_that_the_coach_disagrees_with() -> None:
    account = made_account(400.0)
    before = next(sign for sign in review_of(account).signs if sign.id == 8)
    quoted = before.missed[0]
    assert quoted.words in before.evidence and f"{len(before.missed)} times" in before.evidence
    said = Opinion(8, quoted.kind, quoted.words, quoted.start_s, False, "", "coach")
    now = next(sign for sign in review_of(replace(account, verdicts=(said,))).signs if sign.id == 8)
    assert len(now.missed) == len(before.missed) - 1
    assert f"{len(now.missed)} times" in now.evidence and now.missed[0].words in now.evidence
    by_another = replace(account, verdicts=(replace(said, by="Ada"),))
    assert next(sign for sign in review_of(by_another).signs if sign.id == 8).evidence == before.evidence


def test_what_an_observer_says_is_left_out() -> None:
    account = made_conversation(
        [
            ("coach", "Where to?", [], 0, 2),
            ("observer", "Two minutes.", [], 3, 4),
            ("client", "Home.", [], 5, 6),
        ]
    ).account
    assert [one.role for one in conversation_of(account).turns] == ["coach", "client"]


def test_a_session_in_which_nothing_was_said_is_reviewed_too() -> None:
    for heard_from in (HeardFrom.MICROPHONE, HeardFrom.TRANSCRIPT):
        review = review_of(made_conversation([], heard_from=heard_from).account)
        assert review.first == ()
        assert review.questions_per_reflection is None


def test_a_verdict_is_laid_on_the_coding_there_was_and_words_set_right_are_coded_anew() -> None:
    account = made_account(400.0)
    before = review_of(account)
    quoted = next(sign for sign in before.signs if sign.id == 8).missed[0]
    said = Opinion(8, quoted.kind, quoted.words, quoted.start_s, False, "", "coach")
    disputed = replace(account, verdicts=(said,))
    corrected = replace(account, turns=account.turns[1:])

    again = review_of(disputed, before)
    assert again == review_of(disputed)
    assert again.conversation.turns is before.conversation.turns
    assert review_of(corrected, before) == review_of(corrected)


def test_the_talk_after_a_round_is_not_reviewed() -> None:
    account = made_round()
    assert review_of(account).signs
    talk = replace(account, about=replace(account.about, practice=DEBRIEF))
    with pytest.raises(SessionError, match=r"^This is the talk after a round; there is nothing to review"):
        review_of(talk)
