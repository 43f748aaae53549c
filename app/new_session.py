"""A session's file begun: all that is known of a session before its first sound."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from app.build import weights_used
from app.report import Listening, version_of_program
from audio.clock import Clock
from sessions.about import About, HeardFrom, Keep
from sessions.connection import create
from sessions.erasing import erase
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.writer import SessionWriter


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the client agreed to: to be recorded so far, `at` that time, asked by that sentence."""

    at: datetime
    keep: Keep
    client: str = ""
    sentence: str = ""


def opener(
    path: Path, master: MasterKey, heard: Listening, agreed: Agreed, source_name: str, clock: Clock
) -> Callable[[], SessionWriter]:
    """Give what opens the file, on the thread that will own it."""
    return partial(_open, path, master, heard, agreed, source_name, clock)


def _open(
    path: Path, master: MasterKey, heard: Listening, agreed: Agreed, source_name: str, clock: Clock
) -> SessionWriter:
    about = about_of(path, heard, agreed, source_name, clock)
    connection = create(path, master)
    try:
        return SessionWriter(connection, about, clock)
    except BaseException:
        connection.close()
        with suppress(SessionError):
            erase(path, master)  # it was never begun: nobody is to find it in the library
        raise


def about_of(
    path: Path,
    heard: Listening,
    agreed: Agreed,
    source_name: str,
    clock: Clock,
    heard_from: HeardFrom = HeardFrom.MICROPHONE,
) -> About:
    """Say what is known of a session that begins now; raises `ModelError`."""
    settings: Mapping[str, object] = heard.settings.as_json()
    return About(
        id=path.stem,
        started_at=clock.wall(),
        consent_at=agreed.at,
        keep=agreed.keep,
        people=heard.room.roles,
        source_name=source_name,
        version=version_of_program(),
        models=weights_used(heard.recogniser),
        channels=heard.room.roles if heard.room.one_a_channel else (),
        language=heard.recogniser.language if heard.recogniser is not None else "en",
        client=agreed.client,
        consent_sentence=agreed.sentence,
        settings=settings,
        heard_from=heard_from,
        practice=heard.practice,
    )
