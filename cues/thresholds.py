"""The confidence a cue has to reach: its kind's own, moved by the coach's sensitivity and by past marks."""

from math import exp, log

from cues import tunables
from cues.events import CueKind
from cues.marks import TrackRecord, threshold_shift
from cues.settings import Settings


def log_odds_shift(kind: CueKind, settings: Settings, record: TrackRecord) -> float:
    """How far, in log-odds, the threshold of `kind` is moved: above 0 its cues are shown less readily."""
    return threshold_shift(record.of(kind)) - tunables.SENSITIVITY_STEP * settings.of(kind).sensitivity


def threshold(kind: CueKind, settings: Settings, record: TrackRecord) -> float:
    """The least confidence, 0..1, with which a cue of `kind` is shown or kept."""
    return shifted(tunables.BASE_THRESHOLD[kind], log_odds_shift(kind, settings, record))


def shifted(probability: float, log_odds: float) -> float:
    """A probability moved by so much in log-odds; nought and one stay where they are."""
    if not 0.0 < probability < 1.0:
        return probability
    return 1.0 / (1.0 + exp(-log(probability / (1.0 - probability)) - log_odds))
