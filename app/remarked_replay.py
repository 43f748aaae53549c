"""A recording that, once it is heard to its end, says what a person should know about it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from audio.clock import Clock
from audio.replay import Replay
from audio.source import Block, Gap


class RemarkedReplay(Replay):
    """A `Replay`, as fast as it is asked; `on_remark` is told each remark after the last block.

    It is called by the thread that iterates.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Open the recording; raises `UnreadableRecording`."""
        super().__init__(path, None, clock)
        self.on_remark: Callable[[str], None] = lambda line: None

    def __iter__(self) -> Iterator[Block | Gap]:
        """Deliver the sound, then the remarks."""
        yield from super().__iter__()
        for line in self.remarks:
            self.on_remark(line)
