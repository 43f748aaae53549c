"""One session open for playback: read in the background, and what is said of it added in its order."""

from collections import deque
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from sessions.account import Account
from sessions.corrections import Correction
from sessions.waveform import Waveform
from ui.errands import Errands
from ui.playback_desk import OpenSession

Edits = tuple[Correction, ...]


class Opens(Protocol):
    """What sessions are opened by."""

    def open_session(self, session_id: str, /) -> OpenSession:
        """Slow. Open a session for playback; raises `SessionError`."""
        ...


class SessionAtHand(QObject):
    """Opens a session at once, and lets go of it when told to, once everything said of it is kept."""

    opened = Signal()
    """It is open: `session` is there, and its account comes next."""

    account_came = Signal(object)
    waveform_came = Signal(object)
    unreadable = Signal(str)
    """It cannot be opened or read, and why."""

    trouble = Signal(str)
    """Something could not be read or kept, and why; all else goes on."""

    let_go = Signal()
    """It is closed."""

    def __init__(
        self, desk: Opens, errands: Errands, session_id: str, parent: QObject, *, drawn: bool = True
    ) -> None:
        """Begin to open it; its waveform is read where it is to be `drawn`."""
        super().__init__(parent)
        self._errands, self._drawn = errands, drawn
        self.id = session_id
        self.session: OpenSession | None = None
        self._waiting: deque[Edits] = deque()
        self._adding = self._leaving = False
        errands.run(lambda: desk.open_session(session_id), self._is_open, self._cannot_open)

    @property
    def is_keeping(self) -> bool:
        """Whether something said of it is not kept yet."""
        return self._adding or bool(self._waiting)

    def add(self, *edits: Correction) -> None:
        """Say something of it, all of it or nothing, after what was said before."""
        if edits:
            self._waiting.append(edits)
            self._go_on()

    def close(self) -> None:
        """Let go of it: of its sound at once, of its file once everything said of it is kept."""
        self._leaving = True
        if self.session is not None and self.session.transport is not None:
            self.session.transport.pause()
        self._go_on()

    def _is_open(self, session: OpenSession) -> None:
        self.session = session
        if self._leaving:
            self._go_on()
            return
        self.opened.emit()
        self._errands.run(session.account, self._account_read, self._cannot_read)

    def _cannot_open(self, line: str) -> None:
        self._waiting.clear()
        self._cannot_read(line)
        if self._leaving:
            self.let_go.emit()

    def _cannot_read(self, line: str) -> None:
        if not self._leaving:
            self.unreadable.emit(line)

    def _account_read(self, account: Account) -> None:
        if self._leaving or self.session is None:
            return
        self.account_came.emit(account)
        if self._drawn and self.session.transport is not None:
            self._errands.run(self.session.waveform, self._waveform_read, self._say)

    def _waveform_read(self, waveform: Waveform) -> None:
        if not self._leaving:
            self.waveform_came.emit(waveform)

    def _go_on(self) -> None:
        """Add what waits, one at a time; then let go if that is wanted."""
        if self._adding or self.session is None:
            return
        if self._waiting:
            self._adding = True
            edits = self._waiting.popleft()
            self._errands.run(partial(self.session.add, *edits), self._added, self._not_added)
        elif self._leaving:
            session, self.session = self.session, None
            session.close()
            self.let_go.emit()

    def _added(self, account: Account) -> None:
        self._adding = False
        if not self._leaving:
            self.account_came.emit(account)
        self._go_on()

    def _not_added(self, line: str) -> None:
        self._adding = False
        self._say(line)
        self._go_on()

    def _say(self, line: str) -> None:
        if not self._leaving:
            self.trouble.emit(line)


class Sessions(QObject):
    """One session at hand at a time; those that were left go once everything said of them is kept."""

    kept = Signal()
    """All that was said of sessions that were left is kept."""

    def __init__(self, desk: Opens, errands: Errands, parent: QObject, *, drawn: bool = True) -> None:
        """Have none at hand; waveforms are read where they are to be `drawn`."""
        super().__init__(parent)
        self._desk, self._errands, self._drawn = desk, errands, drawn
        self._leaving: list[SessionAtHand] = []
        self.at_hand: SessionAtHand | None = None

    @property
    def is_keeping(self) -> bool:
        """Whether something that was said of a session is not kept yet."""
        return any(one.is_keeping for one in (*self._leaving, self.at_hand) if one is not None)

    @property
    def open(self) -> OpenSession | None:
        """The session at hand, once it is open."""
        return self.at_hand.session if self.at_hand is not None else None

    def take(self, session_id: str) -> SessionAtHand:
        """Begin to open a session, in place of the one that is at hand."""
        self.let_go()
        self.at_hand = SessionAtHand(self._desk, self._errands, session_id, self, drawn=self._drawn)
        return self.at_hand

    def let_go(self) -> None:
        """Have none at hand any more."""
        at_hand, self.at_hand = self.at_hand, None
        if at_hand is not None:
            self._leaving.append(at_hand)
            at_hand.let_go.connect(partial(self._gone, at_hand))
            at_hand.close()

    def _gone(self, at_hand: SessionAtHand) -> None:
        self._leaving.remove(at_hand)
        at_hand.deleteLater()
        if not self.is_keeping:
            self.kept.emit()
