"""How the overlay moves: what of its state is seen at a moment, and when it is to be drawn again.

Plain Python, no Qt, no clock. `still` is reduced motion: no breath, and growth in few small steps; the
short fades stay, as a change at once would be the louder one.
"""

import math
from dataclasses import dataclass

from ui.overlay_state import Kind, Mark, OverlayState
from ui.tunables import (
    BREATH_S,
    FRAME_S,
    FULLY_GROWN,
    GROWTH_S,
    STILL_STEPS,
)


@dataclass(frozen=True, slots=True)
class Look:
    """How one mark is to be drawn: `opacity`, `growth` and `breath` all 0..1."""

    kind: Kind
    opacity: float
    growth: float = 0.0
    breath: float = 0.0


def growth(lasted_s: float) -> float:
    """How long a silence has lasted, as something felt: 0 at its start, 1 after a very long time."""
    return 1.0 - math.exp(-lasted_s / GROWTH_S)


def breath(lasted_s: float) -> float:
    """How far the breath is in, 0..1; counted from the silence, so that nothing jumps as a fade turns."""
    return (1.0 - math.cos(2.0 * math.pi * lasted_s / BREATH_S)) / 2.0


def looks(state: OverlayState, now_s: float, *, still: bool = False) -> tuple[Look, ...]:
    """List what to draw at `now_s`, the lowest first."""
    return tuple(_look(mark, now_s, still) for mark in state.marks if mark.level_at(now_s) > 0.0)


def steady_hold(state: OverlayState, now_s: float) -> bool:
    """Whether a hold is all there is to see: only its ring moves then."""
    fading = any(mark.level_at(now_s) > 0.0 for mark in state.marks[:-1])
    return state.kind is Kind.HOLD_SPACE and not fading and state.marks[-1].level_at(now_s) >= 1.0


def next_frame_s(state: OverlayState, now_s: float, *, still: bool = False) -> float | None:
    """Seconds until the look will have changed enough to draw it again; None while it rests."""
    present = state.marks[-1]
    going = any(mark.level_at(now_s) > 0.0 for mark in state.marks[:-1])
    if going or present.level_at(now_s) < 1.0:
        return FRAME_S
    if present.kind is not Kind.HOLD_SPACE:
        return None
    return _next_step_s(now_s - present.since_s) if still else FRAME_S


def _look(mark: Mark, now_s: float, still: bool) -> Look:
    opacity = _eased(mark.level_at(now_s))
    if mark.kind is not Kind.HOLD_SPACE:
        return Look(mark.kind, opacity)
    lasted_s = max(0.0, now_s - mark.since_s)
    if still:
        return Look(mark.kind, opacity, _steps_grown(lasted_s) / STILL_STEPS)
    return Look(mark.kind, opacity, growth(lasted_s), breath(lasted_s))


def _steps_grown(lasted_s: float) -> int:
    # A hair more than due, as the moment of a step, computed back, may fall short of it.
    return min(STILL_STEPS, int(growth(lasted_s) / FULLY_GROWN * STILL_STEPS + 1e-6))


def _next_step_s(lasted_s: float) -> float | None:
    lasted_s = max(0.0, lasted_s)
    step = _steps_grown(lasted_s) + 1
    if step > STILL_STEPS:
        return None
    due_s = -GROWTH_S * math.log(1.0 - FULLY_GROWN * step / STILL_STEPS)
    return max(FRAME_S, due_s - lasted_s)


def _eased(level: float) -> float:
    """Start and end gently: no corner in the motion for the eye to catch on."""
    return level * level * (3.0 - 2.0 * level)
