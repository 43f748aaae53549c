"""The way between a phone and the observer's page, as networks are: slow, cut, or losing every answer."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self


class PhoneLine:
    """Carries TCP connections from its own `port` of 127.0.0.1 to the page's, on a thread of its own."""

    def __init__(self, page_port: int, there_s: float = 0.0, back_s: float = 0.0) -> None:
        """Take `there_s` to carry what the phone sends, and `back_s` for the answers."""
        self._page_port, self._there_s, self._back_s = page_port, there_s, back_s
        self._cut = self._mute = False
        self._writers: set[asyncio.StreamWriter] = set()
        self._standing, self._ending = threading.Event(), asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="phone line", daemon=True)
        self.port = 0

    def __enter__(self) -> Self:
        """Begin to carry."""
        self._thread.start()
        self._standing.wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        """Cut every connection for good."""
        self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join()

    def cut(self) -> None:
        """Break every connection, and let nobody through."""
        self._cut = True
        self._do(self._break)

    def lose_answers(self) -> None:
        """Carry what the phone sends, and nothing back."""
        self._mute = True

    def mend(self) -> None:
        """Carry again; what hung is broken, so that it is tried anew."""
        self._do(self._break)
        self._cut = self._mute = False

    def _do(self, what: Callable[[], None]) -> None:
        done = threading.Event()
        self._loop.call_soon_threadsafe(what)
        self._loop.call_soon_threadsafe(done.set)
        done.wait()

    def _break(self) -> None:
        for writer in self._writers:
            writer.transport.abort()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._standing.set()
        await self._ending.wait()
        server.close()
        self._break()
        while self._writers:
            await asyncio.sleep(0)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._cut:
            writer.transport.abort()
            return
        with contextlib.suppress(OSError):
            page_reader, page_writer = await asyncio.open_connection("127.0.0.1", self._page_port)
            pair = {writer, page_writer}
            self._writers |= pair
            await asyncio.gather(
                self._carry(reader, page_writer, self._there_s, answers=False),
                self._carry(page_reader, writer, self._back_s, answers=True),
            )
            self._writers -= pair

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, delay_s: float, *, answers: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while piece := await reader.read(65536):
                await asyncio.sleep(delay_s)
                if not (answers and self._mute):
                    writer.write(piece)
        writer.close()
