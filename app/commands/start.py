"""`holdspace` alone: the desktop program; without a screen a session whose cues are lines of text."""

import sys

from app import command_line
from app.recognisers import EXAMPLE
from audio.data_folder import data_folder
from audio.devices import input_devices
from audio.errors import DeviceTrouble

CONSENT = (
    "Holdspace hears this room and keeps everything on this computer.\n"
    "Has everybody in the room agreed that sound and words are recorded? [y/N] "
)


def run(options: object) -> int:
    """Begin the main job with what this computer has."""
    from ui.screen import NoDisplay, screen_there

    if screen_there():
        from app.commands import desktop

        try:
            return desktop.run()
        except NoDisplay as trouble:
            print(f"holdspace: {trouble}", file=sys.stderr)
    return _without_a_screen()


def _without_a_screen() -> int:
    print("There is no screen here, so cues are written as lines.")
    if _has_microphone():
        consent = ["--consent"] if _agreed() else []
        return command_line.main(["live", "--no-overlay", "--cues-as-lines", *consent])
    print("No microphone was found: here is a session of 47 s, heard as if it were live.")
    print("Watch for the lines that say hold space. Everything is computed on this machine.")
    folder = data_folder() / "first-session"
    replay = ["replay", str(EXAMPLE), "--speed", "1", "--out", str(folder)]
    return command_line.main([*replay, "--no-overlay", "--cues-as-lines"])


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
