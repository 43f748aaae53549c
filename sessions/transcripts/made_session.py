"""A transcript becomes a session: words with people and times, and nothing that only sound could tell.

No silence and no cue is in it, for without sound Holdspace judges none.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from audio.clock import Clock
from diarize.events import SpeechEnded, SpeechStarted
from sessions import edits
from sessions.about import About, HeardFrom, Keep
from sessions.connection import Connection, create
from sessions.corrections import add_correction
from sessions.erasing import erase
from sessions.errors import SessionError
from sessions.event_codec import Event, known_at_s
from sessions.master_key import MasterKey
from sessions.transcripts.people import People
from sessions.transcripts.times import spread, timed, timing_of
from sessions.transcripts.transcript import Transcript
from sessions.writer import SessionWriter
from transcribe.events import Word, WordsHeard


def make_session(
    transcript: Transcript, people: People, path: Path, master: MasterKey, about: About, clock: Clock
) -> None:
    """Write a new session's file at `path`; raises `SessionError`, and leaves none then.

    Of `about` holds what the transcript cannot tell: consent, where it comes from, the client's pseudonym.
    """
    told = replace(
        about,
        id=path.stem,
        keep=Keep.WORDS,
        people=tuple(people.roles.values()),
        heard_from=HeardFrom.TRANSCRIPT,
        timing=timing_of(transcript.utterances),
    )
    connection = create(path, master)
    try:
        _write(connection, told, transcript, people, clock)
    except BaseException:
        connection.close()
        with suppress(SessionError):
            erase(path, master)  # half a transcript is none
        raise


def events_of(transcript: Transcript, people: People) -> list[Event]:
    """Who spoke when, and each word, as if it had been heard without a mistake."""
    said = zip(transcript.utterances, timed(transcript.utterances), strict=True)
    events = (
        event
        for number, (one, time) in enumerate(said)
        for event in _utterance(number, people.roles[one.speaker], one.text, time)
    )
    return sorted(events, key=known_at_s)


def _write(
    connection: Connection, about: About, transcript: Transcript, people: People, clock: Clock
) -> None:
    writer = SessionWriter(connection, about, clock)
    for role, name in people.names.items():
        add_correction(connection, edits.name(role, name, clock.wall()))
    writer.add_events(events_of(transcript, people))
    writer.close()


def _utterance(number: int, role: str, text: str, time: tuple[float, float]) -> Iterator[Event]:
    start_s, end_s = (round(at_s, 3) for at_s in time)
    yield SpeechStarted(f"s{number}", role, start_s, start_s)
    words = tuple(
        Word(f"w{number}-{place}", from_s, to_s, word, role, end_s, end_s)
        for place, (word, from_s, to_s) in enumerate(spread(text, time))
    )
    yield WordsHeard(words, start_s, end_s, end_s)
    yield SpeechEnded(f"s{number}", end_s, end_s)
