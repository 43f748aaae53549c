"""A recorded session with something of every kind in it, to be edited, undone and read again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cues.events import (
    CueHidden,
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    OverlapClassified,
    OverlapKind,
    OverlapWithdrawn,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import CueMarked, MomentMarked
from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from sessions import edits
from sessions.account import Account, account_of, heard_in
from sessions.corrections import Correction, add_together
from sessions.event_codec import Event
from tests.sessions.keyed import open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT, record
from transcribe.events import Word, WordsHeard

LATER = STARTED_AT + timedelta(hours=2)


def _words(role: str, start_s: float, text: str, first: int) -> tuple[Word, ...]:
    return tuple(
        Word(f"w{first + n}", start_s + 0.5 * n, start_s + 0.5 * n + 0.4, one, role, start_s + 2.0, None)
        for n, one in enumerate(text.split())
    )


_SAID = (
    *_words("coach", 1.0, "What would you like?", 1),
    *_words("client", 8.0, "I keep coming back", 5),
    *_words("coach", 9.0, "mm-hm", 9),
    *_words("client", 11.5, "to that door.", 10),
    *_words("coach", 15.0, "And behind it?", 13),
)

EVENTS: list[Event] = [
    SpeechStarted("s1", "coach", 1.0, 1.2),
    SpeechEnded("s1", 3.0, 3.3),
    SilenceJudged("p1", 3.0, Owner.UNKNOWN, Why.UNKNOWN, 0.5, 3.5),
    CueShown("c1", CueKind.HOLD_SPACE, 3.0, 3.5, 0.9, "a question of yours is still open", ("p1",)),
    CueMarked("c1", True, 6.0),
    SilenceRejudged("p1", Owner.CLIENT, Why.AFTER_QUESTION, 0.9, None, 7.0),
    SilenceEnded("p1", 3.0, 8.0, "client", 8.2),
    CueHidden("c1", 7.9, 8.2),
    SpeechStarted("s2", "client", 8.0, 8.2),
    SpeechStarted("s3", "client", 9.0, 9.2),
    SpeechRevised("s3", "coach", 9.4),
    OverlapClassified("o1", 9.0, 9.4, "coach", "client", OverlapKind.ATTEMPT, 9.5),
    OverlapClassified("o1", 9.0, 9.4, "coach", "client", OverlapKind.BACKCHANNEL, 9.9),
    OverlapClassified("o2", 9.0, 9.1, "client", "coach", OverlapKind.ATTEMPT, 9.5),
    OverlapWithdrawn("o2", 9.6),
    SpeechEnded("s3", 9.4, 9.7),
    SpeechEnded("s2", 10.0, 10.3),
    MomentMarked(10.5),
    SpeechStarted("s4", "client", 11.5, 11.7),
    SpeechEnded("s4", 13.0, 13.3),
    SpeechStarted("s5", "coach", 15.0, 15.2),
    CueShown("c2", CueKind.CUT_IN, 15.0, 15.4, 0.7, "you began in their silence", ("s5",), live=False),
    CueRevised("c2", "they had finished", 16.0),
    CueIntentional("c2", 16.1),
    SpeechEnded("s5", 16.5, 16.8),
    WordsHeard(_SAID, 1.0, 16.5, 17.0),
]


class SaidSession:
    """A session in a file, and everything said of it through that file."""

    def __init__(self, path: Path, seconds: float = 2.0) -> None:
        self.path = path
        record(path, seconds, EVENTS)

    def say(self, *edits: Correction) -> Account:
        connection = open_for_adding(self.path)
        add_together(connection, *edits)
        connection.close()
        return self.account()

    def account(self) -> Account:
        with open_session(self.path) as session:
            return account_of(heard_in(session), session.all_corrections())

    def undo(self) -> Account:
        return self._undo(self.account().undoable)

    def redo(self) -> Account:
        return self._undo(self.account().undone_by)

    def _undo(self, one: Correction | None) -> Account:
        assert one is not None
        return self.say(edits.undo(one.seq, LATER))


def without_undo(account: Account) -> Account:
    return replace(account, undoable=None, redoable=None, undone_by=None)


def lines(account: Account) -> list[str]:
    return [f"{turn.role}: {turn.text}" for turn in account.turns]
