"""How complete a clause is, by its last words."""

import pytest

from cues.language.completeness import completeness, features


@pytest.mark.parametrize(
    ("whole", "open_yet"),
    [
        ("we went home after that", "we went home because"),
        ("i told my brother about it", "i told my brother about the"),
        ("it was a long time ago", "it was a"),
        ("that is all i know", "that is all i know and"),
    ],
)
def test_a_sentence_that_leads_on_is_less_complete_than_one_that_could_stand(
    whole: str, open_yet: str
) -> None:
    assert completeness(open_yet.split()) < 0.0
    assert completeness(whole.split()) > completeness(open_yet.split()) + 1.0


def test_only_the_last_three_words_and_the_length_count() -> None:
    former, later = (
        ["yesterday", "he", "gave", "it", "to", "me"],
        ["tomorrow", "she", "gave", "it", "to", "me"],
    )
    assert completeness(former) == completeness(later)


def test_words_never_met_leave_the_odds_to_what_is_known_of_the_rest() -> None:
    assert completeness(["zyxq", "qxyz", "wvut"], {"bias": -0.5}) == -0.5
    assert completeness(["zyxq", "qxyz", "home"], {"bias": -0.5, "1 home": 2.0}) == 1.5


def test_what_stands_before_the_first_word_is_named_too() -> None:
    named = dict(features(["yes"]))
    assert (named["1 yes"], named["12 <s> yes"], named["one word"], named["two words"]) == (
        1.0,
        1.0,
        1.0,
        0.0,
    )


def test_a_sentence_grows_no_longer_than_twenty_words() -> None:
    assert dict(features(["so"] * 10))["length"] == 0.5
    assert dict(features(["so"] * 80))["length"] == 1.0
