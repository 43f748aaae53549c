"""Where preferences are kept: one small private file, written whole at each change and read at start.

They can be taken to another computer by a file of the same form, which leaves out what only this computer
knows: its devices, its screens, the voices enrolled on it, and what was told once.
"""

import json
from dataclasses import replace
from pathlib import Path

from audio.data_folder import data_folder
from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.preferences import USUAL, Preferences, unknown_names
from sessions.private_files import write_private

_THIS_COMPUTERS_OWN = ("introduced", "microphone", "loopback", "voice", "key_told")


def preferences_path() -> Path:
    """Name the file; it need not exist yet."""
    return data_folder() / "preferences.json"


def damaged_paths() -> list[Path]:
    """Name the damaged files that were set aside."""
    return sorted(data_folder().glob("preferences.damaged*.json"))


def read_preferences() -> Preferences:
    """Read what is set; as usual where nothing is.

    Raises `SessionError` where the file cannot be read. One that is damaged, or holds what cannot be, is set
    aside as `preferences.damaged.json`; the next reading finds nothing set.
    """
    path = preferences_path()
    with files_explained(path.name):
        if not path.exists():
            return USUAL
        content = path.read_bytes()
    try:
        return Preferences.from_json(_json(content))
    except SessionError as trouble:
        aside = _set_aside(path)
        raise SessionError(
            f"your settings could not be read and are as usual again; see {aside.name} ({trouble})"
        ) from trouble


def write_preferences(preferences: Preferences) -> None:
    """Keep what is set, in place of what was; raises `SessionError`, and then what was set before is kept."""
    told = preferences.as_json()
    Preferences.from_json(told)
    write_private(preferences_path(), _text(told))


def export_preferences(preferences: Preferences, path: Path) -> None:
    """Write what is set to `path`, without what is this computer's own; raises `SessionError`."""
    told = preferences.as_json()
    for name in _THIS_COMPUTERS_OWN:
        del told[name]
    del told["overlay"]["places"]
    try:
        path.write_bytes(_text(told))
    except OSError as trouble:
        said = f"{path.name}: it cannot be written ({trouble.strerror}); choose another folder"
        raise SessionError(said) from trouble


def import_preferences(path: Path, present: Preferences) -> Preferences:
    """Read what `export_preferences` wrote; what is this computer's own stays as at `present`.

    Raises `SessionError` where it cannot be read, holds what cannot be, or names what is not known.
    """
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise SessionError(
            f"{path.name}: it cannot be read ({trouble.strerror}); choose another file"
        ) from trouble
    try:
        found = _json(content)
        if unknown := unknown_names(found):
            raise SessionError(f"{', '.join(unknown)}: not known here; update Holdspace, or take it out")
        imported = Preferences.from_json(found)
    except SessionError as trouble:
        raise SessionError(f"{path.name}: {trouble}") from trouble
    return imported.changed(
        **{name: getattr(present, name) for name in _THIS_COMPUTERS_OWN},
        overlay=replace(imported.overlay, places=present.overlay.places),
    )


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as trouble:
        raise SessionError("it is damaged, or no JSON") from trouble


def _text(told: dict[str, object]) -> bytes:
    # Half of a surrogate pair in a device's name becomes an escape, which JSON reads back.
    return (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _set_aside(path: Path) -> Path:
    aside, number = path.with_name("preferences.damaged.json"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"preferences.damaged-{number}.json")
    with files_explained(path.name):
        path.rename(aside)
    return aside
