"""A recording at its own speed: the same files, and the overlay as a coach would see it."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from audio.clock import SystemClock
from tests.app.contract import heard, rows, session
from tests.app.first_session import cut
from tests.app.program import Program, done, programs
from tests.virtual_screen import pixels, virtual_screen
from ui.tunables import HOLD_RING, OVER_RING, RESTING_RING

pytestmark = pytest.mark.real_time

LONG_S = 20.0
RING_PIXELS = 500  # a ring that is all there; none of its colour is left when it has gone


def count(colour: str, seen: np.ndarray) -> int:
    """How many pixels have about this colour."""
    wanted = np.array(list(bytes.fromhex(colour[-6:])))
    return int((np.abs(seen.astype(int) - wanted).max(axis=2) < 12).sum())


@dataclass
class Watched:
    """Results in `max`, `quiet` and `overlay`; `states` are what the screen showed, one after the other."""

    folder: Path
    states: list[str] = field(default_factory=list)

    def watch(self, program: Program) -> None:
        """Look at the screen until the program ends."""
        clock = SystemClock()
        while program.poll() is None:
            state = self._state(pixels(self.folder))
            if state is not None and self.states[-1:] != [state]:
                self.states.append(state)
            clock.wait(0.05)

    @staticmethod
    def _state(seen: np.ndarray) -> str | None:
        """What the overlay says now; None while it changes."""
        hold, over, resting = (count(colour, seen) for colour in (HOLD_RING, OVER_RING, RESTING_RING))
        if hold > RING_PIXELS and not over:
            return "hold space"
        if over > RING_PIXELS and not hold:
            return "they're speaking"
        return "resting" if resting and not hold and not over else None


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Watched:
    watched = Watched(tmp_path_factory.mktemp("realtime"))
    folder = watched.folder
    recording = cut(folder / "cut.wav", 0, LONG_S)
    with virtual_screen(folder) as screen, programs(data) as start:
        overlay = start("replay", recording, "--speed", "1", "--out", folder / "overlay", env=screen)
        watched.watch(
            overlay
        )  # alone: beside others it starts late, and a short cue is over when it has caught up
        done(overlay)
        others = [
            start("replay", recording, "--speed", "1", "--no-overlay", "--out", folder / "quiet"),
            start("replay", recording, "--out", folder / "max"),
        ]
        for program in others:
            done(program)
    return watched


@pytest.mark.parametrize("name", ["quiet", "overlay"])
def test_at_its_own_speed_the_files_are_the_same(watched: Watched, name: str) -> None:
    assert heard(watched.folder / name) == heard(watched.folder / "max")


def test_true_delays_are_told_only_where_a_clock_ran(watched: Watched) -> None:
    told = session(watched.folder / "quiet")["true_delays"]
    assert told.keys() == {"hearing", "turn_end", "words"}
    for delay in told.values():
        assert delay.keys() == {"p50", "p95", "fixed_ms", "count", "exceeded"}
        assert delay["count"] > 0
    assert "true_delays" not in session(watched.folder / "max")


def test_hold_space_is_seen_and_goes_again(watched: Watched) -> None:
    cues = rows(watched.folder / "overlay", "cues.jsonl")
    long_enough = [c for c in cues if c["kind"] == "hold_space" and c["hidden_at_s"] - c["shown_at_s"] > 0.6]
    assert watched.states[0] == "resting"
    assert watched.states.count("hold space") >= len(long_enough) > 0
    after = watched.states.index("hold space") + 1
    assert watched.states[after] == "resting"


def test_so_is_the_mark_of_an_interruption(watched: Watched) -> None:
    assert "they're speaking" in watched.states
