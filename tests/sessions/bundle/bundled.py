"""A session with everything in it that may go into a bundle, bundles of it, and what is in those."""

import io
from contextlib import AbstractContextManager, closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

from sessions import edits, passphrase_seal
from sessions.account import Account, account_of, heard_in
from sessions.bundle import opening
from sessions.bundle.choice import Choice
from sessions.bundle.making import SUFFIX, Packing, make_bundle
from sessions.bundle.opening import Brought
from sessions.bundle.sealed_file import UnsealingReader
from sessions.library import sessions_folder
from sessions.passphrase_seal import Argon2
from tests.sessions.keyed import MASTER, open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT
from tests.sessions.said_sessions import LATER, SaidSession

PASSPHRASE = "a bundle of four words"
ALL = Choice()
MADE_AT = STARTED_AT + timedelta(days=1)
BROUGHT_AT = STARTED_AT + timedelta(days=2)

SAID = (
    edits.name("client", "Annabel", LATER),
    edits.name("coach", "Berthold", LATER),
    edits.note("n1", "c1", 3.0, "remember the lighthouse", LATER),
    edits.note("n2", "", 4.0, "written and regretted", LATER),
    edits.note("n2", "", 4.0, "", LATER),
    edits.bookmark("b1", 5.0, "the turning point", LATER),
    edits.mark("c1", False, LATER),
    edits.verdict(8, "missed", "“that door”", 15.0, False, "I waited by the lighthouse", "coach", LATER),
    edits.verdict(2, "present", "“that door”", 8.0, True, "written over", "Annabel", LATER),
    edits.verdict(2, "present", "“that door”", 8.0, True, "", "Annabel", LATER),
    edits.sign_mark(6, "present", "s5", 15.0, "Annabel", LATER),
    edits.went_through("Annabel", 0.0, 16.0, LATER),
)


def quick_passphrases() -> AbstractContextManager[object]:
    """Within, passphrases are as quick to try as Argon2id allows."""
    return patch.object(passphrase_seal, "Argon2", partial(Argon2, iterations=1, lanes=1, memory_kib=8))


def shelved(seconds: float = 2.0) -> SaidSession:
    """A session on the shelf of the data folder, and everything said of it."""
    sessions_folder().mkdir(parents=True, exist_ok=True)
    session = SaidSession(sessions_folder() / "0badcafe.holdspace", seconds)
    session.say(*SAID)
    with closing(open_for_adding(session.path)) as connection:
        connection.execute(
            "UPDATE session SET client = 'Annabel', consent_sentence = 'Annabel, may I record us?',"
            " source_name = 'annabel.wav'"
        )
    return session


def bundle(folder: Path, *sessions: Path, choice: Choice = ALL) -> Path:
    """Bundle sessions, with a passphrase that is quick to try."""
    file = folder / f"taken{SUFFIX}"
    with quick_passphrases():
        make_bundle(Packing(sessions, choice, PASSPHRASE), file, MASTER, MADE_AT)
    return file


def bring(file: Path, passphrase: str = PASSPHRASE, again: bool = False) -> Brought:
    return opening.bring(file, passphrase, MASTER, BROUGHT_AT, again)


def inside(file: Path) -> bytes:
    """Everything there is in a bundle, unsealed."""
    with file.open("rb") as opened:
        return io.BufferedReader(UnsealingReader(opened, PASSPHRASE, file.name)).read()


def account(id_: str) -> Account:
    with open_session(sessions_folder() / f"{id_}.holdspace") as session:
        return account_of(heard_in(session), session.all_corrections())
