"""Between a recording being made into a session and the line that tells of it: how far, how long still."""

from dataclasses import dataclass, replace

from ui.overlay_state import Finished
from ui.session_state import Erased, Notice
from ui.tunables import LEFT_TOLD_AFTER_S


@dataclass(frozen=True, slots=True)
class Copied:
    """So many seconds of a recording's sound are in its session; `of_s` is how many there are, if known."""

    done_s: float
    of_s: float | None


@dataclass(frozen=True, slots=True)
class Analysed:
    """So many seconds of `of_s` are analysed.

    Of them `fresh_s` were for the first time, and took `took_s`; the others were gone over again quickly.
    """

    done_s: float
    of_s: float
    fresh_s: float
    took_s: float


@dataclass(frozen=True, slots=True)
class Resting:
    """It waits for a live session to end, or `on` False goes on."""

    on: bool


AnalysisEvent = Copied | Analysed | Resting | Notice | Erased | Finished


@dataclass(frozen=True, slots=True)
class AnalysisState:
    """How one recording stands; `told` is all that there is to know about it, one line after the other."""

    doing: Copied | Analysed | None = None
    resting: bool = False
    told: str = ""
    erased: bool = False

    @property
    def done_s(self) -> float:
        """How far what is being done has come, in seconds of the recording."""
        return 0.0 if self.doing is None else self.doing.done_s

    @property
    def share(self) -> float | None:
        """The share done, 0 to 1, of what is being done; None where it is not known."""
        if self.doing is None or not self.doing.of_s:
            return None
        return min(1.0, self.doing.done_s / self.doing.of_s)

    @property
    def goes_over_again(self) -> bool:
        """Whether it still is where an earlier run had come to."""
        return isinstance(self.doing, Analysed) and self.doing.fresh_s == 0.0 < self.doing.done_s

    @property
    def left_s(self) -> float | None:
        """How long it takes still, in seconds, as quick as it was so far; None before that is known."""
        doing = self.doing
        if not isinstance(doing, Analysed) or doing.fresh_s < LEFT_TOLD_AFTER_S:
            return None
        return max(0.0, doing.of_s - doing.done_s) * doing.took_s / doing.fresh_s


def after(state: AnalysisState, event: AnalysisEvent) -> AnalysisState:
    """Take in what `event` changes."""
    match event:
        case Copied() | Analysed():
            return replace(state, doing=event)
        case Resting(on):
            return replace(state, resting=on)
        case Notice(line):
            return replace(state, told=f"{state.told} {line}".lstrip())
        case Erased():
            return replace(state, erased=True)
    return state


def minutes_left(left_s: float) -> tuple[int, int]:
    """Round what is left to hours and minutes, up to a whole minute."""
    return divmod(max(1, -int(-left_s // 60)), 60)
