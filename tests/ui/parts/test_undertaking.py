"""Slow work that can be given up."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from audio.errors import DeviceTrouble
from ui.errands import Errands
from ui.parts.undertaking import Tell, Undertaking


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    yield QObject()


def test_what_is_told_and_what_comes_of_it_arrive_in_order(
    owner: QObject, errands: Errands, qtbot: QtBot
) -> None:
    heard: list[object] = []
    work = Undertaking(errands, owner)
    work.told.connect(heard.append)

    def count(tell: Tell) -> str:
        tell("one", 0.5)
        tell("two", 1.0)
        return "done"

    work.begin(count, heard.append, heard.append)
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [("one", 0.5), ("two", 1.0), "done"]


def test_what_was_given_up_ends_when_it_next_tells_and_is_heard_no_more(
    owner: QObject, errands: Errands, qtbot: QtBot
) -> None:
    heard: list[object] = []
    go_on, ended = threading.Event(), threading.Event()
    work = Undertaking(errands, owner)
    work.told.connect(heard.append)

    def slow(tell: Tell) -> None:
        try:
            go_on.wait(10)
            tell("late")
            heard.append("went on")
        finally:
            ended.set()

    work.begin(slow, heard.append, heard.append)
    work.give_up()
    go_on.set()
    assert ended.wait(10)
    work.begin(lambda tell: "next", heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["next"]


def test_the_next_begins_only_when_the_one_before_has_ended(
    owner: QObject, errands: Errands, qtbot: QtBot
) -> None:
    heard: list[object] = []
    go_on, first_ended = threading.Event(), threading.Event()
    work = Undertaking(errands, owner)

    def first(tell: Tell) -> None:
        go_on.wait(10)
        first_ended.set()

    work.begin(first, heard.append, heard.append)
    work.begin(lambda tell: first_ended.is_set(), heard.append, heard.append)
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [True]


def test_trouble_arrives_as_a_line(owner: QObject, errands: Errands, qtbot: QtBot) -> None:
    heard: list[object] = []

    def fail(tell: Tell) -> None:
        raise DeviceTrouble("the microphone is in use")

    Undertaking(errands, owner).begin(fail, lambda result: heard.append("no"), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["the microphone is in use"]
