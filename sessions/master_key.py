"""The key above all keys: everything kept sealed has a key of its own, and this one wraps those.

It is random and lives in the system's keyring; where there is none it lies in `master-key.json`, sealed by a
passphrase through Argon2id (RFC 9106). The file says which of the two it is. Nothing here is imported,
asked or made before something sealed is to be kept or opened.
"""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from audio.data_folder import data_folder
from sessions import keyring_entry
from sessions.errors import SessionError
from sessions.file_trouble import files_explained
from sessions.passphrase_seal import Damaged, sealed_by, unsealed_by
from sessions.private_files import destroy, destroy_unfinished, write_first, write_private
from sessions.seal import KEY_BYTES, Broken, sealed, unsealed

Passphrase = Callable[[bool], str]
"""Gives the user's passphrase; told whether it is a new one, which is better asked for twice."""

_CALLED = "holdspace"
"""What the master key is called where it is sealed by a passphrase."""

MASTER_ID_BYTES = 8


class OtherKey(SessionError):
    """Something was wrapped by another master key, or is damaged."""


class LostKey(SessionError):
    """The master key is no longer where it was kept; a copy of it brings it back."""


class KeyPlace(StrEnum):
    """Where the master key is kept."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"


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
        if not self.wrapped(wrapped):
            raise OtherKey(f"{owner} was kept under another key")
        try:
            return unsealed(self._secret, wrapped[len(self.id) :], owner)
        except Broken as broken:
            raise OtherKey(f"{owner} was kept under another key, or is damaged") from broken

    def wrapped(self, wrapped: bytes) -> bool:
        """Whether it was this key that wrapped it, as far as can be told without unwrapping it."""
        return wrapped[: len(self.id)] == self.id

    def sealed_by(self, passphrase: str) -> dict[str, Any]:
        """Give all that a passphrase needs to have this key back, fit for JSON."""
        return {"id": self.id.hex(), **sealed_by(passphrase, self._secret, _CALLED)}

    @classmethod
    def unsealed_by(cls, passphrase: str, told: Mapping[str, Any]) -> "MasterKey":
        """Have a key back; raises `Broken` at another passphrase, `Damaged` where none opens it."""
        try:
            master_id = bytes.fromhex(told["id"])
        except (ValueError, KeyError, TypeError) as damaged:
            raise Damaged from damaged
        secret = unsealed_by(passphrase, told, _CALLED)
        if (len(master_id), len(secret)) != (MASTER_ID_BYTES, KEY_BYTES):
            raise Damaged
        return cls(master_id, secret)

    def put_into_keyring(self) -> None:
        """Keep it in the system's keyring; raises `SessionError`."""
        keyring_entry.put(_entry(self.id), self._secret)


def new_key() -> bytes:
    """Make a key for one thing that is to be kept."""
    return secrets.token_bytes(KEY_BYTES)


def open_master_key(passphrase: Passphrase) -> MasterKey:
    """Open this data folder's master key, made where there is none yet; asks for a passphrase if it must.

    Raises `SessionError` where the keyring or the passphrase does not give it, `LostKey` where nothing can
    but a copy.
    """
    path = master_key_path()
    are_things_kept = is_anything_kept()  # before the file is looked for: whoever keeps has made it before
    if not path.exists():
        if are_things_kept:
            raise LostKey(_STRANDED.format(path))
        return _made(path, passphrase)
    told = _told(path)
    if told["kept_in"] == KeyPlace.KEYRING:
        return _from_keyring(bytes.fromhex(told["id"]), path)
    try:
        return MasterKey.unsealed_by(passphrase(False), told)
    except Broken as broken:
        raise SessionError(
            f"this is not the passphrase chosen for what is kept here; give that one ({path.name}: {_ANEW})"
        ) from broken
    except Damaged as damaged:
        raise LostKey(_DAMAGED.format(path)) from damaged


def key_place() -> KeyPlace | None:
    """Where the master key is kept, by what its file says; None where there is none, or it is damaged."""
    try:
        return KeyPlace(_told(master_key_path())["kept_in"])
    except SessionError:
        return None


def kept_id() -> bytes | None:
    """The `id` of the master key that is in use here; None where there is none, or its file is damaged."""
    try:
        return bytes.fromhex(_told(master_key_path())["id"])
    except SessionError:
        return None


def key_needs_passphrase() -> bool:
    """Whether `open_master_key` will ask for a passphrase, an old one or a new one.

    False too where the key cannot be had for another reason; opening it says which.
    """
    try:
        if not master_key_path().exists():
            return not is_anything_kept() and not keyring_entry.has_keyring()
        return key_place() is KeyPlace.PASSPHRASE
    except SessionError:
        return False


def adopt(master: MasterKey, passphrase: str) -> None:
    """Let `master` be the key here from now on, in the keyring or else sealed by `passphrase`.

    Raises `SessionError`, and then the file that says where the key is stays as it was.
    """
    write_private(master_key_path(), _kept(master, lambda: passphrase))


def forget_master_key() -> None:
    """Destroy this data folder's master key; harmless where there is none.

    What was kept under it can never be opened again. Raises `SessionError` where the keyring does not let go
    of it; the file that names it then stays, so that it can be tried again.
    """
    path = master_key_path()
    destroy_unfinished(path)
    named = kept_id() if key_place() is KeyPlace.KEYRING else None
    if named is not None:
        keyring_entry.remove(_entry(named))
    destroy(path)


def master_key_path() -> Path:
    """Name the file that says where the master key is; it need not exist yet."""
    return data_folder() / "master-key.json"


def is_anything_kept() -> bool:
    """Whether a session, a voice or a triad is kept here under a master key, whichever it is.

    A new one made in its place would open none of them, and hide that they can be opened again.
    """
    return any(
        any(data_folder().glob(kept)) for kept in ("sessions/*.key", "voices/*.voice", "triads/*.triad")
    )


_BY_A_COPY = "bring it back by a copy of the key (`holdspace key restore FILE`, or the settings' Privacy)"

_ANEW = "delete it to begin anew: what was kept under it is then lost"

_DAMAGED = "{} is damaged; " + _BY_A_COPY + ", restore it, or " + _ANEW

_STRANDED = (
    "sessions, voices or practice triads are kept here, and {}, which says where their key is, is gone; "
    + _BY_A_COPY
    + ", restore that file, or wipe everything in the settings to begin anew: what was kept is then lost"
)


def _told(path: Path) -> dict[str, Any]:
    """Read what the file says, `id` and `kept_in` looked at; raises `SessionError`."""
    with files_explained(path.name):
        text = path.read_bytes()
    try:
        told: dict[str, Any] = json.loads(text)
        bytes.fromhex(told["id"])
        KeyPlace(told["kept_in"])
    except (ValueError, KeyError, TypeError) as damaged:
        raise LostKey(_DAMAGED.format(path)) from damaged
    return told


def _made(path: Path, passphrase: Passphrase) -> MasterKey:
    """Make a new master key and keep it where it can be kept best; or open one that was made meanwhile.

    Two programs begun at once come to the same one: the file is written once, by whoever is first.
    """
    master = MasterKey(secrets.token_bytes(MASTER_ID_BYTES), new_key())
    if write_first(path, _kept(master, lambda: passphrase(True))):
        return master
    if keyring_entry.has_keyring():
        keyring_entry.remove(_entry(master.id))
    return open_master_key(passphrase)


def _kept(master: MasterKey, passphrase: Callable[[], str]) -> bytes:
    """Keep it in the keyring if there is one; what its file is to say."""
    if keyring_entry.has_keyring():
        master.put_into_keyring()
        told: dict[str, Any] = {"id": master.id.hex(), "kept_in": KeyPlace.KEYRING}
    else:
        told = {"kept_in": KeyPlace.PASSPHRASE, **master.sealed_by(passphrase())}
    return json.dumps(told, indent=1).encode()


def _from_keyring(master_id: bytes, path: Path) -> MasterKey:
    secret = keyring_entry.get(_entry(master_id))
    if secret is None:
        raise LostKey(
            f"the key to what is kept here is no longer in the system's keyring; {_BY_A_COPY}, restore that "
            f"keyring, or delete {path} to begin anew: what was kept is then lost, and voices are to be "
            "enrolled again"
        )
    return MasterKey(master_id, secret)


def _entry(master_id: bytes) -> str:
    """Name the keyring's entry; each data folder has one of its own."""
    return f"master key {master_id.hex()}"
