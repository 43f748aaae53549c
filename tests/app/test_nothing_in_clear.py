"""A session's whole life by the real program, and then every byte it wrote anywhere, searched.

Where it may, the program lives on a disk of its own, which is searched whole: files that were there for a
moment and are gone, too.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.app.first_session import cut
from tests.app.program import HOLDSPACE, PATIENCE_S, ROOT
from tests.disks import Disk, own_disk
from tests.sessions.keyed import open_users_session

NOTED = "Quittengelee"
BROUGHT = "Zwetschgenmus"
DISK_MB = 96
BLOCK_BYTES = 4096
PLAIN_DATABASE = b"SQLite format 3\0"
SOUND_FILES = (b"fLaC", b"OggS", b"RIFF")
RUN = 24
"""Samples in a row that are looked for: by chance no file has as many."""

HEARD_S = 20.0
KILLED_AFTER_S = 4.0


@dataclass
class Found:
    """What of the session was found, and where."""

    places: list[str] = field(default_factory=list)

    def search(self, name: str, content: bytes, sought: Sequence[bytes]) -> None:
        self.places += [f"{name}: {one!r}" for one in sought if one in content]


@dataclass
class House:
    """Where the program lives: all that it may write to without being asked is under `folder`."""

    folder: Path
    outside: Path
    disk: Disk | None
    said: list[str] = field(default_factory=list)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def out(self) -> Path:
        return self.outside / "taken along"

    def begin(self, *command: object) -> "subprocess.Popen[str]":
        """Begin a program in this house."""
        places = {
            "HOME": self.folder / "home",
            "TMPDIR": self.folder / "tmp",
            "XDG_RUNTIME_DIR": self.folder / "tmp",
            "HOLDSPACE_DATA": self.data,
            "PYTHONPATH": ROOT,
        }
        return subprocess.Popen(
            [str(one) for one in command],
            cwd=self.folder / "cwd",
            env=os.environ | {name: str(place) for name, place in places.items()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def do(self, *command: object) -> str:
        """Run one to its good end; what it said, while what it complained of is remembered."""
        with self.begin(*command) as program:
            said, complained = program.communicate(timeout=PATIENCE_S)
        assert program.returncode == 0, complained
        self.said.append(complained)
        return said

    def holdspace(self, *arguments: object) -> str:
        return self.do(*HOLDSPACE, *arguments)

    def at_the_desk(self, *what: object) -> str:
        return self.do(sys.executable, "-m", "tests.app.whole_life", *what)

    def recorded(self, recording: Path, *levels: str) -> list[str]:
        """Hear a recording into a session for each level of what is kept; their ids."""
        said = self.at_the_desk("record", recording, *levels).splitlines()
        return [line.split()[1] for line in said if line.startswith("kept ")]

    def recording_killed(self, recording: Path, after_s: float) -> None:
        """Begin to, and kill the program in the middle of it."""
        what = ("record", recording, "sound")
        with self.begin(sys.executable, "-m", "tests.app.whole_life", *what) as program:
            assert program.stdout is not None
            for _ in takewhile(lambda line: float(line.split()[1]) < after_s, program.stdout):
                pass
            program.kill()
            program.stdout.read()

    def search(self, sought: Sequence[bytes]) -> list[str]:
        """Where any of these is, in a file now or anywhere on the disk."""
        found = Found()
        for path in self.folder.rglob("*"):
            if path.is_file() and "models" not in path.parts:
                found.search(str(path.relative_to(self.folder)), path.read_bytes(), sought)
        if self.disk is not None:
            os.sync()
            found.search("the disk", written_on(self.disk.image), sought)
        return found.places


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[House]:
    outside = tmp_path_factory.mktemp("outside")
    with ExitStack() as stack:
        disk = None
        if sys.platform.startswith("linux") and os.geteuid() == 0:
            disk = stack.enter_context(own_disk(tmp_path_factory.mktemp("disk"), DISK_MB))
        folder = disk.place if disk is not None else tmp_path_factory.mktemp("house")
        for name in ("data", "home", "tmp", "cwd"):
            (folder / name).mkdir(mode=0o700)
        shutil.copy(data / "master-key.json", folder / "data")
        (folder / "data" / "models").symlink_to(data / "models", target_is_directory=True)
        yield House(folder, outside, disk)


@dataclass
class Life:
    """The words and the sound that were kept, and by what had happened then, where they were found."""

    words: list[str]
    sound: list[bytes]
    found: dict[str, list[str]]


@pytest.fixture(scope="module")
def life(house: House) -> Life:
    recording = cut(house.outside / "heard.wav", 0.0, HEARD_S)
    transcript = house.outside / "talk.txt"
    transcript.write_text(f"Coach: What is here?\nClient: {BROUGHT}, as at my aunt's.\n", encoding="utf-8")
    found: dict[str, list[str]] = {}

    kept, *_ = house.recorded(recording, "sound", "cues")
    with open_users_session(house.data / "sessions" / f"{kept}.holdspace") as session:
        heard = session.sound(0.0, session.sound_s).samples
        words = sorted({word.text.strip(" .,!?") for word in session.words()})
    words = [word for word in words if len(word) > 5]
    sound = runs_of(heard[:, 0]) + pieces_of(recording.read_bytes())
    sought = [*spelled(*words, NOTED, BROUGHT), *sound, *SOUND_FILES, PLAIN_DATABASE]

    def look_for_it(when: str) -> None:
        found[when] = house.search(sought)

    look_for_it("recorded")
    house.recording_killed(recording, KILLED_AFTER_S)
    assert list((house.data / "sessions").glob("*-wal"))
    look_for_it("another killed in the middle")
    house.at_the_desk("correct", kept, NOTED)
    look_for_it("looked at, corrected and noted")
    house.holdspace("sessions", "recognise", kept, "--model", "tiny.en")
    look_for_it("recognised again")
    house.holdspace("sessions", "import", transcript, "--consent")
    look_for_it("a transcript imported")
    house.holdspace("sessions", "export", kept, "--out", house.out)
    look_for_it("taken along")
    house.holdspace("sessions", "delete", kept, "--yes")
    look_for_it("deleted")
    return Life(words, sound, found)


def written_on(image: Path) -> bytes:
    """All of a disk but its blocks of nothing but zeros, in which nothing is found, one after the other."""
    blocks = np.frombuffer(image.read_bytes(), np.uint8).reshape(-1, BLOCK_BYTES)
    return blocks[blocks.any(axis=1)].tobytes()


def spelled(*words: str) -> list[bytes]:
    return [word.encode(form) for word in words for form in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]


def runs_of(sound: NDArray[np.float32]) -> list[bytes]:
    """Runs of samples from where it is loud, as floats and as 16 bits; either way round."""
    loud = np.argsort(-np.abs(sound))[:2000:100]
    starts = [int(at) for at in loud if at + RUN < len(sound)]
    whole = np.clip(np.round(sound * 32768), -32768, 32767)
    forms = (sound.astype("<f4"), sound.astype(">f4"), whole.astype("<i2"), whole.astype(">i2"))
    return [form[at : at + RUN].tobytes() for at in starts for form in forms]


def pieces_of(content: bytes) -> list[bytes]:
    """Pieces of the recording's file as it is."""
    step = len(content) // 40
    pieces = [content[at : at + 4 * RUN] for at in range(step, len(content) - 4 * RUN, step)]
    return [piece for piece in pieces if len(set(piece)) > RUN]


def test_nothing_of_a_session_lies_in_clear_at_any_time_of_its_life(life: Life) -> None:
    assert len(life.words) >= 4
    assert len(life.sound) > 60
    assert len(life.found) == 7
    assert {when: places for when, places in life.found.items() if places} == {}


def test_what_was_taken_along_is_in_clear_and_the_search_would_have_found_it(
    life: Life, house: House
) -> None:
    found = Found()
    for path in house.out.iterdir():
        found.search(path.name, path.read_bytes(), [*spelled(NOTED), *life.sound, *SOUND_FILES])
    kinds = {place.split(":")[0].rpartition(".")[2] for place in found.places}
    assert {"txt", "flac", "wav"} <= kinds


def test_what_it_said_beside_its_results_quotes_nobody(life: Life, house: House) -> None:
    said = "\n".join(house.said)
    assert [word for word in (*life.words, NOTED, BROUGHT) if word in said] == []


def test_the_search_finds_a_file_that_was_there_for_a_moment(house: House, life: Life) -> None:
    if house.disk is None:
        pytest.skip("a file system of its own takes Linux and root")
    gone = house.folder / "tmp" / "gone"
    with gone.open("wb") as file:
        file.write(life.sound[0] * 100 + NOTED.encode("utf-16-le") * 100)
        file.flush()
        os.fsync(file.fileno())
    gone.unlink()
    assert len(house.search([life.sound[0], NOTED.encode("utf-16-le")])) == 2
