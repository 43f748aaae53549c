"""What Holdspace listens with: whether it is on this computer, and how it comes there, in a coach's words."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from app.build import HEARING_WEIGHTS
from app.recognisers import NAMED
from models import fetch, weights
from models.download import HowFar
from models.errors import CorruptWeights, MissingWeights, ModelError
from models.weights import Condition
from ui.desk import RecogniserChoice

TO_BE_FETCHED = (
    "Something that Holdspace listens with is missing on this computer, or damaged. "
    "Fetch it in the settings, under Words."
)


def needed(model: str) -> list[str]:
    """Weights without which no session begins, where words are recognised with `model`."""
    return [*HEARING_WEIGHTS, *([NAMED[model]] if model in NAMED else [])]


def megabytes_missing(model: str) -> float:
    """How much is to be downloaded before a session can begin."""
    return fetch.bytes_to_download(needed(model)) / 1e6


def recognisers() -> list[RecogniserChoice]:
    """What words can be recognised with; one is here when a session can begin with it."""
    return [_choice(name, whisper) for name, whisper in NAMED.items()]


def _choice(name: str, whisper: str) -> RecogniserChoice:
    found = weights.status(needed(name))
    is_here = all(one.condition is Condition.PRESENT for one in found)
    size_mb = found[-1].weights.size_bytes / 1e6
    return RecogniserChoice(
        name,
        whisper,
        is_here,
        size_mb if is_here else megabytes_missing(name),
        "English" if name.endswith(".en") else "many languages",
    )


def bring(names: Sequence[str], progress: Callable[[str, float], None]) -> None:
    """Fetch the weights `names`, and all that no session begins without; raises `ModelError`."""
    try:
        fetch.fetch(
            list(dict.fromkeys((*HEARING_WEIGHTS, *names))),
            say=lambda line: None,
            progress=lambda far: progress(_line(far), far.share),
        )
    except MissingWeights as trouble:
        raise ModelError(_as_sentence(trouble.in_short)) from trouble


@contextmanager
def told_plainly() -> Iterator[None]:
    """Use weights within: where they are missing or damaged, `ModelError` says what to press."""
    try:
        yield
    except (MissingWeights, CorruptWeights) as trouble:
        raise ModelError(TO_BE_FETCHED) from trouble


def _line(far: HowFar) -> str:
    return f"part {far.part} of {far.parts}" if far.part else "after what is being fetched now"


def _as_sentence(line: str) -> str:
    return f"{line[:1].upper()}{line[1:]}."
