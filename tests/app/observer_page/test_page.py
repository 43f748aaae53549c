import asyncio
import logging
import socket
import ssl
import threading
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import aiohttp
import pytest

from app.errors import UsageError
from app.observer_page import answers
from app.observer_page.page import ObserverPage
from app.observer_page.tunables import BODY_BYTES, CODE_TRIES, REQUESTS_AT_ONCE
from audio.clock import JumpClock, SystemClock
from cues.hand import Mark
from tests.app.observer_page.asking import PATIENCE_S, Posted, as_phone, beat, page_open, pair, phone_of, told
from ui.triad_desk import PhoneAt, PhoneMarked

AHEAD_S = 3600.0


def another_code(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_page_shows_its_words_and_its_fingerprint_and_keeps_the_code_to_itself() -> None:
    async def look(phone: aiohttp.ClientSession) -> None:
        async with phone.get("/") as answer:
            shown = (await answer.text()).replace("<wbr>", "")
        assert all(f"<li>{word}</li>" in shown for word in invitation.words)
        assert invitation.fingerprint in shown
        assert invitation.code not in shown.replace(invitation.fingerprint, "")

    with page_open(Posted()) as page:
        invitation = page.invitation
        as_phone(invitation, look)


def test_it_loads_nothing_from_elsewhere_and_is_kept_nowhere() -> None:
    async def look(phone: aiohttp.ClientSession) -> None:
        for part in ("/", "/page.css", "/page.js", "/line.js", "/waiting.js"):
            async with phone.get(part) as answer:
                assert answer.status == 200
                assert "http" not in await answer.text()
                assert answer.headers["Cache-Control"] == "no-store"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert answer.headers["Content-Security-Policy"].startswith(
                    "default-src 'none'; script-src 'self'"
                )
        async with phone.get("/page.py") as answer:
            assert answer.status == 404
            assert "Content-Security-Policy" in answer.headers

    with page_open(Posted()) as page:
        as_phone(page.invitation, look)


def test_the_right_code_gives_a_cookie_that_scripts_and_other_pages_never_see() -> None:
    async def come(phone: aiohttp.ClientSession) -> None:
        async with phone.post("/pair", json={"code": page.invitation.code}) as answer:
            assert answer.status == 200
            cookie = SimpleCookie(answer.headers["Set-Cookie"])[answers.COOKIE]
        assert (cookie["httponly"], cookie["secure"], cookie["samesite"]) == (True, True, "Strict")
        async with phone.get("/") as answer:
            assert 'data-at="paired"' in await answer.text()

    with page_open(Posted()) as page:
        as_phone(page.invitation, come)


def test_five_wrong_codes_lock_it_for_good() -> None:
    async def guess(phone: aiohttp.ClientSession) -> None:
        for left in range(CODE_TRIES - 1, 0, -1):
            async with phone.post("/pair", json={"code": another_code(page.invitation.code)}) as answer:
                assert await answer.json() == {"why": "wrong", "left": left}
        for code in (another_code(page.invitation.code), page.invitation.code):
            async with phone.post("/pair", json={"code": code}) as answer:
                assert answer.status == 403
                assert await answer.json() == {"why": "locked", "left": 0}
        async with phone.get("/") as answer:
            assert 'data-at="locked"' in await answer.text()

    posted = Posted()
    with page_open(posted) as page:
        as_phone(page.invitation, guess)
    assert posted.rest() == [PhoneAt.LOCKED]


def test_a_second_phone_is_refused_and_the_first_stays() -> None:
    async def come_second(first: aiohttp.ClientSession) -> None:
        assert await pair(first, page.invitation.code) == 200
        async with phone_of(page.invitation) as second:
            async with second.post("/pair", json={"code": page.invitation.code}) as answer:
                assert (await answer.json())["why"] == "taken"
            async with second.get("/") as answer:
                assert 'data-at="taken"' in await answer.text()
            for path in ("/beat", "/marks", "/wait"):
                async with second.post(path, json={}) as answer:
                    assert answer.status == 401
        await beat(first, clock.now_s)

    clock = SystemClock()
    with page_open(Posted(), clock) as page:
        as_phone(page.invitation, come_second)


def test_marks_stand_by_our_clock_once_each_however_often_they_come() -> None:
    async def mark(phone: aiohttp.ClientSession) -> None:
        await pair(phone, page.invitation.code)
        await beat(phone, lambda: clock.now_s() + AHEAD_S)
        marks = [told(number, tapped_s + number * 0.01 + AHEAD_S) for number in range(3)]
        for _ in range(2):
            async with phone.post("/marks", json={"marks": marks}) as answer:
                assert await answer.json() == {"kept": [mark["id"] for mark in marks], "refused": []}

    posted = Posted()
    clock = SystemClock()
    with page_open(posted, clock) as page:
        tapped_s = clock.now_s()
        as_phone(page.invitation, mark)
    here, *marked = posted.rest()
    assert here is PhoneAt.HERE
    assert len(marked) == 3
    for number, event in enumerate(marked):
        assert isinstance(event, PhoneMarked)
        assert event.mark is Mark.STRENGTH
        assert event.at_s == pytest.approx(tapped_s + number * 0.01, abs=0.2)


def test_before_its_clock_is_measured_a_phones_marks_have_to_wait() -> None:
    async def mark(phone: aiohttp.ClientSession) -> None:
        await pair(phone, page.invitation.code)
        async with phone.post("/marks", json={"marks": [told(1, 1.0)]}) as answer:
            assert answer.status == 409

    posted = Posted()
    with page_open(posted) as page:
        as_phone(page.invitation, mark)
    assert not posted.rest()


def test_a_silent_phone_is_away_until_it_is_heard_of_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fall_silent(phone: aiohttp.ClientSession) -> None:
        await pair(phone, page.invitation.code)
        for _ in range(2):
            await beat(phone, clock.now_s, times=1)
            assert await asyncio.to_thread(posted.next) is PhoneAt.HERE
            assert await asyncio.to_thread(posted.next) is PhoneAt.AWAY

    monkeypatch.setattr(answers, "AWAY_AFTER_S", 0.05)
    posted, clock = Posted(), SystemClock()
    with page_open(posted, clock) as page:
        as_phone(page.invitation, fall_silent)


def test_what_is_not_understood_is_refused_without_a_word_of_it_in_a_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def babble(phone: aiohttp.ClientSession) -> None:
        await pair(phone, page.invitation.code)
        for path in ("/pair", "/beat", "/marks"):
            async with phone.post(path, data=b'{"marks": "my secret') as answer:
                assert answer.status == 400
        async with phone.post("/marks", data=b"secret" * BODY_BYTES) as answer:
            assert answer.status == 413

    caplog.set_level(logging.DEBUG)
    with page_open(Posted()) as page:
        as_phone(page.invitation, babble)
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    "said",
    [
        b"GET / HTTP/1.1\r\nHost: HERE\r\nCookie: secret\x01secret\r\n\r\n",
        b"GET /" + b"secret" * 3000 + b" HTTP/1.1\r\nHost: HERE\r\n\r\n",
        b"secret / HTTP/1.1\r\n\r\n",
        b"secret\x00secret\r\nsecret\r\n\r\n",
        b"POST /pair HTTP/1.1\r\nHost: HERE\r\nTransfer-Encoding: chunked\r\n\r\nsecret\r\n",
    ],
)
def test_of_what_is_no_request_at_all_no_log_has_a_word(
    said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with page_open(Posted()) as page:
        where = urlsplit(page.invitation.address)
        with (
            socket.create_connection(("127.0.0.1", where.port or 0), PATIENCE_S) as connection,
            trusting().wrap_socket(connection) as stranger,
        ):
            stranger.sendall(said.replace(b"HERE", where.netloc.encode()))
            assert b" 400 " in stranger.recv(10_000)
    assert "secret" not in caplog.text


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@pytest.mark.parametrize("origin", ["https://example.org", "null", ""])
def test_other_pages_scripts_are_refused(origin: str) -> None:
    async def intrude(phone: aiohttp.ClientSession) -> None:
        async with phone.post(
            "/pair", json={"code": page.invitation.code}, headers={"Origin": origin}
        ) as answer:
            assert answer.status == 403

    with page_open(Posted()) as page:
        as_phone(page.invitation, intrude)


def test_another_name_than_its_address_is_refused() -> None:
    async def misname(phone: aiohttp.ClientSession) -> None:
        async with phone.get("/", headers={"Host": "rebound.example"}) as answer:
            assert answer.status == 421

    with page_open(Posted()) as page:
        as_phone(page.invitation, misname)


def test_a_flood_of_strangers_is_held_off_and_the_phone_is_not() -> None:
    async def flood(phone: aiohttp.ClientSession) -> None:
        assert await pair(phone, page.invitation.code) == 200
        async with phone_of(page.invitation) as strangers:
            for _ in range(REQUESTS_AT_ONCE):
                async with strangers.get("/") as answer:
                    last = answer.status
            assert last == 429
        await beat(phone, lambda: 1.0, times=1)

    with page_open(Posted(), JumpClock()) as page:
        as_phone(page.invitation, flood)


def test_a_phone_that_waits_is_told_of_the_end_and_then_nothing_answers() -> None:
    async def wait(phone: aiohttp.ClientSession) -> None:
        await pair(phone, page.invitation.code)
        await beat(phone, clock.now_s)
        waiting = asyncio.create_task(phone.post("/wait", json={}).__aenter__())
        await beat(phone, clock.now_s, times=1)
        page.close()
        answer = await waiting
        assert await answer.json() == {"open": False}
        async with phone_of(page.invitation) as second:
            assert await pair(second, page.invitation.code) == 503  # nobody comes any more
        async with phone.post("/marks", json={"marks": [told(1, clock.now_s())]}) as answer:
            assert (await answer.json())["kept"]  # what it held back still arrives
        await asyncio.to_thread(page.join)
        with pytest.raises(aiohttp.ClientConnectionError):
            await phone.get("/")

    posted, clock = Posted(), SystemClock()
    with page_open(posted, clock) as page:
        as_phone(page.invitation, wait)
        page.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", urlsplit(page.invitation.address).port or 0))


def test_it_leaves_no_thread_behind() -> None:
    with page_open(Posted()):
        assert "observer's page" in {thread.name for thread in threading.enumerate()}
    assert "observer's page" not in {thread.name for thread in threading.enumerate()}


def test_it_listens_on_its_address_alone() -> None:
    with page_open(Posted()) as page:
        port = urlsplit(page.invitation.address).port or 0
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port))


@pytest.mark.parametrize(
    ("address", "why"),
    [("0.0.0.0", "one address alone"), ("attic", "no IPv4 address"), ("192.0.2.7", "not in that network")],
)
def test_where_it_cannot_be_opened_it_says_so(address: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        ObserverPage(address, SystemClock(), Posted())
