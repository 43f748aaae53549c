"""Every page and every question of the program over a program of paper, one after the other."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from audio.clock import JumpClock
from scripts.window_pictures import scenes, sessions
from sessions.master_key import KeyPlace, LostKey
from tests.ui.pages.made_shelf import NOON, unfinished
from tests.ui.paper_desk import EXPECTED, PaperCheck, PaperDesk
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.paper_triads import desk_with_triads
from tests.ui.seen import question
from ui.analysis_state import Analysed, AnalysisState
from ui.desk import Device, Preview, Where
from ui.errands import Errands
from ui.pages.start_state import Draft
from ui.parts.bundle_dialog import BundleDialog
from ui.parts.mentor.name_question import NameQuestion
from ui.parts.passphrase_question import ask_passphrase
from ui.program import Program

TURNS = 12
"""Of the event loop: a page comes up, asks, is answered and lays itself out in fewer."""


class Prompt(Errands):
    """Does slow work on the spot, so that a page is whole within a few turns of the loop."""

    def run(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] = lambda result: None,
        failed: Callable[[str], object] = lambda line: None,
    ) -> None:
        done: Future[Any] = Future()
        try:
            done.set_result(work())
        except self._expected as trouble:
            done.set_exception(trouble)
        self._done.emit((done, then, failed))


def rich_desk() -> PaperDesk:
    """A desk with something of everything: sessions, a voice, a preview, and devices that are gone."""
    desk = PaperDesk(
        check=PaperCheck(levels=(-33.0, -28.0)),
        shelf=sessions(),
        kept_voices=["coach"],
        triads=desk_with_triads(),
        devices=[Device("Desk microphone", is_default=True), Device("Yeti Nano", is_default=False)],
    )
    desk.preferences = desk.preferences.changed(
        voice="coach", microphone="Old headset", loopback="Old headset"
    )
    kinds = desk.preferences.cues.cues
    desk.last = Preview("Ada", NOON, dict.fromkeys(kinds, 3), dict.fromkeys(kinds, 5))
    return desk


def settle() -> None:
    """Let the loop turn until a page that came up is whole."""
    for _ in range(TURNS):
        QApplication.processEvents()


def every_page(program: Program, desk: PaperDesk) -> Iterator[tuple[str, QWidget]]:
    """Name each and give its window, or the question over it."""
    program.window.show()
    for part in (scenes(program, desk), _more(program, desk), _bundles(program, desk)):
        for name, show in part:
            show()
            settle()
            asked = question()
            yield name, asked if asked is not None else program.window
            if asked is not None:
                asked.reject()
                settle()


def _more(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """What no picture is taken of."""
    window = program.window
    desk.shelf = sessions()

    def at_home() -> None:
        window.show_page(program.home)
        program.home.notice(program.tr("Everything of that session is erased."))
        state = AnalysisState(Analysed(1500.0, 3000.0, 1500.0, 360.0))
        program.home.busy(program.recordings.line(state), state.share, can_pause=True)

    def without_a_name() -> None:
        program.start_page.prepare(Draft(where=Where.CALL))
        window.show_page(program.start_page)

    def asked_for_a_passphrase() -> None:
        without = program._without_key(replace(Draft(client="Ada").plan, consent_at=program._clock.wall()))
        ask_passphrase(window, desk, program._errands, opened=lambda: None, without=without)

    two = [Path("/recordings/triad.m4a"), Path("/recordings/call.mkv")]
    yield "home with a notice and work going on", at_home

    def offered() -> None:
        program.home.busy("")
        desk.shelf = [unfinished("triad"), *sessions()]
        program.home.refresh()

    yield "home with a recording to go on with", offered
    yield "go on", lambda: program.home._open("triad")
    yield "stop", lambda: program.recordings.ask_to_cancel(window)
    yield "erase", lambda: program.home.shelf._erase(program.home.shelf.sessions.shown[0].id)
    yield (
        "recording",
        lambda: program.recordings.ask_about(two, window),
    )
    yield "call without a name", without_a_name
    yield "passphrase", asked_for_a_passphrase
    yield "a name for marks", lambda: NameQuestion(window, "Ada", print).open()
    yield from _about_the_key(program, desk)
    desk.kept_voices, desk.wants_passphrase = [], True
    yield "a new passphrase", lambda: window.show_page(program.enrol_page)


def _about_the_key(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Where the key is, where it is lost, and its copy."""
    window = program.window

    def where_the_key_is() -> None:
        desk.place = KeyPlace.KEYRING
        window.show_page(program.start_page)
        window.show_page(program.home)

    def the_key_is_lost() -> None:
        desk.lost_key = LostKey("it is no longer in the keyring")
        program.home.refresh()

    def the_key_in_the_settings() -> None:
        desk.lost_key = None
        program.settings.list.setCurrentRow(program.settings.sections.index(program.settings.privacy))
        window.show_page(program.settings)

    def asked_for_a_copys_passphrase() -> None:
        with patch.object(QFileDialog, "getSaveFileName", return_value=("/stick/key.json", "")):
            program.settings.privacy.key.save.click()

    yield "home that says where the key is", where_the_key_is
    yield "home without the key", the_key_is_lost
    yield "the key in the settings", the_key_in_the_settings
    yield "a copy's passphrase", asked_for_a_copys_passphrase


def _bundles(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """How sessions go to another Holdspace, and come from one."""
    window, folder = program.window, Path("/stick")

    def saved_as_a_bundle() -> None:
        BundleDialog(window, PaperOpenSession(), program._errands, folder).open()

    yield "a bundle", saved_as_a_bundle
    bundle = folder / "from-Bo.holdspace-bundle"
    yield "a bundle's passphrase", lambda: program.recordings.ask_about([bundle], window)


@contextmanager
def prompt_program(application: QApplication, desk: PaperDesk) -> Iterator[Program]:
    """The program, whose slow work is done on the spot; what it does to the look is undone."""
    former = application.palette()
    program = Program(application, desk, JumpClock(), EXPECTED)
    program._errands = program.recordings._errands = Prompt(EXPECTED)
    try:
        yield program
    finally:
        program.leave()
        program.window.deleteLater()
        program.deleteLater()
        application.setStyleSheet("")
        application.setPalette(former)
