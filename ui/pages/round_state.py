"""A practice round on its page: what is left of it, and the marks made in it. Plain Python, no clock."""

from dataclasses import dataclass, replace

from cues.hand import Mark
from ui.parts.triad.mark_pad_state import Marked
from ui.parts.tunables import LAST_S, MARKS_TOLD
from ui.session_state import Phase, SessionState

_HEARS = (Phase.LISTENING, Phase.DEAF)
"""When something happens that can be marked; a microphone that is away does not close the observer's eyes."""


@dataclass(frozen=True, slots=True)
class RoundState:
    """A round of `length_s`, `elapsed_s` of which were over when the clock said `seen_s`."""

    length_s: float = 0.0
    elapsed_s: float = 0.0
    seen_s: float = 0.0
    marks: tuple[Marked, ...] = ()

    @property
    def left_s(self) -> float:
        """Seconds left, negative once it is over its time."""
        return self.length_s - self.elapsed_s

    @property
    def is_ending(self) -> bool:
        """Whether the round is in its last minute or over: ending it now surprises nobody."""
        return self.left_s <= LAST_S

    @property
    def latest(self) -> tuple[Marked, ...]:
        """The latest marks by their time, the latest first."""
        return tuple(sorted(reversed(self.marks), key=lambda one: -one.at_s)[:MARKS_TOLD])

    def at(self, elapsed_s: float, now_s: float) -> "RoundState":
        """`elapsed_s` of the round are over, as the clock says `now_s`."""
        return self if elapsed_s == self.elapsed_s else replace(self, elapsed_s=elapsed_s, seen_s=now_s)

    def session_s(self, at_s: float) -> float:
        """The session's time when the clock said `at_s`."""
        return max(0.0, self.elapsed_s + at_s - self.seen_s)

    def marked(self, mark: Mark, at_s: float, text: str = "", *, by_phone: bool = False) -> "RoundState":
        """Something was marked when the clock said `at_s`."""
        one = Marked(mark, self.session_s(at_s), text, by_phone)
        return replace(self, marks=(*self.marks, one))


def can_be_marked(state: SessionState) -> bool:
    """Whether the observer may mark now: while it listens, neither before nor in a pause nor afterwards."""
    return state.phase in _HEARS and not state.erasing
