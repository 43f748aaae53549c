"""The overlay as a widget: what is seen in each state and size, and how little of it is drawn."""

import itertools
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from audio.clock import JumpClock
from cues.events import CueHidden, CueKind, CueShown
from sessions.preferences import Corner, OverlayPreferences, OverlaySize, Place
from sessions.tunables import OPACITY_AT_LEAST
from ui.overlay import Overlay
from ui.overlay_state import CannotHear, Kind, Listening, OverlayEvent, Paused
from ui.screen_sharing import keep_out, seen_by_others

REASON = "The microphone gives no sound: is it muted?"


def cue(kind: CueKind) -> CueShown:
    return CueShown("c1", kind, 40.0, 40.5, 0.9, "Use headphones.", ())


STATES: dict[Kind, tuple[OverlayEvent, ...]] = {
    Kind.STARTING: (),
    Kind.LISTENING: (Listening(),),
    Kind.HOLD_SPACE: (Listening(), cue(CueKind.HOLD_SPACE)),
    Kind.TALKING_OVER: (Listening(), cue(CueKind.INTERRUPTION)),
    Kind.CUTTING_IN: (Listening(), cue(CueKind.CUT_IN)),
    Kind.LONG_TURN: (Listening(), cue(CueKind.MONOLOGUE)),
    Kind.PAUSED: (Paused(),),
    Kind.CANNOT_HEAR: (CannotHear(REASON),),
    Kind.CANNOT_TELL: (Listening(), cue(CueKind.CANNOT_TELL)),
}


class Drawings(QObject):
    """Counts what is drawn of what it watches."""

    def __init__(self, *watched: QObject) -> None:
        super().__init__()
        self.count = 0
        for thing in watched:
            thing.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def drawn_at_least(drawings: Drawings, times: int) -> bool:
    return drawings.count >= times


@pytest.fixture
def clock() -> JumpClock:
    return JumpClock()


def shown(
    qtbot: QtBot, clock: JumpClock, *events: OverlayEvent, preferences: OverlayPreferences | None = None
) -> Overlay:
    """An overlay that has said this for two seconds."""
    overlay = Overlay(clock, preferences or OverlayPreferences())
    qtbot.addWidget(overlay, before_close_func=lambda widget: widget.hide())
    overlay.show()
    for event in events:
        overlay.take(event)
    clock.jump(2.0)
    qtbot.waitUntil(lambda: overlay.resting or overlay.hold.isVisible())
    return overlay


def seen(overlay: Overlay, ground: str, scale: int = 1) -> NDArray[np.float64]:
    """What a screen shows of it before this colour: red, green and blue, 0..255."""
    image = QImage(overlay.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    overlay.render(image)
    behind = QImage(image.size(), QImage.Format.Format_RGB32)
    behind.fill(QColor(ground))
    painter = QPainter(behind)
    image.setDevicePixelRatio(1.0)
    painter.drawImage(0, 0, image)
    painter.end()
    rows = np.frombuffer(behind.constBits(), dtype=np.uint8).reshape(behind.height(), -1, 4)
    return rows[:, : behind.width(), 2::-1].astype(float)


def large(overlay: Overlay, ground: str) -> NDArray[np.float64]:
    """The same four times as large; a hold as it is drawn whole."""
    overlay.hold.hide()
    return seen(overlay, ground, 4)


def luminance(colours: NDArray[np.float64]) -> NDArray[np.float64]:
    """Relative luminance as WCAG 2.2 has it."""
    share = colours / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(light: float, dark: float) -> float:
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("size", list(OverlaySize))
def test_every_state_is_told_apart_in_grey(qtbot: QtBot, clock: JumpClock, size: OverlaySize) -> None:
    """No two states share a shape: without words, each differs from each by a good part of its strokes."""
    greys = {}
    for kind, events in STATES.items():
        overlay = shown(qtbot, clock, *events, preferences=OverlayPreferences(size=size))
        assert overlay.kind is kind
        ring = overlay.face.ring_area
        grey = luminance(large(overlay, "#607080")) ** (1 / 2.2) * 255
        grey = grey[ring.top() * 4 : ring.bottom() * 4, ring.left() * 4 : ring.right() * 4]
        greys[kind] = grey
    for one, other in itertools.combinations(greys, 2):
        differing = (np.abs(greys[one] - greys[other]) > 50).mean()
        assert differing > 0.02, (one, other, differing)


@pytest.mark.parametrize("opacity", [1.0, OPACITY_AT_LEAST])
@pytest.mark.parametrize("ground", ["#ffffff", "#000000"])
@pytest.mark.parametrize("kind", list(Kind))
def test_words_are_read_over_anything(
    qtbot: QtBot, clock: JumpClock, kind: Kind, ground: str, opacity: float
) -> None:
    preferences = OverlayPreferences(size=OverlaySize.CARD, opacity=opacity)
    overlay = shown(qtbot, clock, *STATES[kind], preferences=preferences)
    words = luminance(large(overlay, ground)[8:-8, 74 * 4 : -8])
    assert contrast(words.max(), float(np.median(words))) >= 4.5


@pytest.mark.parametrize("opacity", [1.0, OPACITY_AT_LEAST])
@pytest.mark.parametrize("ground", ["#ffffff", "#000000"])
@pytest.mark.parametrize("kind", list(Kind))
def test_the_word_in_the_ring_is_too(
    qtbot: QtBot, clock: JumpClock, kind: Kind, ground: str, opacity: float
) -> None:
    overlay = shown(qtbot, clock, *STATES[kind], preferences=OverlayPreferences(opacity=opacity))
    middle = overlay.face.ring_area.center()
    wide, high = 26, 8
    word = large(overlay, ground)[
        4 * (middle.y() - high) : 4 * (middle.y() + high), 4 * (middle.x() - wide) : 4 * (middle.x() + wide)
    ]
    assert contrast(luminance(word).max(), float(np.median(luminance(word)))) >= 4.5


@pytest.mark.parametrize("size", list(OverlaySize))
def test_nothing_is_drawn_while_nothing_changes(qtbot: QtBot, clock: JumpClock, size: OverlaySize) -> None:
    overlay = shown(qtbot, clock, Listening(), preferences=OverlayPreferences(size=size))
    QApplication.sendPostedEvents()
    drawings = Drawings(overlay, overlay.hold)
    assert overlay.resting  # no timer runs, so nothing but an event could draw
    overlay.take(Listening())
    QApplication.processEvents()
    before = drawings.count
    QApplication.processEvents()
    assert drawings.count == before <= 1


def test_while_a_hold_breathes_only_its_ring_is_drawn(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening(), preferences=OverlayPreferences(size=OverlaySize.CARD))
    overlay.take(cue(CueKind.HOLD_SPACE))
    clock.jump(1.0)
    qtbot.waitUntil(overlay.hold.isVisible)
    qtbot.waitUntil(lambda: overlay.hold.frames_drawn > 0)
    plate, ring = Drawings(overlay), Drawings(overlay.hold)
    for frames in range(1, 11):
        clock.jump(0.1)
        qtbot.waitUntil(partial(drawn_at_least, ring, frames))
    assert plate.count <= 1
    overlay.take(CueHidden("c1", 44.0, 44.0))
    assert not overlay.hold.isVisible()


def test_a_frame_between_two_pictures_is_what_drawing_it_would_have_given(
    qtbot: QtBot, clock: JumpClock
) -> None:
    overlay = shown(qtbot, clock, Listening())
    overlay.take(cue(CueKind.HOLD_SPACE))
    clock.jump(1.0)
    qtbot.waitUntil(overlay.hold.isVisible)
    drawn = overlay.hold.frames_drawn
    clock.jump(0.7)
    qtbot.waitUntil(lambda: overlay.hold.frames_drawn > drawn)
    quick = seen(overlay, "#405060")
    overlay.hold.hide()
    whole = seen(overlay, "#405060")
    assert np.abs(quick - whole).max() < 24
    assert np.abs(quick - whole).mean() < 0.5


def test_a_ring_that_has_not_moved_is_not_drawn_again(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening())
    overlay.take(cue(CueKind.HOLD_SPACE))
    clock.jump(1.0)
    qtbot.waitUntil(lambda: overlay.hold.frames_drawn > 0)
    looks, drawn = overlay.hold.looks, overlay.hold.frames_drawn
    qtbot.waitUntil(lambda: overlay.hold.looks >= looks + 10)
    assert overlay.hold.frames_drawn <= drawn + 1


def test_with_reduced_motion_a_hold_does_not_move(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening())
    overlay.set_reduced_motion(True)
    overlay.take(cue(CueKind.HOLD_SPACE))
    clock.jump(1.0)
    drawings = Drawings(overlay)
    qtbot.waitUntil(lambda: drawings.count > 0)
    assert not overlay.hold.isVisible()
    overlay.set_reduced_motion(False)
    assert overlay.hold.isVisible()


def test_its_name_and_description_follow_what_it_says(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening())
    assert overlay.accessibleName() == "Holdspace: listening"
    overlay.take(cue(CueKind.HOLD_SPACE))
    assert overlay.accessibleName() == "Holdspace: hold space"
    assert overlay.accessibleDescription() == "Nobody speaks, and the silence is your client's."
    overlay.take(CannotHear(REASON))
    assert overlay.accessibleName() == "Holdspace: cannot hear"
    assert overlay.accessibleDescription() == REASON


def test_the_plate_stays_where_it_is_as_a_reason_comes(qtbot: QtBot, clock: JumpClock) -> None:
    name = QApplication.primaryScreen().name()
    for corner in Corner:
        preferences = OverlayPreferences(places={name: Place(corner, 20, 20)})
        overlay = shown(qtbot, clock, Listening(), preferences=preferences)
        before = overlay.mapToGlobal(overlay.face.ring_area.topLeft())
        overlay.take(CannotHear(REASON))
        assert overlay.mapToGlobal(overlay.face.ring_area.topLeft()) == before
        assert QApplication.primaryScreen().availableGeometry().contains(overlay.geometry())


def test_dragged_it_says_where_it_stands_now(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening())
    free = QApplication.primaryScreen().availableGeometry()
    middle = overlay.rect().center()
    with qtbot.waitSignal(overlay.preferences_changed) as told:
        QTest.mousePress(overlay, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseMove(overlay, overlay.mapFromGlobal(free.bottomLeft()))
        QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=middle)
    place = told.args[0].places[QApplication.primaryScreen().name()]
    assert place == Place(Corner.BOTTOM_LEFT, 0, 0)
    assert overlay.geometry().left() == free.left()
    assert overlay.geometry().bottom() == free.bottom()


def test_a_place_on_a_screen_that_is_not_there_waits_for_it(qtbot: QtBot, clock: JumpClock) -> None:
    elsewhere = {"A screen at home": Place(Corner.BOTTOM_LEFT, 5, 5)}
    overlay = shown(qtbot, clock, Listening(), preferences=OverlayPreferences(places=elsewhere))
    free = QApplication.primaryScreen().availableGeometry()
    assert overlay.geometry().right() == free.right() - 24
    assert overlay.preferences.places == elsewhere


def entry(menu: QMenu, words: str) -> None:
    """Choose an entry of the menu, or of the one under it."""
    for action in menu.actions():
        under = action.menu()
        if isinstance(under, QMenu) and any(below.text() == words for below in under.actions()):
            return entry(under, words)
        if action.text() == words:
            return action.trigger()
    raise AssertionError(f"no {words} among {[action.text() for action in menu.actions()]}")


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Mark this moment", "moment_asked"),
        ("Pause", "pause_asked"),
        ("Mute cues", "mute_asked"),
        ("I meant to", "meant_asked"),
        ("Helpful", "marked"),
        ("Stop", "stop_asked"),
        ("Client withdraws…", "withdraw_asked"),
    ],
)
def test_its_menu_says_what_was_asked(qtbot: QtBot, clock: JumpClock, words: str, signal: str) -> None:
    overlay = shown(qtbot, clock, *STATES[Kind.TALKING_OVER])
    with qtbot.waitSignal(getattr(overlay, signal)):
        entry(overlay.build_menu(), words)


def test_its_menu_follows_what_became_of_the_session(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Paused())
    with qtbot.waitSignal(overlay.resume_asked):
        entry(overlay.build_menu(), "Resume")
    overlay.set_muted(True)
    with qtbot.waitSignal(overlay.mute_asked) as told:
        entry(overlay.build_menu(), "Show cues")
    assert told.args == [False]


def test_a_size_chosen_in_the_menu_is_taken_on_and_told(qtbot: QtBot, clock: JumpClock) -> None:
    overlay = shown(qtbot, clock, Listening())
    with qtbot.waitSignal(overlay.preferences_changed) as told:
        entry(overlay.build_menu(), "Dot")
    assert told.args[0].size is OverlaySize.DOT
    assert overlay.width() == 28


def test_a_dot_keeps_the_reason_in_its_menu(qtbot: QtBot, clock: JumpClock) -> None:
    preferences = OverlayPreferences(size=OverlaySize.DOT)
    overlay = shown(qtbot, clock, CannotHear(REASON), preferences=preferences)
    assert overlay.toolTip() == REASON
    menu = overlay.build_menu()
    assert menu.actions()[0].text() == REASON


@pytest.mark.skipif("sys.platform != 'linux'", reason="the answer is this system's")
def test_on_linux_a_shared_screen_shows_it() -> None:
    assert seen_by_others()
    assert not keep_out(1)
