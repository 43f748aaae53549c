"""Another program on a test's private screen: it has the keyboard, and says what is typed into it."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Thread

PATIENCE_S = 20.0  # only a failing test waits this long


class OtherProgram:
    """X.Org's own event tester, told to look at the keyboard alone."""

    def __init__(self, screen: dict[str, str]) -> None:
        self.screen = screen
        self._typed: Queue[str] = Queue()
        command = ["xev", "-event", "keyboard", "-name", "elsewhere"]
        self._program = subprocess.Popen(command, env=screen, stdout=subprocess.PIPE, text=True)
        self._reader = Thread(target=self._read)
        self._reader.start()
        self.hand("search", "--sync", "--onlyvisible", "--name", "elsewhere", "windowfocus", "--sync")

    def hand(self, *steps: str) -> None:
        """Press keys, in xdotool's words."""
        subprocess.run(["xdotool", *steps], env=self.screen, check=True, stdout=subprocess.DEVNULL)

    def typed_until(self, keysym: str) -> list[str]:
        """What it has been told was pressed, up to `keysym`."""
        typed = []
        try:
            while keysym not in typed:
                typed.append(self._typed.get(timeout=PATIENCE_S))
        except Empty:
            typed.append("nothing more")
        return typed

    def close(self) -> None:
        self._program.terminate()
        self._program.wait()
        self._reader.join()
        assert self._program.stdout is not None
        self._program.stdout.close()

    def _read(self) -> None:
        assert self._program.stdout is not None
        pressed = False
        for line in self._program.stdout:
            if line.startswith("Key"):
                pressed = line.startswith("KeyPress")
            elif pressed and (named := re.search(r"keysym 0x\w+, (\w+)\)", line)):
                self._typed.put(named[1])


@contextmanager
def other_program(screen: dict[str, str]) -> Iterator[OtherProgram]:
    """Run it for as long as the block lasts."""
    there = OtherProgram(screen)
    try:
        yield there
    finally:
        there.close()
