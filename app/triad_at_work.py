"""A practice triad under way: a session a round, another one for its debrief, and what the observer marks."""

import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from app.engine import Session
from app.errors import EXPECTED, UsageError
from app.observer_page.page import ObserverPage
from audio.clock import Clock
from cues.hand import Mark
from sessions import edits
from sessions.about import Part
from sessions.corrections import Correction
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

    def forget_triad(self, triad_id: str) -> None:
        """Forget a triad without any round."""
        ...


class TriadAtWork:
    """One triad, from its first round until it ends."""

    def __init__(self, triad: Triad, around: Around, clock: Clock) -> None:
        """Begin before the first round."""
        self._triad, self._around, self._clock = triad, around, clock
        self._round: Session | None = None
        self._kept: RoundKept | None = None
        self._page: PhonePage | None = None
        self._late: queue.SimpleQueue[tuple[Session, Correction]] = queue.SimpleQueue()
        self._adding = threading.Lock()

    @property
    def triad_id(self) -> str | None:
        """What the triad is kept by, where it is."""
        return None if self._triad.plan.consent_at is None else self._triad.id

    def begin_round(self, number: int) -> Session:
        """Make a round ready."""
        self._close_page()
        session = self._around.live(self._triad, number, Part.ROUND)
        self._round = session
        self._kept = RoundKept(number, self._clock.wall(), session.session_id)
        self._keep(self._kept)
        return session

    def begin_debrief(self) -> Session:
        """Make the latest round's debrief ready, where it may be recorded."""
        plan, kept = self._triad.plan, self._kept
        if kept is None or plan.consent_at is None or not plan.debrief_kept:
            raise UsageError("Not everybody agreed to recording the debrief.")
        session = self._around.live(self._triad, kept.number, Part.DEBRIEF)
        self._kept = replace(kept, debrief_id=session.session_id)
        self._keep(self._kept)
        return session

    def _keep(self, kept: RoundKept) -> None:
        if self.triad_id is not None:
            self._around.keep_round(self.triad_id, lambda triad: triad.with_round(kept))

    def observe(self, mark_id: str, mark: Mark, at_s: float, text: str = "") -> None:
        """Keep a mark in the round, or once that is over beside it."""
        session = self._round
        if session is None or session.observe(mark_id, mark, at_s, text):
            return
        time_s = session.session_time_s(at_s)
        edit = edits.observed(mark_id, mark, time_s, text, self._clock.wall())
        self._late.put((session, edit))
        threading.Thread(target=self._add_late, name="late marks").start()

    def _add_late(self) -> None:
        """Add to each round what came after it, once its file is closed; try again later what fails."""
        failed = []
        with self._adding:
            while not self._late.empty():
                session, edit = self._late.get()
                session.wait()
                if session.session_id is not None:
                    try:
                        self._around.add_later(session.session_id, edit)
                    except EXPECTED:
                        failed.append((session, edit))
            for late in failed:
                self._late.put(late)

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PhonePage:
        """Let the observer's phone in."""

        def take(event: PhoneEvent) -> None:
            if isinstance(event, PhoneMarked):
                self.observe(event.id, event.mark, event.at_s, event.text)
            post(event)

        self._close_page()
        self._page = page = ObserverPage(address, self._clock, take)
        return page

    def _close_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.close()

    def end(self) -> None:
        """Forget the voices, and close the page."""
        self._close_page()
        self._around.forget_learned()
        if self.triad_id is not None and self._kept is None:
            self._around.forget_triad(self.triad_id)
