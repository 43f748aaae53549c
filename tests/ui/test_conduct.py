"""One session, and everything that shows or steers it: each hears the same, and each once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from cues.events import CueKind, CueShown
from sessions.preferences import USUAL, USUAL_KEYS, Key, OverlaySize
from tests.ui.paper_desk import PaperSession
from tests.ui.seen import button, question, says, texts
from ui.conduct import Conduct, ShownOn
from ui.keys.window_keys import WindowKeys
from ui.overlay_state import CannotHear, Finished, Kind, Listening
from ui.pages.during import During
from ui.session_state import Notice, Phase, SessionEvent, Vitals
from ui.tray import Tray
from ui.window import Window

HOLD = CueShown("c1", CueKind.HOLD_SPACE, 10.0, 10.5, 0.9, "the client paused in mid-thought", ())
CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


class SeenTray(Tray):
    """A tray on a desktop that has none: keeps what it was to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[Kind | None, str]] = []
        self.menu = QMenu()
        self.said = ""

    def show_state(self, kind: Kind | None, elapsed: str, *, muted: bool = False) -> None:
        self.shown.append((kind, elapsed))
        self.said = self.words(kind, elapsed, muted=muted)

    def set_menu(self, menu: QMenu) -> None:
        self.menu = menu

    @property
    def offered(self) -> list[str]:
        self.menu.aboutToShow.emit()
        return [action.text() for action in self.menu.actions()]

    def choose(self, text: str) -> None:
        self.menu.aboutToShow.emit()
        next(action for action in self.menu.actions() if action.text() == text).trigger()


class Stage:
    """A window with the page of a session in it, a tray, and one session after the other."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window, self.page, self.tray = Window(), During(), SeenTray()
        self.window.show_page(self.page)
        self.window.show()
        self.window.activateWindow()
        self.ended = 0

    def begin(self, *, recorded: bool = True) -> Conduct:
        session = PaperSession()
        session.session_id = "0a1b2c3d" if recorded else None
        shown_on = ShownOn(self.page, self.window, self.tray)
        self.page.begin("Ada", recorded=recorded)
        conduct = Conduct(session, shown_on, USUAL.changed(keys_everywhere=False), JumpClock())
        conduct.ended.connect(self._ended)
        conduct.start()
        self.qtbot.waitUntil(lambda: conduct.state.phase is Phase.LISTENING)
        return conduct

    def _ended(self) -> None:
        self.ended += 1


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.window.let_close()
    made.window.deleteLater()


@pytest.fixture
def conduct(stage: Stage) -> Iterator[Conduct]:
    made = stage.begin()
    ended = stage.ended
    yield made
    if stage.ended == ended:
        made.stop()
        stage.qtbot.waitUntil(lambda: stage.ended > ended)


def asked(conduct: Conduct) -> list[str]:
    assert isinstance(conduct.session, PaperSession)
    return conduct.session.asked[1:]  # after "start"


def post(conduct: Conduct, *events: SessionEvent) -> None:
    assert isinstance(conduct.session, PaperSession)
    for event in events:
        conduct.session.post(event)


def test_what_happens_is_seen_on_page_overlay_and_tray(stage: Stage, conduct: Conduct, qtbot: QtBot) -> None:
    post(conduct, Vitals(61.0, -30.0), HOLD)
    qtbot.waitUntil(lambda: conduct.overlay.kind is Kind.HOLD_SPACE)
    assert stage.tray.shown[-1][1] == "1:01" and "1:01" in texts(stage.page)
    post(conduct, CannotHear("The microphone went away."))
    qtbot.waitUntil(lambda: conduct.overlay.kind is Kind.CANNOT_HEAR)
    assert says(stage.page, "The microphone went away.")
    assert stage.tray.shown[-1][0] is Kind.CANNOT_HEAR


def test_the_tray_follows_a_cue_though_the_page_stays_as_it_is(
    stage: Stage, conduct: Conduct, qtbot: QtBot
) -> None:
    post(conduct, HOLD)
    qtbot.waitUntil(lambda: stage.tray.shown[-1][0] is Kind.HOLD_SPACE)


def test_a_button_on_the_page_asks_the_session_once(stage: Stage, conduct: Conduct) -> None:
    for text in ("Mark this moment", "I meant to", "Mute cues", "Pause"):
        button(stage.page, text).click()
    assert asked(conduct) == ["moment", "intentional", "mute", "pause"]


def test_the_trays_menu_asks_the_session_once(stage: Stage, conduct: Conduct) -> None:
    stage.tray.choose("Mark this moment")
    stage.tray.choose("Mute cues")
    stage.tray.choose("Show cues")
    stage.tray.choose("Pause")
    assert asked(conduct) == ["moment", "mute", "unmute", "pause"]


def test_the_overlays_menu_asks_the_session_once(conduct: Conduct) -> None:
    for entry in ("Mark this moment", "Mute cues"):
        menu = conduct.overlay.build_menu()
        next(action for action in menu.actions() if action.text() == entry).trigger()
    assert asked(conduct) == ["moment", "mute"]


@pytest.mark.parametrize(
    ("key", "wish"),
    [("M", "moment"), ("I", "intentional"), ("U", "mute"), ("P", "pause"), ("S", "stop")],
)
def test_a_key_asks_the_session_once(
    stage: Stage, conduct: Conduct, qtbot: QtBot, key: str, wish: str
) -> None:
    QTest.keyClick(stage.page, Qt.Key[f"Key_{key}"], CHORD)
    assert asked(conduct) == [wish]


def test_the_same_key_pauses_and_goes_on(stage: Stage, conduct: Conduct, qtbot: QtBot) -> None:
    QTest.keyClick(stage.page, Qt.Key.Key_P, CHORD)
    qtbot.waitUntil(lambda: conduct.state.is_paused)
    QTest.keyClick(stage.page, Qt.Key.Key_P, CHORD)
    qtbot.waitUntil(lambda: not conduct.state.is_paused)
    assert asked(conduct) == ["pause", "resume"]


def test_muted_in_one_place_is_muted_in_all(stage: Stage, conduct: Conduct) -> None:
    button(stage.page, "Mute cues").click()
    assert conduct.overlay.is_muted and says(stage.page, "Listening, cues muted")
    assert stage.tray.said.endswith("cues muted")
    stage.tray.choose("Show cues")
    assert not conduct.overlay.is_muted and not says(stage.page, "cues muted")


def test_a_marked_moment_is_said_on_the_page_wherever_it_was_marked(stage: Stage, conduct: Conduct) -> None:
    stage.tray.choose("Mark this moment")
    assert says(stage.page, "Marked at 0:00.")


def test_where_nothing_is_recorded_no_menu_offers_to_mark_or_withdraw(stage: Stage, qtbot: QtBot) -> None:
    conduct = stage.begin(recorded=False)
    assert "Stop" in stage.tray.offered
    assert not {"Client withdraws…", "Mark this moment"} & set(stage.tray.offered)
    QTest.keyClick(stage.page, Qt.Key.Key_M, CHORD)
    assert says(stage.page, "Nothing is recorded, so nothing can be marked.") and asked(conduct) == []
    conduct.stop()
    qtbot.waitUntil(lambda: stage.ended == 1)


def test_the_page_says_where_else_all_of_it_can_be_had(
    stage: Stage, conduct: Conduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert says(stage.page, "All of this is on the overlay; this desktop has no tray.")
    clicks_pass = replace(USUAL.overlay, click_through=True)
    conduct.follow(USUAL.changed(overlay=clicks_pass, keys_everywhere=False))
    assert says(stage.page, "all of this is on this page only.")
    monkeypatch.setattr(SeenTray, "there", True)
    conduct.follow(USUAL.changed(keys_everywhere=False))
    assert says(stage.page, "All of this is on the overlay and in the tray.")
    conduct.follow(USUAL.changed(overlay=clicks_pass, keys_everywhere=False))
    assert says(stage.page, "All of this is in the tray; the overlay lets clicks through.")


def test_a_session_leaves_no_keys_behind(stage: Stage, qtbot: QtBot) -> None:
    conduct = stage.begin()
    assert stage.window.findChildren(WindowKeys)
    conduct.stop()
    qtbot.waitUntil(lambda: stage.ended == 1)
    qtbot.waitUntil(lambda: not stage.window.findChildren(WindowKeys))


def test_notices_that_were_understood_do_not_come_back(stage: Stage, conduct: Conduct, qtbot: QtBot) -> None:
    post(conduct, Notice("The laptop slept."))
    qtbot.waitUntil(lambda: says(stage.page, "The laptop slept."))
    button(stage.page, "Understood").click()
    post(conduct, Vitals(62.0, -30.0), Notice("The disk is full."))
    qtbot.waitUntil(lambda: says(stage.page, "The disk is full."))
    assert not says(stage.page, "The laptop slept.")


def test_withdrawal_is_asked_about_in_the_window_wherever_it_was_chosen(
    stage: Stage, conduct: Conduct, qtbot: QtBot
) -> None:
    stage.window.showMinimized()
    stage.tray.choose("Client withdraws…")
    assert asked(conduct) == [] and not stage.window.isMinimized()
    over = question()
    assert over is not None
    button(over, "Stop and erase").click()
    assert asked(conduct) == ["withdraw"]
    qtbot.waitUntil(lambda: stage.ended == 1)
    assert conduct.state.erased


def test_a_client_can_withdraw_while_the_session_is_still_finishing(
    stage: Stage, conduct: Conduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conduct.session, "post", lambda event: None)  # the end takes its time
    button(stage.page, "Stop").click()
    button(stage.page, "Client withdraws…").click()
    over = question()
    assert over is not None
    button(over, "Stop and erase").click()
    assert asked(conduct) == ["stop", "withdraw"] and says(stage.page, "Erasing everything…")
    monkeypatch.undo()


def test_once_it_is_stopped_keys_ask_nothing_more(stage: Stage, conduct: Conduct, qtbot: QtBot) -> None:
    button(stage.page, "Stop").click()
    QTest.keyClick(stage.page, Qt.Key.Key_M, CHORD)
    assert asked(conduct) == ["stop"]


def test_at_the_end_the_overlay_goes_and_the_tray_rests(stage: Stage, qtbot: QtBot) -> None:
    conduct = stage.begin()
    overlay = conduct.overlay
    assert overlay.isVisible()
    gone: list[bool] = []
    overlay.destroyed.connect(lambda: gone.append(True))
    post(conduct, Finished())
    qtbot.waitUntil(lambda: stage.ended == 1 and gone == [True])
    assert stage.tray.shown[-1] == (None, "") and stage.tray.menu.isEmpty()


def test_what_is_set_meanwhile_holds_at_once(stage: Stage, conduct: Conduct, qtbot: QtBot) -> None:
    preferences = USUAL.changed(
        overlay=replace(USUAL.overlay, size=OverlaySize.DOT),
        keys={**USUAL_KEYS, Key.MOMENT: "Ctrl+Alt+Shift+X"},
        keys_everywhere=False,
    )
    conduct.follow(preferences)
    assert conduct.overlay.preferences.size is OverlaySize.DOT
    assert "Ctrl+Alt+Shift+X" in texts(stage.page)
    QTest.keyClick(stage.page, Qt.Key.Key_M, CHORD)
    QTest.keyClick(stage.page, Qt.Key.Key_X, CHORD)
    assert asked(conduct) == ["moment"]


def test_the_second_session_alone_is_asked_once_the_first_is_over(stage: Stage, qtbot: QtBot) -> None:
    first = stage.begin()
    session_before = first.session
    assert isinstance(session_before, PaperSession)
    first.stop()
    qtbot.waitUntil(lambda: stage.ended == 1)
    second = stage.begin()
    button(stage.page, "Mark this moment").click()
    QTest.keyClick(stage.page, Qt.Key.Key_I, CHORD)
    stage.tray.choose("Mute cues")
    assert asked(second) == ["moment", "intentional", "mute"]
    assert session_before.asked == ["start", "stop"]
    second.stop()
    qtbot.waitUntil(lambda: stage.ended == 2)


def test_a_late_word_of_the_first_session_is_not_heard_by_the_second(stage: Stage, qtbot: QtBot) -> None:
    first = stage.begin()
    first.stop()
    qtbot.waitUntil(lambda: stage.ended == 1)
    late = first.session
    assert isinstance(late, PaperSession)
    second = stage.begin()
    late.post(CannotHear("a thread that has not yet heard of the end"))
    post(second, Listening(), Vitals(5.0, -30.0))
    qtbot.waitUntil(lambda: second.state.vitals.elapsed_s == 5.0)
    assert second.state.phase is Phase.LISTENING
    second.stop()
    qtbot.waitUntil(lambda: stage.ended == 2)
