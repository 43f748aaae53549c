"""What the judgement says: whose a silence is, what an overlap was, and which cue to show."""

from dataclasses import dataclass
from enum import StrEnum


class Owner(StrEnum):
    """Whose a silence is."""

    CLIENT = "client"
    COACH = "coach"
    OTHER = "other"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """What a silence follows, which is why it has the owner it has."""

    MIDTHOUGHT = "midthought"
    AFTER_QUESTION = "after_question"
    AFTER_INSIGHT = "after_insight"
    AFTER_COACH = "after_coach"
    OWN_PAUSE = "own_pause"
    TURN_END = "turn_end"
    UNKNOWN = "unknown"


class CueKind(StrEnum):
    """The kinds of cue there are."""

    HOLD_SPACE = "hold_space"
    INTERRUPTION = "interruption"
    CUT_IN = "cut_in"
    FINISHING = "finishing"
    MONOLOGUE = "monologue"
    TALK_SHARE = "talk_share"
    STACKED_QUESTION = "stacked_question"
    LEADING_QUESTION = "leading_question"
    ADVICE = "advice"
    FEELING_PASSED = "feeling_passed"
    HELD_SILENCE = "held_silence"
    CANNOT_TELL = "cannot_tell"


class OverlapKind(StrEnum):
    """What it was when one person spoke over another."""

    INTERRUPTION = "interruption"
    ATTEMPT = "attempt"
    BACKCHANNEL = "backchannel"
    TURN_END = "turn_end"
    FINISHING = "finishing"


@dataclass(frozen=True, slots=True)
class SilenceJudged:
    """A silence and its owner as judged at `judged_at_s`; later sound never changes this event."""

    id: str
    start_s: float
    owner: Owner
    why: Why
    p_hold: float
    judged_at_s: float


@dataclass(frozen=True, slots=True)
class SilenceEnded:
    """The silence `id` ended at `end_s`, broken by a role, or by the end or loss of the sound (None)."""

    id: str
    start_s: float
    end_s: float
    broken_by: str | None
    known_at_s: float


@dataclass(frozen=True, slots=True)
class SilenceRejudged:
    """The silence `id` judged anew, a stretch beside it having turned out to be another person's.

    `broken_by` is the role by which it was broken, by what is known now; None while it lasts too.
    """

    id: str
    owner: Owner
    why: Why
    p_hold: float
    broken_by: str | None
    judged_at_s: float


@dataclass(frozen=True, slots=True)
class OverlapClassified:
    """`by` spoke while `over` was speaking, from `start_s` to `end_s`; the last one said of an id holds."""

    id: str
    start_s: float
    end_s: float
    by: str
    over: str
    kind: OverlapKind
    known_at_s: float


@dataclass(frozen=True, slots=True)
class OverlapWithdrawn:
    """The overlap `id` never was one: both turned out to be the same person, or not to speak at once."""

    id: str
    known_at_s: float


@dataclass(frozen=True, slots=True)
class CueShown:
    """A cue about something that began at `start_s`, shown at `shown_at_s`.

    `evidence` is one line a coach understands; `about` names the speech, silences, words or doubt behind it.
    Where `live` is false it was kept for playback: it would have been shown then, and is never hidden.
    """

    id: str
    kind: CueKind
    start_s: float
    shown_at_s: float
    confidence: float
    evidence: str
    about: tuple[str, ...]
    live: bool = True


@dataclass(frozen=True, slots=True)
class CueHidden:
    """The cue `id`, about something that ended at `end_s`, left the screen at `hidden_at_s`."""

    id: str
    end_s: float
    hidden_at_s: float


@dataclass(frozen=True, slots=True)
class CueRevised:
    """The cue `id` would not have been shown by what is known now; `why` is one line that says so."""

    id: str
    why: str
    known_at_s: float


@dataclass(frozen=True, slots=True)
class CueIntentional:
    """What the cue `id` is about was the coach's intention, by their own word."""

    id: str
    known_at_s: float


Judgement = (
    SilenceJudged
    | SilenceEnded
    | SilenceRejudged
    | OverlapClassified
    | OverlapWithdrawn
    | CueShown
    | CueHidden
    | CueRevised
    | CueIntentional
)
