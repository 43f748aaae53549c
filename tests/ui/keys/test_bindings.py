"""Which keys are left to typing."""

import pytest

from sessions.preferences import USUAL_KEYS
from ui.keys.bindings import needed_for_typing


def test_typing_needs_none_of_the_usual_keys() -> None:
    assert not any(needed_for_typing(sequence) for sequence in USUAL_KEYS.values())


@pytest.mark.parametrize("nothing", ["", "  ", "Ctrl+Alt", "Ctrl+"])
def test_what_names_no_key_takes_none_from_typing(nothing: str) -> None:
    assert not needed_for_typing(nothing)


@pytest.mark.parametrize(
    "typing", ["M", "Shift+M", "7", ",", "Space", "Return", "Shift+Tab", "+", "M, Ctrl+K"]
)
def test_typing_keeps_its_keys(typing: str) -> None:
    assert needed_for_typing(typing)


@pytest.mark.parametrize(
    "fine", ["F8", "Shift+F8", "Ctrl+M", "Alt+,", "Meta+Space", "Ctrl++", "Ctrl+K, M", "Pause"]
)
def test_any_other_key_may_be_taken(fine: str) -> None:
    assert not needed_for_typing(fine)
