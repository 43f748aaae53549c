"""A screen of the test's own: a private X server that no desk, and no other test, can look into."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import numpy as np
from numpy.typing import NDArray

SIZE = "1280x800x24"


@contextmanager
def virtual_screen(tmp_path: Path, size: str = SIZE) -> Iterator[dict[str, str]]:
    """Run an X server for as long as the block lasts.

    Gives the environment for a program that is to appear on it. The server picks a free display
    itself; what it had to say is in `xvfb.log` under `tmp_path`.
    """
    if which("Xvfb") is None:
        raise RuntimeError("Xvfb is missing: the overlay is tested on a real X server (apt-get install xvfb)")
    told, tells = os.pipe()
    options = ["-screen", "0", size, "-fbdir", str(tmp_path), "-nolisten", "tcp", "-noreset"]
    with (tmp_path / "xvfb.log").open("w") as log:
        command = ["Xvfb", "-displayfd", str(tells), *options]
        server = subprocess.Popen(command, pass_fds=[tells], stdout=log, stderr=log)
    os.close(tells)
    try:
        with os.fdopen(told) as answer:
            display = answer.readline().strip()
        if not display:
            raise RuntimeError(f"Xvfb did not start: {(tmp_path / 'xvfb.log').read_text()}")
        yield screen_environment(display)
    finally:
        server.terminate()
        server.wait()


def screen_environment(display: str) -> dict[str, str]:
    """Give this process's environment with that display as its only screen."""
    ours = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return ours | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}


def pixels(tmp_path: Path) -> NDArray[np.uint8]:
    """Look at the screen: red, green and blue, shape (800, 1280, 3).

    The server keeps what it shows in a file, in the X window dump format: 25 big-endian words, the
    first of them the header's length, then the colours (12 bytes each), then the rows.
    """
    dump = (tmp_path / "Xvfb_screen0").read_bytes()
    head = np.frombuffer(dump, dtype=">u4", count=25)
    header, width, height, row_bytes, colours = (int(head[i]) for i in (0, 4, 5, 12, 19))
    start = header + colours * 12
    rows = np.frombuffer(dump, dtype=np.uint8, count=height * row_bytes, offset=start)
    return rows.reshape(height, row_bytes // 4, 4)[:, :width, 2::-1]
