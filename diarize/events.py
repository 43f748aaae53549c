"""What hearing tells the rest of the house: who speaks, and until when the sound has been judged."""

from dataclasses import dataclass
from enum import StrEnum

Role = str
"""`coach`, `client`, `observer`, else `person-3`…"""


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """One person began to speak at `at_s`; the ear knew it at `known_at_s`."""

    id: str
    role: Role
    at_s: float
    known_at_s: float
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The stretch of speech `id` ended at `at_s`."""

    id: str
    at_s: float
    known_at_s: float


@dataclass(frozen=True, slots=True)
class SpeechRevised:
    """The stretch of speech `id` was another person's than first thought."""

    id: str
    role: Role
    known_at_s: float


@dataclass(frozen=True, slots=True)
class SpeechLevel:
    """How loud the stretch of speech `id`, which began while somebody else spoke, came in.

    `level_db` is the level from 0.1 s to 0.5 s after its onset: in one room of all that is heard, on a call
    of its speaker's own channel. `usual_db` is, in one room, the usual level of whoever is spoken over, on
    a call the speaker's own. Both in dB of full scale.
    """

    id: str
    level_db: float
    usual_db: float
    known_at_s: float


@dataclass(frozen=True, slots=True)
class VoiceChanged:
    """Somebody's voice, no matter whose, came up or fell silent at `at_s`: the earliest sign there is."""

    active: bool
    at_s: float
    known_at_s: float


@dataclass(frozen=True, slots=True)
class VoiceStirred:
    """What may be a voice coming up was heard at `at_s`: a click too, so it only keeps others waiting."""

    at_s: float
    known_at_s: float


@dataclass(frozen=True, slots=True)
class TurnEndHeard:
    """What `role` said up to `at_s`, where everybody fell silent, sounded finished with this probability.

    It is judged by the sound of it alone, once a silence, and never changed.
    """

    role: Role
    at_s: float
    p_finished: float
    known_at_s: float


@dataclass(frozen=True, slots=True)
class SoundLost:
    """Nothing is known of what was said from `start_s` to `end_s`."""

    start_s: float
    end_s: float
    known_at_s: float


class Doubt(StrEnum):
    """Why it cannot be told who speaks."""

    NOISE = "noise"
    CLIPPING = "clipping"
    STRANGER = "stranger"
    ALIKE = "alike"
    BLEED = "bleed"


@dataclass(frozen=True, slots=True)
class DoubtBegan:
    """From now on it cannot be told who speaks, because of `why`; what is heard meanwhile is a guess."""

    why: Doubt
    known_at_s: float


@dataclass(frozen=True, slots=True)
class DoubtEnded:
    """The doubt `why` is over. Only when none is left can it be told again who speaks."""

    why: Doubt
    known_at_s: float


HearingEvent = (
    SpeechStarted
    | SpeechEnded
    | SpeechRevised
    | SpeechLevel
    | VoiceChanged
    | VoiceStirred
    | TurnEndHeard
    | SoundLost
    | DoubtBegan
    | DoubtEnded
)
