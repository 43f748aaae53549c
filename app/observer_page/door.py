"""Who comes in at once: a crowd at the door takes neither the phone's place nor the session's files.

Every connection is an open file of this program, which may have some hundreds, and a recording needs them.
"""

import asyncio
import contextlib
import socket
import ssl
from collections import Counter

from aiohttp import web

from app.observer_page.tunables import (
    CLOSED_BY_FORCE_S,
    CONNECTIONS_AT_MOST,
    CONNECTIONS_EACH,
    DOOR_RESTS_S,
    HANDSHAKE_S,
)


class Door:
    """Lets in `CONNECTIONS_AT_MOST` at once, of one address `CONNECTIONS_EACH`; all others are sent away."""

    def __init__(self, server: web.Server, context: ssl.SSLContext) -> None:
        """Nobody is in before `let_in`."""
        self._server, self._context = server, context
        self._coming: Counter[str] = Counter()

    async def let_in(self, listening: socket.socket) -> None:
        """Let in whoever comes, until this is cancelled; who is in stays."""
        listening.setblocking(False)
        async with asyncio.TaskGroup() as coming:
            while True:
                try:
                    connection, (host, _) = await asyncio.get_running_loop().sock_accept(listening)
                except OSError:  # whoever came has gone again, or this program has too many files open
                    await asyncio.sleep(DOOR_RESTS_S)
                    continue
                if self._has_room_for(host):
                    self._coming[host] += 1
                    coming.create_task(self._agree(connection, host))
                else:
                    connection.close()

    def _has_room_for(self, host: str) -> bool:
        here = self._coming.copy()
        here.update(inside.peername[0] for inside in self._server.connections if inside.peername)
        return here.total() < CONNECTIONS_AT_MOST and here[host] < CONNECTIONS_EACH

    async def _agree(self, connection: socket.socket, host: str) -> None:
        """Agree on a secret; who does not is let go."""
        try:
            with contextlib.suppress(OSError):
                await asyncio.get_running_loop().connect_accepted_socket(
                    self._server,
                    connection,
                    ssl=self._context,
                    ssl_handshake_timeout=HANDSHAKE_S,
                    ssl_shutdown_timeout=CLOSED_BY_FORCE_S,
                )
        finally:
            self._coming[host] -= 1
