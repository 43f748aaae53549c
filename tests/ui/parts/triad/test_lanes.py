"""The painted lanes, by mouse and by keyboard, and the rows beneath them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cues.hand import Mark
from sessions.observed import Observed
from tests.ui.pages.made_debrief import NAMES, made_round, see, sight
from tests.ui.seen import says
from ui.look.palette import DARK, LIGHT
from ui.look.stylesheet import stylesheet
from ui.parts.triad.lanes import Lanes
from ui.parts.triad.lanes_list import SightList
from ui.parts.triad.lanes_state import Lane, Layout, Scale, key_of
from ui.parts.triad.lanes_tunables import ROWS_AT_FIRST
from ui.parts.triad.sight_row import SightRow

WIDTH_PX = 800
FOUND = see(made_round())
BOTH = key_of(next(one for one in FOUND if one.mark is not None and one.cue is not None))


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:
    made = Lanes()
    qtbot.addWidget(made)
    made.resize(WIDTH_PX, made.height())
    made.show_round(made_round(), NAMES)
    made.show_sights(FOUND, {})
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made


def place_of(key: str, lane: Lane) -> QPoint:
    spots = Layout(FOUND, Scale(made_round().duration_s, WIDTH_PX)).of(key)
    spot = next(one for one in spots if one.lane is lane)
    return QPoint(round(spot.x_px), round(spot.y_px))


@pytest.mark.parametrize("lane", [Lane.MARKS, Lane.CUES])
def test_a_press_on_a_mark_or_on_its_cue_plays_the_moment(lanes: Lanes, lane: Lane) -> None:
    told: list[str] = []
    lanes.chosen.connect(told.append)
    lanes.play_asked.connect(told.append)
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=place_of(BOTH, lane))
    assert told == [BOTH, BOTH]


def test_a_press_beside_them_puts_the_playhead_there(lanes: Lanes, qtbot: QtBot) -> None:
    x_px = round(Scale(900.0, WIDTH_PX).x_of(700.0))
    with qtbot.waitSignal(lanes.seek_asked) as told:
        QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=QPoint(x_px, 40))
    assert told.args is not None and abs(told.args[0] - 700.0) < 1.0


def test_arrows_go_from_moment_to_moment_and_enter_plays(lanes: Lanes, qtbot: QtBot) -> None:
    chosen: list[str] = []
    lanes.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(lanes, key)
    keys = lanes.keys
    assert chosen == [keys[0], keys[1], keys[0], keys[-1], keys[0]]
    with qtbot.waitSignal(lanes.play_asked) as told:
        QTest.keyClick(lanes, Qt.Key.Key_Return)
    assert told.args == [keys[0]]


def test_a_screen_reader_hears_how_many_and_which(lanes: Lanes) -> None:
    assert lanes.accessibleName() == f"The round along its time: {len(FOUND)} moments"
    lanes.choose(BOTH)
    assert "Held silence" in lanes.accessibleDescription() and "Both saw" in lanes.accessibleDescription()
    assert "a silence held, 9 s" in lanes.accessibleDescription()


def test_a_lane_that_is_hidden_says_why_and_shows_nothing(lanes: Lanes) -> None:
    before = lanes.grab().toImage()
    lanes.show_sights((), {Lane.MARKS: "Later", Lane.CUES: "Comes last"})
    assert lanes.keys == [] and "Comes last" in lanes.accessibleDescription()
    assert lanes.grab().toImage() != before


def test_it_is_drawn_in_light_and_in_dark(lanes: Lanes) -> None:
    drawn = []
    for look in (LIGHT, DARK):
        lanes.setStyleSheet(f"QWidget {{ color: {look.text}; background: {look.surface}; }}")
        lanes.ensurePolished()
        drawn.append(lanes.grab().toImage())
    assert drawn[0] != drawn[1]


def test_hundreds_of_moments_are_all_gone_to(lanes: Lanes) -> None:
    many = [Observed(f"m{n}", Mark.NOTE, n * 1.5, "", True) for n in range(600)]
    lanes.show_sights([sight(one, None) for one in many], {})
    lanes.grab()
    QTest.keyClick(lanes, Qt.Key.Key_End)
    assert lanes.keys[-1] == "mark m599" and "14:58" in lanes.accessibleDescription()


@pytest.fixture
def rows(qtbot: QtBot) -> SightList:
    made = SightList()
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(LIGHT))
    made.begin(NAMES, can_play=True)
    made.show_sights(FOUND, cues_shown=True, none="")
    made.show()
    return made


def test_a_row_says_who_saw_it_and_what_holdspace_made_of_it(rows: SightList) -> None:
    said = {row.head.text() + " | " + row.who.text() for row in rows.rows.values()}
    assert "Held silence | Both saw  ·  Holdspace: a silence held, 9 s" in said
    assert "Missed feeling | Only Cleo  ·  Holdspace cued nothing here." in said
    assert "Strength | Beyond Holdspace  ·  Holdspace has no cue for this." in said
    assert (
        "Cutting in on a silence | Only Holdspace  ·  To Ana: you began in a silence that was theirs" in said
    )


def test_only_a_mark_can_be_changed(rows: SightList) -> None:
    assert rows.rows["mark m1"].change.isVisible() and not rows.rows["cue c3"].change.isVisible()


def test_what_a_mark_is_changed_to_is_told_with_its_key(rows: SightList, qtbot: QtBot) -> None:
    row = rows.rows["mark m1"]
    strength = next(one for one in row.change.menu_of_mark.actions() if one.text() == "Strength")
    with qtbot.waitSignal(rows.renamed) as told:
        strength.trigger()
    assert told.args == ["mark m1", Mark.STRENGTH]


def test_words_are_written_in_the_row(rows: SightList, qtbot: QtBot) -> None:
    row: SightRow = rows.rows["mark m6"]
    row.begin_writing()
    assert row.field.toPlainText() == "Ben looked away here"
    row.field.setPlainText("He smiled")
    with qtbot.waitSignal(rows.reworded) as told:
        row.field.done.emit()
    assert told.args == ["mark m6", "He smiled"] and says(row, "He smiled") and row.field.isHidden()


def test_rows_stay_the_same_widgets_while_marks_come_and_go(rows: SightList) -> None:
    before = dict(rows.rows)
    rows.show_sights([one for one in FOUND if key_of(one) != "mark m1"], cues_shown=True, none="")
    assert "mark m1" not in rows.rows
    assert all(rows.rows[key] is row for key, row in before.items() if key != "mark m1")


def test_the_first_are_told_and_the_rest_is_asked_for(rows: SightList) -> None:
    many = [Observed(f"x{n}", Mark.STRENGTH, 2.0 * n, "", True) for n in range(ROWS_AT_FIRST + 7)]
    rows.show_sights([sight(one, None) for one in many], cues_shown=False, none="")
    assert len(rows.rows) == ROWS_AT_FIRST and says(rows, "Show 7 more")
    rows.more.click()
    assert len(rows.rows) == ROWS_AT_FIRST + 7 and not rows.more.isVisible()
