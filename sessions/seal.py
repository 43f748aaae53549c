"""Sealing a few bytes so that only who has the key can read them, and nobody can change them unnoticed.

AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits; what is sealed is bound to what it is called.
"""

import secrets

KEY_BYTES = 32
_NONCE_BYTES = 12
SEAL_BYTES = _NONCE_BYTES + 16
"""How much longer what is sealed is than what was: the nonce, and a tag of 128 bits."""


class Broken(Exception):
    """It was sealed with another key, for something else, or it was changed."""


def sealed(key: bytes, content: bytes, called: str) -> bytes:
    """Seal `content` with `key` (32 bytes) as what is `called` so: nonce, ciphertext, tag."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, called.encode())


def unsealed(key: bytes, box: bytes, called: str) -> bytes:
    """Give back what `sealed` was given; raises `Broken`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], called.encode())
    except (InvalidTag, ValueError) as broken:
        raise Broken from broken
