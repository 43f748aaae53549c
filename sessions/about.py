"""What a session is known by: the one row in its file that is no event."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Keep(StrEnum):
    """What of a session is kept: all of it, all but the sound, or only who spoke when and the cues."""

    SOUND = "sound"
    WORDS = "words"
    CUES = "cues"


class HeardFrom(StrEnum):
    """What a session was made of: a microphone while it happened, a recording, or a transcript alone."""

    MICROPHONE = "microphone"
    RECORDING = "recording"
    TRANSCRIPT = "transcript"


class Timing(StrEnum):
    """What its times are worth: counted in sound, those of captions, or none, so that they are guessed."""

    SOUND = "sound"
    CAPTIONS = "captions"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Imported:
    """That a session came out of a `bundle` of wall time `made_at`, at `at`; `session` was its id there."""

    at: datetime
    session: str
    bundle: str
    made_at: datetime


class Part(StrEnum):
    """What of a practice triad a session is: a round, which is judged, or the talk about it, which is not."""

    ROUND = "round"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Practice:
    """That a session is of round `round` (1, 2, …) of the triad `triad`; `people` are names by role."""

    triad: str
    round: int
    part: Part
    people: Mapping[str, str]


def is_judged(practice: Practice | None) -> bool:
    """Whether cues, figures and a review are made of a session: of talk about a round they are not."""
    return practice is None or practice.part is Part.ROUND


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a session when its recording starts.

    `started_at` and `consent_at` are wall times with a zone; `people` are roles; `models` maps each
    network's name to its sha256. `channels` are roles, where each channel is one person's alone. `language`
    is the code of what is spoken; None where recognition was to find out. `client` is a pseudonym, empty
    where none was given; `consent_sentence` is what was said to the client, word for word. `settings` is the
    JSON of what was set of the cues (`cues.settings`); None where it was not kept. `imported` is None for a
    session of this shelf, `practice` for one that is of no practice triad.
    """

    id: str
    started_at: datetime
    consent_at: datetime
    keep: Keep
    people: tuple[str, ...]
    source_name: str
    version: str
    models: Mapping[str, str]
    channels: tuple[str, ...] = ()
    language: str | None = "en"
    client: str = ""
    consent_sentence: str = ""
    settings: Mapping[str, object] | None = None
    heard_from: HeardFrom = HeardFrom.MICROPHONE
    timing: Timing = Timing.SOUND
    imported: Imported | None = None
    practice: Practice | None = None

    @property
    def is_judged(self) -> bool:
        """Whether cues, figures and a review are made of it."""
        return is_judged(self.practice)
