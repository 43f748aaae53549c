"""`holdspace bench phone`: how far marks from the observer's phone are off, over good lines and bad ones."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from queue import Empty, Queue
from statistics import median
from urllib.parse import urlsplit

from app.errors import UsageError
from app.observer_page.page import ObserverPage
from app.report import output_folder, writable
from audio.clock import Clock, SystemClock
from benchmarks.phone_browser import Phone
from benchmarks.phone_line import PhoneLine
from benchmarks.phone_session import QuietSession
from benchmarks.tunables import PHONE_AHEAD_S, PHONE_PATIENCE_S
from cues.hand import Mark
from ui.triad_desk import PhoneEvent, PhoneMarked

TAPPED = tuple(mark for mark in Mark if mark is not Mark.NOTE)


@dataclass(frozen=True, slots=True)
class Way:
    """A line between phone and computer: how long it takes each way, and whether it is `cut` meanwhile."""

    name: str
    there_s: float = 0.0
    back_s: float = 0.0
    cut: bool = False


WAYS = (
    Way("the same desk"),
    Way("slow", there_s=0.05, back_s=0.05),
    Way("slow one way", there_s=0.005, back_s=0.15),
    Way("lost and back", there_s=0.01, back_s=0.01, cut=True),
)

IN_SESSION = Way("in session time, lost and back", there_s=0.01, back_s=0.01, cut=True)


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of the marks of one way; how far they are off, ms, late ones positive."""

    way: str
    tapped: int
    arrived: int
    doubled: int
    off_ms: Sequence[float]


def run(options: argparse.Namespace) -> int:
    """Tap `--marks` marks over each way, by a phone an hour ahead; print how far they are off."""
    if options.marks < 1:
        raise UsageError(f"--marks {options.marks}: give 1 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    measured = []
    for way in WAYS:
        measured.append(measure(way, options.marks, SystemClock()))
        print(told(measured[-1]), flush=True)
    measured.append(measure(IN_SESSION, options.marks, SystemClock(), in_session=True))
    print(told(measured[-1]), flush=True)
    if folder is not None:
        with writable(folder):
            (folder / "phone.json").write_text(json.dumps([*map(asdict, measured)]) + "\n", encoding="utf-8")
    return 0


def measure(way: Way, marks: int, clock: Clock, *, in_session: bool = False) -> Figures:
    """Tap so many marks over one way; `in_session`, where they stand in a session counts."""
    posted: Queue[PhoneEvent] = Queue()
    session = QuietSession(clock)

    def take(event: PhoneEvent) -> None:
        session.take(event)
        posted.put(event)

    page = ObserverPage("127.0.0.1", clock, take)
    session.start()
    port = urlsplit(page.invitation.address).port or 0
    with (
        PhoneLine(port, way.there_s, way.back_s) as line,
        Phone(through=(port, line.port), ahead_s=PHONE_AHEAD_S) as phone,
    ):
        phone.pair(page.invitation.link)
        if way.cut:
            line.cut()
            phone.await_text("line", "Connection lost")
        for mark in islice(cycle(TAPPED), marks):
            phone.tap(mark)
        if way.cut:
            line.mend()
        tapped_s = phone.tapped_s()
        arrived = _arrived(posted, marks)
        page.close()
        phone.await_shown("shut")
    page.join()
    in_the_end = session.end()
    if in_session:
        return compared(way.name, tapped_s, in_the_end, clock)
    return compared(way.name, tapped_s, [*arrived, *_arrived(posted, 0)], clock)


def compared(way: str, tapped_s: Sequence[float], arrived: Sequence[PhoneMarked], clock: Clock) -> Figures:
    """Compare marks with their taps, UNIX seconds, in their order."""
    zero_s = clock.wall().timestamp() - clock.now_s()
    once = sorted({mark.id: mark.at_s for mark in arrived}.values())
    off_ms = [1000 * (at_s + zero_s - tap_s) for at_s, tap_s in zip(once, sorted(tapped_s), strict=False)]
    return Figures(way, len(tapped_s), len(once), len(arrived) - len(once), off_ms)


def told(figures: Figures) -> str:
    """Say it in a line."""
    off = sorted(map(abs, figures.off_ms)) or [0.0]
    return (
        f"{figures.way}: {figures.arrived} of {figures.tapped} marks arrived, {figures.doubled} doubled; "
        f"off by {median(off):.1f} ms, at most {off[-1]:.1f} ms"
    )


def _arrived(posted: Queue[PhoneEvent], at_least: int) -> list[PhoneMarked]:
    marks: list[PhoneMarked] = []
    try:
        while len(marks) < at_least or not posted.empty():
            event = posted.get(timeout=PHONE_PATIENCE_S)
            if isinstance(event, PhoneMarked):
                marks.append(event)
    except Empty:
        pass  # they are counted as lost
    return marks
