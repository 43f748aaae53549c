"""A key made of a passphrase by Argon2id (RFC 9106), slowly, so that guessing passphrases is slow too."""

import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sessions.seal import KEY_BYTES
from sessions.tunables import (
    ARGON2_ITERATIONS,
    ARGON2_LANES,
    ARGON2_MEMORY_KIB,
    ARGON2_MOST_ITERATIONS,
    ARGON2_MOST_MEMORY_KIB,
    SALT_BYTES,
)


@dataclass(frozen=True, slots=True)
class PassphraseKey:
    """Argon2id with what it was run with; stored, so that stronger settings can come later."""

    salt: bytes
    iterations: int = ARGON2_ITERATIONS
    lanes: int = ARGON2_LANES
    memory_kib: int = ARGON2_MEMORY_KIB

    @classmethod
    def new(cls) -> "PassphraseKey":
        """With today's settings and a salt of its own."""
        return cls(secrets.token_bytes(SALT_BYTES))

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "PassphraseKey":
        """Read what `told` gave; raises `ValueError`, `KeyError` or `TypeError` where that cannot be.

        Settings that no computer could spare are refused: a file made in malice may have them.
        """
        salt = binascii.a2b_base64(told["salt"])
        found = cls(salt, int(told["iterations"]), int(told["lanes"]), int(told["memory_kib"]))
        if found.iterations > ARGON2_MOST_ITERATIONS or found.memory_kib > ARGON2_MOST_MEMORY_KIB:
            raise ValueError("more work than any passphrase needs")
        return found

    def told(self) -> dict[str, Any]:
        """All of it as JSON has it."""
        return {
            "salt": binascii.b2a_base64(self.salt, newline=False).decode(),
            "iterations": self.iterations,
            "lanes": self.lanes,
            "memory_kib": self.memory_kib,
        }

    def key(self, passphrase: str) -> bytes:
        """The key, `KEY_BYTES` long; slow. Raises `ValueError`, `OverflowError` or `MemoryError`."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        derivation = Argon2id(
            salt=self.salt,
            length=KEY_BYTES,
            iterations=self.iterations,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        return derivation.derive(passphrase.encode())
