"""Who goes first when the processor is short."""

import os
import sys
import threading


def give_way(nice: int) -> None:
    """Let the threads of everything else go before the calling one, and before those it starts from now on.

    `nice` is how far back it steps, 0 to 19. Only Linux ranks single threads so; elsewhere nothing is done.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), nice)
