"""How a session is read back: its events in order, its sound with the holes named, what it comes to."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from audio.errors import AudioError
from audio.tunables import RATE_HZ
from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from sessions.about import About, Keep
from sessions.about_row import about_of, columns_of, summed_up
from sessions.connection import Connection, explained, name_of, open_for_reading, put_in_order
from sessions.corrections import Correction, corrections
from sessions.errors import SessionError
from sessions.event_codec import Event, decode
from sessions.kept_figures import kept_figures, made_of
from sessions.master_key import MasterKey
from sessions.recognition import Recognition, recognitions
from sessions.schema import (
    ANALYSIS_SINCE,
    check_readable,
    version_of,
)
from sessions.spoken import by_whom_in_the_end, live_words, spoken_stretches
from sessions.standing_edits import standing
from sessions.stored_sound import FLAC, Hole, StoredSound, Stretch, holes_between, lay_out
from sessions.stored_waveform import kept_rows, missing_rows
from sessions.summary import Summary, summarise
from sessions.swaps import as_heard
from sessions.waveform import Waveform, laid_out
from sessions.word_corrections import as_corrected
from transcribe.events import Word, WordsHeard


class State(StrEnum):
    """How a session stands; `RECOVERED` where the program was killed before its end.

    A recording is `ANALYSING` while it is made into a session, and `UNFINISHED` where that waits to go on.
    """

    ENDED = "ended"
    RECORDING = "being recorded"
    RECOVERED = "recovered"
    ANALYSING = "being analysed"
    UNFINISHED = "not analysed to its end"

    @property
    def is_at_work(self) -> bool:
        """Whether somebody is writing it at this moment."""
        return self in (State.RECORDING, State.ANALYSING)


@dataclass(frozen=True, slots=True)
class Analysed:
    """How far a recording is on its way to being a session; not before `sound_is_here` is it analysed."""

    sound_is_here: bool
    heard_to_s: float


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a list of sessions shows of one; `sound_s` is how many seconds of sound were kept.

    `analysed` is None for all but a recording that is not analysed to its end.
    """

    about: About
    state: State
    summary: Summary
    sound_s: float
    analysed: Analysed | None = None


class SessionReader:
    """Reads one session, in the thread that opened the connection, and changes nothing."""

    def __init__(self, connection: Connection, being_recorded: bool = False) -> None:
        """Take a connection opened for reading; raises `SessionError` where there is no session in it."""
        self._connection = connection
        self._being_recorded = being_recorded
        self._name = name_of(connection)
        with explained(self._name):
            check_readable(connection)
            row = self._rows(f"SELECT {columns_of(version_of(connection))}, ended_at, summary FROM session")
        if not row:
            raise SessionError(f"{self._name}: it was never begun; it may be removed")
        *about, self._ended_at, summary = row[0]
        try:
            self.about = about_of(about)
            self._stored = summed_up(json.loads(summary or "{}"))
        except (ValueError, KeyError, TypeError, AttributeError) as damaged:
            raise SessionError(f"{self._name}: it is damaged; restore it from a copy") from damaged

    def __enter__(self) -> Self:
        """Read within a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close, whatever happened."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def ended_at(self) -> datetime | None:
        """Wall time of the session's end; None where it never came to one."""
        return datetime.fromisoformat(self._ended_at) if self._ended_at else None

    @property
    def state(self) -> State:
        """Whether the session was ended, is being recorded or analysed, or was left before its end."""
        if self._ended_at:
            return State.ENDED
        if self.analysed is not None:
            return State.ANALYSING if self._being_recorded else State.UNFINISHED
        return State.RECORDING if self._being_recorded else State.RECOVERED

    def events(self) -> list[Event]:
        """Everything that was heard, said and judged, in the order it was added; raises `SessionError`."""
        return [decode(kind, body) for kind, body in self._rows("SELECT kind, body FROM event ORDER BY seq")]

    def events_of(self, *kinds: type[Event]) -> list[Event]:
        """The events of these kinds alone, in the order they were added; raises `SessionError`."""
        places = ", ".join("?" * len(kinds))
        question = f"SELECT kind, body FROM event WHERE kind IN ({places}) ORDER BY seq"
        return [decode(kind, body) for kind, body in self._rows(question, *(one.__name__ for one in kinds))]

    def has_any_of(self, *kinds: type[Event]) -> bool:
        """Whether there is an event of one of these kinds; raises `SessionError`."""
        places = ", ".join("?" * len(kinds))
        question = f"SELECT EXISTS (SELECT 1 FROM event WHERE kind IN ({places}))"
        [(found,)] = self._rows(question, *(one.__name__ for one in kinds))
        return bool(found)

    def corrections(self) -> list[Correction]:
        """All that was said of it since and stands, in the order it was added; raises `SessionError`."""
        return standing(self.all_corrections())

    def all_corrections(self) -> list[Correction]:
        """Undos and what was undone too, in the order it was added; raises `SessionError`."""
        return corrections(self._connection)

    def words(self) -> list[Word]:
        """The words as they stand, in order of time, everything set right by hand laid over them.

        They are those of the last recognition, else those heard live. Whose they are by a turn that was given
        to another, `account` says. Raises `SessionError`.
        """
        live = self.live_words()
        again = self.recognitions()
        ever_heard = {word.id: word for words in (live, *(one.words for one in again)) for word in words}
        told, renaming = as_heard(self.corrections())
        words = as_corrected(again[-1].words if again else live, ever_heard, told)
        return [replace(word, role=renaming.of(word.role)) for word in words] if renaming.names else words

    def live_words(self) -> list[Word]:
        """The words heard live, as nobody corrected them, by whom in the end; raises `SessionError`."""
        events = self.events_of(Word, WordsHeard, SpeechStarted, SpeechEnded, SpeechRevised)
        return by_whom_in_the_end(live_words(events), spoken_stretches(events, self.heard_to_s))

    def recognitions(self) -> list[Recognition]:
        """Every time the session was recognised again, the last one last; raises `SessionError`."""
        return recognitions(self._connection, self.duration_s)

    def sound(self, start_s: float, end_s: float) -> StoredSound:
        """Read the sound from `start_s` to `end_s`, session time; always as long as was asked for.

        Raises `SessionError` where it is damaged, `ValueError` for a stretch that ends before it starts.
        """
        start, end = round(start_s * RATE_HZ), round(end_s * RATE_HZ)
        if not 0 <= start <= end:
            raise ValueError(f"there is no sound from {start_s} s to {end_s} s")
        rows = self._rows(
            "SELECT start_sample, length_samples, channels, codec, data FROM sound WHERE start_sample < ?"
            " AND start_sample >= ifnull((SELECT max(start_sample) FROM sound WHERE start_sample <= ?), 0)"
            " ORDER BY start_sample",
            end,
            start,
        )
        try:
            return lay_out((Stretch(*row) for row in rows), start, end, self._channels)
        except AudioError as error:
            raise SessionError(f"{self._name}: {error}; restore it from a copy") from error

    def holes(self) -> list[Hole]:
        """Where sound is missing before the last of it, in order of time; none where no sound was to be kept.

        Raises `SessionError`.
        """
        if self.about.keep is not Keep.SOUND:
            return []
        rows = self._rows(
            "SELECT start_sample, length_samples, CASE codec WHEN ? THEN NULL ELSE CAST(data AS TEXT) END"
            " FROM sound ORDER BY start_sample",
            FLAC,
        )
        return holes_between(rows)

    def waveform(self, cancelled: Callable[[], bool] = lambda: False) -> Waveform:
        """How loud it was. Slow where it was not kept with the sound: that is decoded, until `cancelled`.

        Raises `SessionError`.
        """
        kept = kept_rows(self._connection)
        made = missing_rows(self._connection, kept, cancelled)
        return laid_out(chain(kept, made), self._sound_end, self._channels)

    @cached_property
    def duration_s(self) -> float:
        """Session time at the end: as counted when it was ended, else of the last thing kept."""
        if "duration_s" in self._stored:
            return float(self._stored["duration_s"])
        return max(self._sound_end / RATE_HZ, self._known_to_s)

    @property
    def heard_to_s(self) -> float:
        """Session time up to which it was listened to: the end, but for a recording on its way there."""
        return self.duration_s if self.analysed is None else self._known_to_s

    @cached_property
    def _known_to_s(self) -> float:
        [(known_s,)] = self._rows("SELECT ifnull(max(known_at_s), 0.0) FROM event")
        return float(known_s)

    def summary(self) -> Summary:
        """Sum the session up: as was done when it was ended, else from its events; raises `SessionError`."""
        if {"talk_s", "counts"} <= self._stored.keys():
            return Summary(self.duration_s, self._stored["talk_s"], self._stored["counts"])
        summary = summarise(self.events(), self.heard_to_s)
        return replace(summary, duration_s=self.duration_s)

    def figures_made_of(self, way: str) -> str:
        """What its figures, made in this way, are made of now; raises `SessionError`."""
        return made_of(self._connection, way)

    def kept_figures(self, of: str) -> str | None:
        """Its figures as they were kept, made `of` that; None where there are none; raises `SessionError`."""
        return kept_figures(self._connection, of)

    def outline(self) -> Outline:
        """Gather what a list of sessions shows of this one; raises `SessionError`."""
        return Outline(self.about, self.state, self.summary(), self.sound_s, self.analysed)

    @cached_property
    def analysed(self) -> Analysed | None:
        """How far a recording has been analysed; None where it has been to its end, or is none."""
        if version_of(self._connection) < ANALYSIS_SINCE:
            return None
        rows = self._rows("SELECT sound_is_here, heard_to_s FROM analysis")
        return Analysed(bool(rows[0][0]), float(rows[0][1])) if rows else None

    @cached_property
    def sound_s(self) -> float:
        """Seconds of sound that were kept."""
        [(samples,)] = self._rows("SELECT ifnull(sum(length_samples), 0) FROM sound WHERE codec = ?", FLAC)
        return float(samples / RATE_HZ)

    @cached_property
    def _sound_end(self) -> int:
        """The first sample after all that was kept."""
        [(samples,)] = self._rows("SELECT ifnull(max(start_sample + length_samples), 0) FROM sound")
        return int(samples)

    @cached_property
    def _channels(self) -> int:
        rows = self._rows("SELECT channels FROM sound WHERE codec = ? LIMIT 1", FLAC)
        return int(rows[0][0]) if rows else 1

    def _rows(self, question: str, *values: object) -> list[Any]:
        with explained(self._name):
            return self._connection.execute(question, values).fetchall()


def open_session(path: Path, master: MasterKey) -> SessionReader:
    """Open a session's file for reading, put in order if its writer was killed; raises `SessionError`."""
    being_recorded = put_in_order(path, master)
    connection = open_for_reading(path, master)
    try:
        return SessionReader(connection, being_recorded)
    except BaseException:
        connection.close()
        raise
