"""What is told of a set of keys before the system is asked."""

import pytest

from sessions.preferences import USUAL_KEYS, Key
from ui.keys.bindings import NAMES, conflicts, needed_for_typing


def test_the_usual_keys_are_well() -> None:
    assert conflicts(USUAL_KEYS) == []


def test_two_things_cannot_share_a_key_however_it_is_written() -> None:
    said = conflicts({Key.MOMENT: "Ctrl+Alt+M", Key.MUTE: "alt+ctrl+m"})
    assert said == ["Mark a moment and Mute cues share alt+ctrl+m. Change one of them."]


@pytest.mark.parametrize("nothing", ["", "  ", "Ctrl+Alt", "Ctrl+"])
def test_a_key_must_be_there(nothing: str) -> None:
    assert conflicts({Key.STOP: nothing}) == ["Stop has no key yet."]


@pytest.mark.parametrize(
    "typing", ["M", "Shift+M", "7", ",", "Space", "Return", "Shift+Tab", "+", "M, Ctrl+K"]
)
def test_typing_keeps_its_keys(typing: str) -> None:
    said = conflicts({Key.PAUSE: typing})
    assert len(said) == 1 and "needed for typing" in said[0]


@pytest.mark.parametrize(
    "fine", ["F8", "Shift+F8", "Ctrl+M", "Alt+,", "Meta+Space", "Ctrl++", "Ctrl+K, M", "Pause"]
)
def test_any_other_key_may_be_taken(fine: str) -> None:
    assert not needed_for_typing(fine)
    assert conflicts({Key.PAUSE: fine}) == []


def test_everything_a_key_does_has_a_name() -> None:
    assert set(NAMES) == set(Key)
