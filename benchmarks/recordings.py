"""What is measured: a folder given, else what lies beside the program, else the bundled recording."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, TypeVar

from app.errors import UsageError
from app.people_options import DEFAULT_ORDER
from benchmarks.sound_files import Mono, read_mono
from benchmarks.truth import Speech, read_rttm

ROOT = Path(__file__).parents[1]
BESIDE = ROOT.parent / "shared" / "data"
BUNDLED = ROOT / "app" / "bundled"
SOUND = (".flac", ".wav", ".ogg", ".mp3", ".m4a")
TWO_CHANNELS = ".stereo"
VOICE = ".coach"


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording, who speaks when in it, and what is known beforehand of who is there.

    `named` says that the truth's labels are roles; else only the best mapping can be judged. `voices` are
    enrolled, `coach_voice` is so where the coach is to be.
    """

    name: str
    kind: str
    path: Path
    truth: list[Speech]
    roles: tuple[str, ...]
    named: bool
    voices: dict[str, Path] = field(default_factory=dict)
    coach_voice: Path | None = None

    def sound(self) -> Mono:
        """The recording as one microphone hears it; raises `UnreadableRecording`."""
        return read_mono(self.path)

    @property
    def people(self) -> int:
        """How many there are."""
        return len(self.roles)


class _Kind(Protocol):
    @property
    def kind(self) -> str: ...


OfAKind = TypeVar("OfAKind", bound=_Kind)


def given(folder: Path) -> list[Recording]:
    """Every sound file of a folder that has its truth in NAME.rttm beside it; raises `UsageError`."""
    found = list(_with_truth(folder, folder.name))
    if not found:
        raise UsageError(
            f"--recordings {folder}: holds no sound file with its truth in NAME.rttm; give one that does"
        )
    return found


def of_the_house() -> list[Recording]:
    """What lies in `shared/data` beside the program, else the bundled session; and pyannote's sample."""
    if not BESIDE.is_dir():
        return [*_with_truth(BUNDLED, "bundled"), *_pyannote_sample()]
    return [
        *_with_truth(BESIDE / "sessions", "sessions"),
        *_with_truth(BESIDE / "spokenwoz", "telephone"),
        *_pyannote_sample(),
    ]


def _with_truth(folder: Path, kind: str) -> Iterator[Recording]:
    for path in sorted(folder.glob("*")):
        truth = path.with_suffix(".rttm")
        if path.suffix in SOUND and truth.is_file():
            yield recording(path, truth, kind)


def by_kind(chosen: Iterable[OfAKind]) -> list[tuple[str, list[OfAKind]]]:
    """The recordings of each kind, kinds in the order in which they come."""
    groups: dict[str, list[OfAKind]] = {}
    for one in chosen:
        groups.setdefault(one.kind, []).append(one)
    return list(groups.items())


def recording(path: Path, truth: Path, kind: str) -> Recording:
    """A recording with what its neighbours say: the coach's voice, the voices of a triad."""
    speech = read_rttm(truth)
    labels = {one.who for one in speech}
    named = labels <= set(DEFAULT_ORDER)
    coach_voice = path.with_suffix(f"{VOICE}.flac")
    voices = voices_beside(path)
    return Recording(
        name=path.stem,
        kind=kind,
        path=path,
        truth=speech,
        roles=DEFAULT_ORDER[: max(2, len(labels))],
        named=named,
        voices=voices if len(labels) > 2 else {},
        coach_voice=coach_voice if coach_voice.is_file() else voices.get("coach"),
    )


def voices_beside(path: Path) -> dict[str, Path]:
    """Recordings of the voices that `NAME.truth.json` names, in the folder `voices` beside its own."""
    about = path.with_suffix(".truth.json")
    if not about.is_file():
        return {}
    names = json.loads(about.read_text(encoding="utf-8")).get("voices", {})
    folder = path.parent.parent / "voices"
    paths = {role: folder / f"{name}.flac" for role, name in names.items()}
    return {role: voice for role, voice in paths.items() if voice.is_file()}


def _pyannote_sample() -> Iterator[Recording]:
    """The half minute of telephone that pyannote.audio's package holds."""
    package = find_spec("pyannote.audio")
    if package is not None and package.origin is not None:
        sample = Path(package.origin).parent / "sample" / "sample.wav"
        if sample.is_file():
            yield recording(sample, sample.with_suffix(".rttm"), "telephone")
