"""`holdspace bench playback`: how soon a long session is open, and how smoothly its timeline scrolls.

The session is made up, and kept in a folder that is gone afterwards: encrypted, a second of sound a row, as
one that was recorded.
"""

import argparse
import json
import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np

from app.errors import UsageError
from app.report import output_folder, writable
from audio.clock import Clock, SystemClock
from audio.source import Block
from audio.tunables import RATE_HZ
from benchmarks.made_session import (
    SEED,
    MadeSession,
    about_made,
    events_of_made,
    made_session,
    waveform_of_made,
)
from sessions.account import Account, account_of, heard_in
from sessions.connection import create
from sessions.event_codec import known_at_s
from sessions.master_key import MasterKey
from sessions.reader import open_session
from sessions.waveform import PEAKS_PER_S, Waveform
from sessions.writer import SessionWriter
from ui.screen import NoDisplay
from ui.timeline_cost import FRAME_MS, TimelineCost

SCALES_PX_PER_S = (0.5, 2.0, 12.0, 60.0)
"""From a whole hour in the window to single words."""

Figures = dict[str, float]


def run(options: argparse.Namespace) -> int:
    """Open a made-up session of `--minutes` and scroll through it; print how long it took."""
    if options.minutes < 2:
        raise UsageError(f"--minutes {options.minutes}: give 2 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    told: dict[str, Figures] = {}
    for name, figures in _measured(options.minutes, SystemClock()):
        told[name] = figures
        print(_line(name, figures), flush=True)
    if folder is not None:
        with writable(folder):
            (folder / "playback.json").write_text(json.dumps(told) + "\n", encoding="utf-8")
    return 0


def keep(made: MadeSession, path: Path, master: MasterKey, clock: Clock) -> None:
    """Write it to a file as it would have been recorded; raises `SessionError`."""
    writer = SessionWriter(create(path, master), about_made(), clock)
    events = list(events_of_made(made))
    loud = (waveform_of_made(made).peaks[:, 0] / np.float32(255)) ** 2
    noise = np.random.default_rng(SEED).uniform(-1.0, 1.0, RATE_HZ).astype(np.float32)
    told = 0
    for second in range(len(loud) // PEAKS_PER_S):
        here = loud[second * PEAKS_PER_S : (second + 1) * PEAKS_PER_S]
        sound = noise * np.repeat(here, RATE_HZ // PEAKS_PER_S)
        known = told
        while known < len(events) and known_at_s(events[known]) <= second + 1:
            known += 1
        writer.add_events(events[told:known])
        writer.add_sound(Block(second * RATE_HZ, sound[:, None]))
        told = known
    writer.add_events(events[told:])
    writer.close()


def _measured(minutes: float, clock: Clock) -> Iterator[tuple[str, Figures]]:
    try:
        cost = TimelineCost(clock)
    except NoDisplay as trouble:
        raise UsageError(str(trouble)) from trouble
    with tempfile.TemporaryDirectory(prefix="holdspace-bench-") as folder:
        path, master = Path(folder) / "made.db", MasterKey(secrets.token_bytes(8), secrets.token_bytes(32))
        keep(made_session(minutes), path, master, clock)
        began_s = clock.now_s()
        account, account_s, waveform = _opened(path, master, clock)
        waveform_s = clock.now_s() - began_s - account_s
        picture_s = cost.first_picture_s(account, waveform)
        yield "open", {"account_s": account_s, "waveform_s": waveform_s, "picture_s": picture_s}
    for px_per_s in (scale for scale in SCALES_PX_PER_S if cost.scrolls(scale)):
        frames = cost.scroll(px_per_s)
        yield f"{frames.px_per_s:.1f} px/s", asdict(frames)
    cost.close()


def _opened(path: Path, master: MasterKey, clock: Clock) -> tuple[Account, float, Waveform]:
    began_s = clock.now_s()
    with open_session(path, master) as session:
        account = account_of(heard_in(session), session.corrections())
        account_s = clock.now_s() - began_s
        return account, account_s, session.waveform()


def _line(name: str, figures: Figures) -> str:
    if "picture_s" in figures:
        return (
            f"{name}: {sum(figures.values()):.2f} s (its account {figures['account_s']:.2f} s, its waveform "
            f"{figures['waveform_s']:.2f} s, the first picture {figures['picture_s']:.2f} s)"
        )
    return (
        f"{name}: {figures['count']:.0f} frames, {figures['median_ms']:.1f} ms each (median), 95 % under "
        f"{figures['most_ms']:.1f} ms, the longest {figures['worst_ms']:.1f} ms; "
        f"{figures['late']:.0f} over {FRAME_MS:.1f} ms"
    )
