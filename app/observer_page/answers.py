"""What the page answers: nothing but itself, its certificate's fingerprint, and which marks have arrived.

| request     | from    | says                                    | answer                                   |
|-------------|---------|-----------------------------------------|------------------------------------------|
| GET /       | anybody |                                         | the page: pairing, marks, or why not     |
| GET /…      | anybody |                                         | its style and its scripts                |
| POST /pair  | anybody | code                                    | 200 and the cookie, or 403: why, left    |
| POST /beat  | phone   | sent_ms, before: number sent_ms back_ms | number, by which its clock is measured   |
| POST /marks | phone   | marks: id mark tapped_ms text           | kept, refused: ids; 409: measure anew    |
| POST /wait  | phone   |                                         | open: when the page closes, or `WAIT_S`  |

All bodies are JSON. 400: not understood, 401: not the paired phone, 403: a script of another page, 413: too
large, 421: another name than the page's address, 429: too often, 503: the page is closing. Plain requests
instead of a socket: some phones' browsers, told to trust a certificate for once, do so for requests alone.
"""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from app.observer_page.allowance import Allowance
from app.observer_page.incoming import NotUnderstood, read_answered, read_code, read_marks, read_object
from app.observer_page.observer import Observer
from app.observer_page.pairing import Pairing, Refused
from app.observer_page.shown import SHOWN, page_as_shown
from app.observer_page.tunables import (
    AWAY_AFTER_S,
    BODY_BYTES,
    CERTIFICATE_HOURS,
    REQUEST_READ_S,
    REQUESTS_A_SECOND,
    REQUESTS_AT_ONCE,
    WAIT_S,
)
from audio.clock import Clock
from ui.triad_desk import Invitation, PhoneAt, PhoneEvent

COOKIE = "__Host-holdspace"
"""The prefix binds it to this address, to TLS and to every path (RFC 6265bis)."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Server": "Holdspace",
    "X-Content-Type-Options": "nosniff",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Answers:
    """Everything that can be asked of the page; on its loop alone."""

    def __init__(
        self,
        invitation: Invitation,
        pairing: Pairing,
        clock: Clock,
        post: Callable[[PhoneEvent], None],
        closing: asyncio.Event,
    ) -> None:
        """Let in whom `pairing` lets in, until `closing` is set."""
        self._invitation, self._pairing, self._closing = invitation, pairing, closing
        self._clock, self._post = clock, post
        self._observer = Observer(clock, post)
        self._phone = Allowance(clock, REQUESTS_A_SECOND, REQUESTS_AT_ONCE)
        self._strangers = Allowance(clock, REQUESTS_A_SECOND, REQUESTS_AT_ONCE)
        self._silence: asyncio.TimerHandle | None = None

    def application(self) -> web.Application:
        """Give all of it as aiohttp serves it."""
        application = web.Application(middlewares=[self._guard], client_max_size=BODY_BYTES)
        application.on_response_prepare.append(_with_headers)
        application.router.add_get("/", self._page, allow_head=False)
        application.router.add_get("/{name}", self._part, allow_head=False)
        application.router.add_post("/pair", self._pair)
        application.router.add_post("/beat", self._beat)
        application.router.add_post("/marks", self._marks)
        application.router.add_post("/wait", self._wait)
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if f"https://{request.host}/" != self._invitation.address:
            raise web.HTTPMisdirectedRequest
        if not (self._phone if self._is_paired(request) else self._strangers).spend():
            raise web.HTTPTooManyRequests
        if request.method == "POST" and request.headers.get("Origin") != f"https://{request.host}":
            raise web.HTTPForbidden
        try:
            return await handler(request)
        except NotUnderstood:
            raise web.HTTPBadRequest from None

    def _is_paired(self, request: web.Request) -> bool:
        return self._pairing.knows(request.cookies.get(COOKIE, ""))

    def _must_be_paired(self, request: web.Request) -> None:
        if not self._is_paired(request):
            raise web.HTTPUnauthorized

    async def _page(self, request: web.Request) -> web.Response:
        shown = page_as_shown(self._invitation, self._at(request))
        return web.Response(text=shown, content_type="text/html")

    def _at(self, request: web.Request) -> str:
        if self._is_paired(request):
            return "paired"
        if self._pairing.taken:
            return Refused.TAKEN
        return Refused.LOCKED if self._pairing.locked else "pairing"

    async def _part(self, request: web.Request) -> web.Response:
        part = SHOWN.get(request.match_info["name"])
        if part is None:
            raise web.HTTPNotFound
        return web.Response(text=part.text, content_type=part.kind)

    async def _pair(self, request: web.Request) -> web.Response:
        code = read_code(await _said(request))
        if self._closing.is_set():
            raise web.HTTPServiceUnavailable
        was_locked = self._pairing.locked
        outcome = self._pairing.try_code(code)
        if self._pairing.locked and not was_locked:
            self._post(PhoneAt.LOCKED)
        if isinstance(outcome, Refused):
            return web.json_response({"why": outcome, "left": self._pairing.tries_left}, status=403)
        paired = web.json_response({})
        paired.set_cookie(
            COOKIE,
            outcome,
            max_age=CERTIFICATE_HOURS * 3600,
            secure=True,
            httponly=True,
            samesite="Strict",
        )
        return paired

    async def _beat(self, request: web.Request) -> web.Response:
        heard_s = self._clock.now_s()
        self._must_be_paired(request)
        number = self._observer.beat(heard_s, read_answered(await _said(request)))
        if self._silence is not None:
            self._silence.cancel()
        self._silence = asyncio.get_running_loop().call_later(AWAY_AFTER_S, self._observer.lose)
        return web.json_response({"number": number})

    async def _marks(self, request: web.Request) -> web.Response:
        self._must_be_paired(request)
        marks = read_marks(await _said(request))
        if not self._observer.clock_is_known:
            raise web.HTTPConflict
        received = self._observer.take(marks)
        return web.json_response({"kept": received.kept, "refused": received.refused})

    async def _wait(self, request: web.Request) -> web.Response:
        self._must_be_paired(request)
        try:
            async with asyncio.timeout(WAIT_S):
                await self._closing.wait()
        except TimeoutError:
            return web.json_response({"open": True})
        return web.json_response({"open": False})


async def _with_headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


async def _said(request: web.Request) -> dict[str, object]:
    try:
        async with asyncio.timeout(REQUEST_READ_S):
            return read_object(await request.read())
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
