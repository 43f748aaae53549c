from pathlib import Path

import pytest

from app.errors import UsageError
from app.people_options import Room, room


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    path = tmp_path / "voice.wav"
    path.touch()
    return path


def test_unless_told_otherwise_the_coach_speaks_first() -> None:
    assert room("first", 2, None, None) == Room(("coach", "client"), {})
    assert room("first", 3, None, None) == Room(("coach", "client", "observer"), {})


def test_the_coach_may_speak_second() -> None:
    assert room("second", 2, None, None).roles == ("client", "coach")
    assert room("second", 3, None, None).roles == ("client", "coach", "observer")


def test_a_triad_names_its_own_order() -> None:
    assert room("first", 3, None, " observer, coach,client").roles == ("observer", "coach", "client")


def test_the_coach_may_be_known_by_a_recording(voice: Path) -> None:
    assert room(str(voice), 2, None, None) == Room(("coach", "client"), {"coach": voice})


def test_voices_of_any_of_them_may_be_known(voice: Path) -> None:
    known = room("first", 3, f"coach={voice}, observer={voice}", None)
    assert known == Room(("coach", "client", "observer"), {"coach": voice, "observer": voice})


def test_a_voice_adds_its_person_to_those_in_the_order_of_first_speech(voice: Path) -> None:
    assert room("first", 3, f"observer={voice}", "coach,client").roles == ("coach", "client", "observer")


@pytest.mark.parametrize(
    ("coach", "people", "voices", "roles", "told"),
    [
        ("first", 1, None, None, "--people 1: a session has 2 people, or 3 in a triad"),
        ("first", 4, None, None, "--people 4"),
        ("left", 2, None, None, "--coach left: people cannot be told apart by channel yet"),
        ("nobody.wav", 2, None, None, "--coach nobody.wav: there is no such recording"),
        ("first", 2, "coach", None, "--voices coach: write role=RECORDING"),
        ("first", 2, "coach=nobody.wav", None, "--voices nobody.wav: there is no such recording"),
        ("first", 3, None, "coach,client,client", "name each person once"),
        ("first", 3, None, "coach,,client", "name each person once"),
        ("first", 3, None, "coach,client", r"2 people are named \(coach, client\), but --people says 3"),
        ("first", 2, None, "client,observer", "nobody is the coach"),
        ("second", 3, None, "observer,coach,client", "--coach second: --roles already says"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    coach: str, people: int, voices: str | None, roles: str | None, told: str
) -> None:
    with pytest.raises(UsageError, match=told) as trouble:
        room(coach, people, voices, roles)
    assert "\n" not in str(trouble.value)
