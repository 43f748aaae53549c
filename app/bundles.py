"""Bundles: sessions leave for another Holdspace, and come from one, sealed by a passphrase of their own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from audio.clock import Clock
from sessions.bundle.choice import Choice
from sessions.bundle.making import Packing, make_bundle
from sessions.bundle.opening import Brought, bring, is_bundle
from sessions.library import find
from sessions.master_key import MasterKey

__all__ = ["Brought", "is_bundle", "open_bundle", "packing", "save_bundle"]


def packing(session_ids: Sequence[str], choice: Choice, passphrase: str) -> Packing:
    """What is to go into a bundle, sessions by how their ids begin; raises `SessionError`."""
    return Packing(list(dict.fromkeys(find(id_) for id_ in session_ids)), choice, passphrase)


def save_bundle(
    packed: Packing,
    file: Path,
    master: MasterKey,
    clock: Clock,
    progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Write a bundle to `file`, in place of what is there; slow. Raises `SessionError`."""
    make_bundle(packed, file, master, clock.wall(), progress)


def open_bundle(
    file: Path,
    passphrase: str,
    master: MasterKey,
    clock: Clock,
    again: bool = False,
    progress: Callable[[float], None] = lambda share: None,
) -> Brought:
    """Bring the sessions of a bundle that are not here yet, or all of them `again`; slow.

    Raises `SessionError`, `WrongPassphrase` and `HereAlready` among them, and leaves nothing behind then.
    """
    return bring(file, passphrase, master, clock.wall(), again, progress)
