"""What words are recognised with: which model, how quick it is, and the largest this machine can bear."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app import tunables
from app.errors import UsageError
from app.recognition import Recognise
from audio.clock import Clock, SystemClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import RATE_HZ
from models.errors import MissingWeights, UnknownLanguage
from models.weights import open_weights, sums
from transcribe.transcription import Pace

AUTO = "auto"
NAMED = {"tiny.en": "whisper-tiny.en", "base": "whisper-base"}
"""Recognisers with weights of their own, the quickest first."""

FILES = ("model.bin", "config.json", "tokenizer.json")
"""Without the last, faster-whisper would look for it on the network."""

EXAMPLE = Path(__file__).parent / "bundled" / "first-session.ogg"


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A model by name or folder, a language (None: to be detected), and terms that the session favours."""

    model: str
    language: str | None = "en"
    terms: tuple[str, ...] = ()


def wanted(model: str, language: str, terms: str | None) -> Recogniser:
    """Read `--model`, `--language` and `--terms`; raises `UsageError`."""
    if not knows(model, language):
        raise UsageError(f"--language {language}: {model} knows English alone; give --model base or a folder")
    listed = tuple(term for part in (terms or "").split(",") if (term := " ".join(part.split())))
    return Recogniser(model, None if language == AUTO else language, listed)


def knows(model: str, language: str | None) -> bool:
    """Whether a model, by its name, may know a language; None is one that is to be found out."""
    return language == "en" or not model.endswith(".en")


def model_folder(model: str) -> Path:
    """Where a recogniser's files are, by its name or given as a folder; raises what is wrong with them."""
    if model in NAMED:
        return open_weights(NAMED[model])
    folder = Path(model)
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise UsageError(
            f"--model {model}: not one of {', '.join(NAMED)}, and no folder of a faster-whisper model "
            f"({', '.join(missing)} missing); give one of these"
        )
    return folder


def model_sums(model: str) -> dict[str, str]:
    """Name and sha256 of a recogniser's network."""
    if model in NAMED:
        return sums([NAMED[model]])
    with (Path(model) / "model.bin").open("rb") as network:
        return {Path(model).name: hashlib.file_digest(network, "sha256").hexdigest()}


def load(recogniser: Recogniser) -> Recognise:
    """Load a recogniser; raises `UsageError`, and what is wrong with its weights."""
    from models.whisper import Whisper

    folder = model_folder(recogniser.model)
    with usable(recogniser.model):
        return Whisper(folder, language=recogniser.language, terms=recogniser.terms)


@contextmanager
def usable(model: str) -> Iterator[None]:
    """Load a model within: what is wrong with a folder that the user gave becomes one line, `UsageError`."""
    try:
        yield
    except UnknownLanguage:
        raise
    except Exception as trouble:  # libraries raise whatever they like about files they cannot use
        if model in NAMED:
            raise
        reason = " ".join(str(trouble).split())
        raise UsageError(
            f"--model {model}: cannot be used as a faster-whisper model ({reason}); give another"
        ) from trouble


def pace(model: str) -> Pace:
    """How often a model is asked and how soon it answers, by its size alone, so that replay is the same."""
    size_mb = (model_folder(model) / "model.bin").stat().st_size / 1e6
    delay_s = size_mb * tunables.ANSWER_A_MB_S
    return Pace(max(tunables.SHORTEST_STEP_S, tunables.STEP_TO_DELAY * delay_s), delay_s)


@dataclass(frozen=True, slots=True)
class Choice:
    """The recogniser that was chosen, and why, in words for the coach."""

    recogniser: Recogniser
    why: str


def choose(
    wanted: Recogniser,
    clock: Clock,
    loaded: Callable[[Recogniser], Recognise] = load,
    sound: NDArray[np.float32] | None = None,
) -> Choice:
    """Try every model there is on a few seconds of speech and take the largest that keeps up.

    Other languages than English need a model of many. Raises what is wrong with the weights of the last.
    """
    sound = _example() if sound is None else sound
    tried: list[str] = []
    names = [name for name in NAMED if knows(name, wanted.language)]
    for name in reversed(names):
        candidate = replace(wanted, model=name)
        try:
            took_s = _seconds_taken(loaded(candidate), sound, clock)
        except MissingWeights:
            if name == names[0]:
                raise
            tried.append(f"{name} is not on this computer")
            continue
        allowed_s = pace(name).step_s * tunables.KEEPS_UP_SHARE
        tried.append(f"{name} takes {took_s:.2f} s of {allowed_s:.2f} s")
        if took_s <= allowed_s or name == names[0]:
            return Choice(candidate, f"{name} by this machine's speed: {', '.join(tried)}")
    raise UsageError("--model auto: no recogniser for this language; give --model a folder")


def _seconds_taken(recognise: Recognise, sound: NDArray[np.float32], clock: Clock) -> float:
    """The median time of a few answers; the first, which warms up, does not count."""
    recognise(sound)
    took: list[float] = []
    for _ in range(tunables.TRIALS):
        began_s = clock.now_s()
        recognise(sound)
        took.append(clock.now_s() - began_s)
    return float(np.median(took))


def _example() -> NDArray[np.float32]:
    """Some seconds of the bundled session."""
    blocks: list[NDArray[np.float32]] = []
    for item in Replay(EXAMPLE, None, SystemClock()):
        if isinstance(item, Block):
            blocks.append(item.samples.mean(axis=1, dtype=np.float32))
        if item.end_s >= tunables.TRIAL_SOUND_S:
            break
    return np.concatenate(blocks)[: round(tunables.TRIAL_SOUND_S * RATE_HZ)]
