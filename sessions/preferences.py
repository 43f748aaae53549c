"""What the coach has set for good, with nothing in it about any client; `preferences_file` keeps it.

Written and read as JSON of the same names. Whatever is left out, or was added by a newer Holdspace, is as
usual.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from cues.errors import WrongSettings
from cues.settings import USUAL as USUAL_CUES
from cues.settings import Settings
from sessions.about import Keep
from sessions.errors import SessionError
from sessions.fields import Fields, without_unknown
from sessions.review.questions import KEYS, name_of
from sessions.tunables import (
    LONGEST_QUESTION,
    LONGEST_SENTENCE,
    LONGEST_SETTING,
    OPACITY_AT_LEAST,
    PEOPLE_AT_LEAST,
    PEOPLE_AT_MOST,
    PLACE_AT_MOST_PX,
    RETENTION_AT_MOST_DAYS,
)


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
    """How the overlay looks: `opacity` of its plate 0.75 to 1.

    `places` are by the screen's name, the one used last being the last.
    """

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
    whether the first start is done. `on_a_call`, `keep` and `people` are the last session's. A key that is
    left out is as usual. `key_told` is whether it was said where the key to what is kept is. `questions` are
    the coach's own of the review, by `questions.name_of`, the others being as usual; `markers` is whether the
    review names the competency markers that a sign has to do with.
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
    key_told: bool = False
    questions: Mapping[str, str] = field(default_factory=dict)
    markers: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", {**USUAL_KEYS, **self.keys})

    def changed(self, **changes: Any) -> "Preferences":
        """The same with other values."""
        return replace(self, **changes)

    def as_json(self) -> dict[str, Any]:
        """All of it as `from_json` reads it back."""
        overlay = self.overlay
        places = {screen: _place_as_json(place) for screen, place in overlay.places.items()}
        return {known.name: getattr(self, known.name) for known in fields(self)} | {
            "theme": str(self.theme),
            "keep": str(self.keep),
            "cues": self.cues.as_json(),
            "overlay": {
                "size": str(overlay.size),
                "opacity": overlay.opacity,
                "click_through": overlay.click_through,
                "places": places,
            },
            "keys": {str(key): sequence for key, sequence in self.keys.items()},
            "questions": dict(self.questions),
        }

    @classmethod
    def from_json(cls, found: object) -> "Preferences":
        """Read what `as_json` wrote, or a part of it; names it does not know are passed over.

        Raises `SessionError`, one line that names the field and says what can be.
        """
        given = Fields(without_unknown(found, USUAL.as_json())[0])
        return cls(
            introduced=given.yes_or_no("introduced", False),
            theme=given.choice("theme", USUAL.theme),
            reduced_motion=given.yes_or_no("reduced_motion", USUAL.reduced_motion),
            microphone=_name_or_none(given, "microphone"),
            loopback=_name_or_none(given, "loopback"),
            voice=_name_or_none(given, "voice"),
            model=given.text("model", USUAL.model, LONGEST_SETTING),
            language=given.text("language", USUAL.language, LONGEST_SETTING),
            on_a_call=given.yes_or_no("on_a_call", USUAL.on_a_call),
            people=given.whole("people", USUAL.people, PEOPLE_AT_LEAST, PEOPLE_AT_MOST),
            keep=given.choice("keep", USUAL.keep),
            cues=_cues(given),
            overlay=_overlay(given.part("overlay")),
            keys=_keys(given.part("keys")),
            keys_everywhere=given.yes_or_no("keys_everywhere", USUAL.keys_everywhere),
            retention_days=_days_or_none(given),
            consent_sentence=given.text("consent_sentence", USUAL.consent_sentence, LONGEST_SENTENCE),
            key_told=given.yes_or_no("key_told", USUAL.key_told),
            questions=_questions(given.part("questions")),
            markers=given.yes_or_no("markers", USUAL.markers),
        )


USUAL = Preferences()


def unknown_names(found: object) -> list[str]:
    """The names in what would be read by `Preferences.from_json` that it would pass over."""
    return without_unknown(found, USUAL.as_json())[1]


def _place_as_json(place: Place) -> dict[str, Any]:
    return {"corner": str(place.corner), "x_px": place.x_px, "y_px": place.y_px}


def _name_or_none(given: Fields, name: str) -> str | None:
    return None if given.get(name, None) is None else given.text(name, "", LONGEST_SETTING)


def _days_or_none(given: Fields) -> int | None:
    if given.get("retention_days", None) is None:
        return None
    return given.whole("retention_days", 1, 1, RETENTION_AT_MOST_DAYS)


def _cues(given: Fields) -> Settings:
    try:
        return Settings.from_json(given.get("cues", {}))
    except WrongSettings as wrong:
        raise SessionError(f"cues: {wrong}") from wrong


def _overlay(given: Fields) -> OverlayPreferences:
    usual = USUAL.overlay
    return OverlayPreferences(
        size=given.choice("size", usual.size),
        opacity=given.share("opacity", usual.opacity, OPACITY_AT_LEAST),
        click_through=given.yes_or_no("click_through", usual.click_through),
        places={screen: _place(place) for screen, place in given.part("places").parts().items()},
    )


def _place(given: Fields) -> Place:
    most, usual = PLACE_AT_MOST_PX, Place()
    return Place(
        given.choice("corner", usual.corner),
        given.whole("x_px", usual.x_px, -most, most),
        given.whole("y_px", usual.y_px, -most, most),
    )


def _keys(given: Fields) -> dict[Key, str]:
    return {key: given.text(key, USUAL_KEYS[key], LONGEST_SETTING) for key in Key}


def _questions(given: Fields) -> dict[str, str]:
    asked = {name: given.text(name, "", LONGEST_QUESTION) for name in map(name_of, KEYS)}
    return {name: text for name, text in asked.items() if text}
