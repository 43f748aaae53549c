"""Every kind of cue has words a coach understands."""

import pytest

from cues.events import CueKind
from ui.words import MARKED, as_heading, meaning_of, words_of

KINDS = [*CueKind, MARKED]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_called_something_of_its_own_and_explained_in_one_sentence(kind: str) -> None:
    assert words_of(kind) != words_of("something newer")
    assert "_" not in words_of(kind)
    assert meaning_of(kind).count(".") == 1 and meaning_of(kind).endswith(".")


def test_no_two_kinds_are_called_the_same() -> None:
    assert len({words_of(kind) for kind in KINDS}) == len(KINDS)


def test_the_name_is_known_as_it_is_stored_too() -> None:
    assert words_of("held_silence") == words_of(CueKind.HELD_SILENCE) == "a silence held"


def test_a_kind_of_a_newer_version_is_a_moment_all_the_same() -> None:
    assert words_of("something newer") == "a moment"
    assert meaning_of("something newer") == ""


def test_words_that_stand_first_begin_with_a_capital() -> None:
    assert as_heading("a silence held") == "A silence held"
    assert as_heading("") == ""
