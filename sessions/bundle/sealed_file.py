"""How a bundle is sealed: a line in clear that says how its passphrase opens it, then pieces under its key.

The line ends with its checksum, so that a damaged one is no wrong passphrase. Each piece is sealed as the one
at its place, the last as the last: none can be changed, moved, left out or cut off without its being noticed.
Pieces are written and read one at a time, so that hours of sound need little memory.
"""

import binascii
import io
import json
from typing import TYPE_CHECKING, BinaryIO, Final

from sessions.bundle.errors import WrongPassphrase, damaged, newer
from sessions.master_key import new_key
from sessions.passphrase_seal import Damaged, sealed_by, unsealed_by
from sessions.seal import SEAL_BYTES, Broken, sealed, unsealed
from sessions.tunables import BUNDLE_PIECE_BYTES

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC: Final = b"holdspace-bundle "
_FORM = 1
_LONGEST_LINE = 1000
_SEALED_PIECE_BYTES = BUNDLE_PIECE_BYTES + SEAL_BYTES


class SealingWriter:
    """Seals what is written to it into a file, under a new key that `passphrase` opens."""

    def __init__(self, file: BinaryIO, passphrase: str) -> None:
        """Write the line in clear; slow, for the passphrase is. Raises `OSError`."""
        self._key = new_key()
        told = MAGIC + f"{_FORM} {json.dumps(sealed_by(passphrase, self._key, _name(_FORM)))}".encode()
        file.write(told + b" " + _checksum(told) + b"\n")
        self._file, self._waiting, self._place = file, bytearray(), 0

    def write(self, content: bytes) -> None:
        """Add to what is sealed; raises `OSError`."""
        self._waiting += content
        while len(self._waiting) > BUNDLE_PIECE_BYTES:  # what may be the last waits for `finish`
            self._seal(bytes(self._waiting[:BUNDLE_PIECE_BYTES]), last=False)
            del self._waiting[:BUNDLE_PIECE_BYTES]

    def finish(self) -> None:
        """Seal the last piece; raises `OSError`."""
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, piece: bytes, last: bool) -> None:
        self._file.write(sealed(self._key, piece, _piece_name(self._place, last)))
        self._place += 1


class UnsealingReader(io.RawIOBase):
    """Reads what `SealingWriter` sealed; a read raises `SessionError` at the first piece that is damaged."""

    def __init__(self, file: BinaryIO, passphrase: str, name: str) -> None:
        """Open it; slow, for the passphrase is. `name` is what the file is called in errors.

        Raises `WrongPassphrase`, or another `SessionError` for what is damaged, newer, or no bundle.
        """
        self._file, self._called = file, name
        self._key = _opened(file.readline(_LONGEST_LINE), passphrase, name)
        self._next, self._place = file.read(_SEALED_PIECE_BYTES), 0
        self._piece, self._read = memoryview(b""), 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Give as much as is at hand; 0 at the end."""
        if not self._piece and self._next:
            self._unseal()
        into = memoryview(buffer).cast("B")
        count = min(len(into), len(self._piece))
        into[:count], self._piece = self._piece[:count], self._piece[count:]
        self._read += count
        return count

    def tell(self) -> int:
        """How much of what was sealed has been given."""
        return self._read

    def _unseal(self) -> None:
        this, self._next = self._next, self._file.read(_SEALED_PIECE_BYTES)
        try:
            name = _piece_name(self._place, last=not self._next)
            self._piece = memoryview(unsealed(self._key, this, name))
        except Broken as broken:
            raise damaged(self._called) from broken
        self._place += 1


def _opened(line: bytes, passphrase: str, name: str) -> bytes:
    """The bundle's key, by its line in clear."""
    told, _, checksum = line.removesuffix(b"\n").rpartition(b" ")
    if not line.startswith(MAGIC):
        raise damaged(name, "no bundle of Holdspace, or its beginning is damaged")
    if _checksum(told) != checksum:
        raise damaged(name)
    try:
        form, _, rest = told.removeprefix(MAGIC).partition(b" ")
        if int(form) > _FORM:
            raise newer(name)
        return unsealed_by(passphrase, json.loads(rest), _name(_FORM))
    except Broken as broken:
        raise WrongPassphrase(f"{name}: this is not its passphrase; ask whoever made it") from broken
    except (ValueError, Damaged) as wrong:
        raise damaged(name) from wrong


def _name(form: int) -> str:
    return f"holdspace bundle {form}"


def _piece_name(place: int, last: bool) -> str:
    return f"{_name(_FORM)}, {'last ' if last else ''}piece {place}"


def _checksum(told: bytes) -> bytes:
    return f"{binascii.crc32(told):08x}".encode()
