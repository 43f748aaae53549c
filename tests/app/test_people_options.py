from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.errors import UsageError
from app.passphrase import passphrase
from app.people_options import (
    Room,
    call,
    channels_named,
    network_of_voices,
    room,
    room_of_triad,
    with_voices,
)
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
        ("first", "coach,client,observer", ("coach", "client", "observer")),
    ],
)
def test_on_a_call_there_is_one_person_a_channel(
    coach: str, channels: str | None, roles: tuple[str, ...]
) -> None:
    on_a_call = call(coach, channels)
    assert on_a_call == Room(roles, {}, one_a_channel=True)
    assert on_a_call.channels == tuple((role,) for role in roles)


@pytest.mark.parametrize(
    ("channels", "apart"),
    [
        ("coach,client+observer", (("coach",), ("client", "observer"))),
        ("coach + observer, client", (("coach", "observer"), ("client",))),
    ],
)
def test_two_may_share_a_channel(channels: str, apart: tuple[tuple[str, ...], ...]) -> None:
    on_a_call = call("first", channels)
    assert on_a_call is not None
    assert (on_a_call.channels, on_a_call.one_a_channel) == (apart, False)
    assert on_a_call.roles == tuple(role for roles in apart for role in roles)


def test_in_one_room_there_are_no_channels() -> None:
    assert room("first", 3, None, None).channels == ()


def test_those_who_share_a_channel_may_be_known_by_their_voices(voice: Path) -> None:
    on_a_call = call("first", "coach,client+observer")
    assert on_a_call is not None
    assert with_voices(on_a_call, f"client={voice}").voices == {"client": voice}
    with pytest.raises(UsageError, match="--voices coach=…: only those who share a channel"):
        with_voices(on_a_call, f"coach={voice}")


def test_so_many_channels_are_kept_apart_as_are_named() -> None:
    named = [None, "coach,client", "coach,client+observer", "coach,client,observer"]
    assert [channels_named(channels) for channels in named] == [2, 2, 2, 3]


def test_a_triad_in_one_room_is_known_by_its_voices_or_by_the_order_of_speech() -> None:
    known = {role: kept(role, "any") for role in ("observer", "coach")}
    told = room_of_triad(known, False, None)
    assert (told.roles, told.voices, told.channels) == (("coach", "client", "observer"), known, ())
    assert room_of_triad({}, False, "client").voices == {}


@pytest.mark.parametrize(
    ("here", "apart"),
    [
        ("coach", (("coach",), ("client", "observer"))),
        ("observer", (("observer",), ("coach", "client"))),
    ],
)
def test_on_a_call_whoever_is_here_has_the_microphone_and_the_others_share_the_computers_sound(
    here: str, apart: tuple[tuple[str, ...], ...]
) -> None:
    known = {role: kept(role, "any") for role in ("coach", "client", "observer")}
    told = room_of_triad(known, True, here)
    assert (told.channels, told.one_a_channel) == (apart, False)
    assert set(told.voices) == set(apart[1])


def test_who_is_not_known_is_told_by_another_order_where_another_speaks_first() -> None:
    debrief = ("client", "coach", "observer")
    known = {"coach": kept("coach", "any")}
    told = room_of_triad(known, False, None, debrief)
    assert (told.roles, told.voices) == (debrief, known)
    assert room_of_triad({}, True, "observer", debrief).channels == (("observer",), ("client", "coach"))
    assert room_of_triad(known, True, None, debrief).channels == ()


def test_in_a_room_nothing_is_said_of_channels() -> None:
    assert call("first", None) is None


@pytest.mark.parametrize(
    ("coach", "channels", "told"),
    [
        ("first", "coach", "--channels coach: name two people"),
        ("first", "coach+client", r"--channels coach\+client: name two people"),
        ("first", "coach,client,observer,guest", "or three in a triad"),
        ("first", "coach,client+coach", "name each person once"),
        ("left", "coach,client,observer", "--coach left: --channels already says"),
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
