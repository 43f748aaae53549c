from dataclasses import replace

import pytest

from sessions.review.conversation import Conversation
from sessions.review.english import is_english
from tests.sessions.review.made_conversation import made_conversation

ENGLISH = "My sister visited Portugal and we talked about her work and the budget meeting."
GERMAN = "Nun, ich komme immer wieder zu derselben Tür zurück und öffne sie nie ganz, so ist das."


def said(text: str, times: int = 5, language: str | None = None) -> Conversation:
    made = made_conversation([("client", text, [], 10.0 * n, 10.0 * n + 8) for n in range(times)])
    account = made.account
    return replace(made, account=replace(account, about=replace(account.about, language=language)))


@pytest.mark.parametrize(("text", "english"), [(ENGLISH, True), (GERMAN, False)])
@pytest.mark.parametrize("language", [None, "en"])
def test_it_is_told_by_its_commonest_words(text: str, english: bool, language: str | None) -> None:
    assert is_english(said(text, language=language)) is english


def test_what_was_said_of_it_counts_before_its_words() -> None:
    assert not is_english(said(ENGLISH, language="nl"))


def test_of_a_few_words_it_cannot_be_told_and_of_none() -> None:
    assert is_english(said(GERMAN, times=1))
    assert is_english(said("", times=0))
