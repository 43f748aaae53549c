"""Recordings whose words are known: a folder given, else what lies beside the program, else the bundled one.

The truth lies beside the sound: NAME.truth.json (who says what when), NAME.txt (the text alone), or a
`refs.tsv` in the folder with the columns file, speaker, text.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from app.errors import UsageError
from app.people_options import DEFAULT_ORDER, Room
from benchmarks.recordings import BESIDE, BUNDLED, SOUND, voices_beside
from benchmarks.sound_files import Mono, read_mono
from benchmarks.word_errors import plain

REFERENCES = "refs.tsv"


class Phrase(NamedTuple):
    """What is said without a pause, from `start_s` on; `role` is None where the truth names nobody."""

    start_s: float
    role: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """One recording and what is said in it: phrases in order of time, and whole turns as they begin."""

    name: str
    kind: str
    path: Path
    phrases: tuple[Phrase, ...]
    turns: tuple[str, ...]
    room: Room

    def sound(self) -> Mono:
        """The recording as one microphone hears it; raises `UnreadableRecording`."""
        return read_mono(self.path)

    def text(self, role: str | None = None) -> str:
        """Everything that is said, or that one person says."""
        return " ".join(one.text for one in self.phrases if role is None or one.role == role)

    @property
    def roles(self) -> list[str]:
        """Who speaks, by name; nobody where the truth names nobody."""
        return sorted({one.role for one in self.phrases if one.role is not None})


def given(folder: Path) -> list[Spoken]:
    """Every sound file of a folder that has its words beside it; raises `UsageError`."""
    found = list(_with_words(folder, folder.name))
    if not found:
        raise UsageError(
            f"--recordings {folder}: holds no sound file with its words in NAME.truth.json, NAME.txt or "
            f"{REFERENCES}; give one that does"
        )
    return found


def of_the_house() -> list[Spoken]:
    """What lies in `shared/data` beside the program, else the bundled session."""
    if not BESIDE.is_dir():
        return list(_with_words(BUNDLED, "bundled"))
    return [*_with_words(BESIDE / "sessions", "sessions"), *_with_words(BESIDE / "libri", "libri")]


def _with_words(folder: Path, kind: str) -> Iterator[Spoken]:
    references = _references(folder / REFERENCES)
    for path in sorted(folder.glob("*")):
        if path.suffix not in SOUND:
            continue
        truth, text = path.with_suffix(".truth.json"), path.with_suffix(".txt")
        if truth.is_file():
            spoken = _session(path, truth, kind)
        elif text.is_file():
            spoken = _read_aloud(path, text.read_text(encoding="utf-8", errors="replace"), kind)
        elif path.name in references:
            spoken = _read_aloud(path, references[path.name], kind)
        else:
            continue
        if not plain(spoken.text()):
            raise UsageError(f"{path}: its truth has no words; leave it out, or write them")
        yield spoken


def _references(path: Path) -> dict[str, str]:
    """Text by file."""
    if not path.is_file():
        return {}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    short = next((number for number, row in enumerate(rows, start=1) if len(row) < 3), None)
    if short is not None:
        raise UsageError(f"{path}: row {short} is not file, speaker and text, parted by tabs; set it right")
    return {row[0]: row[2] for row in rows}


def _session(path: Path, truth: Path, kind: str) -> Spoken:
    """Talk of two or three people; in a triad the voices at hand are enrolled, as for `bench hearing`."""
    try:
        turns = json.loads(truth.read_text(encoding="utf-8"))["turns"]
        phrases = sorted((phrase for turn in turns for phrase in _phrases(turn)), key=lambda one: one.start_s)
        texts = tuple(turn["text"] for turn in sorted(turns, key=lambda turn: float(turn["start_s"])))
    except (ValueError, KeyError, TypeError) as trouble:
        raise UsageError(
            f"{truth}: cannot be read as a session's truth ({type(trouble).__name__}: {trouble}); "
            "it needs turns with role, start_s, text and speech"
        ) from trouble
    people = max(2, len({phrase.role for phrase in phrases}))
    voices = voices_beside(path) if people > 2 else {}
    room = Room(DEFAULT_ORDER[:people], dict(voices))
    return Spoken(path.stem, kind, path, tuple(phrases), texts, room)


def _phrases(turn: dict[str, Any]) -> Iterator[Phrase]:
    for speech in turn["speech"]:
        yield Phrase(float(speech["start_s"]), turn["role"], speech["text"])


def _read_aloud(path: Path, text: str, kind: str) -> Spoken:
    return Spoken(path.stem, kind, path, (Phrase(0.0, None, text),), (text,), Room(DEFAULT_ORDER[:2], {}))
