"""A program of its own over the shelf of another: does one thing again and again, and says what came of it.

`python -m tests.sessions.over_one_shelf WHAT TIMES`, the data folder being HOLDSPACE_DATA.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from audio.data_folder import data_folder
from sessions.errors import SessionError
from sessions.library import new_session_path, session_paths
from sessions.master_key import open_master_key
from tests.sessions.keyed import erase, erase_everything, erase_expired, list_sessions
from tests.sessions.made_sessions import STARTED_AT, a_conversation, record

PASSPHRASE = "four words for tests"


def look() -> str:
    """List them all, old ones being sealed by the way."""
    return " ".join(
        f"{entry.id}:{entry.outline.state if entry.outline else entry.trouble}".replace(" ", "_")
        for entry in list_sessions()
    )


def let_go() -> str:
    """Destroy whatever began a day ago, of years that are all over."""
    return str(erase_expired(1, STARTED_AT + timedelta(days=9000)))


def erase_every_one() -> str:
    """Try to destroy each."""
    return " ".join(_tried(path) for path in session_paths())


def record_one() -> str:
    """Record one to its end."""
    path = new_session_path()
    record(path, 2.0, a_conversation())
    return path.stem


def wipe() -> str:
    """Destroy all there is."""
    try:
        erase_everything()
    except SessionError as trouble:
        return str(trouble).replace(" ", "_")
    return "wiped"


def make_key() -> str:
    """Open the master key, made where there is none."""
    return open_master_key(lambda new: PASSPHRASE).id.hex()


def _tried(path: Path) -> str:
    try:
        erase(path)
    except SessionError:
        return f"{path.stem}:refused"
    return f"{path.stem}:erased"


WHAT: dict[str, Callable[[], str]] = {
    "look": look,
    "let go": let_go,
    "erase": erase_every_one,
    "record": record_one,
    "wipe": wipe,
    "key": make_key,
}

if __name__ == "__main__":
    assert data_folder().exists()
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(sys.argv[2])):
        print(WHAT[sys.argv[1]](), flush=True)
