"""Opening a transcript: a file of who said what becomes a session on the shelf."""

from dataclasses import dataclass
from pathlib import Path

from app.new_session import Agreed
from app.report import version_of_program
from audio.clock import Clock
from sessions.about import About, Keep
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.master_key import MasterKey
from sessions.transcripts.made_session import make_session
from sessions.transcripts.people import People, people_of
from sessions.transcripts.reading import read_transcript
from sessions.transcripts.transcript import Transcript

UNJUDGED = "A transcript has no sound: no silence is judged, and no cue is given."


@dataclass(frozen=True, slots=True)
class Opened:
    """The session that a transcript became: its id, who is in it, and what was read."""

    id: str
    people: People
    transcript: Transcript


def open_transcript(file: Path, master: MasterKey, agreed: Agreed, clock: Clock, coach: str = "") -> Opened:
    """Make a session of `file`, agreed on by its client; `coach` is the coach's name in it, if need be.

    `agreed.client` is the client's name in it, or else what they are to be called. Raises `SessionError`,
    and leaves nothing behind then.
    """
    if agreed.keep is Keep.CUES:
        raise SessionError(f"{file.name}: a transcript is words, and none were agreed to; ask first")
    transcript = read_transcript(file)
    people = people_of(transcript, coach, agreed.client)
    path = new_session_path()
    about = About(
        id=path.stem,
        started_at=clock.wall(),
        consent_at=agreed.at,
        keep=agreed.keep,
        people=(),
        source_name=file.name,
        version=version_of_program(),
        models={},
        language=None,
        client=agreed.client or people.names.get("client", ""),
        consent_sentence=agreed.sentence,
    )
    make_session(transcript, people, path, master, about, clock)
    return Opened(path.stem, people, transcript)
