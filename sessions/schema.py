"""What a session's file holds: its tables, made by numbered steps from any earlier version.

Everything about a session lies inside its file, so that the file's name can say nothing.
"""

from sessions.connection import Connection, name_of, transaction
from sessions.errors import SessionError

_SESSION = """
CREATE TABLE session (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    started_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    consent_at TEXT NOT NULL,  -- likewise: nothing is recorded before it
    keep TEXT NOT NULL CHECK (keep IN ('sound', 'words', 'cues')),
    people TEXT NOT NULL,      -- JSON list of roles
    source_name TEXT NOT NULL,
    version TEXT NOT NULL,     -- of Holdspace
    models TEXT NOT NULL,      -- JSON, name to sha256
    ended_at TEXT,             -- absent: being recorded, or the program was killed
    summary TEXT               -- JSON
)"""

_SOUND = """
CREATE TABLE sound (
    start_sample INTEGER PRIMARY KEY,
    length_samples INTEGER NOT NULL CHECK (length_samples > 0),
    channels INTEGER NOT NULL,  -- 0 for a hole
    codec TEXT NOT NULL CHECK (codec IN ('flac', 'hole')),
    data BLOB NOT NULL          -- FLAC; of a hole, why the sound was lost
)"""

_EVENT = """
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    known_at_s REAL NOT NULL,
    body TEXT NOT NULL  -- JSON
)"""

_CORRECTION = """
CREATE TABLE correction (
    seq INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    what TEXT NOT NULL,     -- correction, mark, note...
    about TEXT NOT NULL,    -- the id of the event it is about, or empty
    body TEXT NOT NULL      -- JSON
)"""

_CHANNELS = (
    "ALTER TABLE session ADD COLUMN channels TEXT"  # JSON list of roles, one a channel; absent: one room
)

_LANGUAGE = "ALTER TABLE session ADD COLUMN language TEXT DEFAULT 'en'"  # absent: recognition was to find out

_CLIENT = "ALTER TABLE session ADD COLUMN client TEXT"  # a pseudonym; absent: none was given

_CONSENT_SENTENCE = "ALTER TABLE session ADD COLUMN consent_sentence TEXT"  # as it was said to the client

_SETTINGS = "ALTER TABLE session ADD COLUMN settings TEXT"  # JSON, what was set of the cues; absent: not kept

_RECOGNITION = """
CREATE TABLE recognition (
    seq INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    model TEXT NOT NULL,    -- its name
    sha256 TEXT NOT NULL,   -- of its network
    version TEXT NOT NULL,  -- of Holdspace
    words TEXT NOT NULL     -- JSON, all of them: start_s, end_s, text, role, stretch_id, confidence
)"""

_HEARD_FROM = "ALTER TABLE session ADD COLUMN heard_from TEXT NOT NULL DEFAULT 'microphone'"

_TIMING = "ALTER TABLE session ADD COLUMN timing TEXT NOT NULL DEFAULT 'sound'"

_IMPORTED = (
    "ALTER TABLE session ADD COLUMN imported TEXT"  # JSON, of which bundle; absent: it is of this shelf
)

_PRACTICE = "ALTER TABLE session ADD COLUMN practice TEXT"  # JSON, of which triad; absent: of none

_WAVEFORM = """
CREATE TABLE waveform (
    start_sample INTEGER PRIMARY KEY,
    channels INTEGER NOT NULL,
    peaks BLOB NOT NULL  -- bytes, channels beside each other; see sessions/waveform.py
)"""

_ANALYSIS = """
CREATE TABLE analysis (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    plan TEXT NOT NULL,  -- JSON, how the recording is to be heard; the row is gone once that is done
    sound_is_here INTEGER NOT NULL DEFAULT 0,
    heard_to_s REAL NOT NULL DEFAULT 0
)"""

_ANSWER = """
CREATE TABLE answer (
    asked BLOB PRIMARY KEY,  -- sha256 of the sound and of the network it was asked of
    what TEXT NOT NULL CHECK (what IN ('words', 'hearing')),
    answer BLOB NOT NULL     -- kept while a recording is analysed, so that stopping loses little
)"""

_TREND = """
CREATE TABLE trend (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    made_of TEXT NOT NULL,  -- what there was when they were made; they stand while there is no more
    figures TEXT NOT NULL   -- JSON; see sessions/figures.py
)"""

_APPEND_ONLY = "append-only: corrections, marks and notes never overwrite what was heard"


def _refuse(change: str, table: str) -> str:
    return f"""
CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table}
BEGIN SELECT RAISE(ABORT, '{_APPEND_ONLY}'); END"""


def _refuse_replacing(table: str, key: str) -> str:
    """Close the back door: INSERT OR REPLACE removes the old row without asking a DELETE trigger."""
    return f"""
CREATE TRIGGER {table}_refuses_replacing BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})
BEGIN SELECT RAISE(ABORT, '{_APPEND_ONLY}'); END"""


MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        _SESSION,
        _SOUND,
        _EVENT,
        _CORRECTION,
        _refuse("UPDATE", "sound"),
        _refuse("UPDATE", "event"),
        _refuse("UPDATE", "correction"),
        _refuse("DELETE", "correction"),
        _refuse_replacing("sound", "start_sample"),
        _refuse_replacing("event", "seq"),
        _refuse_replacing("correction", "seq"),
    ),
    (
        _CHANNELS,
        _LANGUAGE,
        _RECOGNITION,
        _refuse("UPDATE", "recognition"),
        _refuse("DELETE", "recognition"),
        _refuse_replacing("recognition", "seq"),
    ),
    (_CLIENT, _CONSENT_SENTENCE, _SETTINGS),
    (_HEARD_FROM, _TIMING, _IMPORTED, _WAVEFORM, _ANALYSIS, _ANSWER, _TREND),
    (_PRACTICE,),
)
"""Step n, counted from 1, leads from version n - 1 to n; a step that was ever released is never edited."""

RECOGNITION_SINCE = CHANNELS_SINCE = LANGUAGE_SINCE = 2
CLIENT_SINCE = CONSENT_SENTENCE_SINCE = SETTINGS_SINCE = 3
HEARD_FROM_SINCE = TIMING_SINCE = IMPORTED_SINCE = WAVEFORM_SINCE = ANALYSIS_SINCE = TREND_SINCE = 4
PRACTICE_SINCE = 5
"""The version from which a file has these; a file is read as it is, and led on only when it is added to."""


def version_of(connection: Connection) -> int:
    """How many steps the file has behind it; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, to: int | None = None) -> None:
    """Take every step still ahead, or those up to version `to`, each whole or not at all.

    Raises `SessionError` for a newer file.
    """
    _refuse_newer(connection)
    for number in range(version_of(connection) + 1, (to or len(MIGRATIONS)) + 1):
        with transaction(connection):
            for statement in MIGRATIONS[number - 1]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def check_readable(connection: Connection) -> None:
    """Raise `SessionError` unless the file is a session that this version of Holdspace understands."""
    _refuse_newer(connection)
    if version_of(connection) == 0:
        raise SessionError(f"{name_of(connection)}: it holds no session; it may be removed")


def _refuse_newer(connection: Connection) -> None:
    if version_of(connection) > len(MIGRATIONS):
        raise SessionError(f"{name_of(connection)}: a newer Holdspace made it; update Holdspace to use it")
