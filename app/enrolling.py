"""A coach's voice from the microphone: heard until there is speech enough, judged, kept sealed."""

from collections.abc import Callable

from app.build import HEARING_WEIGHTS
from app.errors import UsageError
from app.people_options import network_of_voices
from app.standing import NOTHING_HEARD
from app.tunables import ENROLMENT_GIVEN_UP_S
from audio.clock import Clock
from audio.errors import DeviceTrouble
from audio.health import Health
from audio.source import Gap, Source
from diarize.enrolment import Enrolling, Enrolment
from diarize.errors import EnrolmentRefused
from diarize.hearing import Ears
from diarize.tunables import ENROLMENT_S
from models.weights import open_weights
from sessions.voices import KeptVoice


def check_hearing_weights() -> None:
    """Raise what is wrong with the weights that a voice is made with."""
    for name in HEARING_WEIGHTS:
        open_weights(name)


def heard_voice(source: Source, ears: Ears, progress: Callable[[float], None]) -> Enrolment:
    """Listen until there is speech enough, telling `progress` its seconds; what that raises ends it.

    Raises `UsageError`, `DeviceTrouble`.
    """
    enrolling, health = Enrolling(ears), Health()
    try:
        for item in source:
            if isinstance(item, Gap):
                continue
            health.feed(item)
            if health.only_zeros:
                raise DeviceTrouble(NOTHING_HEARD)
            enrolling.feed(item.samples.mean(axis=1))
            progress(enrolling.speech_s)
            if enrolling.speech_s >= ENROLMENT_S or item.end_s >= ENROLMENT_GIVEN_UP_S:
                break
    finally:
        source.close()
    try:
        return enrolling.finish(ENROLMENT_S)
    except EnrolmentRefused as refused:
        raise UsageError(f"What was heard {refused}") from refused


def voice_to_keep(name: str, role: str, enrolment: Enrolment, clock: Clock) -> KeptVoice:
    """Make what is kept of a voice that was just enrolled."""
    return KeptVoice(
        name=name,
        role=role,
        embedding=enrolment.embedding,
        speech_s=enrolment.speech_s,
        enrolled_at=clock.wall(),
        network=network_of_voices(),
    )
