"""The observer's page, open on one address of this computer until it is closed."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from ipaddress import AddressValueError, IPv4Address

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from app.errors import UsageError
from app.observer_page.answers import Answers
from app.observer_page.certificate import Certificate, make_certificate
from app.observer_page.door import Door
from app.observer_page.invitation import invite
from app.observer_page.pairing import Pairing, new_code
from app.observer_page.tunables import CLOSED_BY_FORCE_S, CLOSING_S, REQUEST_READ_S, STARTING_S
from audio.clock import Clock
from ui.triad_desk import Invitation, PhoneEvent


def _is_of_the_program(record: logging.LogRecord) -> bool:
    """Whether a line tells of a mistake made here: of a request that is none aiohttp quotes what was sent."""
    return record.exc_info is None or not isinstance(record.exc_info[1], HttpProcessingError)


LOG = logging.getLogger(__name__)
LOG.setLevel(logging.ERROR)  # under it, aiohttp would quote what was sent
LOG.addFilter(_is_of_the_program)


class ObserverPage:
    """A small web page for one phone, on a thread of its own from its making until `close`."""

    def __init__(self, address: str, clock: Clock, post: Callable[[PhoneEvent], None]) -> None:
        """Slow. Open it on the IPv4 `address` alone, on a free port; raises `UsageError`.

        `post` is called on the page's own thread, and returns at once.
        """
        listening = _listening(address)
        certificate = make_certificate(IPv4Address(address), clock.wall())
        code = new_code()
        self._invitation = invite(f"https://{address}:{listening.getsockname()[1]}/", code, certificate)
        self._closing = asyncio.Event()
        self._answers = Answers(self._invitation, Pairing(code), clock, post, self._closing)
        self._loop = asyncio.new_event_loop()
        self._open: Future[None] = Future()
        self._thread = threading.Thread(
            target=self._run, args=(listening, certificate), name="observer's page", daemon=True
        )
        self._thread.start()
        self._open.result(STARTING_S)

    @property
    def invitation(self) -> Invitation:
        """How to come to it."""
        return self._invitation

    def close(self) -> None:
        """Close it for good: returns at once, and within a second nothing answers; harmless twice."""
        with contextlib.suppress(RuntimeError):  # its loop has ended already
            self._loop.call_soon_threadsafe(self._closing.set)

    def join(self) -> None:
        """Slow. Wait until it is closed."""
        self._thread.join()

    def _run(self, listening: socket.socket, certificate: Certificate) -> None:
        with listening, asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve(listening, certificate))

    async def _serve(self, listening: socket.socket, certificate: Certificate) -> None:
        runner = web.AppRunner(
            self._answers.application(),
            access_log=None,
            logger=LOG,
            keepalive_timeout=REQUEST_READ_S,
            shutdown_timeout=CLOSED_BY_FORCE_S,
        )
        await runner.setup()
        assert runner.server is not None
        door = asyncio.create_task(Door(runner.server, certificate.context).let_in(listening))
        self._open.set_result(None)
        await self._closing.wait()
        await asyncio.sleep(CLOSING_S)
        door.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await door
        listening.close()
        hanging = [connection.transport for connection in runner.server.connections]
        await runner.cleanup()
        for transport in hanging:
            if transport is not None:
                transport.abort()
        await asyncio.sleep(0)  # and they are let go


def _listening(address: str) -> socket.socket:
    try:
        if IPv4Address(address).is_unspecified:
            raise UsageError("the observer's page opens on one address alone; choose one of this computer's")
        return socket.create_server((address, 0))
    except AddressValueError:
        raise UsageError(f"{address} is no IPv4 address; choose one of this computer's") from None
    except OSError:
        raise UsageError(
            f"the observer's page cannot be opened on {address}: this computer is not in that network now; "
            "choose another address"
        ) from None
