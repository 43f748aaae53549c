"""A practice triad under way: a session a round, another one for its debrief, and what the observer marks."""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from app.engine import Session
from app.errors import EXPECTED, UsageError
from app.observer_page.page import ObserverPage
from app.under_way import UnderWay
from audio.clock import Clock
from cues.hand import Mark
from sessions import edits
from sessions.about import Part
from sessions.corrections import Correction
from sessions.library import is_here
from sessions.triads.triad import RoundKept, Triad
from ui.triad_desk import PhoneEvent, PhoneMarked, PhonePage


class Around(Protocol):
    """What a triad under way asks of the program around it."""

    def live(self, triad: Triad, number: int, part: Part) -> Session:
        """Make a round's session ready, or its debrief's."""
        ...

    def keep_round(self, triad_id: str, change: Callable[[Triad], Triad]) -> Triad:
        """Note what became of a round."""
        ...

    def add_later(self, session_id: str, edit: Correction) -> None:
        """Add to a session that is over."""
        ...

    def forget_learned(self) -> None:
        """Forget the voices learned for it."""
        ...

    def destroy(self, session: Session) -> None:
        """Leave nothing of a session that is over."""
        ...

    def forget_if_empty(self, triad_id: str) -> bool:
        """Forget a triad of which no session is kept; whether it was."""
        ...


@dataclass(slots=True)
class InRound:
    """What marks are of, from the moment a round is awaited until it is left: its `session`, once begun."""

    session: Session | None = None


class TriadAtWork:
    """One triad, from its first round until it ends."""

    def __init__(self, triad: Triad, around: Around, clock: Clock, under_way: UnderWay) -> None:
        """Begin before the first round."""
        self._triad, self._around, self._clock, self._under_way = triad, around, clock, under_way
        self._round = InRound()
        self._number = 0
        self._debrief: Session | None = None
        self._making = threading.Lock()
        self._page: ObserverPage | None = None
        self._closing: ObserverPage | None = None
        self._late: queue.SimpleQueue[tuple[Session, PhoneMarked]] = queue.SimpleQueue()
        self._adding = threading.Lock()

    @property
    def triad_id(self) -> str | None:
        """What the triad is kept by, where it is."""
        return None if self._triad.plan.consent_at is None else self._triad.id

    def begin_round(self, number: int) -> Session:
        """Make a round ready; of one that was given up while it was, the place is taken."""
        with self._making:
            session = self._around.live(self._triad, number, Part.ROUND)
            kept = RoundKept(number, self._clock.wall(), session.session_id)
            self._keep(lambda triad: triad.with_round(kept))
            self._number, self._round.session, self._debrief = number, session, None
        return session

    def begin_debrief(self) -> Session:
        """Make the latest round's debrief ready, where it may be recorded."""
        plan = self._triad.plan
        if not self._number or plan.consent_at is None or not plan.debrief_kept:
            raise UsageError("Not everybody agreed to recording the debrief.")
        with self._making:
            number = self._number
            session = self._around.live(self._triad, number, Part.DEBRIEF)
            self._keep(lambda triad: triad.with_debrief(number, session.session_id))
            self._debrief = session
        return session

    def _keep(self, change: Callable[[Triad], Triad]) -> None:
        if self.triad_id is not None:
            self._around.keep_round(self.triad_id, change)

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str = "") -> None:
        """Keep a mark in the round, or once that is over beside it."""
        self._observe(self._round, PhoneMarked(mark_id, mark, at_s, text))

    def _observe(self, in_round: InRound, seen: PhoneMarked) -> None:
        session = in_round.session
        if session is None or session.observe(seen.id, seen.mark, seen.at_s, seen.text):
            return
        self._late.put((session, seen))
        self._under_way.see_through("late marks", self._add_late)

    def keep_late(self) -> None:
        """Add what came after its round, once its file is closed and a page that closes is closed."""
        if self._closing is not None:
            self._closing.join()
        trouble = self._add_late()
        if trouble is not None:
            raise UsageError(
                f"Marks that came after the round are not kept yet, {self._late.qsize()} in all: {trouble}"
            ) from trouble

    def _add_late(self) -> Exception | None:
        """Add it; what fails waits for the next time, and why is given back."""
        failed: list[tuple[Session, PhoneMarked]] = []
        trouble: Exception | None = None
        with self._adding:
            while not self._late.empty():
                session, seen = self._late.get()
                session.wait()
                if session.session_id is not None and is_here(session.session_id):
                    try:
                        self._around.add_later(session.session_id, self._said_of(session, seen))
                    except EXPECTED as why:
                        failed.append((session, seen))
                        trouble = why
            for late in failed:
                self._late.put(late)
        return trouble

    def _said_of(self, session: Session, seen: PhoneMarked) -> Correction:
        """A mark of a round that is over; what was seen after its end stands at its end."""
        at_s = min(session.session_time_s(seen.at_s), session.outcome.duration_s)
        return edits.observed(seen.id, seen.mark, at_s, seen.text, self._clock.wall())

    def erase_round(self) -> None:
        """End the debrief's recording, and destroy that and the round, with what was to be added to it."""
        with self._making:  # a debrief that is just being made ready is given up, and never begun
            parts = [one for one in (self._debrief, self._round.session) if one is not None]
        for session in parts:
            session.withdraw()
        troubles = []
        with self._adding:
            for session in parts:
                session.wait()
                try:
                    self._around.destroy(session)
                except EXPECTED as trouble:
                    troubles.append(trouble)
        if troubles:
            raise troubles[0]

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PhonePage:
        """Let the observer's phone in; what it marks is of the round that is awaited or at work now."""
        in_round = self._round

        def take(event: PhoneEvent) -> None:
            if isinstance(event, PhoneMarked):
                self._observe(in_round, event)
            post(event)

        self._close_page()
        self._page = page = ObserverPage(address, self._clock, take)
        if in_round is not self._round:  # it was left meanwhile
            self._close_page()
        return page

    def _close_page(self) -> None:
        """Close it, and let what the phone still held back come in before the program may end."""
        page, self._page = self._page, None
        if page is not None:
            self._closing = page
            page.close()
            self._under_way.see_through("observer's page closes", page.join)

    def leave_round(self) -> None:
        """What is observed from now on is none of the latest round's; what its phone held back still is."""
        self._round = InRound()
        self._close_page()

    def end(self) -> bool:
        """Forget the voices, and close the page; whether anything is kept of the practice."""
        session = self._round.session
        may_be_kept = session is not None and session.session_id is not None
        self.leave_round()
        self._around.forget_learned()
        self._under_way.see_through("late marks", self._add_late)
        if self.triad_id is None:
            return False
        if may_be_kept:  # though its file may come only now
            return True
        with suppress(*EXPECTED):  # then its page says what is wrong with it
            return not self._around.forget_if_empty(self.triad_id)
        return True
