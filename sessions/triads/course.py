"""How far a practice triad is: getting ready, a round, its debrief, and round again. No clock of its own."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.triads.plan import TriadPlan


class Step(StrEnum):
    """Where three people are: about to begin a round, in it, in its debrief, or done."""

    READY = "ready"
    ROUND = "round"
    DEBRIEF = "debrief"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Course:
    """Round `round` (1, 2, …) of a plan, at a `step`; a debrief began when the clock said `since_s`.

    A round's own time is its session's.
    """

    plan: TriadPlan
    round: int = 1
    step: Step = Step.READY
    since_s: float = 0.0

    def begun(self) -> "Course":
        """The round begins."""
        return replace(self, step=Step.ROUND)

    def broken_off(self) -> "Course":
        """The round could not begin, or nothing was heard in it: it is still ahead."""
        return replace(self, step=Step.READY)

    def in_debrief(self, now_s: float) -> "Course":
        """The round is over, and the three talk about it."""
        return replace(self, step=Step.DEBRIEF, since_s=now_s)

    def rotated(self) -> "Course":
        """Everybody takes the next role; after the last round it is over."""
        if self.is_last:
            return replace(self, step=Step.OVER)
        return replace(self, step=Step.READY, round=self.round + 1)

    @property
    def is_last(self) -> bool:
        """Whether no round is left after this one."""
        return self.round >= self.plan.rounds

    def left_s(self, now_s: float) -> float | None:
        """Seconds left of the debrief, negative once it is over its time; None while there is none."""
        return self.plan.debrief_s - (now_s - self.since_s) if self.step is Step.DEBRIEF else None
