"""A practice triad under way: a session a round, another one for its debrief, and what the observer marks."""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
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

    def destroy(self, session: Session) -> None:
        """Leave nothing of a session that is over."""
        ...

    def forget_if_empty(self, triad_id: str) -> bool:
        """Forget a triad of which no session is here; whether it is forgotten."""
        ...


class TriadAtWork:
    """One triad, from its first round until it ends."""

    def __init__(self, triad: Triad, around: Around, clock: Clock) -> None:
        """Begin before the first round."""
        self._triad, self._around, self._clock = triad, around, clock
        self._number = 0
        self._round: Session | None = None
        self._debrief: Session | None = None
        self._is_kept = triad.plan.consent_at is not None
        self._making = threading.Lock()
        self._page: PhonePage | None = None
        self._late: queue.SimpleQueue[tuple[Session, Correction]] = queue.SimpleQueue()
        self._adding = threading.Lock()

    @property
    def triad_id(self) -> str | None:
        """What the triad is kept by, where it is."""
        return self._triad.id if self._is_kept else None

    def begin_round(self, number: int) -> Session:
        """Make a round ready; of one that was given up while it was, the place is taken."""
        with self._making:
            session = self._around.live(self._triad, number, Part.ROUND)
            kept = RoundKept(number, self._clock.wall(), session.session_id)
            self._keep(lambda triad: triad.with_round(kept))
            self._number, self._round, self._debrief = number, session, None
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
        self._observe(mark_id, mark, at_s, text, lambda: None)

    def _observe(self, mark_id: str, mark: Mark, at_s: float, text: str, kept: Callable[[], None]) -> None:
        """The same, and say so by `kept` once it can be read, from any thread."""
        session = self._round
        if session is None or session.observe(mark_id, mark, at_s, text):
            kept()
            return
        time_s = session.session_time_s(at_s)
        edit = edits.observed(mark_id, mark, time_s, text, self._clock.wall())
        self._late.put((session, edit))
        threading.Thread(target=self._add_late, args=(kept,), name="late marks").start()

    def _add_late(self, kept: Callable[[], None]) -> None:
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
        kept()

    def erase_round(self) -> None:
        """End the debrief's recording, and destroy that and the round, with what was to be added to it."""
        with self._making:  # a debrief that is just being made ready is given up, and never begun
            parts = [one for one in (self._debrief, self._round) if one is not None]
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
        """Let the observer's phone in."""

        def take(event: PhoneEvent) -> None:
            if isinstance(event, PhoneMarked):
                self._observe(event.id, event.mark, event.at_s, event.text, partial(post, event))
            else:
                post(event)

        self._close_page()
        self._page = page = ObserverPage(address, self._clock, take)
        return page

    def _close_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.close()

    def leave_round(self) -> None:
        """What is observed from now on is none of the latest round's."""
        self._close_page()
        self._round = None

    def end(self) -> None:
        """Forget the voices, and close the page."""
        self._close_page()
        self._around.forget_learned()
        if self.triad_id is not None and self._round is None:
            with suppress(*EXPECTED):  # then it is found empty, and can be erased
                self._is_kept = not self._around.forget_if_empty(self.triad_id)
