"""What a coach has set: which cues there are, live or for playback, how readily, and how densely.

Written and read as JSON: `{"cues": {"advice": {"on", "live", "sensitivity"}}, "most_a_minute", "spacing_s",
"quiet_opening_s", "quotes_words"}`, where whatever is left out stays as it usually is.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from cues import tunables
from cues.errors import WrongSettings
from cues.events import CueKind

LIVE_KINDS = frozenset(
    {CueKind.HOLD_SPACE, CueKind.INTERRUPTION, CueKind.CUT_IN, CueKind.MONOLOGUE, CueKind.CANNOT_TELL}
)
"""Shown while they happen unless set otherwise; there is nothing a coach could still do about the others. A
finished sentence is told by its words, after it is over, and what could be nudged is a cut-in already."""


@dataclass(frozen=True, slots=True)
class CueSetting:
    """One kind of cue: whether there is any, whether live, and how readily (-2..2, more is sooner)."""

    on: bool = True
    live: bool = False
    sensitivity: int = 0


def _usual_cues() -> Mapping[CueKind, CueSetting]:
    return {kind: CueSetting(live=kind in LIVE_KINDS) for kind in CueKind}


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it; raises `WrongSettings` for what cannot be.

    Hold-space, held silences and cannot-tell are outside `most_a_minute` and `spacing_s`. `quotes_words` is
    False where no word may be kept, and then no evidence quotes one.
    """

    cues: Mapping[CueKind, CueSetting] = field(default_factory=_usual_cues)
    most_a_minute: int = tunables.MOST_A_MINUTE
    spacing_s: float = tunables.SPACING_S
    quiet_opening_s: float = 0.0
    quotes_words: bool = True

    def __post_init__(self) -> None:
        _whole("most_a_minute", self.most_a_minute, 0, tunables.MOST_A_MINUTE_AT_MOST)
        _seconds("spacing_s", self.spacing_s, tunables.SPACING_AT_MOST_S)
        _seconds("quiet_opening_s", self.quiet_opening_s, tunables.QUIET_OPENING_AT_MOST_S)
        _yes_or_no("quotes_words", self.quotes_words)
        for kind, setting in self.cues.items():
            _check(kind, setting)
        object.__setattr__(self, "cues", {**_usual_cues(), **self.cues})

    def of(self, kind: CueKind) -> CueSetting:
        """What is set of one kind."""
        return self.cues[kind]

    def with_cue(self, kind: CueKind, setting: CueSetting) -> "Settings":
        """The same with another setting of one kind."""
        return replace(self, cues={**self.cues, kind: setting})

    def as_json(self) -> dict[str, Any]:
        """All of it as `from_json` reads it back."""
        return {
            "cues": {str(kind): asdict(setting) for kind, setting in self.cues.items()},
            "most_a_minute": self.most_a_minute,
            "spacing_s": self.spacing_s,
            "quiet_opening_s": self.quiet_opening_s,
            "quotes_words": self.quotes_words,
        }

    @classmethod
    def from_json(cls, found: object) -> "Settings":
        """Read what `as_json` wrote, or a part of it; raises `WrongSettings`."""
        given = _named("settings", found, [known.name for known in fields(cls)])
        if "cues" in given:
            cues = _named("cues", given["cues"], list(CueKind))
            given["cues"] = {CueKind(name): _setting(CueKind(name), one) for name, one in cues.items()}
        return cls(**given)


def _setting(kind: CueKind, found: object) -> CueSetting:
    usual = CueSetting(live=kind in LIVE_KINDS)
    return replace(usual, **_named(kind, found, [known.name for known in fields(CueSetting)]))


def _check(kind: CueKind, setting: CueSetting) -> None:
    _yes_or_no(f"{kind}: on", setting.on)
    _yes_or_no(f"{kind}: live", setting.live)
    steps = tunables.SENSITIVITY_STEPS
    _whole(f"{kind}: sensitivity", setting.sensitivity, -steps, steps)
    if kind is CueKind.CANNOT_TELL and setting != CueSetting(live=True):
        raise WrongSettings(f"{kind}: is always shown as it is; leave it out")


def _named(what: str, found: object, names: list[str]) -> dict[str, Any]:
    """An object of JSON with none but these names."""
    if not isinstance(found, dict):
        raise WrongSettings(f"{what}: write an object, {{…}}, with any of {', '.join(names)}")
    for name in found:
        if name not in names:
            raise WrongSettings(f"{what}: {name!r} is not known; there are {', '.join(names)}")
    return dict(found)


def _whole(what: str, found: object, least: int, most: int) -> None:
    if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
        raise WrongSettings(f"{what}: {found!r} cannot be; give a whole number from {least} to {most}")


def _seconds(what: str, found: object, most: float) -> None:
    if not isinstance(found, int | float) or isinstance(found, bool) or not 0.0 <= found <= most:
        raise WrongSettings(f"{what}: {found!r} cannot be; give seconds from 0 to {most:g}")


def _yes_or_no(what: str, found: object) -> None:
    if not isinstance(found, bool):
        raise WrongSettings(f"{what}: {found!r} cannot be; give true or false")


USUAL = Settings()
"""What holds where nobody has set anything."""
