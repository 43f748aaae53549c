"""Who goes first when the processor is short."""

import os
import sys
import threading

import pytest

from app.priority import give_way


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ranks single threads")
def test_a_thread_that_gives_way_takes_those_it_starts_along_and_nobody_else() -> None:
    found: list[int] = []

    def niceness() -> None:
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def work() -> None:
        give_way(7)
        niceness()
        started = threading.Thread(target=niceness)
        started.start()
        started.join()

    before = os.getpriority(os.PRIO_PROCESS, 0)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [7, 7]
    assert os.getpriority(os.PRIO_PROCESS, 0) == before
