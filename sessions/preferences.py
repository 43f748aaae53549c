"""What the coach has set for good: one small private file, nothing in it about any client.

Written whole at each change, read at start. What a file leaves out, or a newer Holdspace added, is as usual.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from audio.data_folder import data_folder
from cues.settings import USUAL as USUAL_CUES
from cues.settings import Settings
from sessions.about import Keep


class Theme(StrEnum):
    """Light, dark, or whatever the desk is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class OverlaySize(StrEnum):
    """A dot, a ring with one word, or a small card."""

    DOT = "dot"
    RING = "ring"
    CARD = "card"


class Corner(StrEnum):
    """The corner of a screen that a place is counted from, so that it holds on a larger screen too."""

    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_LEFT = "bottom_left"
    BOTTOM_RIGHT = "bottom_right"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the overlay stands: `x_px`, `y_px` logical pixels from `corner` inwards to its nearest corner."""

    corner: Corner = Corner.TOP_RIGHT
    x_px: int = 24
    y_px: int = 24


@dataclass(frozen=True, slots=True)
class OverlayPreferences:
    """How the overlay looks; `places` by the screen's name, `opacity` 0.4 to 1."""

    size: OverlaySize = OverlaySize.RING
    opacity: float = 1.0
    click_through: bool = False
    places: Mapping[str, Place] = field(default_factory=dict)


class Key(StrEnum):
    """What a key does during a session."""

    MOMENT = "moment"
    INTENTIONAL = "intentional"
    MUTE = "mute"
    PAUSE = "pause"
    STOP = "stop"


USUAL_KEYS: Mapping[Key, str] = {
    Key.MOMENT: "Ctrl+Alt+Shift+M",
    Key.INTENTIONAL: "Ctrl+Alt+Shift+I",
    Key.MUTE: "Ctrl+Alt+Shift+U",
    Key.PAUSE: "Ctrl+Alt+Shift+P",
    Key.STOP: "Ctrl+Alt+Shift+S",
}
"""As Qt writes key sequences; on a Mac Ctrl is Command. Shift too, as on Windows Ctrl+Alt alone is AltGr,
which Polish and German letters need, and as call programs use what is shorter."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """All of it. `microphone` and `loopback` are devices' names, None the computer's default.

    `voice` names the coach's enrolled voice. `retention_days` is None for "until deleted". `introduced` is
    whether the first start is done. `on_a_call`, `keep` and `people` are the last session's.
    """

    introduced: bool = False
    theme: Theme = Theme.SYSTEM
    reduced_motion: bool = False
    microphone: str | None = None
    loopback: str | None = None
    voice: str | None = None
    model: str = "tiny.en"
    language: str = "en"
    on_a_call: bool = False
    people: int = 2
    keep: Keep = Keep.SOUND
    cues: Settings = USUAL_CUES
    overlay: OverlayPreferences = OverlayPreferences()
    keys: Mapping[Key, str] = field(default_factory=lambda: dict(USUAL_KEYS))
    keys_everywhere: bool = True
    retention_days: int | None = None
    consent_sentence: str = ""

    def changed(self, **changes: Any) -> "Preferences":
        """The same with other values."""
        return replace(self, **changes)


USUAL = Preferences()


def preferences_path() -> Path:
    """Name the file; it need not exist yet."""
    return data_folder() / "preferences.json"
