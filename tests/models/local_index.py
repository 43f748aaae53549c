"""A package index on this computer, for pip; it gives what it has at the pace that a test wants."""

import os
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

CHUNK_BYTES = 20_000


def wheel_of(package: str, version: str, content: bytes) -> bytes:
    """A wheel that pip takes for one, with `content` in it."""
    name = package.replace("-", "_")
    wheel = BytesIO()
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("data.bin", content)
        info = f"{name}-{version}.dist-info"
        file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{info}/RECORD", "")
    return wheel.getvalue()


class LocalIndex:
    """Wheels by their packages' names; `before_chunk` is called with how many bytes of a wheel are sent."""

    def __init__(self) -> None:
        self.wheels: dict[str, tuple[str, bytes]] = {}
        self.before_chunk: Callable[[int], object] = lambda sent: None
        self.given: list[str] = []

    def add(self, package: str, version: str, wheel: bytes) -> None:
        name = f"{package.replace('-', '_')}-{version}-py3-none-any.whl"
        self.wheels[package] = (name, wheel)

    def answer(self, path: str) -> Iterator[bytes]:
        """What is behind an address, piece by piece."""
        for package, (name, wheel) in self.wheels.items():
            if path == f"/simple/{package}/":
                yield f'<!DOCTYPE html><a href="/{name}">{name}</a>'.encode()
            elif path == f"/{name}":
                self.given.append(package)
                for first in range(0, len(wheel), CHUNK_BYTES):
                    self.before_chunk(first)
                    yield wheel[first : first + CHUNK_BYTES]

    def length(self, path: str) -> int:
        return next((len(wheel) for name, wheel in self.wheels.values() if path == f"/{name}"), 0)


@contextmanager
def serving(index: LocalIndex) -> Iterator[dict[str, str]]:
    """Serve `index`; the environment in which pip asks it, and nobody else."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_page = self.path.startswith("/simple/")
            self.send_response(200)
            self.send_header("Content-Type", "text/html" if is_page else "application/octet-stream")
            if not is_page:
                self.send_header("Content-Length", str(index.length(self.path)))
            self.end_headers()
            try:
                for piece in index.answer(self.path):
                    self.wfile.write(piece)
            except ConnectionError:
                pass  # pip was ended

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield {
            "PIP_INDEX_URL": f"http://127.0.0.1:{server.server_address[1]}/simple",
            "PIP_EXTRA_INDEX_URL": "",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INPUT": "1",
            "PIP_RETRIES": "0",
            "NO_PROXY": "127.0.0.1",
        }
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
