"""Takes the pictures of every window, light and dark, at 100 and 200 %, and measures its text.

Run from the repository's root: `.venv/bin/python -m scripts.window_pictures` (wants Xvfb). The windows are
the program's own over a program of paper, so that every session and name in them is made up.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from audio.clock import JumpClock
from scripts.contrast import LEAST, measured
from scripts.triad_scenes import triad_scenes
from sessions.about import Keep
from sessions.library import SessionEntry
from sessions.master_key import KeyPlace, LostKey
from sessions.preferences import USUAL_KEYS, Theme
from sessions.reader import State
from sessions.review.review import Review
from tests.ui.made_review import good_review, marked_review, paper_review
from tests.ui.pages.made_shelf import NOON, session, standing, unfinished
from tests.ui.pages.made_trends import made_points
from tests.ui.paper_desk import EXPECTED, PaperCheck, PaperDesk
from tests.ui.paper_playback import PaperOpenSession
from tests.ui.paper_triads import desk_with_triads
from tests.virtual_screen import virtual_screen
from ui.analysis_state import Analysed, AnalysisState
from ui.desk import Where
from ui.look.scale import GAP
from ui.overlay_state import CannotHear, Listening, Paused
from ui.pages.start_state import Draft
from ui.parts.mentor.mentor_view import MentorView
from ui.parts.take_along import TakeAlong
from ui.program import Program
from ui.session_state import Notice, SessionEvent, SessionState, Vitals, after

PICTURES = Path("docs/pictures")
SCALES = (1, 2)
DATA = "/home/ada/.local/share/holdspace"  # named in a picture; nothing is written there
DOCUMENTS = "/home/ada/Documents"  # likewise

KEYS_REACH = "These keys work whatever window is in front."

AT_WORK: dict[str, tuple[SessionEvent, ...]] = {
    "session": (Listening(), Vitals(734.0, -34.0)),
    "session-paused": (Paused(), Vitals(734.0, None)),
    "session-deaf": (
        Listening(),
        Vitals(734.0, -90.0, lost_s=4.2),
        CannotHear("The microphone Desk went away; connect it again and the session goes on by itself"),
    ),
    "session-notice": (
        Listening(),
        Vitals(734.0, -34.0),
        Notice("session 0a1b: the disk is full; make room on it (what was recorded so far is kept)"),
    ),
}


def take_pictures(scale: int, theme: Theme) -> None:
    """Show every window on this display and save each; says which text stands out too little."""
    running = QApplication(["pictures"])
    desk = PaperDesk(
        check=PaperCheck(levels=(-33.0, -28.0)),
        shelf=sessions(),
        place=KeyPlace.KEYRING,
        triads=desk_with_triads(),
    )
    desk.preferences = desk.preferences.changed(theme=theme, key_told=True)
    program = Program(running, desk, JumpClock(), EXPECTED)
    program.window.show()
    least = (21.0, "", "")
    for name, show in scenes(program, desk):
        show()
        _wait(400)
        asked = QApplication.activeModalWidget()
        seen = asked if asked is not None else program.window
        suffix = f"-{theme}" + ("-200" if scale == 2 else "")
        seen.grab().save(str(PICTURES / f"{name}{suffix}.png"))
        least = min([least, *((one.ratio, name, one.text) for one in measured(seen))])
        while asked is not None and asked.close():
            asked = QApplication.activeModalWidget()
    print(f"{theme}, {scale}00 %: least contrast of text {least[0]:.1f} ({least[1]}: {least[2][:60]!r})")
    if least[0] < LEAST:
        raise SystemExit(f"text stands out by less than {LEAST}")
    os._exit(0)


def _wait(milliseconds: int) -> None:
    """Let the program go on; Qt's own test wait would hold up its threads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def sessions() -> list[SessionEntry]:
    """A fortnight's work."""
    kept = (Keep.SOUND, Keep.SOUND, Keep.WORDS, Keep.SOUND, Keep.CUES, Keep.SOUND, Keep.SOUND)
    clients = ("Ada", "Ben", "M. K.", "Ada", "Zoe", "Ben", "Ada")
    made = [
        session(f"0a1b2c3{n}", client, keep=keep, started_at=NOON - timedelta(days=2 * n, minutes=37 * n))
        for n, (client, keep) in enumerate(zip(clients, kept, strict=True))
    ]
    made[3] = standing(made[3], State.RECOVERED)
    return made


def scenes(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every window, and how it is brought up."""
    window = program.window
    first = program.first_start
    yield "first-start-1", lambda: window.show_page(first)
    yield "first-start-2", first.main.click
    yield "first-start-3", first.main.click
    yield "home", lambda: window.show_page(program.home)
    yield "start-room", lambda: _start(program, Draft(client="Ada"))
    yield "start-call", lambda: _start(program, Draft(client="Ada", where=Where.CALL, keep=Keep.WORDS))
    for name, events in AT_WORK.items():
        yield name, partial(_at_work, program, events)
    yield "withdraw", program.during.ask_to_withdraw
    yield "summary", lambda: _summary(program)
    desk.points = made_points()
    yield "trends", lambda: window.show_page(program.trends)
    yield "trends-pointed", program.trends.cards[0].chart.setFocus
    yield "playback", lambda: _play_back(program)
    yield "take-along", lambda: _take_along(program)
    yield "bundle", lambda: _bundle(program)
    yield from _reviewed(program, desk)
    yield from triad_scenes(program, desk)
    desk.at_hand = PaperOpenSession()
    yield from _settings(program)
    yield from _home_otherwise(program, desk)
    desk.shelf, desk.points = [], []
    yield "trends-empty", lambda: window.show_page(program.trends)
    yield "home-empty", lambda: window.show_page(program.home)


def _home_otherwise(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Home with a recording at work or waiting, with sealed sessions, and without the key to them."""
    home, heard = program.home, AnalysisState(Analysed(1500.0, 3000.0, 1500.0, 360.0))

    def at_work() -> None:
        desk.shelf = [unfinished("triad"), *sessions()]
        program.window.show_page(home)
        home.busy(program.recordings.line(heard), heard.share, can_pause=True)

    def sealed() -> None:
        home.busy("")
        desk.kept_voices, desk.wants_passphrase = ["coach"], True
        home.refresh()

    def without_key() -> None:
        desk.wants_passphrase, desk.lost_key = False, LostKey("the key to what is kept here is gone")
        home.refresh()

    def as_usual() -> None:
        desk.lost_key = None
        home.refresh()

    yield "home-recording", at_work
    yield "go-on", lambda: home._open("triad")
    yield "home-sealed", sealed
    yield "home-lost-key", without_key
    as_usual()


def _start(program: Program, draft: Draft) -> None:
    program.start_page.prepare(draft)
    program.window.show_page(program.start_page)


def _at_work(program: Program, events: tuple[SessionEvent, ...]) -> None:
    state = SessionState()
    for event in events:
        state = after(state, event)
    program.during.begin("Ada", recorded=True)
    program.during.show_keys(USUAL_KEYS, KEYS_REACH)
    program.during.show_state(state)
    program.window.show_page(program.during)


def _settings(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    page = program.settings
    yield "settings", lambda: program.window.show_page(page)
    for row in range(1, page.list.count()):
        name = page.list.item(row).text().split()[0].lower().strip(",")
        yield f"settings-{name}", partial(page.list.setCurrentRow, row)


def _summary(program: Program) -> None:
    program.summary.show_session("0a1b2c3d")
    program.window.show_page(program.summary)


def _play_back(program: Program) -> None:
    """Play back, with a cue chosen and a way into it."""
    page = program.playback
    page.show_session("0a1b2c3d", "c1-1")
    program.window.show_page(page)


def _reviewed(program: Program, desk: PaperDesk) -> Iterator[tuple[str, Callable[[], object]]]:
    """A review from its top down, a moment of it disputed, others marked; a good one; a transcript alone."""
    page = program.review

    def begin(review: Review) -> None:
        desk.at_hand = PaperOpenSession(review.account)
        desk.at_hand.first_review = review
        desk.at_hand.has_sound = review.conversation.has_sound
        page.show_session(f"{id(review)}")
        program.window.show_page(page)

    def down_to(sign: int) -> None:
        to(page.view.signs[sign])

    def to(part: QWidget) -> None:
        """Have it at the top, as far as there is something below."""
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        page.ensureWidgetVisible(part, 0, GAP)

    def own_words() -> None:
        if page.view.own_words is not None:
            to(page.view.own_words)

    def compared() -> MentorView:
        if page.mentoring.view is None:
            page.view.compare.click()
        marks = page.mentoring.view
        assert marks is not None
        marks.table.setCurrentCell(5, 0)
        return marks

    def marking() -> None:
        page.mentoring.step(4)
        to(compared().who)

    def disputed() -> None:
        moment = page.view.signs[5].moments[0]
        moment.disagree.click()
        moment.written.emit(moment, "She had asked me for an example a minute before.")
        down_to(5)

    yield "review", lambda: begin(marked_review())
    yield "review-first", lambda: page.ensureWidgetVisible(page.view.first[-1], 0, GAP)
    yield "review-signs", lambda: down_to(0)
    yield "review-disputed", disputed
    yield "review-marks", compared
    yield "review-marks-differ", lambda: to(compared().differ)
    yield "review-marks-mark", marking
    yield "review-good", lambda: begin(good_review())
    yield "review-own-words", own_words
    yield "review-end", lambda: page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    yield "review-paper", lambda: begin(paper_review())
    desk.at_hand = PaperOpenSession()


def _take_along(program: Program) -> None:
    program.playback.folder = Path(DOCUMENTS)
    program.playback.take_along()


def _bundle(program: Program) -> None:
    program.playback.take_along()
    asked = QApplication.activeModalWidget()
    if isinstance(asked, TakeAlong):
        asked.bundle.click()


def main() -> None:
    """Take them all, each size and theme in a program of its own."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, virtual_screen(Path(folder), size="2560x1800x24") as screen:
        for scale in SCALES:
            for theme in (Theme.LIGHT, Theme.DARK):
                here = [sys.executable, "-m", "scripts.window_pictures", str(scale), theme]
                env = screen | {"QT_SCALE_FACTOR": str(scale), "HOLDSPACE_DATA": DATA}
                subprocess.run(here, env=env, check=True)


if __name__ == "__main__":
    take_pictures(int(sys.argv[1]), Theme(sys.argv[2])) if sys.argv[1:] else main()
