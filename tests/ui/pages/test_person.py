"""The page of somebody's file, as its owner meets it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.pages.made_triads import KeptTriads, made_growth
from tests.ui.paper_desk import PaperDesk
from tests.ui.seen import button, by_tab, called, question, says, texts
from ui.errands import Errands
from ui.look.palette import LIGHT
from ui.look.scale import WINDOW_LEAST_PX
from ui.look.stylesheet import stylesheet
from ui.pages.person import PersonPage
from ui.pages.person_file import PersonFileDialog
from ui.parts.confirm import Question

PASSPHRASE = "four words and a comma"


@pytest.fixture(autouse=True)
def plain_manner() -> Iterator[None]:
    """Days and figures as nowhere in particular, wherever the tests run."""
    former = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(former)


@pytest.fixture
def desk() -> PaperDesk:
    return PaperDesk(kept_voices=["Ana's voice"])


@pytest.fixture
def triads() -> KeptTriads:
    return KeptTriads()


@pytest.fixture
def page(desk: PaperDesk, triads: KeptTriads, errands: Errands, qtbot: QtBot) -> PersonPage:
    return shown(desk, triads, errands, qtbot)


def shown(
    desk: PaperDesk, triads: KeptTriads, errands: Errands, qtbot: QtBot, who: str = "ana"
) -> PersonPage:
    made = PersonPage(desk, triads, errands)
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(*WINDOW_LEAST_PX)
    made.show()
    made.activateWindow()
    made.show_person(who)
    made.opened()
    qtbot.waitUntil(lambda: bool(made.name.text()) or made.notice_strip.isVisible())
    return made


def taken(page: PersonPage, folder: Path) -> PersonFileDialog:
    page.folder = folder
    page.take_along.click()
    found = question()
    assert isinstance(found, PersonFileDialog)
    return found


def fill_in(dialog: PersonFileDialog, passphrase: str = PASSPHRASE) -> None:
    dialog.form.passphrase.setText(passphrase)
    dialog.form.again.setText(passphrase)
    dialog.form.use.click()


def test_a_file_says_whose_it_is_and_how_many_rounds_in_each_role(page: PersonPage) -> None:
    assert page.name.text() == "Ana"
    assert [one.text() for one in page.choices.values()] == [
        "As coach (4)",
        "As client (4)",
        "As observer (4)",
    ]


def test_as_coach_each_figure_is_drawn_and_tells_its_latest_round(page: PersonPage) -> None:
    wait = page.sections["coach"].figures[0]
    assert wait.chart.isVisible() and wait.said.text() == "17 Nov 2026: 1.7 s"
    wait.chart.setFocus()
    QTest.keyClick(wait.chart, Qt.Key.Key_Home)
    assert wait.said.text() == "27 Oct 2026: 1.1 s"
    assert page.sections["coach"].figures[1].said.text().startswith("27 Oct 2026: 2.4")
    assert "Ben, Cleo" in wait.chart.accessibleDescription()


def test_of_two_rounds_nothing_is_drawn_but_both_are_told(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    page = shown(desk, KeptTriads(files={"ana": made_growth(2)}), errands, qtbot)
    wait, *_ = figures = page.sections["coach"].figures
    assert not any(one.chart.isVisible() for one in figures)
    assert {"3 Nov 2026: 1.3 s", "27 Oct 2026: 1.1 s"} <= set(texts(wait))
    assert says(page, "Of fewer than three rounds no line is drawn")


def test_of_rounds_too_short_for_figures_it_says_so_once(
    desk: PaperDesk, errands: Errands, qtbot: QtBot
) -> None:
    whole = made_growth(2)
    short = replace(whole, points=tuple(replace(point, figures=None) for point in whole.points))
    page = shown(desk, KeptTriads(files={"ana": short}), errands, qtbot)
    assert page.sections["coach"].figures == []
    assert says(page, "Too little was said in these rounds for figures of them.")


def test_a_mark_opens_its_round(page: PersonPage, qtbot: QtBot) -> None:
    chart = page.sections["coach"].figures[0].chart
    chart.setFocus()
    qtbot.waitUntil(lambda: chart.mark is not None)
    with qtbot.waitSignal(page.playback_asked) as heard:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert heard.args == ["t3-r1"]


def test_as_client_their_own_words_are_told_and_their_room(page: PersonPage) -> None:
    page.choices["client"].click()
    said = texts(page)
    assert "What helped" in said and "You left me time after I said I was tired." in said
    assert "67 percent of what the two of you said was yours." in said
    assert not page.sections["coach"].isVisible()


def test_as_observer_marks_are_told_without_a_score(page: PersonPage) -> None:
    page.choices["observer"].click()
    assert says(page, "6 marks; of the 5 that Holdspace looks for too, it saw 4")
    assert not says(page, "percent") and not says(page, "score")


def test_a_round_leads_to_its_debrief_and_its_playback(page: PersonPage, qtbot: QtBot) -> None:
    page.choices["client"].click()
    for words, signal in (("Debrief", page.debrief_asked), ("Play back", page.playback_asked)):
        with qtbot.waitSignal(signal) as heard:
            called(page, QPushButton, f"{words}: Round 2, 3 Nov 2026").click()
        assert heard.args == ["t1-r2"]


def test_the_role_that_was_chosen_stays_when_the_page_comes_up_again(
    page: PersonPage, triads: KeptTriads, qtbot: QtBot
) -> None:
    page.choices["client"].click()
    triads.files = {"ana": made_growth(3)}
    page.opened()
    qtbot.waitUntil(lambda: page.choices["client"].text() == "As client (3)")
    assert page.sections["client"].isVisible() and not page.sections["coach"].isVisible()


def test_an_empty_file_says_how_it_fills(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, KeptTriads(), errands, qtbot, "ben")
    assert page.empty.text().startswith("Nothing stands in Ben's file yet.")
    assert not page.take_along.isVisible() and not page.choices["coach"].isVisible()
    assert not page.forget.isVisible()  # no voice of Ben's is kept


def test_the_file_is_written_where_and_under_what_was_asked_for(
    page: PersonPage, triads: KeptTriads, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = taken(page, tmp_path)
    fill_in(dialog)
    file = tmp_path / "practice.holdspace-bundle"
    qtbot.waitUntil(dialog.written.isVisible)
    assert triads.saved == [("ana", file, PASSPHRASE)]
    assert dialog.written.text() == f"Written to {file}" and dialog.close_button.text() == "Done"


def test_a_file_that_is_there_is_never_written_over_and_another_place_can_be_chosen(
    page: PersonPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "practice.holdspace-bundle").touch()
    dialog = taken(page, tmp_path)
    assert dialog.file.name == "practice 2.holdspace-bundle"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    dialog.choose.click()
    assert dialog.file == tmp_path / "mine.holdspace-bundle"


def test_a_file_that_cannot_be_written_says_why(
    page: PersonPage, triads: KeptTriads, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = taken(page, tmp_path)
    triads.trouble = SessionError("the disk is full")
    fill_in(dialog)
    qtbot.waitUntil(dialog.form.why.isVisible)
    assert dialog.form.why.text() == "the disk is full" and triads.saved == []


def test_a_voice_is_forgotten_after_a_clear_yes(page: PersonPage, desk: PaperDesk, qtbot: QtBot) -> None:
    page.forget.click()
    asked = question()
    assert isinstance(asked, Question) and says(asked, "Forget Ana's voice?")
    asked.do_it.click()
    qtbot.waitUntil(page.notice_strip.isVisible)
    assert page.notice_strip.line.text() == "Ana's voice is forgotten."
    assert desk.kept_voices == [] and not page.forget.isVisible()


def test_a_voice_that_is_gone_already_is_not_offered(
    triads: KeptTriads, errands: Errands, qtbot: QtBot
) -> None:
    assert not shown(PaperDesk(), triads, errands, qtbot).forget.isVisible()


def test_trouble_is_told(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    page = shown(desk, KeptTriads(trouble=SessionError("the triads are damaged")), errands, qtbot)
    assert page.notice_strip.line.text() == "the triads are damaged"


def test_esc_is_done(page: PersonPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.take_along, Qt.Key.Key_Escape)


def test_by_tab_the_role_comes_before_its_rounds_and_the_file_last(page: PersonPage) -> None:
    page.finish.setFocus()
    way = by_tab(page)
    section = page.sections["coach"]
    assert way[1] is page.choices["coach"]
    assert way[2:-2] == section.controls and way[-2:] == [page.take_along, page.forget]


def test_another_persons_file_takes_its_place(page: PersonPage, qtbot: QtBot) -> None:
    page.choices["client"].click()
    page.show_person("ben")
    qtbot.waitUntil(lambda: page.name.text() == "Ben")
    assert page.empty.isVisible() and not says(page, "What helped")


def test_it_stays_one_window(page: PersonPage) -> None:
    page.choices["client"].click()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [page]


def test_done_is_one_press_away(page: PersonPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.done):
        button(page, "Done").click()
