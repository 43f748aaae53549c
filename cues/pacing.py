"""Which cue is seen, which is kept for playback, and which is left out: decided here and nowhere else."""

from collections import deque
from collections.abc import Collection
from enum import Enum, auto

from cues import tunables
from cues.events import CueKind, CueShown
from cues.hand import CueMarked
from cues.marks import UNMARKED, TrackRecord
from cues.rules.proposal import Proposal
from cues.settings import USUAL, Settings
from cues.thresholds import log_odds_shift, threshold

UNPACED = frozenset({CueKind.HOLD_SPACE, CueKind.HELD_SILENCE, CueKind.CANNOT_TELL})
"""Outside the pace: a silence asks for itself, one well held is no nudge, and doubt must be said."""

TAKING_THE_FLOOR = frozenset({CueKind.INTERRUPTION, CueKind.CUT_IN})
"""What a coach may have meant to do."""

_RANKS = {
    CueKind.CANNOT_TELL: 3,
    CueKind.HOLD_SPACE: 2,  # never at the same time as talk: it may only follow the mark of what is over
    CueKind.INTERRUPTION: 2,
    CueKind.CUT_IN: 2,
    CueKind.MONOLOGUE: 1,
}


def rank(kind: CueKind) -> int:
    """How much a kind matters: of two signals the higher is seen, of two alike the newer."""
    return _RANKS.get(kind, 0)


class Showing(Enum):
    """What becomes of a cue."""

    LIVE = auto()
    PLAYBACK = auto()
    LEFT_OUT = auto()


class Pacing:
    """Decides for each proposal at its time, by the settings, the record of marks, and what was shown."""

    def __init__(self, settings: Settings = USUAL, record: TrackRecord = UNMARKED) -> None:
        """Begin a session in which nothing was shown yet; `record` is that of the sessions before."""
        self.settings = settings
        self.record = record
        self.muted = False
        self._record_before = record
        self._paced_s: deque[float] = deque()
        self._kinds: dict[str, CueKind] = {}
        self._marks: list[CueMarked] = []
        self._took_the_floor: CueShown | None = None

    def decide(self, proposal: Proposal, now_s: float, up: Collection[CueKind]) -> Showing:
        """What becomes of `proposal` at `now_s`, while cues of the kinds `up` are on the screen."""
        setting = self.settings.of(proposal.kind)
        if not setting.on or proposal.confidence < self.threshold(proposal.kind):
            return Showing.LEFT_OUT
        if not setting.live or self.muted or any(rank(kind) > rank(proposal.kind) for kind in up):
            return Showing.PLAYBACK
        return Showing.LIVE if self._is_time_for(proposal.kind, now_s) else Showing.PLAYBACK

    def _is_time_for(self, kind: CueKind, now_s: float) -> bool:
        """Whether the opening is over, and the last paced cues are long enough ago for another."""
        if kind is not CueKind.CANNOT_TELL and now_s < self.settings.quiet_opening_s:
            return False
        if kind in UNPACED:
            return True
        within = sum(now_s - shown_s < tunables.MINUTE_S for shown_s in self._paced_s)
        spaced = not self._paced_s or now_s - self._paced_s[-1] >= self.settings.spacing_s
        return spaced and within < self.settings.most_a_minute

    def shown(self, cue: CueShown) -> None:
        """Take note of a cue that was shown or kept."""
        self._kinds[cue.id] = cue.kind
        if cue.kind in TAKING_THE_FLOOR:
            self._took_the_floor = cue
        if cue.live and cue.kind not in UNPACED:
            self._paced_s.append(cue.shown_at_s)
            while cue.shown_at_s - self._paced_s[0] >= tunables.MINUTE_S:
                self._paced_s.popleft()

    def mark(self, mark: CueMarked) -> None:
        """Take a mark into the record, at once; one of a cue that is not known is left aside."""
        self._marks.append(mark)
        self.record = self._record_before.after(self._kinds, self._marks)

    def meant(self, now_s: float) -> CueShown | None:
        """The latest interruption or cut-in, where it may still be called intentional; told once."""
        cue, self._took_the_floor = self._took_the_floor, None
        if cue is None or now_s - cue.shown_at_s > tunables.INTENTIONAL_WITHIN_S:
            return None
        return cue

    def threshold(self, kind: CueKind) -> float:
        """The confidence a cue of `kind` has to reach now."""
        return threshold(kind, self.settings, self.record)

    def log_odds_shift(self, kind: CueKind) -> float:
        """How far in log-odds that of `kind` is moved now, for a rule with a threshold of its own."""
        return log_odds_shift(kind, self.settings, self.record)
