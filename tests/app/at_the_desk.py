"""A person at the whole desktop program, who has nothing but the keyboard, and what they see of it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from shutil import which
from threading import Thread
from typing import NamedTuple

from audio.clock import SystemClock
from tests.app.desktop import CLOSE
from tests.app.program import ROOT

PATIENCE_S = 60.0  # only a failing test waits this long
TABS_AT_MOST = 40  # more than any page has
COMPOSITOR = ("picom", "--backend", "xrender", "--config", "/dev/null")


class Seen(NamedTuple):
    """One change of what is shown, and when, by this test's clock."""

    what: str
    said: str
    at_s: float


class AtTheDesk:
    """One start of the program on `screen`, over what is kept in `data`."""

    def __init__(self, screen: Mapping[str, str], data: Path) -> None:
        self._screen = screen
        self._clock = SystemClock()
        self._coming: Queue[list[Seen]] = Queue()
        self._now: dict[str, str] = {}
        self._chapter_from = self._turn_from = 0
        self.seen: list[Seen] = []
        self._complaints = (data.parent / "complaints.log").open("a+")
        self.began_s = self.acted_s = self._clock.now_s()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.app.desktop"],
            cwd=ROOT,
            env={**screen, "HOLDSPACE_DATA": str(data)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            text=True,
        )
        self._reader = Thread(target=self._read)
        self._reader.start()

    # --- the hands

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in xdotool's words."""
        self.begin_to_look()
        self._hand("key", *keys)

    def write(self, text: str) -> None:
        self.begin_to_look()
        self._hand("type", text)

    def tab_to(self, name: str) -> list[str]:
        """Press Tab until the keyboard is on what has that name; what it was on from here to there."""
        self._catch_up()
        while not self.now("focus"):  # a window that has just come up is about to be given the keyboard
            self._take(PATIENCE_S)
        passed = [self.now("focus")]
        while passed[-1] != name:
            assert len(passed) <= TABS_AT_MOST, f"no {name!r} among {passed}"
            self.press("Tab")
            passed.append(self.wait_for("another focus", lambda seen: seen.what == "focus").said)
        return passed

    def turn_to(self, title: str) -> None:
        """Give a window the keyboard, as Alt+Tab does where there is a window manager."""
        self.begin_to_look()
        search = ("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")
        self._hand(*search)

    def close_window(self) -> None:
        """Close the window as its frame would: without a window manager it has none."""
        self.begin_to_look()
        self._ask(CLOSE)

    # --- the eyes

    def now(self, what: str) -> str:
        """How it was when last looked at."""
        return self._now.get(what, "")

    def begin_to_look(self) -> None:
        """Forget what was seen up to now: what `sees` and `reads` are asked about is yet to come."""
        self._catch_up()
        self._turn_from = len(self.seen)
        self.acted_s = self._clock.now_s()

    def sees(self, what: str, said: str) -> Seen:
        """Wait until it is so, if it is not yet or was not in passing; when it was."""
        if self.now(what) == said:
            return next(seen for seen in reversed(self.seen) if seen.what == what)
        return self.wait_for(f"{what}: {said}", lambda seen: seen[:2] == (what, said))

    def reads(self, words: str) -> Seen:
        """Wait until these words are somewhere in what the window says since the hands last did something."""
        return self.wait_for(f"says: {words}", lambda seen: seen.what == "says" and words in seen.said)

    def wait_for(self, wanted: str, fits: Callable[[Seen], bool]) -> Seen:
        """Wait for a change that `fits`, or find one since the hands last did something."""
        found = [seen for seen in self.seen[self._turn_from :] if fits(seen)]
        until_s = self._clock.now_s() + PATIENCE_S
        try:
            while not found:
                found = [seen for seen in self._take(until_s - self._clock.now_s()) if fits(seen)]
        except Empty:
            raise AssertionError(self._story(wanted)) from None
        return found[0]

    def chapter(self) -> list[Seen]:
        """All that was seen since the last chapter."""
        self._catch_up()
        first, self._chapter_from = self._chapter_from, len(self.seen)
        return self.seen[first:]

    # --- the end

    def ended_with(self, within_s: float) -> int:
        """Wait for the end of the program; its exit code."""
        return self.program.wait(within_s)

    def complaints(self) -> str:
        self._complaints.seek(0)
        return self._complaints.read()

    def leave(self) -> None:
        """End the program, however it stands."""
        self.program.kill()
        self.program.wait()
        self._reader.join()
        for pipe in (self.program.stdin, self.program.stdout, self._complaints):
            assert pipe is not None
            pipe.close()

    def _hand(self, *steps: str) -> None:
        subprocess.run(["xdotool", *steps], env=self._screen, check=True, stdout=subprocess.DEVNULL)

    def _ask(self, line: str) -> None:
        assert self.program.stdin is not None
        print(line, file=self.program.stdin, flush=True)

    def _read(self) -> None:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            at_s = self._clock.now_s()
            self._coming.put([Seen(what, said, at_s) for what, said in json.loads(line)])
        self._coming.put([])

    def _catch_up(self) -> None:
        with suppress(Empty):
            while True:
                self._take(0.0)

    def _take(self, patience_s: float) -> list[Seen]:
        """What changed next, all at once; raises `Empty` where nothing does in time, or ever will."""
        changed = self._coming.get(timeout=max(0.0, patience_s))
        if not changed:
            self._coming.put([])
            raise Empty
        self.seen += changed
        self._now |= {seen.what: seen.said for seen in changed}
        return changed

    def _story(self, wanted: str) -> str:
        told = [f"{seen.at_s - self.began_s:7.2f} {seen.what}: {seen.said}" for seen in self.seen[-80:]]
        return "\n".join([f"never came: {wanted}", *told, self.complaints()])


@contextmanager
def at_the_desk(screen: Mapping[str, str], data: Path) -> Iterator[AtTheDesk]:
    """Start the program, and end it with the block."""
    desk = AtTheDesk(screen, data)
    try:
        yield desk
    finally:
        desk.leave()


@contextmanager
def composited(screen: Mapping[str, str]) -> Iterator[None]:
    """Blend what is half transparent with what lies behind it, where there is a compositor to do so."""
    quiet = subprocess.DEVNULL  # it grumbles about each window of a server without shapes
    compositor = subprocess.Popen(COMPOSITOR, env=screen, stderr=quiet) if which(COMPOSITOR[0]) else None
    try:
        yield
    finally:
        if compositor is not None:
            compositor.terminate()
            compositor.wait()
