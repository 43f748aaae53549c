"""`holdspace bench desktop`: the window's start, the way to listening, and stalls over an hour's replay.

The program runs in a process of its own, as it does for a coach, on the display there is.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

from app.build import check_weights
from app.desk import Desk
from app.errors import EXPECTED, UsageError
from app.recognisers import EXAMPLE, wanted
from app.report import output_folder, writable
from audio.clock import JumpClock, SystemClock
from audio.replay import Replay
from audio.source import Block
from audio.tunables import RATE_HZ

GIVEN_UP_AFTER_MINUTES = 5.0
"""On top of the sound's own length: a recording is heard faster than it lasts, or something hangs."""


def run(options: argparse.Namespace) -> int:
    """Measure and print; raises `UsageError` where there is no display."""
    from ui.screen import screen_there

    if not screen_there():
        raise UsageError("bench desktop: wants a display; under Linux without one, start it by xvfb-run")
    check_weights(
        wanted("tiny.en", "en", None)
    )  # without them the program would wait for a coach to fetch them
    folder = output_folder(Path(options.out)) if options.out else None
    with tempfile.TemporaryDirectory(prefix="holdspace-") as temporary:
        data = Path(temporary) / "data"
        data.mkdir()
        _borrow_weights(data)
        recording = Path(temporary) / "hour.wav"
        _repeat_example(recording, 60.0 * options.minutes)
        began_s = SystemClock().now_s()
        here = [sys.executable, "-m", "benchmarks.desktop", str(began_s), str(recording)]
        env = os.environ | {"HOLDSPACE_DATA": str(data)}
        given_up_s = 60.0 * (options.minutes + GIVEN_UP_AFTER_MINUTES)
        measured = subprocess.run(
            here, env=env, stdout=subprocess.PIPE, text=True, check=True, timeout=given_up_s
        ).stdout
    figures = json.loads(measured.splitlines()[-1])
    print(f"window drawn after            {figures['window_s']:6.2f} s   (target 1.5)")
    print(f"listening after start, cold   {figures['listening_cold_s']:6.2f} s   (target 8)")
    print(f"listening after start, warm   {figures['listening_warm_s']:6.2f} s   (target 8)")
    stalls = figures["stalls_s"]
    minutes = figures["heard_s"] / 60
    print(f"stalls over 0.1 s in {minutes:.0f} min heard: {len(stalls)} (target 0) {stalls[:20]}")
    print(f"longest the loop was held up  {figures['worst_s']:6.3f} s, in {figures['took_s'] / 60:.1f} min")
    if folder is not None:
        with writable(folder):
            (folder / "desktop.json").write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return 0


def _borrow_weights(data: Path) -> None:
    from audio.data_folder import data_folder

    (data / "models").symlink_to(data_folder() / "models", target_is_directory=True)


def _repeat_example(path: Path, seconds: float) -> None:
    """Write the bundled session over and over, 16 bit."""
    once = np.concatenate(
        [item.samples[:, 0] for item in Replay(EXAMPLE, None, JumpClock()) if isinstance(item, Block)]
    )
    sound = (np.clip(once, -1.0, 1.0) * 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        for _ in range(max(1, round(seconds * RATE_HZ / len(once)))):
            file.writeframes(sound)


def measure(began_s: float, recording: Path) -> None:
    """Run the program, press what is to be pressed, and print the figures as JSON."""
    from ui.measured import measure_program

    clock = SystemClock()
    figures = measure_program(Desk(clock), clock, EXPECTED, recording, began_s)
    print(json.dumps(figures), flush=True)
    os._exit(0)


if __name__ == "__main__":
    measure(float(sys.argv[1]), Path(sys.argv[2]))
