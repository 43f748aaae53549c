"""`holdspace bench kills`: a writer of sessions killed at random moments, and what is still there after it.

`--power-cuts` does the same to a whole disk: a file system of its own, of which only what had reached the
disk is looked at, as after a power cut. That takes Linux, and root.
"""

import argparse
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from app.errors import UsageError
from app.report import output_folder, writable
from benchmarks.endless_sessions import MASTER
from benchmarks.tunables import DISK_BYTES, KILLED_AFTER_AT_MOST, SEED
from sessions.connection import open_for_reading
from sessions.errors import SessionError
from sessions.reader import State, open_session

Lines = list[str]


@dataclass(slots=True)
class Found:
    """What was there after all kills: seconds lost of each session that was cut off, and what went wrong."""

    opened: int = 0
    recovered: int = 0
    never_begun: int = 0
    lost_s: list[float] = field(default_factory=list)
    notes_lost: int = 0
    corrupt: list[str] = field(default_factory=list)

    def look_at(self, folder: Path, said: Lines) -> None:
        """Open every session in a folder, and compare it with what its writer `said` before it was killed."""
        heard_s, notes, ended = _told(said)
        for path in sorted(folder.glob("*.holdspace")):
            try:
                self._look_at(path, heard_s.get(path.stem, 0.0), notes.get(path.stem, 0), path.stem in ended)
            except SessionError as trouble:
                if heard_s.get(path.stem, 0.0) > 0.0 or "damaged" in str(trouble):
                    self.corrupt.append(str(trouble))
                else:
                    self.never_begun += 1

    def _look_at(self, path: Path, heard_s: float, notes: int, ended: bool) -> None:
        with open_session(path, MASTER) as session:
            session.events()
            session.sound(0.0, session.sound_s)
            self.opened += 1
            self.notes_lost += max(0, notes - len(session.corrections()))
            if ended and session.state is not State.ENDED:
                self.corrupt.append(f"{path.name}: it was ended, and is {session.state}")
            if session.state is State.RECOVERED:
                self.recovered += 1
                self.lost_s.append(max(0.0, heard_s - session.sound_s))
        with closing(open_for_reading(path, MASTER)) as connection:
            for check in ("integrity_check", "cipher_integrity_check"):
                said = [row[0] for row in connection.execute(f"PRAGMA {check}").fetchall()]
                if said not in ([], ["ok"]):
                    self.corrupt.append(f"{path.name}: {said[0]}")

    def lines(self, what: str) -> Iterator[str]:
        """Say it in a few lines."""
        lost = self.lost_s or [0.0]
        yield f"{what}: {self.opened} sessions opened, {self.recovered} of them recovered"
        yield f"  seconds lost: most {max(lost):.2f}, median {median(lost):.2f}; notes lost {self.notes_lost}"
        yield f"  cut off before their first second was begun: {self.never_begun}"
        yield f"  corrupt files: {len(self.corrupt)}"
        yield from (f"    {line}" for line in self.corrupt)


def run(options: argparse.Namespace) -> int:
    """Kill, look, and say what was found."""
    folder = output_folder(Path(options.out)) if options.out else None
    chance = random.Random(SEED)
    figures = {}
    for what, times, once in (
        ("kills", options.kills, _killed),
        ("power cuts", options.power_cuts, _cut_off),
    ):
        found = Found()
        for number in range(times):
            once(found, chance.randint(1, KILLED_AFTER_AT_MOST), number)
        if times:
            print("\n".join(found.lines(f"{times} {what}")), flush=True)
            figures[what] = asdict(found)
    if folder is not None:
        with writable(folder):
            (folder / "kills.json").write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return 0


def _killed(found: Found, lines: int, seed: int) -> None:
    with tempfile.TemporaryDirectory(prefix="holdspace-") as name:
        said = _written_until(Path(name), lines, seed, lambda: None)
        found.look_at(Path(name), said)


def _cut_off(found: Found, lines: int, seed: int) -> None:
    """The writer writes to a disk of its own; what had reached that disk is looked at, and no more."""
    with tempfile.TemporaryDirectory(prefix="holdspace-") as name:
        disk, cut = Path(name) / "disk", Path(name) / "cut"
        _make_disk(disk)
        said: Lines = []
        with _mounted(disk) as folder:
            said = _written_until(folder, lines, seed, lambda: shutil.copyfile(disk, cut))
        with _mounted(cut) as folder:
            found.look_at(folder, said)


def _written_until(folder: Path, lines: int, seed: int, cut: Callable[[], object]) -> Lines:
    """Let a writer say so many lines, hold it still to `cut`, kill it (SIGKILL); all that it said."""
    command = [sys.executable, "-m", "benchmarks.endless_sessions", str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [line for _, line in zip(range(lines), writer.stdout, strict=False)]
        writer.send_signal(signal.SIGSTOP)
        cut()
        writer.kill()
        said += writer.stdout.readlines()
    return [line for line in said if line.endswith("\n")]


def _told(said: Lines) -> tuple[dict[str, float], dict[str, int], set[str]]:
    """Seconds handed over, and notes confirmed, by session; and those that were ended."""
    heard_s: dict[str, float] = {}
    notes: dict[str, int] = {}
    ended: set[str] = set()
    for what, id_, *number in (line.split() for line in said):
        if what == "heard":
            heard_s[id_] = float(number[0])
        elif what == "noted":
            notes[id_] = int(number[0])
        else:
            ended.add(id_)
    return heard_s, notes, ended


def _make_disk(disk: Path) -> None:
    with disk.open("wb") as file:
        file.truncate(DISK_BYTES)
    _system("mkfs.ext4", "-q", str(disk))


@contextmanager
def _mounted(disk: Path) -> Iterator[Path]:
    place = disk.with_name(disk.name + " mounted")
    place.mkdir(exist_ok=True)
    _system("mount", "-o", "loop", str(disk), str(place))
    try:
        yield place
    finally:
        _system("umount", str(place))


def _system(*command: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as trouble:
        raise UsageError(f"--power-cuts: {command[0]} cannot be run here ({trouble.strerror})") from trouble
    if done.returncode:
        why = done.stderr.strip()
        raise UsageError(f"--power-cuts: {command[0]} failed ({why}); it takes Linux and root")
