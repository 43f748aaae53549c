"""What is said of a session afterwards, added to its file, one act after another."""

from pathlib import Path

from sessions.connection import explained, open_for_adding
from sessions.corrections import Correction, add_together
from sessions.master_key import MasterKey
from sessions.schema import migrate


def add_to_session(path: Path, master: MasterKey, *edits: Correction) -> None:
    """Add edits as one act, an older file led on first; raises `SessionError`."""
    connection = open_for_adding(path, master)
    try:
        with explained(path.name):
            migrate(connection)
        add_together(connection, *edits)
    finally:
        connection.close()
