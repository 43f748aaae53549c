"""What can be said of a session: nonsense is refused, the rest is there to be written down."""

from collections.abc import Callable
from math import inf, nan

import pytest

from sessions import edits
from sessions.corrections import Correction
from tests.sessions.made_sessions import STARTED_AT as AT


@pytest.mark.parametrize(
    "make",
    [
        lambda: edits.mark("", True, AT),
        lambda: edits.note(" ", "c1", 1.0, "text", AT),
        lambda: edits.note("n1", "c1", -1.0, "text", AT),
        lambda: edits.bookmark("k1", nan, "here", AT),
        lambda: edits.name("", "Anna", AT),
        lambda: edits.swap("coach", "coach", AT),
        lambda: edits.swap("coach", "", AT),
        lambda: edits.give_turn("s1", "", AT),
        lambda: edits.split("s1", inf, AT),
        lambda: edits.join("", AT),
        lambda: edits.undo(0, AT),
    ],
)
def test_nonsense_is_refused(make: Callable[[], Correction]) -> None:
    with pytest.raises(ValueError, match=r"."):
        make()


def test_what_is_written_has_no_blanks_at_its_ends() -> None:
    assert edits.note("n1", "", 1.0, " \n", AT).body["text"] == ""
    assert edits.bookmark("k1", 1.0, " here ", AT).body["label"] == "here"
    assert edits.bookmark("k1", 1.0, None, AT).body["label"] is None
    assert edits.name("coach", " Berta ", AT).body == {"name": "Berta"}
