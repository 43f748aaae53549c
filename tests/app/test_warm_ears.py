"""Networks loaded ahead: once, on a thread of their own, and tried again where that failed."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.warm_ears import MakeEars, WarmEars
from models.errors import MissingWeights
from tests.app.quiet_room import deaf_ears

pytestmark = pytest.mark.real_time

PATIENCE_S = 20.0  # only a failing test waits this long


def test_they_are_loaded_once_however_many_ask() -> None:
    loaded: list[int] = []
    asked = threading.Event()

    def load() -> MakeEars:
        assert asked.wait(PATIENCE_S)
        loaded.append(threading.get_ident())
        return deaf_ears

    ears = WarmEars(load)
    ears.warm()
    with ThreadPoolExecutor(3) as pool:
        answers = [pool.submit(ears.get) for _ in range(3)]
        asked.set()
        assert [answer.result(PATIENCE_S) for answer in answers] == [deaf_ears] * 3
    assert len(loaded) == 1
    assert loaded[0] != threading.get_ident()


def test_what_is_wrong_with_the_weights_is_raised_to_whoever_asks_and_tried_again_next_time() -> None:
    tries: list[int] = []

    def load() -> MakeEars:
        tries.append(1)
        if len(tries) == 1:
            raise MissingWeights("weights missing")
        return deaf_ears

    ears = WarmEars(load)
    with pytest.raises(MissingWeights):
        ears.get()
    assert ears.get() is deaf_ears
    assert len(tries) == 2
