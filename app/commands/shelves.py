"""`holdspace devices`, `models` and `sessions`: what there is on this computer."""

import argparse
import sys
from pathlib import Path

from app.errors import DONE, UsageError
from app.passphrase import users_key
from audio.devices import input_devices
from audio.errors import DeviceTrouble
from audio.loopback import loopback_devices
from models import fetch, weights
from sessions.erasing import erase
from sessions.library import SessionEntry, find, list_sessions, session_paths
from sessions.listing import list_lines, show_lines
from sessions.master_key import LostKey, MasterKey
from sessions.reader import open_session


def devices(options: argparse.Namespace) -> int:
    """List the microphones, then the outputs whose sound can be heard, or why there are none."""
    found = input_devices()
    if not found:
        print("no microphone was found")
    for device in found:
        mark = "*" if device.is_default else " "
        print(
            f"{mark} {device.index:3d}  {device.name}  ({device.host_api}, {device.channels} ch, "
            f"{device.default_rate_hz} Hz, {device.latency_ms:.0f} ms)"
        )
    print("for --loopback:")
    try:
        for output in loopback_devices():
            print(f"{'*' if output.is_default else ' '} {output.name}  ({output.id})")
    except DeviceTrouble as trouble:
        print(f"  none: {trouble}")
    return 0


def models(options: argparse.Namespace) -> int:
    """List, fetch or verify the networks' weights."""
    names = options.names or None
    if options.action == "fetch":
        fetch.fetch(names, from_folder=Path(options.source) if options.source else None)
    elif options.action == "verify":
        weights.verify(names)
        print("every weight file is what it should be")
    else:
        for status in weights.status(names):
            one = status.weights
            optional = ", optional" if one.optional else ""
            print(
                f"{status.condition:8} {one.name:16} {one.size_bytes / 1e6:6.1f} MB  {one.licence}{optional}"
            )
            print(f"{'':8} {one.what}; from {one.home}; sha256 {one.sha256}; in {status.path}")
    return 0


def sessions(options: argparse.Namespace) -> int:
    """List the sessions kept on this computer, or show one."""
    if options.action == "list":
        print("\n".join(list_lines(list_sessions(users_key()) if session_paths() else [])))
        return 0
    path = find(options.id)
    with open_session(path, users_key()) as reader:
        again = reader.recognitions()
        origin = again[-1].origin if again else None
        lines = show_lines(SessionEntry(path, reader.outline()), reader.events(), reader.words(), origin)
    print("\n".join(lines))
    return 0


def delete_session(options: argparse.Namespace) -> int:
    """Destroy a session, once its id was typed again."""
    path, master = find(options.id), _key_unless_lost()
    if not options.yes:
        _ask_once_more(path.stem)
    erase(path, master)
    print(f"session {path.stem} is destroyed")
    return DONE


def _key_unless_lost() -> MasterKey | None:
    try:
        return users_key()
    except LostKey:
        return None  # then nobody can record it either


def _ask_once_more(session_id: str) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(f"nobody can be asked here if session {session_id} is to be destroyed; give --yes")
    print(f"Everything kept of session {session_id} is destroyed, and nobody can bring it back.")
    if _typed("Type its id to go on: ").lower() != session_id.lower():
        raise UsageError(f"that is not the id; session {session_id} is as it was")


def _typed(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        print()
        return ""
