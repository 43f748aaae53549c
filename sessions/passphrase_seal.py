"""Something small sealed by a passphrase: Argon2id (RFC 9106) makes a key of it, and that key seals.

What it was run with is told beside what is sealed, so that stronger settings can come later.
"""

import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sessions.seal import KEY_BYTES, sealed, unsealed
from sessions.tunables import (
    ARGON2_ITERATIONS,
    ARGON2_LANES,
    ARGON2_MEMORY_KIB,
    ARGON2_MOST_ITERATIONS,
    ARGON2_MOST_MEMORY_KIB,
    SALT_BYTES,
)


class Damaged(Exception):
    """What was told of the seal is not what any passphrase could open."""


@dataclass(frozen=True, slots=True)
class Argon2:
    """Argon2id with what it is run with."""

    salt: bytes
    iterations: int = ARGON2_ITERATIONS
    lanes: int = ARGON2_LANES
    memory_kib: int = ARGON2_MEMORY_KIB

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "Argon2":
        """Read what `told` says; raises `ValueError`, `KeyError` or `TypeError`.

        More work than any passphrase needs is refused: a file made in malice may ask for it.
        """
        salt = binascii.a2b_base64(told["salt"])
        found = cls(salt, int(told["iterations"]), int(told["lanes"]), int(told["memory_kib"]))
        if found.iterations > ARGON2_MOST_ITERATIONS or found.memory_kib > ARGON2_MOST_MEMORY_KIB:
            raise ValueError("it would take too long")
        return found

    def told(self) -> dict[str, Any]:
        """All of it as `of` reads it."""
        return {
            "salt": text(self.salt),
            "iterations": self.iterations,
            "lanes": self.lanes,
            "memory_kib": self.memory_kib,
        }

    def key(self, passphrase: str) -> bytes:
        """Make 32 bytes of a passphrase; `ValueError`, `OverflowError` or `MemoryError` where it cannot."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        derivation = Argon2id(
            salt=self.salt,
            length=KEY_BYTES,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        return derivation.derive(passphrase.encode())


def sealed_by(passphrase: str, content: bytes, called: str) -> dict[str, Any]:
    """Seal what is `called` so; what `unsealed_by` needs to give it back, fit for JSON."""
    wrapping = Argon2(secrets.token_bytes(SALT_BYTES))
    return {"wrapped": text(sealed(wrapping.key(passphrase), content, called)), **wrapping.told()}


def unsealed_by(passphrase: str, told: Mapping[str, Any], called: str) -> bytes:
    """Give back what was sealed; raises `Broken` at another passphrase, `Damaged` where none can open it."""
    try:
        wrapping, wrapped = Argon2.of(told), binascii.a2b_base64(told["wrapped"])
        key = wrapping.key(passphrase)
    except (ValueError, KeyError, TypeError, OverflowError, MemoryError) as damaged:
        raise Damaged from damaged
    return unsealed(key, wrapped, called)


def text(content: bytes) -> str:
    """Bytes as a line of letters (base64)."""
    return binascii.b2a_base64(content, newline=False).decode()
