"""What a session's keys promise, whatever the system: the one thing windows know of them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from sessions.preferences import Key


class Reach(StrEnum):
    """Where a key is heard: whatever window is in front, or only while one of Holdspace's is."""

    EVERYWHERE = "everywhere"
    WINDOW = "window"


class GlobalKeys(Protocol):
    """Keys that work during a session."""

    @property
    def pressed(self) -> SignalInstance:
        """Emitted with the `Key` each time it is pressed, once however long it is held."""
        ...

    @property
    def reach(self) -> Reach:
        """How far the keys reach."""
        ...

    @property
    def why(self) -> str:
        """The same in one plain line for the coach, with the reason where they do not reach everywhere."""
        ...

    @property
    def refused(self) -> Mapping[Key, str]:
        """Of the keys registered, those that do not work as `reach` says, each with one line why."""
        ...

    def register(self, bindings: Mapping[Key, str]) -> None:
        """Listen for these, as Qt writes key sequences, and for none that were registered before."""
        ...

    def release(self) -> None:
        """Listen for none, and give them back to other programs; harmless twice."""
        ...

    def deleteLater(self) -> None:
        """Go, with all that listens; `release` comes first."""
        ...


class SystemKeys(Protocol):
    """What one kind of system does to hear keys everywhere."""

    @property
    def pressed(self) -> SignalInstance:
        """Emitted with the `Key`."""
        ...

    def take(self, bindings: Mapping[Key, str]) -> Mapping[Key, str]:
        """Ask for these in place of any before; gives those refused, each with one line why."""
        ...

    def release(self) -> None:
        """Give all of them back; harmless twice."""
        ...

    def setParent(self, parent: QObject, /) -> None:
        """Belong to `parent`, and go with it."""
        ...
