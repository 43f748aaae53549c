"""A session being prepared."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sessions.about import Keep
from sessions.preferences import USUAL
from tests.ui.paper_desk import entry
from ui.desk import Where
from ui.pages.start_state import PAIR, Draft, remembered, same_again, usual_draft

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
AGREED = Draft(client="Ada", keep=Keep.WORDS, consent_at=NOW)


def test_consent_to_words_does_not_cover_sound() -> None:
    assert AGREED.keeping(Keep.SOUND).consent_at is None
    assert AGREED.keeping(Keep.CUES).consent_at == NOW


def test_another_client_has_not_agreed_to_anything() -> None:
    assert AGREED.with_client("Ben").consent_at is None
    assert AGREED.with_client("Ada").consent_at == NOW


def test_a_name_is_kept_without_stray_spaces() -> None:
    assert replace(AGREED, client="  Ada  L. ").plan.client == "Ada L."


def test_in_a_room_nothing_is_heard_of_the_computer_and_on_a_call_no_voice_need_be_known() -> None:
    draft = Draft(loopback="Headphones", voice="me")
    assert (draft.plan.loopback, draft.plan.voice, draft.plan.people) == (None, "me", PAIR)
    plan = replace(draft, where=Where.CALL).plan
    assert (plan.loopback, plan.voice, plan.people) == ("Headphones", None, PAIR)


def test_a_new_session_is_set_as_the_last_one_was_and_consent_is_asked_anew() -> None:
    before = replace(AGREED, where=Where.CALL, keep=Keep.CUES, microphone="Desk").plan
    draft = usual_draft(remembered(USUAL, before))
    assert (draft.where, draft.keep, draft.microphone) == (Where.CALL, Keep.CUES, "Desk")
    assert (draft.client, draft.consent_at) == ("", None)


def test_the_same_again_is_the_same_client_and_what_was_kept_then() -> None:
    draft = same_again(entry(keep=Keep.WORDS), USUAL)
    assert (draft.keep, draft.consent_at) == (Keep.WORDS, None)


@pytest.mark.parametrize("loopback", [None, "Headphones"])
def test_a_session_in_a_room_does_not_forget_the_sound_of_calls(loopback: str | None) -> None:
    preferences = USUAL.changed(loopback="Headphones")
    assert remembered(preferences, replace(AGREED, loopback=loopback).plan).loopback == "Headphones"
