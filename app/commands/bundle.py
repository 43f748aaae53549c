"""`holdspace sessions bundle ID…`, and `import` of one: sessions from this Holdspace to another."""

import argparse
import os
from pathlib import Path

from app.bundles import open_bundle, packing, save_bundle
from app.commands.cue_lines import tell
from app.errors import DONE, UsageError
from app.passphrase import asked, users_key
from audio.clock import SystemClock
from sessions.bundle.choice import Choice
from sessions.bundle.errors import HereAlready
from sessions.bundle.making import SUFFIX

VARIABLE = "HOLDSPACE_BUNDLE_PASSPHRASE"

TELL_IT_APART = "whoever opens it needs the passphrase: tell it them by another way than the file"


def save(options: argparse.Namespace) -> int:
    """Write the sessions named into one sealed file."""
    file = Path(options.out)
    file = file if file.name.endswith(SUFFIX) else file.with_name(file.name + SUFFIX)
    if file.exists():
        raise UsageError(f"{file} exists already; give a name that is free")
    choice = _choice(options.without)
    master = users_key()
    packed = packing(options.ids, choice, _passphrase(new=True))
    save_bundle(packed, file, master, SystemClock())
    left_out = f", without {', '.join(choice.left_out)}" if choice.left_out else ""
    number = len(packed.sessions)
    packed_are = "1 session is" if number == 1 else f"{number} sessions are"
    tell(f"{packed_are} in {file}{left_out}; {TELL_IT_APART}")
    return DONE


def bring(options: argparse.Namespace) -> int:
    """Import the sessions in `options.file`."""
    master = users_key()
    passphrase = _passphrase(new=False)
    try:
        brought = open_bundle(Path(options.file), passphrase, master, SystemClock(), options.again)
    except HereAlready as here:
        raise UsageError(f"{here}; add --again to have it twice") from here
    for id_ in brought.ids:
        tell(f"session {id_}")
    for id_ in brought.here_already:
        tell(f"session {id_} was here already; add --again to have it twice")
    return DONE


def _choice(without: str) -> Choice:
    try:
        return Choice.without(*{name.strip().lower() for name in without.split(",")} - {""})
    except ValueError as unknown:
        raise UsageError(f"--without: {unknown}") from unknown


def _passphrase(*, new: bool) -> str:
    """The bundle's own, from the environment or by asking, a `new` one twice; raises `UsageError`."""
    nobody = f"a bundle has a passphrase of its own: set {VARIABLE}, or run this in a terminal"
    return os.environ.get(VARIABLE) or asked("the bundle", nobody, new=new)
