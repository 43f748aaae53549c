"""The only place where concretes meet: networks from weights, a pipeline from networks."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from app.delays import Delays
from app.errors import UsageError
from app.people_options import Room, known_people
from app.pipeline import Pipeline
from app.recognition import Recognise, Recognition
from audio.echo import EchoCanceller
from diarize.channels import ChannelHearing, Line
from diarize.hearing import Ears, Hearing
from diarize.tunables import FRAME_SAMPLES
from models.weights import open_weights, sums

HEARING_WEIGHTS = ("silero-vad", "segmentation", "campplus")
RECOGNISERS = {"tiny.en": "whisper-tiny.en", "base": "whisper-base"}
FILES_OF_A_RECOGNISER = ("model.bin", "config.json", "tokenizer.json")
"""Without the last, faster-whisper would look for it on the network."""


def ears_from_weights() -> Callable[[], Ears]:
    """Load the hearing's networks once; each call gives ears that have heard nothing yet."""
    paths = [open_weights(name) for name in HEARING_WEIGHTS]

    from models.embedding import SpeakerEmbedding
    from models.segmentation import Segmentation
    from models.voice_activity import VoiceActivity

    segmentation, embedding = Segmentation(paths[1]), SpeakerEmbedding(paths[2])
    return lambda: Ears(VoiceActivity(paths[0]), segmentation, embedding)


def recogniser(model: str) -> Recognise:
    """Load a recogniser by its name, or from a faster-whisper folder; raises `UsageError`."""
    from models.whisper import Whisper

    folder = model_folder(model)
    if model in RECOGNISERS:
        return Whisper(folder)
    try:
        return Whisper(folder)
    except Exception as trouble:  # libraries raise whatever they like about files they cannot use
        reason = " ".join(str(trouble).split())
        raise UsageError(
            f"--model {model}: cannot be used as a faster-whisper model ({reason}); give another"
        ) from trouble


def weights_used(model: str | None) -> dict[str, str]:
    """Name and sha256 of every network a session is heard with; `model` None is without words."""
    names = list(HEARING_WEIGHTS)
    if model is None:
        return sums(names)
    if model in RECOGNISERS:
        return sums([*names, RECOGNISERS[model]])
    with (Path(model) / "model.bin").open("rb") as network:
        return sums(names) | {Path(model).name: hashlib.file_digest(network, "sha256").hexdigest()}


def check_weights(model: str | None) -> None:
    """Raise what is wrong with the weights before anything slow is begun."""
    for name in HEARING_WEIGHTS:
        open_weights(name)
    if model is not None:
        model_folder(model)


def pipeline(room: Room, model: str | None, delays: Delays) -> Pipeline:
    """Build the live path for `room`; without a `model` there are no words."""
    make_ears = ears_from_weights()
    return pipeline_of(room, make_ears, recogniser(model) if model is not None else None, delays)


def pipeline_of(
    room: Room, make_ears: Callable[[], Ears], recognise: Recognise | None, delays: Delays
) -> Pipeline:
    """Build the live path from networks that are loaded already, so that many recordings share them."""
    hearing = hearing_for(room, make_ears, delays)
    recognition = Recognition(recognise, delays) if recognise is not None else None
    return Pipeline(hearing, recognition, delays)


def hearing_for(room: Room, make_ears: Callable[[], Ears], delays: Delays) -> Hearing | ChannelHearing:
    """Build what hears the people of `room`: in one room, or each on a channel of a call."""

    def known_at_s(heard_to_s: float) -> float:
        return delays.known_at_s("hearing", heard_to_s)

    if not room.one_a_channel:
        return Hearing(make_ears(), known_people(room, make_ears), known_at_s)
    late = EchoCanceller.DELAY_SAMPLES // FRAME_SAMPLES
    lines = [Line(make_ears().voice_activity, EchoCanceller().feed, late) for _ in room.roles]
    return ChannelHearing(lines, make_ears().segment, room.roles, known_at_s)


def model_folder(model: str) -> Path:
    """Where a recogniser's files are, by its name or given as a folder; raises what is wrong with them."""
    if model in RECOGNISERS:
        return open_weights(RECOGNISERS[model])
    folder = Path(model)
    missing = [name for name in FILES_OF_A_RECOGNISER if not (folder / name).is_file()]
    if missing:
        raise UsageError(
            f"--model {model}: not one of {', '.join(RECOGNISERS)}, and no folder of a faster-whisper model "
            f"({', '.join(missing)} missing); give one of these"
        )
    return folder
