"""Threads that may wait step back behind those that may not."""

import os
import sys
import threading

BEHIND = 10
"""Niceness: where both want the processor, such a thread gets a tenth of what hearing gets."""

LAST = 19
"""The niceness behind which there is none."""


def step_back() -> None:
    """Lower the calling thread's priority, and that of every thread it will start; on Linux only."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        now = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, min(LAST, now + BEHIND))
