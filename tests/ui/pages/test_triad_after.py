"""The page after a practice, as three people with one keyboard meet it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from sessions.library import SessionEntry
from sessions.triads.triad import Triad
from tests.ui.pages.made_shelf import session
from tests.ui.pages.made_triads import KeptTriads, made_triad
from tests.ui.paper_desk import PaperDesk
from tests.ui.seen import button, by_tab, called, question, says, spoken_name, texts
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.triad_after import TriadAfter
from ui.parts.confirm import Question

DISK_FULL = SessionError("the disk is full; make room on it")


@pytest.fixture(autouse=True)
def plain_manner() -> Iterator[None]:
    """Days and times as nowhere in particular, wherever the tests run."""
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(former)


@pytest.fixture
def triads() -> KeptTriads:
    return KeptTriads(shelf=[made_triad("t0", weeks=1), made_triad(r1={"ana", "ben"})])


@pytest.fixture
def page(triads: KeptTriads, errands: Errands, qtbot: QtBot) -> TriadAfter:
    return shown(triads, errands, qtbot)


def shown(
    triads: KeptTriads, errands: Errands, qtbot: QtBot, shelf: Sequence[SessionEntry] = ()
) -> TriadAfter:
    desk = PaperDesk(shelf=list(shelf) or [session("t1-r1")])
    made = TriadAfter(desk, triads, errands)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    made.show()
    made.activateWindow()
    made.show_triad("t1")
    made.opened()
    qtbot.waitUntil(lambda: bool(made.who.text()) or made.notice_strip.isVisible())
    return made


def tick(page: TriadAfter, number: int, person_id: str) -> QCheckBox:
    return page.rounds[number - 1].ticks[person_id]


def asked() -> Question:
    found = question()
    assert isinstance(found, Question)
    return found


def test_each_round_says_when_how_long_and_who_was_what(page: TriadAfter) -> None:
    said = texts(page.rounds[0])
    assert "Round 1" in said and "Ana coached, Ben was the client, Cleo observed" in said
    assert any(line.endswith("45 min") for line in said)
    assert says(page.rounds[1], "Cleo coached, Ana was the client, Ben observed")
    assert "24 Nov 2026 · 3 rounds" in texts(page) and "Ana, Ben and Cleo" in texts(page)


def test_what_was_agreed_to_is_ticked_and_nothing_else(page: TriadAfter) -> None:
    ticked = {(one.number, id_) for one in page.rounds for id_, box in one.ticks.items() if box.isChecked()}
    assert ticked == {(1, "ana"), (1, "ben")}


def test_a_tick_is_kept_at_once(page: TriadAfter, triads: KeptTriads, qtbot: QtBot) -> None:
    tick(page, 2, "cleo").click()
    assert tick(page, 2, "cleo").isChecked()
    qtbot.waitUntil(lambda: "cleo" in triads.shelf[1].rounds[1].agreed)
    assert says(page, "1 of 3 rounds")


def test_a_tick_that_cannot_be_kept_goes_back_and_says_why(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    triads.trouble = DISK_FULL
    tick(page, 2, "cleo").click()
    qtbot.waitUntil(page.notice_strip.isVisible)
    assert page.notice_strip.line.text() == str(DISK_FULL)
    assert not tick(page, 2, "cleo").isChecked() and tick(page, 1, "ana").isChecked()


def test_what_is_ticked_and_unticked_quickly_is_kept_in_that_order(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    for _ in range(3):
        tick(page, 3, "ben").click()
    qtbot.waitUntil(lambda: len(triads.asked) == 3)
    assert triads.asked == [(3, "ben", True), (3, "ben", False), (3, "ben", True)]
    qtbot.waitUntil(lambda: "ben" in triads.shelf[1].rounds[2].agreed)
    assert tick(page, 3, "ben").isChecked()


def test_what_was_read_before_a_tick_does_not_take_it_back(errands: Errands, qtbot: QtBot) -> None:
    go_on, reads = Event(), []

    class Slow(KeptTriads):
        def triads(self) -> list[Triad]:
            found = list(self.shelf)
            reads.append(found)
            if len(reads) == 2:
                go_on.wait(5.0)
            return found

    page = shown(Slow(), errands, qtbot)
    qtbot.waitUntil(lambda: bool(page.rounds))
    page.refresh()
    qtbot.waitUntil(lambda: len(reads) == 2)
    tick(page, 1, "cleo").click()
    qtbot.waitUntil(lambda: len(reads) == 3)
    go_on.set()
    qtbot.waitUntil(lambda: tick(page, 1, "cleo").isChecked())
    assert says(page, "1 of 3 rounds")


def test_one_may_agree_to_all_of_ones_own_and_for_nobody_else(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    called(page, QPushButton, "Add every round to Ana's file").click()
    qtbot.waitUntil(lambda: all("ana" in one.agreed for one in triads.shelf[1].rounds))
    assert triads.asked == [(2, "ana", True), (3, "ana", True)]
    assert (
        says(page, "3 of 3 rounds")
        and not called(page, QPushButton, "Add every round to Ana's file").isEnabled()
    )
    assert not tick(page, 2, "ben").isChecked()


def test_a_round_leads_to_its_debrief_its_playback_and_its_review(page: TriadAfter, qtbot: QtBot) -> None:
    second = page.rounds[1]
    for signal, press in (
        (page.debrief_asked, second.debrief),
        (page.playback_asked, second.play_back),
        (page.review_asked, second.review),
    ):
        with qtbot.waitSignal(signal) as heard:
            press.click()
        assert heard.args == ["t1-r2"]


def test_a_name_leads_to_that_persons_page(page: TriadAfter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.person_asked) as heard:
        button(page, "Ben's file").click()
    assert heard.args == ["ben"]


def test_a_round_in_nobodys_file_says_it_is_still_kept_and_can_be_erased(
    page: TriadAfter, qtbot: QtBot
) -> None:
    first, second, _ = page.rounds
    assert first.nobodys.text() == "" and says(second, "In nobody's file")
    heard: list[str] = []
    page.erase_asked.connect(heard.append)
    second.erase.click()
    assert "Erase round 2 for good?" in texts(asked())
    asked().do_it.click()
    assert heard == ["t1-r2", "t1-d2"]


def test_a_tick_moves_nothing_and_each_can_have_a_round_erased_still(page: TriadAfter) -> None:
    below = page.rounds[2].y()
    tick(page, 2, "ben").click()
    QApplication.processEvents()
    assert page.rounds[1].nobodys.text() == "" and page.rounds[1].erase.isVisible()
    assert page.rounds[2].y() == below


def test_enter_on_the_question_keeps_the_round(page: TriadAfter, qtbot: QtBot) -> None:
    page.rounds[1].erase.click()
    with qtbot.assertNotEmitted(page.erase_asked):
        QTest.keyClick(asked(), Qt.Key.Key_Return)


def test_a_round_that_is_gone_says_so_and_has_nothing_to_press(errands: Errands, qtbot: QtBot) -> None:
    triad = made_triad()
    gone = replace(triad.rounds[1], session_id=None, debrief_id=None)
    page = shown(KeptTriads(shelf=[triad.with_round(gone)]), errands, qtbot)
    qtbot.waitUntil(lambda: bool(page.rounds))
    assert says(page.rounds[1], "It is no longer kept on this computer.")
    assert not any(one.isVisible() for one in (page.rounds[1].debrief, *page.rounds[1].ticks.values()))


def test_the_whole_practice_is_erased_after_a_clear_yes(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    page.erase.click()
    with qtbot.waitSignal(page.practice_erased) as heard:
        asked().do_it.click()
    assert heard.args == ["t1"] and [one.id for one in triads.shelf] == ["t0"]
    assert says(page, "This practice is no longer kept.") and not page.erase.isVisible()


def test_a_practice_that_cannot_be_erased_stays_and_says_why(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    triads.trouble = SessionError("the session is open; close it first")
    page.erase.click()
    asked().do_it.click()
    qtbot.waitUntil(page.notice_strip.isVisible)
    assert "close it first" in page.notice_strip.line.text() and len(page.rounds) == 3


def test_a_practice_that_is_gone_or_unreadable_says_so(errands: Errands, qtbot: QtBot) -> None:
    assert says(shown(KeptTriads(shelf=[]), errands, qtbot), "This practice is no longer kept.")
    broken = shown(KeptTriads(trouble=SessionError("the triads are damaged")), errands, qtbot)
    assert broken.notice_strip.line.text() == "the triads are damaged"


def test_come_back_to_it_reads_it_anew_and_the_keyboard_is_where_it_was(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    at = tick(page, 2, "ana")
    at.setFocus()
    triads.shelf[1] = made_triad(r3={"cleo"})
    page.refresh()
    qtbot.waitUntil(lambda: tick(page, 3, "cleo").isChecked())
    assert at is tick(page, 2, "ana") and page.focusWidget() is at
    assert not tick(page, 1, "ana").isChecked()


def test_a_round_that_was_erased_meanwhile_says_so_once_it_is_read_anew(
    page: TriadAfter, triads: KeptTriads, qtbot: QtBot
) -> None:
    triads.shelf[1] = triads.shelf[1].with_round(replace(triads.shelf[1].rounds[1], session_id=None))
    page.refresh()
    qtbot.waitUntil(lambda: says(page, "It is no longer kept on this computer."))
    assert says(page, "1 of 2 rounds")


def test_esc_is_done(page: TriadAfter, qtbot: QtBot) -> None:
    tick(page, 1, "ana").setFocus()
    with qtbot.waitSignal(page.done):
        QTest.keyClick(tick(page, 1, "ana"), Qt.Key.Key_Escape)


def test_a_screen_reader_hears_of_which_round_a_control_is(page: TriadAfter) -> None:
    assert called(page, QCheckBox, "Round 2: In Cleo's file") is tick(page, 2, "cleo")
    assert spoken_name(page.rounds[2].review) == "Round 3: Review"
    assert called(page, QPushButton, "Add every round to Ben's file").text() == "Add every round"


def test_the_way_by_tab_is_the_way_it_is_read(page: TriadAfter) -> None:
    page.rounds[0].debrief.setFocus()
    first, second = page.rounds[:2]
    way = by_tab(page)
    assert way[:8] == [*first.controls, second.debrief]
    assert way[-2:] == [page.finish, page.erase]


def test_long_names_are_not_cut_off_by_the_smallest_window(errands: Errands, qtbot: QtBot) -> None:
    triad = made_triad()
    people = tuple(replace(one, name=f"Maximiliane {one.name} von Thal") for one in triad.plan.people)
    assert len(people) == 3
    page = shown(KeptTriads(shelf=[replace(triad, plan=replace(triad.plan, people=people))]), errands, qtbot)
    qtbot.waitUntil(lambda: bool(page.rounds))
    inside = page.widget()
    assert inside is not None and inside.minimumSizeHint().width() <= page.viewport().width()
    assert says(page, "In Maximiliane Ben v…'s file")
