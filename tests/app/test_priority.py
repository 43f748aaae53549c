"""Threads that may wait step back; Linux has a priority for each thread."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from os import PRIO_PROCESS, getpriority, setpriority
from threading import get_native_id

import pytest

from app.priority import BEHIND, LAST, step_back

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")


def niceness() -> int:
    """The calling thread's: the higher, the further back."""
    return getpriority(PRIO_PROCESS, get_native_id())


def behind(nice: int) -> int:
    return min(LAST, nice + BEHIND)


def on_a_thread(work: Callable[[], int], first: Callable[[], None] = step_back) -> int:
    with ThreadPoolExecutor(1, initializer=first) as thread:
        return thread.submit(work).result()


def test_a_thread_that_steps_back_leaves_the_others_where_they_are() -> None:
    before = niceness()
    assert on_a_thread(niceness) == behind(before)
    assert niceness() == before


def test_the_threads_it_starts_step_back_with_it() -> None:
    def on_another() -> int:
        return on_a_thread(niceness, first=lambda: None)

    assert on_a_thread(on_another) == behind(niceness())


@pytest.mark.parametrize("started_at", [5, BEHIND + 5, LAST])
def test_in_a_program_that_was_started_far_back_it_never_steps_forward(started_at: int) -> None:
    """Only an administrator may: for everybody else the session would end there."""
    nice = max(started_at, niceness())

    def back() -> None:
        setpriority(PRIO_PROCESS, get_native_id(), nice)
        step_back()

    assert on_a_thread(niceness, first=back) == behind(nice)
