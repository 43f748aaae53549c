"""Who is in the room: the command line's words for it made into roles and enrolled voices."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.errors import UsageError
from app.tunables import ENROLMENT_S
from audio.clock import SystemClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import Role
from diarize.hearing import Ears
from diarize.people import People
from diarize.tunables import LONGEST_EMBEDDED_S, SPEECH
from models.embedding import Embedding

DEFAULT_ORDER = ("coach", "client", "observer")


@dataclass(frozen=True, slots=True)
class Room:
    """Roles in the order of first speech, and recordings of the voices known beforehand."""

    roles: tuple[Role, ...]
    voices: dict[Role, Path]


def room(coach: str, people: int, voices: str | None, roles: str | None) -> Room:
    """Read `--coach`, `--people`, `--voices` and `--roles`; raises `UsageError`."""
    if not 2 <= people <= 3:
        raise UsageError(f"--people {people}: a session has 2 people, or 3 in a triad")
    if coach in ("left", "right"):
        raise UsageError(f"--coach {coach}: people cannot be told apart by channel yet; use first or second")
    recordings = _recordings(voices)
    order = _listed(roles, "--roles") if roles else list(DEFAULT_ORDER[:people])
    if coach == "second":
        if roles:
            raise UsageError("--coach second: --roles already says who speaks when; give one of the two")
        order[:2] = ["client", "coach"]
    elif coach != "first":
        recordings["coach"] = _existing(Path(coach), "--coach")
    for role in recordings:
        if role not in order:
            order.append(role)
    if "coach" not in order:
        raise UsageError(f"--roles {roles}: nobody is the coach; name one of them coach")
    if len(order) != people:
        raise UsageError(f"{len(order)} people are named ({', '.join(order)}), but --people says {people}")
    return Room(tuple(order), recordings)


def known_people(room_: Room, make_ears: Callable[[], Ears]) -> People:
    """The people of the room, those with a recording enrolled from it; raises `UsageError`."""
    enrolled = {role: enrol(path, make_ears()) for role, path in room_.voices.items()}
    return People(room_.roles, enrolled)


def enrol(path: Path, ears: Ears) -> Embedding:
    """One voice from a recording of it alone; raises `UsageError` where it holds too little speech."""
    speech: list[np.ndarray] = []
    for item in Replay(path, None, SystemClock()):
        if isinstance(item, Block) and len(item.samples) == BLOCK_SAMPLES:
            mono = item.samples.mean(axis=1, dtype=np.float32)
            if ears.voice_activity(mono) > SPEECH:
                speech.append(mono)
    seconds = len(speech) * BLOCK_SAMPLES / RATE_HZ
    if seconds < ENROLMENT_S / 2:
        raise UsageError(
            f"{path} holds {seconds:.0f} s of speech; a voice needs {ENROLMENT_S:.0f} s or more of it alone"
        )
    sound = np.concatenate(speech)
    pieces = np.array_split(sound, max(1, round(seconds / LONGEST_EMBEDDED_S)))
    mean = np.sum([ears.embed(piece) for piece in pieces], axis=0)
    embedding: Embedding = mean / np.linalg.norm(mean)
    return embedding


def _recordings(voices: str | None) -> dict[Role, Path]:
    found: dict[Role, Path] = {}
    for item in voices.split(",") if voices else ():
        role, _, path = item.partition("=")
        if not path:
            raise UsageError(f"--voices {item}: write role=RECORDING, for instance coach=me.wav")
        found[role.strip()] = _existing(Path(path.strip()), "--voices")
    return found


def _existing(path: Path, option: str) -> Path:
    if not path.is_file():
        raise UsageError(f"{option} {path}: there is no such recording; give first, second or a sound file")
    return path


def _listed(text: str, option: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    if not all(names) or len(set(names)) != len(names):
        raise UsageError(f"{option} {text}: name each person once, separated by commas")
    return names
