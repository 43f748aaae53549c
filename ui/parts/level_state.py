"""How loud a microphone is, in words: where a level stands, and what a few seconds of levels say."""

from enum import StrEnum

from ui.parts.tunables import (
    LOUD_AFTER_S,
    LOUD_FROM_DB,
    METER_FROM_DB,
    NOTHING_AFTER_S,
    NOTHING_BELOW_DB,
    QUIET_AFTER_S,
    QUIET_BELOW_DB,
    ROOM_BELOW_DB,
    WELL_AFTER_S,
)


class Zone(StrEnum):
    """The parts of a meter, from left to right."""

    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


ENDS_DB = {Zone.QUIET: QUIET_BELOW_DB, Zone.GOOD: LOUD_FROM_DB, Zone.LOUD: 0.0}
"""Where each zone ends; the next begins there."""


def share_of(level_db: float) -> float:
    """Tell how far along the meter a level lies, 0 to 1."""
    return min(1.0, max(0.0, 1.0 - level_db / METER_FROM_DB))


def zone_of(level_db: float) -> Zone:
    """Tell the zone a level lies in."""
    return next((zone for zone, end_db in ENDS_DB.items() if level_db < end_db), Zone.LOUD)


class Verdict(StrEnum):
    """What is to be said of a microphone."""

    NOTHING = "nothing"
    ROOM = "room"
    QUIET = "quiet"
    WELL = "well"
    LOUD = "loud"


_TOLD_AFTER_S = {
    Verdict.NOTHING: NOTHING_AFTER_S,
    Verdict.QUIET: QUIET_AFTER_S,
    Verdict.WELL: WELL_AFTER_S,
    Verdict.LOUD: LOUD_AFTER_S,
}


class Hearing:
    """Judges a microphone by its levels; a pause in the talk says nothing against what was heard before."""

    def __init__(self) -> None:
        """Begin with nothing but the room."""
        self.verdict = Verdict.ROOM
        self._now = Verdict.ROOM
        self._lasted_s = 0.0

    def feed(self, level_db: float, over_s: float) -> Verdict:
        """Take the level, in dBFS, that stood for the last `over_s`, and tell the verdict."""
        now = _said_by(level_db)
        if now is Verdict.ROOM:
            if self._now is Verdict.NOTHING:
                self._now = Verdict.ROOM
            if self.verdict is Verdict.NOTHING:
                self.verdict = Verdict.ROOM
            return self.verdict
        if now is not self._now:
            self._now, self._lasted_s = now, 0.0
        self._lasted_s += over_s
        if self._lasted_s >= _TOLD_AFTER_S[now]:
            self.verdict = now
        return self.verdict


def _said_by(level_db: float) -> Verdict:
    if level_db < NOTHING_BELOW_DB:
        return Verdict.NOTHING
    if level_db < ROOM_BELOW_DB:
        return Verdict.ROOM
    return {Zone.QUIET: Verdict.QUIET, Zone.GOOD: Verdict.WELL, Zone.LOUD: Verdict.LOUD}[zone_of(level_db)]
