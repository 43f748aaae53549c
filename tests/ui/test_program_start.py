"""Between pressing start and listening: called off, or a voice unsealed first."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk, PaperSession, entry
from tests.ui.program_desk import comes_up, is_listening, start_page
from tests.ui.seen import button, called, question, says
from ui.desk import LiveSession, Plan
from ui.pages.during import During
from ui.pages.start import Start
from ui.parts.passphrase import PassphraseForm
from ui.program import Program


class Preparing(PaperDesk):
    """Makes no session ready before the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.may_begin = Event()

    def begin(self, plan: Plan) -> LiveSession:
        assert self.may_begin.wait(20.0)
        return super().begin(plan)


class TestWhileASessionIsMadeReady:
    """Between pressing start and listening there may be seconds; they can be called off."""

    @pytest.fixture
    def desk(self) -> Preparing:
        return Preparing()

    @pytest.mark.parametrize("way", ["Stop", "Client withdraws…"])
    def test_it_can_be_called_off(self, program: Program, desk: Preparing, qtbot: QtBot, way: str) -> None:
        program.open()
        start_page(program, qtbot)
        button(program.start_page, "They agreed").click()
        button(program.start_page, "Start").click()
        comes_up(program, During, qtbot)
        button(program.during, way).click()
        over = question()
        if over is not None:
            button(over, "Stop and erase").click()
        comes_up(program, Start, qtbot)
        desk.may_begin.set()
        qtbot.waitUntil(lambda: desk.session.asked == ["stop"])  # made ready, and never begun
        assert isinstance(program.window.page, Start) and program.conduct is None

    def test_the_next_one_begins_as_if_nothing_had_been(
        self, program: Program, desk: Preparing, qtbot: QtBot
    ) -> None:
        program.open()
        start_page(program, qtbot)
        button(program.start_page, "Start without recording").click()
        button(program.during, "Stop").click()
        desk.may_begin.set()
        qtbot.waitUntil(lambda: desk.session.asked == ["stop"])
        desk.session = PaperSession()
        button(program.start_page, "Start without recording").click()
        is_listening(program, qtbot)
        assert desk.session.asked == ["start"]


class TestASealedVoice:
    """A voice under a passphrase is asked for before the session that is to use it."""

    @pytest.fixture
    def sealed(self, desk: PaperDesk) -> PaperDesk:
        desk.preferences = desk.preferences.changed(introduced=True, voice="coach")
        desk.kept_voices, desk.wants_passphrase = ["coach"], True
        return desk

    def _ask(self, program: Program, qtbot: QtBot) -> None:
        program.open()
        start_page(program, qtbot)
        button(program.start_page, "Start without recording").click()
        over = question()
        assert over is not None and says(over, "What is kept is sealed")
        self.over = over
        self.field = called(over, QLineEdit, "Passphrase")

    def test_with_the_passphrase_the_voice_is_used(
        self, program: Program, sealed: PaperDesk, qtbot: QtBot
    ) -> None:
        self._ask(program, qtbot)
        assert sealed.began == []
        QTest.keyClicks(self.field, "a few words together")
        QTest.keyClick(self.field, Qt.Key.Key_Return)
        is_listening(program, qtbot)
        assert [plan.voice for plan in sealed.began] == ["coach"]

    @pytest.mark.parametrize("way", ["Esc", "Back"])
    def test_whoever_thinks_better_of_it_is_back_where_it_was_set(
        self, program: Program, sealed: PaperDesk, qtbot: QtBot, way: str
    ) -> None:
        self._ask(program, qtbot)
        if way == "Esc":
            QTest.keyClick(self.field, Qt.Key.Key_Escape)
        else:
            button(self.over, way).click()
        qtbot.waitUntil(lambda: question() is None)
        comes_up(program, Start, qtbot)
        assert sealed.began == [] and program.conduct is None

    def test_a_wrong_one_is_said_and_asked_again(
        self, program: Program, sealed: PaperDesk, qtbot: QtBot
    ) -> None:
        self._ask(program, qtbot)
        sealed.trouble = SessionError("this is not the passphrase")
        QTest.keyClicks(self.field, "a few other words")
        QTest.keyClick(self.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: says(self.over, "this is not the passphrase"))
        assert question() is self.over and sealed.began == []
        sealed.trouble = None
        button(self.over, "Go on without my voice").click()
        is_listening(program, qtbot)


class TestASealedLibrary:
    """What is recorded is sealed by a passphrase, where the system has no safe of its own."""

    @pytest.fixture
    def locked(self, desk: PaperDesk) -> PaperDesk:
        desk.preferences = desk.preferences.changed(introduced=True)
        desk.wants_passphrase = True
        return desk

    def _ask(self, program: Program, qtbot: QtBot) -> None:
        program.open()
        start_page(program, qtbot)
        button(program.start_page, "They agreed").click()
        button(program.start_page, "Start").click()
        over = question()
        assert over is not None and says(over, "Choose a passphrase")
        self.over = over

    def test_the_first_session_to_be_kept_asks_for_a_new_one_and_says_what_losing_it_means(
        self, program: Program, locked: PaperDesk, qtbot: QtBot
    ) -> None:
        self._ask(program, qtbot)
        assert says(self.over, "every session is lost with it")
        for name in ("Passphrase", "The same passphrase again"):
            QTest.keyClicks(called(self.over, QLineEdit, name), "a few words together")
        QTest.keyClick(called(self.over, QLineEdit, "Passphrase"), Qt.Key.Key_Return)
        is_listening(program, qtbot)
        assert locked.began[0].consent_at is not None

    def test_without_it_the_session_goes_on_and_nothing_is_kept(
        self, program: Program, locked: PaperDesk, qtbot: QtBot
    ) -> None:
        self._ask(program, qtbot)
        button(self.over, "Go on without keeping it").click()
        is_listening(program, qtbot)
        assert locked.began[0].consent_at is None

    def test_sessions_are_shown_once_they_are_unsealed(
        self, program: Program, locked: PaperDesk, qtbot: QtBot
    ) -> None:
        locked.shelf = [entry()]
        program.open()
        lock = program.home.shelf.lock
        assert isinstance(lock, PassphraseForm) and not program.home.shelf.sessions.isVisible()
        for field in (lock.passphrase, lock.again):
            QTest.keyClicks(field, "a few words together")
        QTest.keyClick(lock.passphrase, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(program.home.shelf.sessions.shown))
        assert program.home.shelf.lock is None

    def test_what_was_kept_long_enough_goes_once_they_are_unsealed(
        self, program: Program, locked: PaperDesk, qtbot: QtBot
    ) -> None:
        self._ask(program, qtbot)
        before = len(locked.tidied)
        for name in ("Passphrase", "The same passphrase again"):
            QTest.keyClicks(called(self.over, QLineEdit, name), "a few words together")
        QTest.keyClick(called(self.over, QLineEdit, "Passphrase"), Qt.Key.Key_Return)
        is_listening(program, qtbot)
        qtbot.waitUntil(lambda: len(locked.tidied) > before)
