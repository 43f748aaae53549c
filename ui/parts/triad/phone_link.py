"""The road to the observer's phone and back: opens its page, closes it, and tells how the phone stands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from ui.errands import Errands
from ui.parts.triad.phone_panel_state import PhoneState
from ui.triad_desk import NetworkAddress, PhoneEvent, PhoneMarked, PhonePage


class Addresses(Protocol):
    """Who knows this computer's networks: a `TriadDesk`."""

    def addresses(self) -> Sequence[NetworkAddress]:
        """Slow. Where a phone in the same network could reach this computer."""
        ...


class LetsPhoneIn(Protocol):
    """Who opens the page: a `TriadAtWork`."""

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PhonePage:
        """Slow. Let the observer's phone in by `address`; what comes is told to `post`, from any thread."""
        ...


class PhoneLink(QObject):
    """The page of one triad: it outlives every panel that shows it, until it is closed.

    Each page that is opened has a number, so that nothing late of an earlier one is taken for the present's.
    """

    changed = Signal()
    """`state` is another."""

    marked = Signal(object)
    """A `PhoneMarked`; kept by the program already."""

    _posted = Signal(int, object)

    def __init__(self, desk: Addresses, triad: LetsPhoneIn, errands: Errands) -> None:
        """Begin with no page open."""
        super().__init__()
        self.state = PhoneState()
        self._desk, self._triad, self._errands = desk, triad, errands
        self._page: PhonePage | None = None
        self._number = 0
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Ask which addresses this computer has; not while a page is open, or being opened, on one."""
        if self.state.invitation is None and not self.state.opening:
            self._set(self.state.looking())
            self._errands.run(self._desk.addresses, self._find, self._lose)

    def choose(self, address: NetworkAddress) -> None:
        """Let the page be opened on this one."""
        self._set(self.state.choosing(address))

    def open(self) -> None:
        """Open the page on the chosen address."""
        chosen = self.state.chosen
        if chosen is None or self.state.opening or self._page is not None:
            return
        self._number += 1
        self._set(self.state.begun())
        post = partial(self._posted.emit, self._number)
        self._errands.run(
            partial(self._triad.open_phone_page, chosen.address, post),
            partial(self._take_page, self._number),
            partial(self._fail, self._number),
        )

    def close(self) -> None:
        """Close the page; one that is just being opened is closed as soon as it is there."""
        self._number += 1
        page, self._page = self._page, None
        self._set(self.state.closed())
        if page is not None:
            self._errands.run(page.close)

    def _find(self, addresses: Sequence[NetworkAddress]) -> None:
        self._set(self.state.found(addresses))

    def _lose(self, trouble: str) -> None:
        self._set(self.state.lost(trouble))

    def _take_page(self, number: int, page: PhonePage) -> None:
        if number != self._number:
            self._errands.run(page.close)
            return
        self._page = page
        self._set(self.state.opened(page.invitation))

    def _fail(self, number: int, trouble: str) -> None:
        if number == self._number:
            self._set(self.state.failed(trouble))

    def _deliver(self, number: int, event: PhoneEvent) -> None:
        """What was marked counts even if the page was closed meanwhile: it was marked before."""
        if isinstance(event, PhoneMarked):
            self.marked.emit(event)
        elif number == self._number:
            self._set(self.state.standing(event))

    def _set(self, state: PhoneState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
