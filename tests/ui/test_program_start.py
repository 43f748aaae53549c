"""Between pressing start and listening: called off, or a voice unsealed first."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sessions.errors import SessionError
from tests.ui.paper_desk import PaperDesk, PaperSession
from tests.ui.program_desk import comes_up, is_listening, start_page
from tests.ui.seen import button, called, question, says
from ui.desk import LiveSession, Plan
from ui.pages.during import During
from ui.pages.start import Start
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
        assert over is not None and says(over, "Your voice is sealed")
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
