"""The keeper: a thread that owns the session's file, so that a slow disk never holds up a cue."""

import queue
import threading
from collections.abc import Callable, Mapping
from functools import partial

from app.pipeline import Event
from app.tunables import POSTED_WAITING, STOPPING_S
from audio.source import Block, Gap
from sessions.errors import SessionError
from sessions.writer import SessionWriter

Posted = tuple[Block | Gap | None, list[Event]]


class Keeper:
    """Writes sound and events in order; when the disk fails the session goes on, and so does trying.

    `trouble` is the first there was; `failing` says in one line why nothing can be kept now.
    """

    def __init__(self, open_writer: Callable[[], SessionWriter]) -> None:
        """Open the file on the keeper's own thread; raises what `open_writer` raises."""
        self._posted: queue.Queue[Posted | None] = queue.Queue(POSTED_WAITING)
        self._summary: Mapping[str, object] = {}
        self._opened = threading.Event()
        self._open_writer = open_writer
        self.trouble: Exception | None = None
        self.failing = ""
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)
        self._thread.start()
        self._opened.wait()
        if self.trouble is not None:
            raise self.trouble

    def put(self, item: Block | Gap | None, events: list[Event]) -> None:
        """Hand over; waits only when the disk has stalled for many seconds."""
        self._posted.put((item, events))

    def close(self, summary: Mapping[str, object]) -> None:
        """Write what is waiting and end the file."""
        self._summary = summary
        self._posted.put(None)
        while self._thread.is_alive():
            self._thread.join(STOPPING_S)

    def _keep(self) -> None:
        try:
            writer = self._open_writer()
        except Exception as trouble:  # noqa: BLE001  raised again on the caller's thread
            self.trouble = trouble
            return
        finally:
            self._opened.set()
        for item, events in iter(self._posted.get, None):
            if self.trouble is None or isinstance(self.trouble, SessionError):
                before = writer.commits
                self._unless_it_fails(partial(_add, writer, item, events))
                if writer.commits > before:
                    self.failing = ""
        self._unless_it_fails(lambda: writer.close(self._summary))

    def _unless_it_fails(self, write: Callable[[], None]) -> None:
        """Note the first trouble, a bug's too: a keeper that died would hold up the session."""
        try:
            write()
        except Exception as trouble:  # noqa: BLE001  the session's outcome carries it on
            self.trouble = self.trouble or trouble
            self.failing = str(trouble)


def _add(writer: SessionWriter, item: Block | Gap | None, events: list[Event]) -> None:
    if item is not None:
        writer.add_sound(item)
    writer.add_events(events)
