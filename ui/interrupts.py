"""Ctrl-C while Qt's loop runs, which Python alone would hear only once that loop gave it a turn."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier


@contextmanager
def interrupts(interrupted: Callable[[], None]) -> Iterator[None]:
    """Call `interrupted` on Ctrl-C for as long as the block lasts."""
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    watch = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
    # Reading gives Python its turn, in which it calls the handler.
    watch.activated.connect(lambda: near.recv(64))
    former_handler = signal.signal(signal.SIGINT, lambda *_: interrupted())
    former_fd = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(former_fd)
        signal.signal(signal.SIGINT, former_handler)
        watch.setEnabled(False)
        near.close()
        far.close()
