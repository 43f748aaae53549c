"""A disk of a test's own: an ext4 file system in a file, mounted, filled, and read byte by byte afterwards.

It takes Linux and root; where they are missing the test is skipped and says so.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

BALLAST_BYTES = 1 << 16


@dataclass
class Disk:
    """`place` is where it is mounted, `image` the file that holds its every byte."""

    image: Path
    place: Path
    ballast: list[Path] = field(default_factory=list)

    def fill(self) -> None:
        """Fill it to the last byte."""
        ballast = self.place / f"ballast {len(self.ballast)}"
        self.ballast.append(ballast)
        for size in (BALLAST_BYTES, 1):
            with suppress(OSError), ballast.open("ab", buffering=0) as file:
                while file.write(bytes(size)):
                    pass

    def make_room(self) -> None:
        """Take away what it was filled with."""
        while self.ballast:
            self.ballast.pop().unlink()

    def allow_reading_alone(self) -> None:
        """Let nothing be written to it any more."""
        _system("mount", "-o", "remount,ro", str(self.place))

    def allow_writing(self) -> None:
        """Let it be written to again."""
        _system("mount", "-o", "remount,rw", str(self.place))

    def take_out(self) -> bytes:
        """Unmount it; all that is on it, be it in a file or not."""
        _system("umount", str(self.place))
        return self.image.read_bytes()


@contextmanager
def own_disk(folder: Path, megabytes: int = 24, options: str = "") -> Iterator[Disk]:
    """Make one in `folder`, mounted with `options`."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a file system of its own takes Linux and root")
    disk = Disk(folder / "image", folder / "disk")
    disk.place.mkdir()
    with disk.image.open("wb") as file:
        file.truncate(megabytes << 20)
    try:
        _system("mkfs.ext4", "-q", "-m", "0", str(disk.image))
        _system("mount", "-o", ",".join(filter(None, ("loop", options))), str(disk.image), str(disk.place))
    except (OSError, subprocess.CalledProcessError) as trouble:
        pytest.skip(f"no file system of its own can be mounted here ({trouble})")
    try:
        yield disk
    finally:
        if disk.place.is_mount():
            _system("umount", str(disk.place))


def _system(*command: str) -> None:
    subprocess.run(command, capture_output=True, check=True)
