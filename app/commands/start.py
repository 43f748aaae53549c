"""`holdspace` alone: starts listening where there is a microphone, else shows a short bundled session."""

import sys
from pathlib import Path

from app import command_line
from audio.data_folder import data_folder
from audio.devices import input_devices
from audio.errors import DeviceTrouble
from ui.run import screen_there

FIRST_SESSION = Path(__file__).parents[1] / "bundled" / "first-session.ogg"

CONSENT = (
    "Holdspace hears this room and keeps everything on this computer.\n"
    "Has everybody in the room agreed that sound and words are recorded? [y/N] "
)


def run(options: object) -> int:
    """Begin the main job with what this computer has."""
    overlay = "--overlay" if screen_there() else "--no-overlay"
    if overlay == "--no-overlay":
        print("There is no screen here, so the overlay stays away; cues are written as lines.")
    if _has_microphone():
        consent = ["--consent"] if _agreed() else []
        return command_line.main(["live", overlay, "--cues-as-lines", *consent])
    print("No microphone was found: here is a session of 47 s, heard as if it were live.")
    print("Watch for the ring that says hold space. Everything is computed on this machine.")
    folder = data_folder() / "first-session"
    replay = ["replay", str(FIRST_SESSION), "--speed", "1", "--out", str(folder)]
    return command_line.main([*replay, overlay, "--cues-as-lines"])


def _has_microphone() -> bool:
    try:
        return bool(input_devices())
    except DeviceTrouble as trouble:
        print(f"holdspace: {trouble}", file=sys.stderr)
        return False


def _agreed() -> bool:
    try:
        return input(CONSENT).strip().lower() in ("y", "yes")
    except EOFError:
        print("\nNobody answered, so nothing will be recorded.")
        return False
