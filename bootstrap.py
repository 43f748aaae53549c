"""Sets Holdspace up in `.venv` beside this file, then runs it (`run`) or its checks (`test`).

Standard library only, and readable by any Python from 3.8 on, far enough to say which one is needed. What
is already in place is left alone: a second run goes straight to the point.
"""

from __future__ import annotations

import argparse
import ctypes
import glob
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "holdspace-installed"
LOCK = ROOT / "constraints.txt"

# Of Python 3: every pin in constraints.txt has a wheel for these.
MINORS = (11, 12, 13, 14) if sys.platform.startswith("linux") else (11,)
ROOM_BYTES = 3_000_000_000  # .venv takes 2.2 GB with a processor-only torch; pip needs room to unpack

TORCH_CPU_INDEX = (
    "https://download.pytorch.org/whl/cpu"  # asked only where the user's own index has no CPU build
)

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "--numprocesses", "2", "--dist", "loadfile", "-m", "not real_time"),
    ("pytest", "-m", "real_time"),
)

# What PortAudio, SoundCard and Qt's windows load at run time on Linux, and the Debian package that has it.
LIBRARIES = {
    "libportaudio.so.2": "libportaudio2",
    "libpulse.so.0": "libpulse0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
}

# What the tests use to see a window, hear a microphone and hold a phone where there is none of them.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "picom": "picom",
    "trayer": "trayer",
    "pulseaudio": "pulseaudio",
    "paplay": "pulseaudio-utils",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
}
ALSA_PULSE_PLUGIN = tuple(
    f"/usr/{place}/alsa-lib/libasound_module_pcm_pulse.so" for place in ("lib/*", "lib64", "lib")
)


class Trouble(Exception):
    """Set-up cannot go on; the text is one line that says what happened and what to do."""


class NotInIndex(Trouble):
    """A package that pip could not find where it is configured to look."""


def say(line: str) -> None:
    """Tell the person at the terminal, in step with what the commands print."""
    print(line, flush=True)


# --- the system -------------------------------------------------------------------------------------


def loads(library: str) -> bool:
    """Tell whether the system has this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(purpose: str) -> list[str]:
    """Name the Debian packages that Linux lacks for `purpose`; elsewhere wheels bring all they need."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if purpose == "test":
        missing += [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
        if not any(glob.glob(place) for place in ALSA_PULSE_PLUGIN):
            missing.append("libasound2-plugins")
    return missing


def install_packages(packages: list[str]) -> None:
    """Install Debian packages where this is permitted; raises `Trouble` with the command where it is not."""
    names = " ".join(packages)
    by_hand = f"sudo apt-get update && sudo apt-get install {names}"
    if shutil.which("apt-get") is None:
        raise Trouble(f"system libraries are missing; install what your system calls these: {names}")
    if os.geteuid() == 0:
        as_root = ["env"]
    elif shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        as_root = ["sudo", "-n", "env"]
    else:
        raise Trouble(f"system packages are missing; run `{by_hand}`, then this again")
    say(f"Installing system packages: {names}")
    apt = [*as_root, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    succeeds([*apt, "update"])  # lists may be stale and still do; the next step tells
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    installed = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    if installed.returncode != 0:
        raise Trouble(f"apt-get failed ({first_error(installed.stderr, 'E: ')}); try `{by_hand}`")


def succeeds(command: list[str]) -> bool:
    """Run `command` without a word and tell whether it went well."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode == 0


def first_error(text: str, mark: str) -> str:
    """Pick what the first line of `text` that begins with `mark` says after it."""
    marked = (line[len(mark) :].strip() for line in text.splitlines() if line.startswith(mark))
    return next(marked, "it gave no reason")


# --- Python and the environment -----------------------------------------------------------------------


def find_python() -> str:
    """Find a Python that the lock was made for: this one, else one on the path; raises `Trouble`."""
    if sys.version_info[0] == 3 and sys.version_info[1] in MINORS:
        return sys.executable
    for minor in MINORS:
        for command in ([f"python3.{minor}"], ["py", f"-3.{minor}"]):
            # Asked to run, because a name on the path may be a mere signpost to a Python that is not there.
            if shutil.which(command[0]) and succeeds([*command, "-c", ""]):
                answer = subprocess.check_output([*command, "-c", "import sys; print(sys.executable)"])
                return answer.decode().strip()
    raise Trouble(
        f"Python 3.11 or newer (up to 3.{MINORS[-1]}) is needed, this is {sys.version.split()[0]}; get one "
        "from python.org, or on Debian and Ubuntu with `sudo apt-get install python3.11 python3.11-venv`"
    )


def make_venv() -> None:
    """Make `.venv` from nothing; raises `Trouble`."""
    if VENV.exists():
        say("Making .venv anew: it was not finished, or it does not run.")
        shutil.rmtree(VENV)
    free = shutil.disk_usage(ROOT).free
    if free < ROOM_BYTES:
        raise Trouble(
            f"{ROOT} has {free / 1e9:.1f} GB free, and {ROOM_BYTES / 1e9:.0f} GB are needed; make room"
        )
    python = find_python()
    if not succeeds([python, "-c", "import ensurepip, venv"]):
        version = subprocess.check_output([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
        install_packages([f"python{version.decode().strip()}-venv"])
    say(f"Making .venv with {python}")
    if not succeeds([python, "-m", "venv", str(VENV)]):
        raise Trouble(f"`{python} -m venv {VENV}` failed; run it by hand to see why")


def pip_install(*arguments: str) -> None:
    """Install with pip under the lock, its progress shown on a terminal; raises `Trouble`."""
    shown = sys.stdout.isatty()
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "-c",
        str(LOCK),
        *arguments,
    ]
    pip = subprocess.run(
        command if shown else [*command, "-q"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if pip.returncode == 0:
        return
    if "No space left" in pip.stderr:
        raise Trouble(
            "the disk is full; make room (pip unpacks in the temporary folder), then run this again"
        )
    if "Retrying (" in pip.stderr:
        raise Trouble("pip could not reach its package index; check the network, then run this again")
    kind = NotInIndex if "No matching distribution" in pip.stderr else Trouble
    raise kind(f"pip failed ({first_error(pip.stderr, 'ERROR: ')}); mend that, then run this again")


def install(purpose: str) -> None:
    """Bring `.venv` to the lock, the checks' tools too for `test`; raises `Trouble`."""
    STAMP.unlink(missing_ok=True)  # until it is back, .venv counts as unfinished
    torch = next(line.strip() for line in LOCK.read_text().splitlines() if line.startswith("torch=="))
    say(f"Installing {torch} (about 200 MB to download)")
    if sys.platform.startswith("linux"):
        try:
            pip_install(f"{torch}+cpu")
        except NotInIndex:
            say("No processor-only torch there: asking PyTorch's index (else the general build, GBs larger)")
            pip_install(torch, "--extra-index-url", TORCH_CPU_INDEX)
    else:
        pip_install(torch)
    say("Installing Holdspace and its libraries (about 400 MB to download)")
    pip_install("-e", f"{ROOT}[dev]" if purpose == "test" else str(ROOT))
    STAMP.write_text(stamp_for(purpose))


def stamp_for(purpose: str) -> str:
    """Say what a finished `.venv` was made of: the lock, the project file, its own place, and the purpose."""
    made_of = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(VENV).encode()
    return f"{hashlib.sha256(made_of).hexdigest()} {purpose}"


def is_installed(purpose: str) -> bool:
    """Tell whether `.venv` is finished and up to date; one made for `test` does for `run`."""
    return STAMP.exists() and STAMP.read_text() in (stamp_for(purpose), stamp_for("test"))


def set_up(purpose: str) -> None:
    """Put everything in place that `purpose` needs; raises `Trouble`."""
    packages = missing_packages(purpose)
    if packages:
        install_packages(packages)
    if not STAMP.exists() or not succeeds([str(PYTHON), "-c", ""]):
        make_venv()
    if not is_installed(purpose):
        install(purpose)
    code = subprocess.call([str(PYTHON), "-m", "models.fetch"], cwd=str(ROOT))
    if code != 0:
        raise SystemExit(code)


# --- what it is set up for ------------------------------------------------------------------------------


def run() -> int:
    """Hand over to Holdspace: a live session with a microphone, a played one without."""
    command = [str(BIN / "holdspace")]
    if os.name != "nt":
        os.execv(command[0], command)  # so that Ctrl-C reaches Holdspace, and only Holdspace
    return subprocess.call(command)


def test() -> int:
    """Run every check, stopping at the first that fails; the tests are last."""
    for tool, *arguments in CHECKS:
        say(f"$ {' '.join([tool, *arguments])}")
        code = subprocess.call([str(BIN / tool), *arguments], cwd=str(ROOT))
        if code != 0:
            return code
    return 0


def main() -> int:
    """Do what was asked; returns the exit code."""
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Set Holdspace up, and run or test it.")
    parser.add_argument("purpose", choices=("run", "test"))
    purpose = parser.parse_args().purpose
    try:
        set_up(purpose)
        return run() if purpose == "run" else test()
    except Trouble as trouble:
        print(f"Holdspace is not set up: {trouble}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted; run it again to go on.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
