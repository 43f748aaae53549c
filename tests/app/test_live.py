"""`holdspace live` in a room with sound: heard, shown, kept or not, and ended in every way there is."""

import json
import re
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from audio.clock import SystemClock
from tests.app.contract import FIELDS, SESSION, check, rows, session
from tests.app.first_session import cut
from tests.app.program import Ended, Program, end, holdspace, programs
from tests.audio.recordings import write
from tests.sessions.keyed import open_users_session
from tests.virtual_sound import VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.real_time

PLAYED_S = 20.0
HEARD_OUT_S = 3.0  # between the last sound and what it comes to, on a machine with other work too
KILLED_AFTER_S = 10.0
CACHE = (".cache", "matplotlib")  # a list of fonts


@dataclass
class Listener:
    """One `holdspace live`, with a data folder, a home and an output folder of its own."""

    folder: Path
    program: Program
    ended: Ended | None = None

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def wait_until_listening(self) -> None:
        """Read what it says until it hears."""
        while self._line() != "listening\n":
            pass

    def wait_until_heard(self, seconds: float) -> float:
        """Read what it says until it has heard so much; how much it has."""
        heard_to_s = 0.0
        while heard_to_s < seconds:
            line = self._line()
            heard_to_s = json.loads(line)["heard_to_s"] if line.startswith("{") else heard_to_s
        return heard_to_s

    def _line(self) -> str:
        assert self.program.stdout is not None and self.program.stderr is not None
        line = self.program.stdout.readline()
        assert line, self.program.stderr.read()
        return line

    def end(self, by: signal.Signals | None = None) -> None:
        """Wait for its end, or bring it about."""
        if by is not None:
            self.program.send_signal(by)
        self.ended = end(self.program)

    @property
    def code(self) -> int:
        assert self.ended is not None
        return self.ended.returncode

    @property
    def said(self) -> str:
        assert self.ended is not None
        return self.ended.stdout

    @property
    def told(self) -> list[str]:
        """What it said beside its results, line by line; PortAudio itself grumbles about a lost device."""
        assert self.ended is not None
        return [line for line in self.ended.stderr.splitlines() if not line.startswith("Expression ")]

    @property
    def id(self) -> str:
        """Its session's id, as it said when it began to record."""
        [found] = re.findall(r"^holdspace: recording as session (\w+) ", self.told[0])
        return str(found)

    def sessions(self, *arguments: str) -> str:
        """What `holdspace sessions ARGUMENTS` says about its library."""
        said = holdspace("sessions", *arguments, data=self.folder / "data")
        assert (said.returncode, said.stderr) == (0, "")
        return said.stdout

    def files(self) -> list[Path]:
        """Every file it left anywhere: data, output, home, temporary folder."""
        found = [path for path in self.folder.rglob("*") if path.is_file()]
        inside = [path.relative_to(self.folder).parts for path in found]
        return [
            path
            for path, parts in zip(found, inside, strict=True)
            if parts[:2] != ("data", "models") and parts[1:3] != CACHE
        ]


@dataclass
class Evening:
    """What became of each listener; `killed_after_s` is how much one had heard by then."""

    kept: Listener
    unkept: Listener
    only_cues: Listener
    killed: Listener
    muted: Listener
    killed_after_s: float


def hiss(path: Path) -> Path:
    """Two minutes of a quiet room: a real microphone never delivers zeros."""
    noise = np.random.default_rng(7).normal(0, 1e-3, (120 * 16_000, 1))
    return write(path, noise.astype(np.float32), 16_000)


class Rooms:
    """Two rooms with a microphone each: `loud`, where it hisses, and `dead`, where it delivers nothing."""

    def __init__(self, folder: Path, weights: Path, stack: ExitStack) -> None:
        self._folder, self._weights, self._stack = folder, weights, stack
        (folder / "loud").mkdir()
        (folder / "dead").mkdir()
        self.loud = stack.enter_context(virtual_microphone(folder / "loud"))
        self.dead = stack.enter_context(virtual_microphone(folder / "dead"))
        self.loud.play(hiss(folder / "hiss.wav"))

    def listener(self, name: str, room: VirtualMicrophone, *options: str) -> Listener:
        """Begin to listen in `room`."""
        folder = self._folder / name
        for part in ("data", "home"):
            (folder / part).mkdir(parents=True)
        (folder / "data" / "models").symlink_to(self._weights, target_is_directory=True)
        start = self._stack.enter_context(programs(folder / "data"))
        home = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "home")}
        command = ("live", "--no-overlay", "--out", folder / "out", *options)
        return Listener(folder, start(*command, env=room.env | home))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Evening]:
    folder = tmp_path_factory.mktemp("evening")
    with ExitStack() as stack:
        rooms = Rooms(folder, data / "models", stack)
        killed = rooms.listener("killed", rooms.loud, "--consent", "--cues-as-lines", "--json")
        kept = rooms.listener("kept", rooms.loud, "--consent", "--cues-as-lines")
        unkept = rooms.listener("unkept", rooms.loud, "--cues-as-lines", "--seconds", "27")
        only_cues = rooms.listener("only-cues", rooms.loud, "--consent", "--cues-as-lines", "--keep", "cues")
        muted = rooms.listener("muted", rooms.dead, "--consent", "--json", "--seconds", "5.5")
        for listener in (killed, kept, unkept, only_cues):
            listener.wait_until_listening()
        player = rooms.loud.play(cut(folder / "played.wav", 0, PLAYED_S))
        killed_after_s = killed.wait_until_heard(KILLED_AFTER_S)
        killed.end(signal.SIGKILL)
        muted.end()
        player.wait()
        SystemClock().wait(HEARD_OUT_S)
        kept.end(signal.SIGINT)
        unkept.end()
        rooms.loud.remove()
        only_cues.end()
        yield Evening(kept, unkept, only_cues, killed, muted, killed_after_s)


def stored_by(listener: Listener) -> Path:
    """The one session in its library."""
    [path] = (listener.folder / "data" / "sessions").glob("*.holdspace")
    return path


def kinds(listener: Listener) -> set[str]:
    return {cue["kind"] for cue in rows(listener.out, "cues.jsonl")}


def test_what_is_played_in_the_room_gives_both_cues(evening: Evening) -> None:
    assert kinds(evening.kept) >= {"hold_space", "interruption"}
    assert "hold space" in evening.kept.said
    assert "they're speaking" in evening.kept.said


@pytest.mark.parametrize("told_by", ["its files", "the library"])
def test_judged_again_it_is_what_it_was_but_for_what_was_on_the_edge(evening: Evening, told_by: str) -> None:
    past = evening.kept.out if told_by == "its files" else evening.kept.id
    said = holdspace("what-if", past, "--json", data=evening.kept.folder / "data")
    counts = json.loads(said.stdout)["done"]["counts"].values()
    shown, common = (sum(count[name] for count in counts) for name in ("before", "common"))
    assert shown >= 2
    assert common >= shown - 1


def test_control_c_ends_with_every_file_written(evening: Evening) -> None:
    assert evening.kept.code == 130
    told = session(evening.kept.out)
    check(told, SESSION)
    assert told["input_latency_ms"] > 0
    assert told["duration_s"] > PLAYED_S
    assert (evening.kept.out / "turns.rttm").read_text().count("SPEAKER") > 4
    for name, types in FIELDS.items():
        for row in rows(evening.kept.out, name):
            check(row, types)
    _, line = evening.kept.told
    assert line.startswith(f"holdspace: `holdspace sessions recognise {evening.kept.id}` ")


def test_cues_are_shown_soon_and_never_before_their_time(evening: Evening) -> None:
    for cue in rows(evening.kept.out, "cues.jsonl"):
        assert 0.3 < cue["shown_at_s"] - cue["start_s"] < 6.0


def test_the_session_is_in_the_library(evening: Evening) -> None:
    kept = evening.kept
    [line] = kept.sessions("list").splitlines()
    assert line.startswith(kept.id)
    assert "sound" in line
    shown = kept.sessions("show", kept.id[:5])
    assert f"session  {kept.id}" in shown
    assert "source   default" in shown
    assert "hold_space" in shown and "interruption" in shown
    with open_users_session(stored_by(kept)) as stored:
        assert stored.outline().sound_s == pytest.approx(session(kept.out)["duration_s"], abs=0.1)
        assert float(np.abs(stored.sound(0.0, stored.duration_s).samples).max()) > 0.05


def test_without_consent_cues_are_shown_and_nothing_is_written_anywhere(evening: Evening) -> None:
    assert evening.unkept.code == 0
    assert "hold space" in evening.unkept.said
    assert evening.unkept.told == [
        "holdspace: nothing is recorded: --consent was not given; cues are shown all the same"
    ]
    assert evening.unkept.files() == []


def test_cues_alone_are_kept_with_neither_words_nor_sound(evening: Evening) -> None:
    heard = {word["text"].strip(".,!?").encode() for word in rows(evening.kept.out, "words.jsonl")}
    telling = {word for word in heard if len(word) > 6}
    files = evening.only_cues.files()
    assert telling
    assert len(files) == 10  # the session, its key, the key to that, and those in --out but for the words
    assert [(word, f) for f in files for word in telling if word in f.read_bytes()] == []
    assert "hold_space" in kinds(evening.only_cues)
    shown = evening.only_cues.sessions("show", evening.only_cues.id)
    assert "sound    none kept" in shown
    assert "hold_space" in shown


def test_a_microphone_that_vanishes_is_told_and_what_was_heard_is_there(evening: Evening) -> None:
    assert evening.only_cues.code == 4
    _, line = evening.only_cues.told
    assert line.startswith("holdspace: The microphone default went away ")
    assert session(evening.only_cues.out)["duration_s"] > PLAYED_S
    assert "recovered" not in evening.only_cues.sessions("list")


def test_a_killed_session_opens_and_lacks_a_second_at_most(evening: Evening) -> None:
    assert evening.killed.code == -signal.SIGKILL
    assert "recovered" in evening.killed.sessions("show", evening.killed.sessions("list").split()[0])
    with open_users_session(stored_by(evening.killed)) as stored:
        lost_s = evening.killed_after_s - stored.outline().sound_s
        print(f"\nkill -9 after {evening.killed_after_s:.2f} s: {lost_s:.2f} s of sound lost")
        assert lost_s <= 1.5
        assert stored.events()


def test_a_microphone_that_gives_nothing_is_told_once(evening: Evening) -> None:
    assert evening.muted.code == 4
    _, line = evening.muted.told
    assert "delivers only silence" in line
    assert "mute switch" in line
    *progress, result = [json.loads(said) for said in evening.muted.said.splitlines()]
    assert [row["heard_to_s"] for row in progress] == [5.0]
    assert result["done"]["talk_s"] == {}
