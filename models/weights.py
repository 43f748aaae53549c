"""Where the networks' weights lie on this computer, and whether they are what they should be.

Every network's weights pass `open_weights` on their way into memory; `models/fetch.py` brings them here.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from audio.data_folder import data_folder
from models.errors import CorruptWeights, MissingWeights, UnknownWeights
from models.weights_registry import REGISTRY, WeightFile, Weights

_verified: set[tuple[Path, str, int, int]] = set()


class Condition(StrEnum):
    """How weights on disk compare with what they should be."""

    PRESENT = "present"
    MISSING = "missing"
    CORRUPT = "corrupt"


@dataclass(frozen=True, slots=True)
class WeightStatus:
    """What is known of one network's weights: a row of `holdspace models list`."""

    weights: Weights
    condition: Condition
    path: Path


def named(name: str) -> Weights:
    """Look `name` up in the registry; raises `UnknownWeights`."""
    if name not in REGISTRY:
        raise UnknownWeights(f"no weights are called {name!r}; there are {', '.join(REGISTRY)}")
    return REGISTRY[name]


def selected(names: Iterable[str] | None) -> list[Weights]:
    """Look up all of `names`, or everything that is not optional; raises `UnknownWeights`."""
    if names is None:
        return [weights for weights in REGISTRY.values() if not weights.optional]
    return [named(name) for name in names]


def folder_of(weights: Weights) -> Path:
    """Name the folder that the files of `weights` belong in."""
    return data_folder() / "models" / weights.name


def path_of(weights: Weights) -> Path:
    """Name what a network is given to load: the one file, or the folder where there are several."""
    folder = folder_of(weights)
    return folder if len(weights.files) > 1 else folder / weights.files[0].name


def has_sum(path: Path, file: WeightFile) -> bool:
    """Tell whether the file at `path` is `file`, byte for byte; a wrong size is told without reading it."""
    if path.stat().st_size != file.size_bytes:
        return False
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256


def condition_of_file(path: Path, file: WeightFile) -> Condition:
    """Compare the file at `path` with `file`; a sum taken once holds until the file changes."""
    if not path.is_file():
        return Condition.MISSING
    facts = path.stat()
    seen = (path, file.sha256, facts.st_size, facts.st_mtime_ns)
    if seen not in _verified:
        if not has_sum(path, file):
            return Condition.CORRUPT
        _verified.add(seen)
    return Condition.PRESENT


def condition_of(weights: Weights) -> Condition:
    """Find the worst condition among the files of `weights`; missing is worst."""
    found = {condition_of_file(folder_of(weights) / file.name, file) for file in weights.files}
    for worst in (Condition.MISSING, Condition.CORRUPT):
        if worst in found:
            return worst
    return Condition.PRESENT


def status(names: Iterable[str] | None = None) -> list[WeightStatus]:
    """Tell how the weights `names` stand, or all of them, optional ones too; raises `UnknownWeights`."""
    return [
        WeightStatus(weights, condition_of(weights), path_of(weights))
        for weights in selected(REGISTRY if names is None else names)
    ]


def verify(names: Iterable[str] | None = None) -> None:
    """Check the weights `names`, or all that are not optional; raises what `open_weights` raises."""
    for weights in selected(names):
        open_weights(weights.name)


def open_weights(name: str) -> Path:
    """Check every sum of `name`; return the file to load, or the folder where it has several.

    Raises `MissingWeights`, `CorruptWeights`, `UnknownWeights`.
    """
    weights = named(name)
    folder = folder_of(weights)
    for file in weights.files:
        match condition_of_file(folder / file.name, file):
            case Condition.MISSING:
                raise MissingWeights(
                    f"weights missing: {file.name} of {name} is not in {folder}; {_remedy(weights)}"
                )
            case Condition.CORRUPT:
                raise CorruptWeights(
                    f"weights damaged: {folder / file.name} is not the {name} this program knows; "
                    f"{_remedy(weights)}"
                )
    return path_of(weights)


def sums(names: Iterable[str]) -> dict[str, str]:
    """Map each named network to its sha256, for a session's record; raises `UnknownWeights`."""
    return {weights.name: weights.sha256 for weights in selected(names)}


def _remedy(weights: Weights) -> str:
    """Say which command brings the weights here."""
    return f"run `holdspace models fetch{' ' + weights.name if weights.optional else ''}`"
