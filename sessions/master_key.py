"""The key above all keys: everything kept sealed has a key of its own, and this one wraps those.

It is random and lives in the system's keyring; where there is none it lies in `master-key.json`, sealed by a
passphrase through Argon2id (RFC 9106). The file says which of the two it is. Nothing here is imported,
asked or made before something sealed is to be kept or opened.
"""

import binascii
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audio.data_folder import data_folder
from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.passphrase_key import PassphraseKey
from sessions.private_files import destroy, write_private
from sessions.seal import KEY_BYTES, Broken, sealed, unsealed

Passphrase = Callable[[bool], str]
"""Gives the user's passphrase; told whether it is a new one, which is better asked for twice."""

_SERVICE = "holdspace"
_MASTER_ID_BYTES = 8
_LOWEST_PRIORITY = (
    1  # keyring's own mark of a backend it recommends; below it are stand-ins that keep nothing
)


class OtherKey(SessionError):
    """Something was wrapped by another master key, or is damaged."""


@dataclass(frozen=True, slots=True)
class MasterKey:
    """Wraps and unwraps the keys of what is kept; `id` tells this master key from others."""

    id: bytes
    _secret: bytes

    def __repr__(self) -> str:
        return f"MasterKey({self.id.hex()})"

    def wrap(self, key: bytes, owner: str) -> bytes:
        """Seal `key` (32 bytes) for what is called `owner`; it can be unwrapped for nothing else."""
        return self.id + sealed(self._secret, key, owner)

    def unwrap(self, wrapped: bytes, owner: str) -> bytes:
        """Give back what `wrap` was given; raises `OtherKey`."""
        if wrapped[: len(self.id)] != self.id:
            raise OtherKey(f"{owner} was kept under another key")
        try:
            return unsealed(self._secret, wrapped[len(self.id) :], owner)
        except Broken as broken:
            raise OtherKey(f"{owner} was kept under another key, or is damaged") from broken


def new_key() -> bytes:
    """Make a key for one thing that is to be kept."""
    return secrets.token_bytes(KEY_BYTES)


def open_master_key(passphrase: Passphrase) -> MasterKey:
    """Open this data folder's master key, made where there is none yet; asks for a passphrase if it must.

    Raises `SessionError` where the keyring or the passphrase does not give it.
    """
    path = master_key_path()
    if not path.exists():
        _refuse_to_strand(path)
        return _made(path, passphrase)
    with files_explained(path.name):
        text = path.read_bytes()
    try:
        told: dict[str, Any] = json.loads(text)
        master_id = bytes.fromhex(told["id"])
        if told["kept_in"] == "keyring":
            return MasterKey(master_id, _from_keyring(master_id, path))
        wrapping, wrapped = PassphraseKey.of(told), binascii.a2b_base64(told["wrapped"])
    except (ValueError, KeyError, TypeError) as damaged:
        raise SessionError(f"{path} is damaged; restore it, or {_ANEW}") from damaged
    return MasterKey(master_id, _from_passphrase(wrapping, wrapped, passphrase(False), path))


def key_needs_passphrase() -> bool:
    """Whether `open_master_key` will ask for a passphrase, an old one or a new one.

    False too where the key cannot be had for another reason; opening it says which.
    """
    try:
        path = master_key_path()
        if not path.exists():
            return not _has_keyring()
        return bool(json.loads(path.read_bytes())["kept_in"] == "passphrase")
    except (SessionError, OSError, ValueError, KeyError, TypeError):
        return False


def forget_master_key() -> None:
    """Destroy this data folder's master key; harmless where there is none.

    What was kept under it can never be opened again. Raises `SessionError` where the keyring does not let go
    of it; the file that names it then stays, so that it can be tried again.
    """
    path = master_key_path()
    if not path.exists():
        return
    with files_explained(path.name):
        text = path.read_bytes()
    try:
        told = json.loads(text)
        named = bytes.fromhex(told["id"]) if told["kept_in"] == "keyring" else None
    except (ValueError, KeyError, TypeError):
        named = None  # damaged: nothing tells under which name the keyring has it, if it does
    if named is not None:
        _out_of_keyring(named)
    destroy(path)


def master_key_path() -> Path:
    """Name the file that says where the master key is; it need not exist yet."""
    return data_folder() / "master-key.json"


def _refuse_to_strand(path: Path) -> None:
    """Raise `SessionError` where things are kept under a master key of which nothing says where it is.

    A new one made in its place would open none of them, and hide that they can be opened again.
    """
    if any(any(data_folder().glob(kept)) for kept in ("sessions/*.key", "voices/*.voice")):
        raise SessionError(
            f"sessions or voices are kept here, and {path}, which says where their key is, is gone; restore "
            "it from a copy, or wipe everything in the settings to begin anew: what was kept is then lost"
        )


_ANEW = "delete it to begin anew: what was kept under it is then lost"


def _made(path: Path, passphrase: Passphrase) -> MasterKey:
    """Make a new master key and keep it where it can be kept best."""
    master = MasterKey(secrets.token_bytes(_MASTER_ID_BYTES), new_key())
    told: dict[str, Any] = {"id": master.id.hex()}
    if _has_keyring():
        _into_keyring(master)
        told |= {"kept_in": "keyring"}
    else:
        wrapping = PassphraseKey.new()
        wrapped = sealed(wrapping.key(passphrase(True)), master._secret, _SERVICE)
        told |= {"kept_in": "passphrase", "wrapped": _text(wrapped), **wrapping.told()}
    write_private(path, json.dumps(told, indent=1).encode())
    return master


def _from_passphrase(wrapping: PassphraseKey, wrapped: bytes, passphrase: str, path: Path) -> bytes:
    try:
        return unsealed(wrapping.key(passphrase), wrapped, _SERVICE)
    except Broken as broken:
        raise SessionError(
            f"this is not the passphrase chosen for what is kept here; give that one ({path.name}: {_ANEW})"
        ) from broken
    except (ValueError, OverflowError, MemoryError) as damaged:
        raise SessionError(f"{path} is damaged; restore it, or {_ANEW}") from damaged


def _has_keyring() -> bool:
    import keyring

    try:
        return bool(keyring.get_keyring().priority >= _LOWEST_PRIORITY)
    except Exception as trouble:  # a configured backend may fail in any way of its own
        raise _keyring_trouble(trouble) from trouble


def _into_keyring(master: MasterKey) -> None:
    import keyring

    try:
        keyring.set_password(_SERVICE, _entry(master.id), master._secret.hex())
    except Exception as trouble:  # backends speak to whatever the system has, and let its errors through
        raise _keyring_trouble(trouble) from trouble


def _from_keyring(master_id: bytes, path: Path) -> bytes:
    import keyring

    try:
        found = keyring.get_password(_SERVICE, _entry(master_id))
    except Exception as trouble:  # as above
        raise _keyring_trouble(trouble) from trouble
    if found is None:
        raise SessionError(
            f"the key to what is kept here is no longer in the system's keyring; restore that keyring, or "
            f"delete {path} to begin anew: what was kept is then lost, and voices are to be enrolled again"
        )
    return bytes.fromhex(found)


def _out_of_keyring(master_id: bytes) -> None:
    import keyring

    try:
        if keyring.get_password(_SERVICE, _entry(master_id)) is not None:
            keyring.delete_password(_SERVICE, _entry(master_id))
    except Exception as trouble:  # as above
        raise _keyring_trouble(trouble) from trouble


def _keyring_trouble(trouble: Exception) -> SessionError:
    from keyring.errors import NoKeyringError

    none_here = isinstance(trouble, NoKeyringError)
    reason = "there is none here" if none_here else " ".join(str(trouble).split()) or type(trouble).__name__
    return SessionError(
        f"the system's keyring cannot be used ({reason}); unlock it, or run this in your desktop session"
    )


def _entry(master_id: bytes) -> str:
    """Name the keyring's entry; each data folder has one of its own."""
    return f"master key {master_id.hex()}"


def _text(content: bytes) -> str:
    return binascii.b2a_base64(content, newline=False).decode()
