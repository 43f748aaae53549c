"""A crowd at the page's door, of whoever is in the same network: it keeps nobody else out for long."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from urllib.parse import urlsplit

import aiohttp
import pytest

from app.observer_page import door, page
from app.observer_page.page import ObserverPage
from app.observer_page.tunables import CONNECTIONS_EACH
from tests.app.observer_page.asking import PATIENCE_S, Posted, as_phone, page_open, pair

CROWD = 3 * CONNECTIONS_EACH


@contextmanager
def crowd(opened: ObserverPage, count: int, address: str) -> Iterator[list[socket.socket]]:
    """So many connections from one address, that say nothing."""
    port = urlsplit(opened.invitation.address).port or 0
    with ExitStack() as all_of_them:
        yield [
            all_of_them.enter_context(
                socket.create_connection(("127.0.0.1", port), PATIENCE_S, source_address=(address, 0))
            )
            for _ in range(count)
        ]


def is_let_go(connection: socket.socket) -> bool:
    """Whether its other end is closed, waited for."""
    with suppress(ConnectionResetError):
        return connection.recv(1) == b""
    return True


def test_of_one_address_so_many_are_let_in_and_another_still_comes() -> None:
    async def come(phone: aiohttp.ClientSession) -> None:
        assert await pair(phone, opened.invitation.code) == 200

    with page_open(Posted()) as opened, crowd(opened, CROWD, "127.0.0.2") as strangers:
        assert all(map(is_let_go, strangers[CONNECTIONS_EACH:]))
        as_phone(opened.invitation, come)


def test_who_agrees_on_no_secret_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "HANDSHAKE_S", 0.05)
    with page_open(Posted()) as opened, crowd(opened, 1, "127.0.0.1") as (stranger,):
        assert is_let_go(stranger)


@pytest.mark.parametrize("said", [b"", b"POST /pair HTTP/1.1\r\nHost: "])
def test_who_asks_nothing_or_half_a_question_is_let_go(said: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "REQUEST_READ_S", 0.05)
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with (
        page_open(Posted()) as opened,
        crowd(opened, 1, "127.0.0.1") as (stranger,),
        trusting.wrap_socket(stranger) as inside,
    ):
        inside.sendall(said)
        assert is_let_go(inside)


def test_those_who_left_have_made_room(monkeypatch: pytest.MonkeyPatch) -> None:
    async def come(phone: aiohttp.ClientSession) -> None:
        assert await pair(phone, opened.invitation.code) == 200

    monkeypatch.setattr(door, "HANDSHAKE_S", 0.05)
    with page_open(Posted()) as opened, crowd(opened, CONNECTIONS_EACH, "127.0.0.1") as strangers:
        assert all(map(is_let_go, strangers))
        as_phone(opened.invitation, come)
