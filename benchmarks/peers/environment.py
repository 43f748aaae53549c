"""The environment diart runs in: one of the benchmark's own, which borrows all it can from the program's.

diart asks for older libraries than the program has; only it and its reactive streams are installed, into
a folder of the user's data, and everything else is found where the program finds it.
"""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from audio.data_folder import data_folder
from benchmarks.peers.tunables import SET_UP_S

PACKAGES = ("diart==0.9.2", "rx==3.2.0")


class NoEnvironment(Exception):
    """The peers' packages could not be had; the text is one line that says why."""


def diart_python() -> Path:
    """Python of an environment with diart, set up if it is not there yet; raises `NoEnvironment`."""
    folder = data_folder() / "benchmarks" / "-".join(PACKAGES).replace("==", "-")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.EnvBuilder().create(folder)
        _install(python)
        (folder / "complete").touch()
    _borrow(folder)
    return python


def _install(python: Path) -> None:
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps"]
    try:
        done = subprocess.run(
            [*command, *PACKAGES], capture_output=True, text=True, timeout=SET_UP_S, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise NoEnvironment(f"installing {PACKAGES[0]} took over {SET_UP_S:.0f} s") from late
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise NoEnvironment(f"{PACKAGES[0]} cannot be installed ({reason})")


def _borrow(folder: Path) -> None:
    """Let the environment find the program's own packages after its own."""
    paths = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "the-programs-own.pth").write_text("\n".join(sorted(ours)), encoding="utf-8")
