import pytest

from sessions.review.telling import broken_off, heard, in_turn, quoted, quoted_end
from tests.sessions.review.made_conversation import made_conversation

LONG = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty and one and two and three"
)
FIRST, LAST = " ".join(LONG.split()[:16]), " ".join(LONG.split()[-16:])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("I feel guilty.", "“I feel guilty”"),
        ("Where to?", "“Where to?”"),
        ("I suppose it is...", "“I suppose it is…”"),
        (LONG, f"“{FIRST}…”"),
        ("Twelve years. " + FIRST, f"“Twelve years. {FIRST}”"),
        (f"It is just that I am so tired. {LONG}", "“It is just that I am so tired”"),
    ],
)
def test_the_first_words_are_quoted_whole_sentences_where_they_can_be(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_the_last_words_are_quoted() -> None:
    assert quoted_end(LONG) == f"“…{LAST}”"
    assert quoted_end(f"{LONG}. And now I am so tired of it.") == "“And now I am so tired of it”"
    assert broken_off("and then it went -") == "“and then it went…”"
    assert broken_off("...") == ""


def test_what_is_empty_is_left_out_of_a_sequence() -> None:
    assert in_turn("“a”", "", "“b”") == "“a” → “b”"


def test_a_moment_is_neither_too_short_nor_too_long_to_hear() -> None:
    said = made_conversation([("coach", "a", [], 0.0, 100.0)])
    assert heard(said, 50.0, 51.0) == (50.0, 54.0)
    assert heard(said, 10.0, 90.0) == (65.0, 90.0)
    assert heard(said, 99.0, 100.0) == (96.0, 100.0)
