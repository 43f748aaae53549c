"""Earlier practices and those who practised, as somebody with a keyboard meets them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.triads.plan import Person
from tests.ui.pages.made_triads import ANA, BEN, CLEO, KeptTriads, made_triad
from tests.ui.seen import button, by_tab, called, says, texts
from ui.errands import Errands
from ui.pages.triads_shelf import TriadsShelf
from ui.pages.triads_shelf_state import latest_first, who_practised


@pytest.fixture(autouse=True)
def plain_manner() -> Iterator[None]:
    """Days as nowhere in particular, wherever the tests run."""
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(former)


@pytest.fixture
def triads() -> KeptTriads:
    return KeptTriads(shelf=[made_triad("t0", weeks=1, rounds=1), made_triad("t1")])


@pytest.fixture
def page(triads: KeptTriads, errands: Errands, qtbot: QtBot) -> TriadsShelf:
    made = shown(triads, errands, qtbot)
    qtbot.waitUntil(lambda: bool(made.ways))
    return made


def shown(triads: KeptTriads, errands: Errands, qtbot: QtBot) -> TriadsShelf:
    made = TriadsShelf(triads, errands)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.opened()
    return made


def test_practices_stand_latest_first_and_people_by_their_names() -> None:
    triads = [made_triad("t0", weeks=1), made_triad("t1"), made_triad("t2", weeks=2)]
    assert [one.id for one in latest_first(triads)] == ["t1", "t0", "t2"]
    people = who_practised([CLEO, Person("dan", "dan"), ANA, BEN], triads)
    assert [(one.name, one.triads) for one in people] == [("Ana", 3), ("Ben", 3), ("Cleo", 3), ("dan", 0)]


def test_each_practice_says_when_who_and_how_many_rounds(page: TriadsShelf) -> None:
    days = [line for line in texts(page) if "round" in line]
    assert days == ["24 Nov 2026 · 3 rounds", "17 Nov 2026 · 1 round"]
    assert says(page, "Ana, Ben and Cleo") and says(page, "2 practices")


def test_a_practice_and_a_person_are_one_press_away(page: TriadsShelf, qtbot: QtBot) -> None:
    latest = called(page, QPushButton, "Open the practice of Ana, Ben and Cleo, 24 Nov 2026 · 3 rounds")
    with qtbot.waitSignal(page.triad_asked) as heard:
        latest.click()
    assert heard.args == ["t1"]
    with qtbot.waitSignal(page.person_asked) as heard:
        button(page, "Cleo's file").click()
    assert heard.args == ["cleo"]


def test_a_new_practice_and_the_way_back_are_there(page: TriadsShelf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_asked):
        page.new.click()
    with qtbot.waitSignal(page.back_asked):
        QTest.keyClick(page.new, Qt.Key.Key_Escape)


def test_before_the_first_practice_there_is_a_warm_line(errands: Errands, qtbot: QtBot) -> None:
    page = shown(KeptTriads(shelf=[], who=()), errands, qtbot)
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.text().startswith("No practice yet. Bring two others")
    assert not says(page, "People") and not says(page, "Earlier practices")


def test_it_is_read_anew_whenever_it_comes_up(page: TriadsShelf, triads: KeptTriads, qtbot: QtBot) -> None:
    triads.shelf = []
    page.opened()
    qtbot.waitUntil(page.empty.isVisible)
    assert not says(page, "24 Nov 2026") and says(page, "0 practices")


def test_practices_that_cannot_be_read_say_so_and_not_that_there_are_none(
    errands: Errands, qtbot: QtBot
) -> None:
    page = shown(KeptTriads(trouble=SessionError("the triads are damaged")), errands, qtbot)
    qtbot.waitUntil(page.notice_strip.isVisible)
    assert page.notice_strip.line.text() == "the triads are damaged" and not page.empty.isVisible()


def test_by_tab_it_is_gone_through_as_it_is_read(page: TriadsShelf) -> None:
    page.back.setFocus()
    assert by_tab(page) == [page.back, page.new, *page.ways]
