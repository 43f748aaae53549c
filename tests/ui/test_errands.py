"""Slow work, asked for by a window: its result comes back where the window lives, and bugs are not hidden."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sessions.errors import SessionError
from ui.errands import Errands


class Asker(QObject):
    """A window that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []

    def take(self, what: object) -> None:
        self.told.append(what)


def refuse() -> None:
    raise SessionError("the disk is full")


def test_work_is_done_elsewhere_and_its_result_comes_back_here(errands: Errands, qtbot: QtBot) -> None:
    here, came = threading.get_ident(), []
    errands.run(threading.get_ident, lambda there: came.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: len(came) == 1)
    assert came[0][0] != here and came[0][1] == here


def test_expected_trouble_comes_back_as_its_one_line(errands: Errands, qtbot: QtBot) -> None:
    asker = Asker()
    errands.run(refuse, pytest.fail, asker.take)
    qtbot.waitUntil(lambda: asker.told == ["the disk is full"])


def test_a_bug_goes_up_and_to_nobody_else(errands: Errands, qtbot: QtBot) -> None:
    asker = Asker()
    with qtbot.captureExceptions() as raised:
        errands.run(lambda: 1 // 0, asker.take, asker.take)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError and asker.told == []


def test_who_only_sends_and_waits_for_nothing_hears_nothing(errands: Errands, qtbot: QtBot) -> None:
    done = threading.Event()
    errands.run(done.set)
    errands.run(refuse)
    qtbot.waitUntil(done.is_set)


def test_once_closed_nothing_is_begun_and_nothing_handed_over(errands: Errands, qtbot: QtBot) -> None:
    asker, begun, go_on = Asker(), threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        assert go_on.wait(20.0)
        return "late"

    errands.run(work, asker.take)
    assert begun.wait(20.0)
    errands.close()
    errands.run(lambda: "later", asker.take)
    go_on.set()
    after = Errands(())
    after.run(lambda: "the next road", asker.take)  # whatever came before it was delivered by now
    qtbot.waitUntil(lambda: bool(asker.told))
    after.close()
    assert asker.told == ["the next road"]


def test_closing_does_not_wait_for_what_is_at_work(errands: Errands) -> None:
    go_on, begun = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait(20.0)

    errands.run(work)
    assert begun.wait(20.0)
    errands.close()
    assert not go_on.is_set()  # it came back although the work goes on
    go_on.set()


def test_a_window_that_is_gone_is_told_nothing(errands: Errands, qtbot: QtBot) -> None:
    asker, other, go_on = Asker(), Asker(), threading.Event()
    for then in (asker.take, partial(Asker.take, other), partial(asker.take)):
        errands.run(lambda: go_on.wait(20.0), then)
    delete(asker)
    go_on.set()
    qtbot.waitUntil(lambda: other.told == [True])
    assert asker.told == []
