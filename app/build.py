"""The only place where concretes meet: networks from weights, a pipeline from networks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.delays import Delays, FixedDelays, SessionClock
from app.people_options import Room, known_people
from app.pipeline import Pipeline
from app.recognisers import Recogniser, load, model_folder, model_sums, pace
from app.recognition import Recognise, Recognition
from audio.echo import EchoCanceller
from cues.engine import Engine
from cues.settings import USUAL, Settings
from cues.unjudged import Unjudged
from diarize.channels import ChannelHearing, Line, Shared
from diarize.hearing import Ears, Hearing
from diarize.tunables import FRAME_SAMPLES
from diarize.turn_end import TurnEnds
from models.weights import open_weights, sums
from transcribe.transcription import Pace, Transcription

HEARING_WEIGHTS = ("silero-vad", "segmentation", "campplus", "smart-turn")


def ears_from_weights() -> Callable[[], Ears]:
    """Load the hearing's networks once; each call gives ears that have heard nothing yet."""
    paths = [open_weights(name) for name in HEARING_WEIGHTS]

    from models.embedding import SpeakerEmbedding
    from models.segmentation import Segmentation
    from models.turn_end import TurnEnd
    from models.voice_activity import VoiceActivity

    segmentation, embedding, turn_end = Segmentation(paths[1]), SpeakerEmbedding(paths[2]), TurnEnd(paths[3])
    return lambda: Ears(VoiceActivity(paths[0]), segmentation, embedding, turn_end)


def weights_used(recogniser: Recogniser | None) -> dict[str, str]:
    """Name and sha256 of every network a session is heard with; without `recogniser` there are no words."""
    return sums(HEARING_WEIGHTS) | (model_sums(recogniser.model) if recogniser is not None else {})


def check_weights(recogniser: Recogniser | None) -> None:
    """Raise what is wrong with the weights before anything slow is begun."""
    for name in HEARING_WEIGHTS:
        open_weights(name)
    if recogniser is not None:
        model_folder(recogniser.model)


def fixed_delays(recogniser: Recogniser | None, clock: SessionClock | None = None) -> FixedDelays:
    """Replay's delays for what words are recognised with."""
    return FixedDelays(clock, pace(recogniser.model).delay_s if recogniser is not None else 0.0)


def pipeline(
    room: Room, recogniser: Recogniser | None, delays: Delays, settings: Settings = USUAL
) -> Pipeline:
    """Build the live path for `room`; without a `recogniser` there are no words."""
    return pipeline_of(room, ears_from_weights(), words_by(recogniser), delays, settings)


def words_by(recogniser: Recogniser | None) -> "Words | None":
    """How words are recognised, if they are."""
    return None if recogniser is None else Words(partial(load, recogniser), pace(recogniser.model))


@dataclass(frozen=True, slots=True)
class Words:
    """How a recogniser is loaded, or comes by, and how often it is asked."""

    load: Callable[[], Recognise]
    pace: Pace


def pipeline_of(
    room: Room,
    make_ears: Callable[[], Ears],
    words: Words | None,
    delays: Delays,
    settings: Settings | None = USUAL,
) -> Pipeline:
    """Build the live path from networks that are loaded already, so that many recordings share them.

    Without `settings` nothing is judged.
    """
    hearing, turn_ends = hearing_for(room, make_ears, delays), turn_ends_for(make_ears, delays)
    engine = Unjudged() if settings is None else Engine(settings=settings)
    if words is None:
        return Pipeline(hearing, None, None, delays, turn_ends, engine)
    transcription = Transcription(words.pace, room.roles if room.one_a_channel else ())
    return Pipeline(hearing, transcription, Recognition(words.load, delays), delays, turn_ends, engine)


def hearing_for(room: Room, make_ears: Callable[[], Ears], delays: Delays) -> Hearing | ChannelHearing:
    """Build what hears the people of `room`: in one room, or on the channels of a call."""

    def known_at_s(heard_to_s: float) -> float:
        return delays.known_at_s("hearing", heard_to_s)

    if not room.channels:
        return Hearing(make_ears(), known_people(room, make_ears), known_at_s)
    late = EchoCanceller.DELAY_SAMPLES // FRAME_SAMPLES
    lines = [Line(make_ears().voice_activity, EchoCanceller().feed, late) for _ in room.channels]
    whose = [roles[0] if len(roles) == 1 else _shared(room, make_ears) for roles in room.channels]
    return ChannelHearing(lines, make_ears().segment, whose, known_at_s)


def _shared(room: Room, make_ears: Callable[[], Ears]) -> Shared:
    return Shared(known_people(room, make_ears), make_ears().embed)


def turn_ends_for(make_ears: Callable[[], Ears], delays: Delays) -> TurnEnds | None:
    """Build what hears if a turn sounds finished; None for ears that cannot."""
    finished = make_ears().finished
    if finished is None:
        return None
    return TurnEnds(finished, lambda heard_to_s: delays.known_at_s("turn_end", heard_to_s))
