"""Swapped people: each edit means whoever had that role when it was made."""

from cues.events import Owner
from sessions import edits
from sessions.swaps import Renaming, as_heard
from sessions.word_corrections import correct_word
from tests.sessions.made_sessions import STARTED_AT as AT


def test_two_swaps_of_the_same_two_change_nothing() -> None:
    there_and_back = [edits.swap("coach", "client", AT), edits.swap("client", "coach", AT)]
    assert as_heard(there_and_back) == ([], Renaming({}))


def test_three_people_can_be_put_right_by_two_swaps() -> None:
    _, renaming = as_heard([edits.swap("coach", "client", AT), edits.swap("coach", "observer", AT)])
    assert renaming.names == {"coach": "client", "client": "observer", "observer": "coach"}
    assert renaming.of("person-4") == "person-4"


def test_what_was_said_after_a_swap_is_told_by_the_names_heard() -> None:
    said = [
        edits.give_turn("s1", "client", AT),
        edits.swap("coach", "client", AT),
        edits.give_turn("s2", "client", AT),
        correct_word("w1", AT, role="observer"),
        edits.name("client", "Anna", AT),
    ]
    told, _ = as_heard(said)
    assert [one.body.get("role") for one in told] == ["client", "coach", "observer", None]


def test_a_silence_goes_with_its_owner_where_that_is_known() -> None:
    pair, triad = Renaming({"coach": "client", "client": "coach"}), Renaming({"client": "observer"})
    assert [pair.owner(one) for one in Owner] == [Owner.COACH, Owner.CLIENT, Owner.OTHER, Owner.UNKNOWN]
    assert triad.owner(Owner.CLIENT) is Owner.OTHER
    both = Renaming({"client": "observer", "observer": "client"})
    assert both.owner(Owner.OTHER) is Owner.UNKNOWN
