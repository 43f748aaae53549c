from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.errors import UsageError
from app.passphrase import passphrase
from app.people_options import Room, call, network_of_voices, room
from sessions.master_key import open_master_key
from sessions.voices import KeptVoice, keep
from tests.keyrings import Drawer, using
from tests.sessions.made_sessions import STARTED_AT


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
    ("coach", "channels", "roles"),
    [
        ("first", "coach,client", ("coach", "client")),
        ("first", "client, coach", ("client", "coach")),
        ("right", "client,coach", ("client", "coach")),
        ("left", None, ("coach", "client")),
        ("right", None, ("client", "coach")),
    ],
)
def test_on_a_call_there_is_one_person_a_channel(
    coach: str, channels: str | None, roles: tuple[str, str]
) -> None:
    assert call(coach, channels) == Room(roles, {}, one_a_channel=True)


def test_in_a_room_nothing_is_said_of_channels() -> None:
    assert call("first", None) is None


@pytest.mark.parametrize(
    ("coach", "channels", "told"),
    [
        ("first", "coach", "--channels coach: name two people"),
        ("first", "client,observer", "one of them coach"),
        ("left", "client,coach", "--coach left: --channels already says"),
        ("second", "coach,client", "--coach second: --channels already says"),
    ],
)
def test_channels_that_cannot_be_are_told_in_one_line(coach: str, channels: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as trouble:
        call(coach, channels)
    assert "\n" not in str(trouble.value)


def kept(name: str, network: str) -> KeptVoice:
    return KeptVoice(name, "coach", np.eye(192, dtype=np.float32)[0], 12.0, STARTED_AT, network)


@pytest.fixture
def drawer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawer]:
    """A keyring; in the data folder `me` is enrolled, and `past` with a network no longer used."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    drawer = Drawer()
    with using(drawer):
        master_key = open_master_key(passphrase)
        keep(kept("me", network_of_voices()), master_key)
        keep(kept("past", "another network"), master_key)
        yield drawer


@pytest.mark.parametrize(("coach", "voices"), [("me", None), ("first", "coach=me")])
def test_the_coach_may_be_known_from_an_earlier_session(
    drawer: Drawer, coach: str, voices: str | None
) -> None:
    told = room(coach, 2, voices, None)
    assert told.roles == ("coach", "client")
    known = told.voices["coach"]
    assert isinstance(known, KeptVoice)
    assert known.embedding[0] == 1.0


def test_recordings_and_enrolled_voices_go_together(drawer: Drawer, voice: Path) -> None:
    told = room("me", 2, f"client={voice}", None)
    assert isinstance(told.voices["coach"], KeptVoice)
    assert told.voices["client"] == voice


def test_a_file_of_that_name_comes_first(
    drawer: Drawer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "me").touch()
    assert room("me", 2, None, None).voices == {"coach": Path("me")}


def test_a_voice_enrolled_with_another_network_is_to_be_enrolled_again(drawer: Drawer) -> None:
    with pytest.raises(UsageError, match="past was enrolled with another network; enrol it again"):
        room("past", 2, None, None)


def test_no_key_is_asked_for_where_something_else_is_wrong(drawer: Drawer) -> None:
    drawer.locked = True
    with pytest.raises(UsageError, match="nobody is the coach"):
        room("first", 2, "client=me", "client,observer")


@pytest.mark.parametrize(
    ("coach", "people", "voices", "roles", "told"),
    [
        ("first", 1, None, None, "--people 1: a session has 2 people, or 3 in a triad"),
        ("first", 4, None, None, "--people 4"),
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
