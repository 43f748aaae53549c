"""The kept sound of a session made into words again, and these given to the turns as they stand in the end.

Sound is read back piece by piece, speech alone. Of a call each channel is recognised by its own person's
turns, so that what was said at once is kept apart. Speech that came out without a word is recognised once
more by itself.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.tunables import PROMPT_SEGMENTS
from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment
from sessions.reader import SessionReader
from sessions.spoken import spoken_stretches
from transcribe.attribution import AttributedWord, Spoken, SpokenStretch, attribute
from transcribe.events import Word
from transcribe.missed import filled_in, missed
from transcribe.splicing import Part, Piece, pieces_with_speech
from transcribe.understood import understood

Recognise = Callable[[NDArray[np.float32], str], Iterable[RecognisedSegment]]
"""Sound (n,) at 16 kHz and the text that went before it, into segments with words, which come one by one."""


def words_again(
    session: SessionReader,
    recognise: Recognise,
    on_progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> list[AttributedWord] | None:
    """Recognise all speech of a session; words in order of time, or None where it was cancelled.

    `on_progress` is told the share done, 0 to 1, with each segment, and `cancelled` is asked as often.
    Raises `SessionError` where the session cannot be read.
    """
    lines = _lines(session)
    progress = Progress(sum(piece.length_s for line in lines for piece in line.pieces), on_progress)
    found: list[AttributedWord] = []
    for line in lines:
        words = words_of_line(line, recognise, progress, cancelled)
        if words is None:
            return None
        found += words
    on_progress(1.0)
    return sorted(found, key=lambda word: (word.start_s, word.end_s))


@dataclass(frozen=True, slots=True)
class Line:
    """What is to be recognised on one line of sound: one channel, or the mean of all of them.

    `sound` reads it between two times in seconds, (n,) at 16 kHz; there are `length_s` of it.
    """

    sound: Callable[[float, float], NDArray[np.float32]]
    length_s: float
    stretches: Sequence[SpokenStretch]
    heard_live: Sequence[Word] = ()

    @property
    def pieces(self) -> list[Piece]:
        """Its speech as it is recognised, piece by piece."""
        return pieces_with_speech(self.stretches, self.length_s)


def words_of_line(
    line: Line, recognise: Recognise, progress: "Progress", cancelled: Callable[[], bool]
) -> list[AttributedWord] | None:
    """Recognise all speech of a line; its words in order of time, or None where it was cancelled."""
    spoken = Spoken(line.stretches)
    listener = _Listener(line.sound, recognise, cancelled)
    found: list[AttributedWord] = []
    for piece in line.pieces:
        words, written = listener.words_of(piece, progress.reached)
        for part in missed(written, spoken.between(piece.start_s, piece.end_s), piece.whole):
            words = filled_in(words, listener.words_alone(part.widened(line.length_s)))
        if cancelled():
            return None
        found += attribute(words, spoken, line.heard_live)
        progress.done(piece.length_s)
    return found


def _lines(session: SessionReader) -> list[Line]:
    """One line for a room, and for a call one a person."""
    stretches = spoken_stretches(session.events(), session.duration_s)
    live = session.live_words()

    def line(channel: int | None, spoken: list[SpokenStretch], words: list[Word]) -> Line:
        def sound(start_s: float, end_s: float) -> NDArray[np.float32]:
            kept = session.sound(start_s, end_s).samples
            one: NDArray[np.float32] = kept.mean(axis=1) if channel is None else kept[:, channel]
            return one

        return Line(sound, session.duration_s, spoken, words)

    if not session.about.channels:
        return [line(None, stretches, live)]
    return [
        line(channel, [one for one in stretches if one.role == role], [w for w in live if w.role == role])
        for channel, role in enumerate(session.about.channels)
    ]


class Progress:
    """Says the share of all speech that is done."""

    def __init__(self, all_s: float, on_progress: Callable[[float], None]) -> None:
        """Take how many seconds there are in all; it says at once that none is done."""
        self._all_s = all_s
        self._done_s = 0.0
        self._on_progress = on_progress
        on_progress(0.0)

    def reached(self, in_piece_s: float) -> None:
        """Say so far into the piece at hand."""
        self._on_progress((self._done_s + in_piece_s) / self._all_s)

    def done(self, piece_s: float) -> None:
        """Count a piece as done."""
        self._done_s += piece_s


class _Listener:
    """Recognises one line, each piece with the text that went before; stops once it is cancelled."""

    def __init__(
        self,
        sound: Callable[[float, float], NDArray[np.float32]],
        recognise: Recognise,
        cancelled: Callable[[], bool],
    ) -> None:
        self._heard = sound
        self._recognise = recognise
        self._cancelled = cancelled
        self._before: deque[str] = deque(maxlen=PROMPT_SEGMENTS)

    def words_of(
        self, piece: Piece, on_reached: Callable[[float], None]
    ) -> tuple[list[RecognisedWord], list[RecognisedWord]]:
        """The words that are believed, and all that were written."""
        believed: list[RecognisedWord] = []
        written: list[RecognisedWord] = []
        for segment in self._segments(piece, " ".join(self._before)):
            words = understood(segment, piece.length_s)
            if words:
                self._before.append(segment.text)
            believed += words
            written += segment.words
            on_reached(min(segment.end_s, piece.length_s))
        return piece.on_session_clock(believed), piece.on_session_clock(written)

    def words_alone(self, part: Part) -> list[RecognisedWord]:
        piece = Piece((part,))
        words = [word for segment in self._segments(piece, "") for word in understood(segment, part.length_s)]
        return piece.on_session_clock(words)

    def _segments(self, piece: Piece, before: str) -> Iterator[RecognisedSegment]:
        if self._cancelled():
            return
        for segment in self._recognise(self._sound(piece), before):
            if self._cancelled():
                return
            yield segment

    def _sound(self, piece: Piece) -> NDArray[np.float32]:
        """The sound of a piece (n,), its parts one after the other."""
        return np.concatenate([self._heard(part.start_s, part.end_s) for part in piece.parts])
