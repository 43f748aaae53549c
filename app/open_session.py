"""A stored session open for playback: `ui.playback_desk.OpenSession`, filled.

Whoever asks brings a thread of their own, and the file is open while that reads; what is said of the session
is added one act after another. The transport's reader alone keeps a connection of its own, from the first
sound it reads until it is closed, so that playing waits for nothing else.
"""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.bundles import save_bundle
from app.reviewing import save_review
from app.under_way import UnderWay
from audio.clock import Clock, SystemClock
from audio.source import Samples
from audio.transport import Transport
from audio.tunables import RATE_HZ
from sessions.about import Keep
from sessions.account import Account, Heard, account_of, heard_in
from sessions.adding import add_to_session
from sessions.bundle.choice import Choice
from sessions.bundle.making import Packing
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.master_key import MasterKey
from sessions.preferences import USUAL, Preferences
from sessions.reader import SessionReader, State, open_session
from sessions.review.beside import beside
from sessions.review.review import Review, review_of
from sessions.take_along.formats import Format, Needs, possible, take_along
from sessions.take_along.redaction import (
    NOTHING,
    Redaction,
    ToLookAt,
    check,
    redacted,
    redacted_sound,
    sound_is_redacted,
    to_look_at,
)
from sessions.trends import Progress as SessionsRead
from sessions.trends import TrendPoint
from sessions.waveform import Waveform

BEING_RECORDED = "It is being recorded; stop it first"
CLOSED = "The session was closed; open it again"

Progress = Callable[[str, float], None]


class OpenedSession:
    """One session, until it is closed; asked from any thread, several at once."""

    def __init__(
        self,
        path: Path,
        master: MasterKey,
        under_way: UnderWay,
        clock: Clock | None = None,
        preferences: Callable[[], Preferences] = lambda: USUAL,
        points: Callable[[SessionsRead], Sequence[TrendPoint]] = lambda progress: (),
    ) -> None:
        """Open the session at `path`; raises `SessionError`, while it is being recorded too.

        `preferences` gives what is set whenever that is asked, `points` reads every session of the coach.
        """
        self._path, self._master, self._under_way = path, master, under_way
        self._preferences, self._points = preferences, points
        self._clock = clock or SystemClock()
        self._open: Callable[[], SessionReader] = partial(open_session, path, master)
        self._reading, self._adding = threading.Lock(), threading.Lock()
        self._heard: Heard | None = None
        self._reviewed: Review | None = None
        self._closed = threading.Event()
        with self._open() as reader:
            if reader.state is State.RECORDING:
                raise SessionError(BEING_RECORDED)
            self._has_sound = reader.about.keep is Keep.SOUND and reader.sound_s > 0
            self._transport = Transport(StoredReel(self._open, reader)) if self._has_sound else None

    @property
    def transport(self) -> Transport | None:
        """What plays its sound; None where none was kept."""
        return self._transport

    def account(self) -> Account:
        """The session as it stands; what never changes is read once."""
        with self._reader() as reader:
            return self._account(reader)

    def waveform(self) -> Waveform:
        """How loud it was; given up once the session is closed."""
        with self._reader() as reader:
            made = reader.waveform(self._closed.is_set)
        self._refuse_closed()
        return made

    def add(self, *edits: Correction) -> Account:
        """Add edits as one act, all or none; the session as it stands then."""
        with self._under_way, self._adding:
            self._refuse_closed()
            add_to_session(self._path, self._master, *edits)
            return self.account()

    def formats(self) -> Sequence[Format]:
        """What enough of it was kept for."""
        return possible(self.account(), self._has_sound)

    def take_along(
        self, formats: Sequence[Format], folder: Path, progress: Progress, redaction: Redaction = NOTHING
    ) -> Sequence[Path]:
        """Write it in each format, telling how far it is also while sound is read; ends once it is closed."""
        with self._under_way, self._reader() as reader:
            account = self._account(reader)
            _check(account, redaction, formats)
            left = redacted(account, redaction)

            def write(number: int, one: Format) -> list[Path]:
                def sound(start_s: float, end_s: float) -> Samples:
                    self._refuse_closed()
                    progress(one.what, (number + start_s / max(end_s, account.duration_s)) / len(formats))
                    return reader.sound(start_s, end_s).samples

                self._refuse_closed()
                progress(one.what, number / len(formats))
                return take_along(left, redacted_sound(sound, account, redaction), [one], folder)

            return [path for number, one in enumerate(formats) for path in write(number, one)]

    def to_look_at(self, redaction: Redaction) -> ToLookAt:
        """What had better be looked at in what was taken along so."""
        return to_look_at(self.account(), redaction)

    def save_bundle(
        self, file: Path, choice: Choice, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        """Write it as a bundle; ends once it is closed."""

        def tell(share: float) -> None:
            self._refuse_closed()
            progress(share)

        with self._under_way:
            packed = Packing([self._path], choice, passphrase)
            save_bundle(packed, file, self._master, self._clock, tell)

    def review(self) -> Review:
        """Its review, as it stands."""
        self._reviewed = reviewed = review_of(self.account(), self._reviewed)
        return reviewed

    def save_review(self, path: Path, progress: Callable[[float], None] = lambda share: None) -> None:
        """Write the review as it stands, with its sound; ends once it is closed."""

        def tell(share: float) -> None:
            self._refuse_closed()
            progress(share)

        with self._under_way, self._reader() as reader:
            review = review_of(self._account(reader), self._reviewed)
            points = self._points(lambda done, of: tell(0.0))
            around = beside(review.signs, review.account.about.id, self._preferences(), points)
            sound = (lambda a, b: reader.sound(a, b).samples) if self._has_sound else None
            save_review(review, around, sound, path, tell)

    def close(self) -> None:
        """Let go of the device and the file, on a thread of its own: a device that hangs takes a while."""
        if self._closed.is_set():
            return
        self._closed.set()
        if self._transport is not None:
            self._transport.pause()
            threading.Thread(target=self._transport.close, name="closing a session").start()

    def _reader(self) -> SessionReader:
        self._refuse_closed()
        return self._open()

    def _account(self, reader: SessionReader) -> Account:
        with self._reading:
            if self._heard is None:
                self._heard = heard_in(reader)
        return account_of(self._heard, reader.all_corrections())

    def _refuse_closed(self) -> None:
        if self._closed.is_set():
            raise SessionError(CLOSED)


def _check(account: Account, redaction: Redaction, formats: Sequence[Format]) -> None:
    """Raise `SessionError` where a session cannot be taken along so."""
    check(account, redaction)
    if any(one.needs is Needs.SOUND for one in formats) and not sound_is_redacted(account, redaction):
        raise SessionError("No words were kept, so names cannot be found in its sound; leave the sound out.")


class StoredReel:
    """The sound of a session as a reel; its file is opened on the thread that reads first, and kept open."""

    def __init__(self, open_: Callable[[], SessionReader], session: SessionReader) -> None:
        """Learn from an open `session` how long it is."""
        self._open = open_
        self._reader: SessionReader | None = None
        self.length_samples = round(session.duration_s * RATE_HZ)
        self.channels = session.sound(0.0, 0.0).samples.shape[1]

    def read(self, start_sample: int, end_sample: int) -> Samples:
        """Read, holes as silence; raises `SessionError`."""
        if self._reader is None:
            self._reader = self._open()
        return self._reader.sound(start_sample / RATE_HZ, end_sample / RATE_HZ).samples

    def close(self) -> None:
        """Close the file, where it was ever opened."""
        if self._reader is not None:
            self._reader.close()
