"""Preferences kept from one start to the next, and taken to another computer."""

import json
from pathlib import Path

import pytest

from cues.settings import Settings
from sessions.errors import SessionError
from sessions.preferences import USUAL, Key, OverlayPreferences, OverlaySize, Place, Theme
from sessions.preferences_file import (
    damaged_paths,
    export_preferences,
    import_preferences,
    preferences_path,
    read_preferences,
    write_preferences,
)

HERE = USUAL.changed(
    introduced=True,
    microphone="USB microphone",
    loopback="Speakers",
    voice="me",
    overlay=OverlayPreferences(OverlaySize.CARD, 0.8, True, {"HDMI-1": Place()}),
)
TASTE = USUAL.changed(
    theme=Theme.DARK,
    cues=Settings(most_a_minute=1),
    keys={Key.STOP: "Ctrl+Alt+X"},
    retention_days=90,
    consent_sentence="Dürfte dieser Rechner mithören?",
    overlay=OverlayPreferences(OverlaySize.DOT, 0.8),
)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def trouble_reading() -> str:
    with pytest.raises(SessionError) as told:
        read_preferences()
    assert "\n" not in str(told.value)
    return str(told.value)


def test_at_the_first_start_all_is_as_usual_and_nothing_is_made(data: Path) -> None:
    assert read_preferences() == USUAL
    assert not data.exists()


def test_what_was_set_is_set_at_the_next_start_too(data: Path) -> None:
    write_preferences(HERE)
    write_preferences(TASTE)
    assert read_preferences() == TASTE
    assert preferences_path().stat().st_mode & 0o777 == 0o600
    assert [file.name for file in data.iterdir()] == ["preferences.json"]


def test_a_device_of_any_name_can_be_kept() -> None:
    odd = USUAL.changed(microphone='Mikrofon "größer"\udc80\n')
    write_preferences(odd)
    assert read_preferences() == odd


@pytest.mark.parametrize("damaged", [b"", b"\x00" * 40, b'{"theme":', b"[" * 100_000, b'{"theme": "pink"}'])
def test_a_damaged_file_is_set_aside_and_said_once(damaged: bytes) -> None:
    write_preferences(USUAL)
    preferences_path().write_bytes(damaged)
    assert "as usual again; see preferences.damaged.json" in trouble_reading()
    assert read_preferences() == USUAL
    write_preferences(TASTE)
    assert [path.read_bytes() for path in damaged_paths()] == [damaged]


def test_a_second_damaged_file_does_not_take_the_place_of_the_first() -> None:
    write_preferences(USUAL)
    for content in (b"one", b"two"):
        preferences_path().write_bytes(content)
        trouble_reading()
    assert sorted(path.read_bytes() for path in damaged_paths()) == [b"one", b"two"]


def test_what_cannot_be_is_never_kept() -> None:
    write_preferences(TASTE)
    with pytest.raises(SessionError, match="people: 9 cannot be"):
        write_preferences(TASTE.changed(people=9))
    assert read_preferences() == TASTE


def test_taste_travels_to_another_computer_and_its_devices_stay_its_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    export_preferences(TASTE.changed(introduced=True, microphone="Webcam", loopback="TV", voice="me"), path)
    imported = import_preferences(path, HERE)
    assert imported == HERE.changed(
        theme=TASTE.theme,
        cues=TASTE.cues,
        keys=TASTE.keys,
        retention_days=90,
        consent_sentence=TASTE.consent_sentence,
        overlay=OverlayPreferences(OverlaySize.DOT, 0.8, False, {"HDMI-1": Place()}),
    )


def test_what_is_exported_can_be_read_by_people_and_tells_nothing_of_this_computer(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    export_preferences(HERE.changed(consent_sentence=TASTE.consent_sentence), path)
    text = path.read_text(encoding="utf-8")
    assert "Dürfte dieser Rechner mithören?" in text
    for own in ("introduced", "microphone", "loopback", "voice", "places", "HDMI-1"):
        assert f'"{own}"' not in text


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("{", "mine.json: it is damaged, or no JSON"),
        (
            json.dumps({"theme": "pink"}),
            "mine.json: theme: 'pink' cannot be; give one of system, light, dark",
        ),
        (
            json.dumps({"mood": 1, "keys": {"breathe": "B"}}),
            "mine.json: mood, keys.breathe: not known here; update Holdspace, or take it out",
        ),
    ],
)
def test_an_import_that_cannot_be_is_one_line(tmp_path: Path, content: str, line: str) -> None:
    path = tmp_path / "mine.json"
    path.write_text(content)
    with pytest.raises(SessionError) as told:
        import_preferences(path, HERE)
    assert str(told.value) == line
    assert path.read_text() == content


def test_files_that_cannot_be_had_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match=r"nowhere.json: it cannot be read \(No such file"):
        import_preferences(tmp_path / "nowhere.json", USUAL)
    (tmp_path / "letter").write_text("not a folder")
    with pytest.raises(SessionError, match=r"mine.json: it cannot be written \(.*\); choose another folder"):
        export_preferences(USUAL, tmp_path / "letter" / "mine.json")
