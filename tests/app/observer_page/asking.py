"""The observer's page asked as a phone's browser asks: over TLS, by the one certificate it should have."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from queue import Queue

import aiohttp

from app.observer_page.page import ObserverPage
from app.observer_page.tunables import MEASURES_AT_FIRST
from audio.clock import Clock, SystemClock
from ui.triad_desk import Invitation, PhoneEvent, PhoneMarked

PATIENCE_S = 30.0


class Posted:
    """What a page told, in its order."""

    def __init__(self) -> None:
        self._events: Queue[PhoneEvent] = Queue()
        self.at_a_mark: Callable[[], None] = lambda: None

    def __call__(self, event: PhoneEvent) -> None:
        self._events.put(event)
        if isinstance(event, PhoneMarked):
            self.at_a_mark()  # before the phone is answered

    def next(self) -> PhoneEvent:
        """What comes next, waited for."""
        return self._events.get(timeout=PATIENCE_S)

    def rest(self) -> list[PhoneEvent]:
        """Everything that has come."""
        return [self._events.get_nowait() for _ in range(self._events.qsize())]


@contextmanager
def page_open(posted: Posted, clock: Clock | None = None) -> Iterator[ObserverPage]:
    """A page on this computer alone, closed at the end."""
    page = ObserverPage("127.0.0.1", clock or SystemClock(), posted)
    try:
        yield page
    finally:
        page.close()
        page.join()


@asynccontextmanager
async def phone_of(invitation: Invitation) -> AsyncIterator[aiohttp.ClientSession]:
    """A phone that keeps cookies, and talks to nobody but this page."""
    certificate = aiohttp.Fingerprint(bytes.fromhex(invitation.fingerprint.replace(":", "")))
    async with aiohttp.ClientSession(
        invitation.address,
        connector=aiohttp.TCPConnector(ssl=certificate),
        cookie_jar=aiohttp.CookieJar(unsafe=True),  # keeps those of addresses too
        headers={"Origin": invitation.address.rstrip("/")},
    ) as phone:
        yield phone


def as_phone(invitation: Invitation, does: Callable[[aiohttp.ClientSession], Awaitable[None]]) -> None:
    """Let a phone do something."""

    async def talk() -> None:
        async with phone_of(invitation) as phone:
            await does(phone)

    asyncio.run(talk())


async def pair(phone: aiohttp.ClientSession, code: str) -> int:
    """Say a code; the answer's status."""
    async with phone.post("/pair", json={"code": code}) as answer:
        return answer.status


async def beat(
    phone: aiohttp.ClientSession, phone_s: Callable[[], float], times: int = MEASURES_AT_FIRST
) -> None:
    """Give signs of life, by a clock of the phone's own."""
    before = None
    for _ in range(times):
        sent_ms = phone_s() * 1000
        async with phone.post("/beat", json={"sent_ms": sent_ms, "before": before}) as answer:
            assert answer.status == 200
            number = (await answer.json())["number"]
        before = {"number": number, "sent_ms": sent_ms, "back_ms": phone_s() * 1000}


def told(number: int, tapped_s: float, mark: str = "strength", text: str = "") -> dict[str, object]:
    """A mark as the page's script tells it; `number` makes its id."""
    return {"id": f"{number:032x}", "mark": mark, "tapped_ms": tapped_s * 1000, "text": text}
