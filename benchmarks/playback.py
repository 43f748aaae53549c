"""`holdspace bench playback`: how soon a long session is open, and how smoothly its timeline scrolls."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from app.errors import UsageError
from app.report import output_folder, writable
from audio.clock import Clock, SystemClock
from benchmarks.made_session import account_of_made, made_session, waveform_of_made
from ui.screen import NoDisplay
from ui.timeline_cost import TimelineCost

SCALES_PX_PER_S = (0.5, 2.0, 12.0, 60.0)
"""From a whole hour in the window to single words."""


def run(options: argparse.Namespace) -> int:
    """Open a made-up session of `--minutes` and scroll through it; print how long it took."""
    if options.minutes < 2:
        raise UsageError(f"--minutes {options.minutes}: give 2 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    told: dict[str, object] = {}
    for name, figures in _measured(options.minutes, SystemClock()):
        told[name] = figures
        print(_line(name, figures), flush=True)
    if folder is not None:
        with writable(folder):
            (folder / "playback.json").write_text(json.dumps(told) + "\n", encoding="utf-8")
    return 0


def _measured(minutes: float, clock: Clock) -> Iterator[tuple[str, dict[str, float]]]:
    made = made_session(minutes)
    account, waveform = account_of_made(made), waveform_of_made(made)
    try:
        cost = TimelineCost(clock)
    except NoDisplay as trouble:
        raise UsageError(str(trouble)) from trouble
    yield "first picture", {"s": cost.first_picture_s(account, waveform)}
    for px_per_s in SCALES_PX_PER_S:
        frames = cost.scroll(px_per_s)
        yield f"{frames.px_per_s:.1f} px/s", asdict(frames)
    cost.close()


def _line(name: str, figures: dict[str, float]) -> str:
    if "count" not in figures:
        return f"{name}: {figures['s']:.2f} s"
    return (
        f"{name}: {figures['count']:.0f} frames, {figures['median_ms']:.1f} ms each (median), 95 % under "
        f"{figures['most_ms']:.1f} ms, the longest {figures['worst_ms']:.1f} ms; "
        f"{figures['late']:.0f} over {1000 / 60:.1f} ms"
    )
