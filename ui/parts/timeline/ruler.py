"""The times on the ruler: which are written, and how."""

from collections.abc import Iterator
from dataclasses import dataclass

from ui.pages.summary_state import position
from ui.parts.timeline.tunables import LABEL_PX, STEPS_S

FINE = 5
"""Short ticks from one written time to the next."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One line on the ruler; `label` is empty on the short ones."""

    at_s: float
    label: str


def ticks(px_per_s: float, from_s: float, to_s: float) -> Iterator[Tick]:
    """Every tick from one time to another, each time written only where there is room for it."""
    step_s = next((step for step in STEPS_S if step * px_per_s >= LABEL_PX), STEPS_S[-1])
    fine_s = step_s / FINE
    for number in range(max(0, int(from_s // fine_s)), int(to_s // fine_s) + 1):
        at_s = number * fine_s
        yield Tick(at_s, "" if number % FINE else _written(at_s, step_s))


def _written(at_s: float, step_s: float) -> str:
    tenths = round(at_s * 10)
    whole = position(tenths // 10)
    return whole if step_s >= 1 else f"{whole}.{tenths % 10}"
