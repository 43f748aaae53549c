"""The timeline under the hand: what is clicked, dragged, turned and filtered, and what is said of it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cues.events import CueKind
from sessions.waveform import Waveform
from tests.sessions.made_account import made_account
from tests.ui.paper_playback import PaperOpenSession
from ui.look.palette import LIGHT
from ui.parts.timeline.rows import RowKind, rows_of
from ui.parts.timeline.shown import Shown
from ui.parts.timeline.timeline import Timeline
from ui.parts.timeline.tunables import NAMES_PX

ACCOUNT = made_account(1200.0)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 330)
    made.show()
    qtbot.waitExposed(made)
    made.show_session(ACCOUNT, PaperOpenSession(ACCOUNT).waveform())
    return made


class Drawings(QObject):
    """Notes how wide everything is that is drawn while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.widths: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.widths.append(event.rect().width())
        return False


def place(timeline: Timeline, at_s: float, kind: RowKind, role: str = "") -> QPoint:
    rows = rows_of(["coach", "client"], timeline.detail.height())
    row = next(row for row in rows if row.kind is kind and row.role == role)
    return QPoint(round(NAMES_PX + timeline.view.x_of(at_s)), round(row.middle_px))


def turn_wheel(timeline: Timeline, at: QPoint, notches: int, ctrl: bool = False) -> QWheelEvent:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(at),
        QPointF(timeline.detail.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline.detail, event)
    return event


def drag(timeline: Timeline, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(timeline.detail, LEFT, pos=start)
    QTest.mouseMove(timeline.detail, (start + end) / 2)
    QTest.mouseMove(timeline.detail, end)
    QTest.mouseRelease(timeline.detail, LEFT, pos=end)


def noted(signal: object) -> list[object]:
    heard: list[object] = []
    signal.connect(heard.append)  # type: ignore[attr-defined]  # a bound signal, which the stubs leave unnamed
    return heard


def test_a_click_on_a_lane_asks_for_its_time(timeline: Timeline) -> None:
    asked = noted(timeline.seek_asked)
    QTest.mouseClick(timeline.detail, LEFT, pos=place(timeline, 17.0, RowKind.VOICE, "client"))
    assert asked == [pytest.approx(17.0, abs=0.1)]


def test_a_click_on_a_name_asks_for_nothing(timeline: Timeline) -> None:
    asked = noted(timeline.seek_asked)
    QTest.mouseClick(timeline.detail, LEFT, pos=QPoint(20, 120))
    assert asked == []


def test_a_click_on_a_cue_chooses_it_and_one_on_a_flag_its_bookmark(timeline: Timeline) -> None:
    asked = noted(timeline.seek_asked)
    cues, flags = noted(timeline.cue_chosen), noted(timeline.bookmark_chosen)
    QTest.mouseClick(timeline.detail, LEFT, pos=place(timeline, 13.2, RowKind.CUES))
    QTest.mouseClick(timeline.detail, LEFT, pos=place(timeline, 32.0, RowKind.MARKED))
    assert (cues, flags, asked) == (["c0-1"], ["k1"], [])


def test_dragging_on_the_ruler_scrubs_and_on_a_lane_pulls_the_session_along(timeline: Timeline) -> None:
    asked = noted(timeline.seek_asked)
    drag(timeline, place(timeline, 10.0, RowKind.RULER), place(timeline, 30.0, RowKind.RULER))
    assert asked[0] == pytest.approx(10.0, abs=0.1)
    assert asked[-1] == pytest.approx(30.0, abs=0.1)
    assert timeline.view.left_s == 0.0
    asked.clear()
    lane = (RowKind.VOICE, "coach")
    drag(timeline, place(timeline, 30.0, *lane), place(timeline, 10.0, *lane))
    assert asked == []
    assert timeline.view.left_s == pytest.approx(20.0, abs=0.2)


def test_the_wheel_scrolls_and_with_ctrl_comes_nearer_to_what_is_pointed_at(timeline: Timeline) -> None:
    at = place(timeline, 20.0, RowKind.VOICE, "coach")
    turn_wheel(timeline, at, -1)
    assert timeline.view.left_s > 0.0
    pointed_s, scale = timeline.view.at_s(at.x() - NAMES_PX), timeline.view.px_per_s
    turn_wheel(timeline, at, 2, ctrl=True)
    assert timeline.view.px_per_s > scale
    assert timeline.view.at_s(at.x() - NAMES_PX) == pytest.approx(pointed_s)


def test_where_all_is_seen_the_wheel_is_left_to_the_page(timeline: Timeline) -> None:
    timeline.zoom_to_all()
    assert not turn_wheel(timeline, QPoint(300, 100), -1).isAccepted()


def test_plus_minus_and_nought_zoom_and_other_keys_are_the_pages(timeline: Timeline) -> None:
    scale = timeline.view.px_per_s
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.view.px_per_s > scale
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert timeline.view.px_per_s == pytest.approx(scale)
    QTest.keyClick(timeline, Qt.Key.Key_0)
    assert timeline.view.whole
    assert timeline.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_frame_above_is_dragged_and_what_is_beneath_follows(timeline: Timeline) -> None:
    overview = timeline.overview
    frame = overview.frame()
    middle = frame.center().toPoint()
    QTest.mousePress(overview, LEFT, pos=middle)
    QTest.mouseMove(overview, middle + QPoint(200, 0))
    QTest.mouseRelease(overview, LEFT, pos=middle + QPoint(200, 0))
    assert overview.frame().left() == pytest.approx(frame.left() + 200, abs=1.0)
    assert timeline.view.left_s == pytest.approx(200 * 1200 / (overview.width() - NAMES_PX), abs=2.0)


def test_the_playhead_turns_the_page_unless_the_coach_scrolled_away(timeline: Timeline) -> None:
    end_s = timeline.view.right_s
    timeline.set_position(end_s - 0.5)
    timeline.set_position(end_s + 0.5)
    assert timeline.view.left_s > 0.0
    timeline.scroll_by(5000.0)
    away = timeline.view
    timeline.set_position(end_s + 0.6)
    assert timeline.view == away
    timeline.set_position(5.0)  # put there
    assert timeline.view.sees(5.0)


def test_it_can_be_told_not_to_follow(timeline: Timeline) -> None:
    timeline.follow = False
    timeline.set_position(600.0)
    assert timeline.view.left_s == 0.0


def test_a_chosen_cue_is_brought_into_sight(timeline: Timeline) -> None:
    timeline.choose_cue("c20-1")
    assert timeline.view.sees(813.2)
    assert timeline.detail.chosen == next(cue for cue in ACCOUNT.cues if cue.id == "c20-1")
    timeline.choose_cue(None)
    assert timeline.detail.chosen is None


def test_what_is_filtered_out_cannot_be_chosen(timeline: Timeline) -> None:
    chosen = noted(timeline.cue_chosen)
    timeline.set_filter(Shown(frozenset({CueKind.CUT_IN}), frozenset({"coach", "client"})))
    QTest.mouseClick(timeline.detail, LEFT, pos=place(timeline, 13.2, RowKind.CUES))
    QTest.mouseClick(timeline.detail, LEFT, pos=place(timeline, 24.0, RowKind.CUES))
    assert chosen == ["c0-2"]


def test_what_is_pointed_at_is_said(timeline: Timeline) -> None:
    def words(at_s: float, kind: RowKind, role: str = "") -> str:
        at = place(timeline, at_s, kind, role)
        return timeline.detail.words_at(at.x(), at.y())

    assert words(13.2, RowKind.CUES).splitlines() == [
        "0:13  Talking over, wrong",
        "You began while they were at “never quite open it”",
    ]
    assert words(20.0, RowKind.SILENCE) == "Silence of Anna, broken by Coach, 5.6 s"
    assert words(5.0, RowKind.SILENCE) == "Silence of Anna, held, 3.3 s"
    assert words(38.5, RowKind.VOICE, "coach").splitlines()[1] == "the microphone was unplugged"
    assert words(32.0, RowKind.MARKED) == "0:32  the father"
    assert words(60.0, RowKind.MARKED) == "1:00  her breath"


def test_a_screen_reader_hears_what_is_at_the_playhead(timeline: Timeline) -> None:
    timeline.set_position(5.0)
    assert timeline.accessibleName() == "Timeline"
    assert timeline.accessibleDescription() == "0:05, Silence of Anna, held, hold space"
    timeline.set_position(25.0)
    assert timeline.accessibleDescription() == "0:25, Coach speaks, cutting in on a silence"


def test_the_same_session_changed_stays_where_it_was(timeline: Timeline) -> None:
    timeline.scroll_by(2000.0)
    before = timeline.view
    timeline.show_session(replace(ACCOUNT, names={"client": "Berta"}), PaperOpenSession(ACCOUNT).waveform())
    assert timeline.view == before
    timeline.show_session(replace(ACCOUNT, about=replace(ACCOUNT.about, id="another")), None)
    assert timeline.view.left_s == 0.0


def test_scrolling_on_draws_only_what_was_not_seen_before(timeline: Timeline) -> None:
    timeline.repaint()
    timeline.scroll_by(2000.0)
    timeline.repaint()
    drawn = timeline.detail.tiles.drawn
    timeline.scroll_by(-2000.0)
    timeline.repaint()
    assert timeline.detail.tiles.drawn == drawn


def test_while_it_plays_nothing_but_the_playhead_is_drawn(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.repaint()
    drawings = Drawings()
    timeline.detail.installEventFilter(drawings)
    timeline.set_position(0.2)
    qtbot.waitUntil(lambda: bool(drawings.widths))
    assert max(drawings.widths) < 50


def test_each_persons_talk_lies_in_their_own_lane_and_a_held_silence_between(timeline: Timeline) -> None:
    QApplication.processEvents()
    image = timeline.detail.grab().toImage()
    coach_s, client_s, silent_s = 1.0, 9.0, 5.8
    assert inked(image, place(timeline, coach_s, RowKind.VOICE, "coach"))
    assert not inked(image, place(timeline, coach_s, RowKind.VOICE, "client"))
    assert inked(image, place(timeline, client_s, RowKind.VOICE, "client"))
    assert not inked(image, place(timeline, client_s, RowKind.VOICE, "coach"))
    held = image.pixelColor(place(timeline, silent_s, RowKind.SILENCE) - QPoint(0, 7))  # over its length
    assert held.name() == QColor(LIGHT.held).name()


def inked(image: QImage, at: QPoint) -> bool:
    """Whether anything dark is drawn around a place, off the lane's middle line."""
    return any(
        image.pixelColor(at + QPoint(aside, down)).lightness() < 150
        for aside in range(-3, 4)
        for down in range(3, 10)
    )


def test_tiles_join_without_a_seam(timeline: Timeline) -> None:
    timeline.follow = False
    timeline.set_position(1000.0)
    before = timeline.detail.grab().toImage()
    timeline.scroll_by(37.0)
    after = timeline.detail.grab().toImage()
    wide, high = 640, timeline.detail.height()
    assert before.copy(NAMES_PX + 37, 0, wide, high) == after.copy(NAMES_PX, 0, wide, high)


def test_on_a_call_each_is_drawn_by_their_own_channel(timeline: Timeline) -> None:
    loud = PaperOpenSession(ACCOUNT).waveform().peaks
    on_a_call = replace(ACCOUNT, about=replace(ACCOUNT.about, id="call", channels=("coach", "client")))
    timeline.show_session(on_a_call, Waveform(np.hstack([np.minimum(loud, 2), loud])))
    image = timeline.detail.grab().toImage()
    assert not inked(image, place(timeline, 1.0, RowKind.VOICE, "coach"))
    assert inked(image, place(timeline, 9.0, RowKind.VOICE, "client"))


def test_without_sound_talk_is_still_seen(timeline: Timeline) -> None:
    timeline.show_session(ACCOUNT, None)
    image = timeline.detail.grab().toImage()
    assert inked(image, place(timeline, 1.0, RowKind.VOICE, "coach"))
    assert not inked(image, place(timeline, 20.0, RowKind.VOICE, "coach"))


def test_where_the_program_was_killed_it_says_so(timeline: Timeline) -> None:
    timeline.show_session(replace(ACCOUNT, recovered_at_s=ACCOUNT.duration_s), None)
    timeline.scroll_by(1e6)
    at = place(timeline, ACCOUNT.duration_s, RowKind.VOICE, "coach") - QPoint(3, 0)
    assert timeline.detail.words_at(at.x(), at.y()) == "The program stopped here"


@pytest.mark.parametrize("people", [(), ("coach", "client", "observer", "person-4")])
def test_it_shows_nobody_and_many(timeline: Timeline, people: tuple[str, ...]) -> None:
    empty = replace(
        ACCOUNT, about=replace(ACCOUNT.about, id="other", people=people), turns=(), duration_s=0.0
    )
    timeline.show_session(empty, None)
    timeline.detail.grab()
    assert timeline.accessibleDescription().startswith("0:00, ")
