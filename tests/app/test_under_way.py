"""Work that the program's end waits for."""

import threading

from app.under_way import UnderWay

PATIENCE_S = 20.0  # only a failing test waits this long


def test_the_end_waits_for_all_of_it_and_no_longer_than_it_may() -> None:
    under_way, may_end = UnderWay(), threading.Event()
    begun = threading.Barrier(3)

    def work() -> None:
        with under_way:
            begun.wait(PATIENCE_S)
            may_end.wait(PATIENCE_S)

    workers = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for worker in workers:
        worker.start()
    begun.wait(PATIENCE_S)
    assert not under_way.wait(0.0)
    may_end.set()
    assert under_way.wait(PATIENCE_S)
    for worker in workers:
        worker.join()
    assert under_way.wait(0.0)


def test_work_that_fails_is_over_too() -> None:
    under_way = UnderWay()
    try:
        with under_way:
            raise ValueError
    except ValueError:
        pass
    assert under_way.wait(0.0)
