"""Who is the coach in a transcript, who the client, and what they are called."""

import pytest

from sessions.errors import SessionError
from sessions.transcripts.people import people_of
from sessions.transcripts.transcript import Transcript, Utterance


def of(*names: str, roles: tuple[str, ...] = ()) -> Transcript:
    given = roles or ("",) * len(names)
    return Transcript(
        tuple(Utterance(name, "well", role=role) for name, role in zip(names, given, strict=True))
    )


def roles(transcript: Transcript, coach: str = "", client: str = "") -> dict[str, str]:
    return dict(people_of(transcript, coach, client).roles)


def test_whoever_speaks_first_is_the_coach() -> None:
    assert roles(of("Ben", "Anna", "Ben", "Cleo")) == {"Ben": "coach", "Anna": "client", "Cleo": "person-3"}


@pytest.mark.parametrize("coach", ["Coach", "co", "C", "Ben (Coach)", "Coach Ben", "COACH:"])
def test_a_name_may_say_who_is_the_coach(coach: str) -> None:
    assert roles(of("Anna", coach)) == {coach: "coach", "Anna": "client"}


def test_whoever_is_named_the_client_is_not_the_coach() -> None:
    assert roles(of("Client", "Ben")) == {"Ben": "coach", "Client": "client"}


def test_an_observer_is_neither() -> None:
    assert roles(of("Observer", "Ben", "Anna")) == {"Ben": "coach", "Anna": "client", "Observer": "observer"}


@pytest.mark.parametrize("coach", ["Anna Berg", "anna berg", "Anna"])
def test_the_coach_by_name_or_its_beginning(coach: str) -> None:
    assert roles(of("Ben", "Anna Berg"), coach) == {"Anna Berg": "coach", "Ben": "client"}


@pytest.mark.parametrize("coach", ["Cleo", "An"])
def test_a_name_that_is_nobodys_or_two_peoples_is_told(coach: str) -> None:
    with pytest.raises(SessionError, match=f"nobody called '{coach}' speaks in it; it has Ben, Anna, Andrew"):
        people_of(of("Ben", "Anna", "Andrew"), coach)


def test_the_client_by_name() -> None:
    assert roles(of("Anna", "Ben", "Cleo"), client="anna") == {
        "Ben": "coach",
        "Anna": "client",
        "Cleo": "person-3",
    }


def test_a_client_nobody_is_called_is_what_they_are_to_be_called() -> None:
    people = people_of(of("Ben", "Anna Berg"), client="River")
    assert people.names == {"coach": "Ben", "client": "River"}


def test_first_names_alone_are_kept() -> None:
    transcript = of("Dr. Ben Smith", "Berg, Anna (Guest)", "Speaker 3", "Observer")
    assert people_of(transcript).names == {"coach": "Ben", "client": "Anna", "person-3": "Speaker 3"}


def test_two_of_one_first_name_are_told_apart() -> None:
    assert people_of(of("Anna Berg", "Anna Holm")).names == {"coach": "Anna B.", "client": "Anna H."}


def test_a_table_says_who_is_who_apart_from_names() -> None:
    transcript = of("Anna", "Ben", roles=("client", "coach"))
    assert roles(transcript) == {"Ben": "coach", "Anna": "client"}


def test_one_alone_is_the_coach_or_the_client() -> None:
    assert roles(of("Ben")) == {"Ben": "coach"}
    assert roles(of("Client")) == {"Client": "client"}
