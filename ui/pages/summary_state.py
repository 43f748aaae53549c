"""Between a session's glance and the page after it: shares of the talk."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.parts.playing import position

__all__ = ["Share", "position", "shares"]  # a place in figures is told wherever a session is played

ROLES = ("coach", "client", "observer")
"""The order in which people are told of; whoever else spoke comes after."""


@dataclass(frozen=True, slots=True)
class Share:
    """One person's part of all talk: `percent` whole, `part` 0..1."""

    role: str
    talk_s: float
    part: float
    percent: int


def shares(talk_s: Mapping[str, float]) -> tuple[Share, ...]:
    """Share out the talk, seconds by role; the percents come to 100, and nobody's silence is told of."""
    spoke = {role: seconds for role, seconds in talk_s.items() if seconds > 0.0}
    all_s = sum(spoke.values())
    order = sorted(spoke, key=lambda role: (ROLES.index(role) if role in ROLES else len(ROLES), role))
    exact = [100.0 * spoke[role] / all_s for role in order]
    percents = [int(percent) for percent in exact]
    short = 100 - sum(percents) if order else 0
    # What rounding down left over goes to those it took most from.
    for place in sorted(range(len(order)), key=lambda place: percents[place] - exact[place])[:short]:
        percents[place] += 1
    return tuple(
        Share(role, spoke[role], spoke[role] / all_s, percent)
        for role, percent in zip(order, percents, strict=True)
    )
