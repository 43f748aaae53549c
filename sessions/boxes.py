"""A small file kept sealed: what is in it has a random key of its own, which lies beside it, wrapped.

It is the master key that wraps it, so that another one can take its place without the rest being touched.
"""

import binascii
import json
from dataclasses import dataclass
from pathlib import Path

from sessions.file_trouble import files_explained
from sessions.master_key import MasterKey, new_key
from sessions.private_files import write_private
from sessions.seal import Broken, sealed, unsealed


@dataclass(frozen=True, slots=True)
class Box:
    """One such file at `path`; `what` lies in it belongs to `owner`, and opens as nobody else's."""

    path: Path
    what: str
    owner: str

    def put(self, content: bytes, master: MasterKey) -> None:
        """Seal `content` under a new key, in place of what was in it; raises `SessionError`."""
        key = new_key()
        self._write({"key": master.wrap(key, self.owner), self.what: sealed(key, content, self.owner)})

    def content(self, master: MasterKey) -> bytes:
        """Give back what was put in; raises `Broken` for what is damaged, `OtherKey`, `SessionError`."""
        parts = self._parts()
        if not {"key", self.what} <= parts.keys():
            raise Broken
        return unsealed(master.unwrap(parts["key"], self.owner), parts[self.what], self.owner)

    def is_under(self, master: MasterKey) -> bool:
        """Whether its key is wrapped by `master`; False where it is damaged. Raises `SessionError`."""
        return master.wrapped(self._parts().get("key", b""))

    def move(self, former: MasterKey, master: MasterKey) -> None:
        """Wrap its key by another master key, where the `former` wrapped it; raises `SessionError`."""
        parts = self._parts()
        if former.wrapped(parts.get("key", b"")):
            self._write({**parts, "key": master.wrap(former.unwrap(parts["key"], self.owner), self.owner)})

    def _parts(self) -> dict[str, bytes]:
        """Read its parts; none where it is damaged."""
        with files_explained(self.path.name):
            content = self.path.read_bytes()
        try:
            return {name: binascii.a2b_base64(part) for name, part in dict(json.loads(content)).items()}
        except (ValueError, TypeError, RecursionError):
            return {}

    def _write(self, parts: dict[str, bytes]) -> None:
        told = {name: binascii.b2a_base64(part, newline=False).decode() for name, part in parts.items()}
        write_private(self.path, json.dumps(told).encode())
