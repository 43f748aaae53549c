"""The shelf of sessions: one folder, one file each, named by an id that says nothing of what is inside."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from audio.data_folder import data_folder
from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.master_key import MasterKey
from sessions.reader import Outline, open_session
from sessions.tunables import ID_BYTES

_SUFFIX = ".holdspace"


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One file on the shelf: what it holds, or in one line why that cannot be read."""

    path: Path
    outline: Outline | None
    trouble: str = ""

    @property
    def id(self) -> str:
        """What the session is called by."""
        return self.path.stem


def sessions_folder() -> Path:
    """Name the folder of sessions; it need not exist yet."""
    return data_folder() / "sessions"


def new_session_path() -> Path:
    """Name a file for a new session, in a folder made for this user only; its stem is the session's id.

    Raises `SessionError` where the folder cannot be made.
    """
    folder = sessions_folder()
    with files_explained(str(folder)):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / (secrets.token_hex(ID_BYTES) + _SUFFIX)
    return new_session_path() if path.exists() else path


def session_paths() -> list[Path]:
    """Every session's file, whatever is in it."""
    return sorted(sessions_folder().glob("*" + _SUFFIX))


def is_here(id_: str | None) -> bool:
    """Whether a session of this id has a file here, whatever is in it."""
    return id_ is not None and path_of(id_).is_file()


def path_of(id_: str) -> Path:
    """Name the file of the session of this id; it need not exist."""
    return sessions_folder() / (id_ + _SUFFIX)


def traces() -> list[Path]:
    """Name every session's file, those too of which a killed program left nothing but what lay beside it."""
    folder = sessions_folder()
    return sorted({folder / (path.name.split(".")[0] + _SUFFIX) for path in folder.glob("*.*")})


def list_sessions(master: MasterKey) -> list[SessionEntry]:
    """List every session, the newest first and those that cannot be read last."""
    return sorted((_entry(path, master) for path in session_paths()), key=_started_at, reverse=True)


def being_recorded(master: MasterKey) -> list[Path]:
    """The sessions that are being recorded at this moment; those that cannot be read are none of them."""
    return [path for path in session_paths() if _is_being_recorded(path, master)]


def find(id_prefix: str) -> Path:
    """Find the one session whose id begins so; raises `SessionError` where there is none or several."""
    found = [path for path in session_paths() if path.stem.lower().startswith(id_prefix.lower())]
    if not found:
        raise SessionError(f"no session's id begins with {id_prefix!r}; see `holdspace sessions list`")
    if len(found) > 1:
        ids = ", ".join(path.stem for path in found)
        raise SessionError(
            f"several sessions' ids begin with {id_prefix!r}: {ids}; type more of the one meant"
        )
    return found[0]


def _entry(path: Path, master: MasterKey) -> SessionEntry:
    try:
        with open_session(path, master) as session:
            return SessionEntry(path, session.outline())
    except SessionError as error:
        return SessionEntry(path, None, str(error))


def _is_being_recorded(path: Path, master: MasterKey) -> bool:
    try:
        with open_session(path, master) as session:
            return session.state.is_at_work
    except SessionError:
        return False


def _started_at(entry: SessionEntry) -> datetime:
    return entry.outline.about.started_at if entry.outline else datetime.min.replace(tzinfo=UTC)
