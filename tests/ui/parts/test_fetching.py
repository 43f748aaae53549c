"""Bringing here what Holdspace listens with."""

import threading
from collections.abc import Callable, Sequence

from pytestqt.qtbot import QtBot

from models.errors import MissingWeights
from tests.ui.paper_desk import PaperDesk
from ui.errands import Errands
from ui.parts.fetching import Fetching


class SlowDesk(PaperDesk):
    """Fetches as slowly as the test likes."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.asked = 0

    def fetch_weights(
        self, progress: Callable[[str, float], None], names: Sequence[str] | None = None
    ) -> None:
        self.asked += 1
        progress("turn ends", 0.25)
        self.go_on.wait(10)
        progress("words", 1.0)


def shown(desk: PaperDesk, errands: Errands, qtbot: QtBot, names: Sequence[str] | None = None) -> Fetching:
    made = Fetching(desk, errands, names)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_bar_follows_and_the_end_is_told(errands: Errands, qtbot: QtBot) -> None:
    desk = SlowDesk()
    fetching = shown(desk, errands, qtbot)
    fetching.start(94.2)
    qtbot.waitUntil(lambda: fetching.bar.value() == 25)
    assert "94 MB" in fetching.says.text()
    assert fetching.line.text() == "25 %: turn ends"
    with qtbot.waitSignal(fetching.fetched):
        desk.go_on.set()
    assert not fetching.bar.isVisible()
    assert not fetching.act.isVisible()


def test_only_what_was_named_is_fetched(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    fetching = shown(desk, errands, qtbot, ["whisper-base"])
    with qtbot.waitSignal(fetching.fetched):
        fetching.start()
    assert desk.fetched == ["whisper-base"]


def test_a_failure_says_why_and_can_be_tried_again(desk: PaperDesk, errands: Errands, qtbot: QtBot) -> None:
    desk.trouble = MissingWeights("the server did not answer")
    fetching = shown(desk, errands, qtbot)
    fetching.start()
    qtbot.waitUntil(fetching.why.isVisible)
    assert fetching.why.text() == "the server did not answer"
    assert "connection" in fetching.says.text()
    assert fetching.act.text() == "Try again"
    desk.trouble = None
    with qtbot.waitSignal(fetching.fetched):
        fetching.act.click()
    assert not fetching.why.isVisible()


def test_it_can_be_stopped_and_begun_anew(errands: Errands, qtbot: QtBot) -> None:
    desk = SlowDesk()
    fetching = shown(desk, errands, qtbot)
    fetching.start()
    qtbot.waitUntil(lambda: fetching.bar.value() == 25)
    fetching.act.click()
    assert fetching.act.text() == "Fetch now"
    assert not fetching.bar.isVisible()
    fetching.act.click()
    with qtbot.waitSignal(fetching.fetched):
        desk.go_on.set()
    assert desk.asked == 2
