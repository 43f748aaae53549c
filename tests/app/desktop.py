"""The whole desktop program on a test's screen, watched from inside: whatever changes is told at once.

It is the program that `holdspace` runs; it is only looked at, and everything it does is asked of it by keys.
A line holds all that changed from one look to the next, as JSON: pairs of what it is and how it is now.
"""

import json
import sys
from collections.abc import Iterator
from threading import Thread

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from app.commands import desktop
from ui.conduct import Conduct
from ui.parts.talk_ribbon import TalkRibbon
from ui.program import Program
from ui.screen import application

LOOKED_EVERY_MS = 40
CLOSE = "close"


def name_of(widget: QWidget | None) -> str:
    """What a screen reader would call it."""
    if widget is None:
        return ""
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName() or type(widget).__name__


def value_of(widget: QWidget | None) -> str:
    """What a screen reader would say is in it."""
    match widget:
        case QLineEdit():
            return widget.displayText()
        case QComboBox():
            return widget.currentText()
        case QAbstractButton() if widget.isCheckable():
            return "checked" if widget.isChecked() else "not checked"
        case QAbstractItemView():
            index = QModelIndex(widget.currentIndex())
            return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""
    return ""


class Watched:
    """Tells what has changed since it was last looked at."""

    def __init__(self, running: QApplication) -> None:
        self._running = running
        self._told: dict[str, tuple[str, int]] = {}
        self._read: set[str] = set()

    def look(self) -> None:
        program = self._running.findChild(Program)
        if program is None:
            return
        changed = []
        for what, now, whose in self._seen(program):
            if self._told.get(what) != (now, whose):
                self._told[what] = (now, whose)
                changed.append((what, now))
        shown = list(self._in_words(QApplication.activeModalWidget() or program.window))
        changed += [("says", words) for words in shown if words not in self._read]
        self._read = set(shown)
        if changed:
            print(json.dumps(changed), flush=True)

    def _seen(self, program: Program) -> Iterator[tuple[str, str, int]]:
        """What it is, what it is like now, and whose that is, as two things may be alike."""
        asked, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        title = (asked or program.window).windowTitle() if program.window.isVisible() else "none"
        yield "window", title, 0
        yield "focus", name_of(focus), id(focus)
        yield "value", value_of(focus), id(focus)
        yield "listed", "; ".join(self._in_lists(program.window)), 0
        conduct = program.conduct
        yield "phase", str(conduct.state.phase) if conduct is not None else "none", 0
        yield "overlay", str(conduct.overlay.kind) if isinstance(conduct, Conduct) else "none", 0
        yield "muted", str(conduct.state.muted) if conduct is not None else "none", 0

    @staticmethod
    def _in_lists(window: QWidget) -> Iterator[str]:
        for shown in window.findChildren(QListWidget):
            if shown.isVisible():
                yield from (shown.item(row).text() for row in range(shown.count()))

    @staticmethod
    def _in_words(window: QWidget) -> Iterator[str]:
        for told in (*window.findChildren(QLabel), *window.findChildren(TalkRibbon)):
            if told.isVisible() and name_of(told):
                yield name_of(told)


def do_what_is_asked_for(running: QApplication) -> None:
    """Close the window as its frame would, or take a picture into the file a line of standard input names."""
    for line in sys.stdin:
        asked = line.strip()
        QTimer.singleShot(0, running, lambda asked=asked: _do(running.findChild(Program), asked))


def _do(program: Program | None, asked: str) -> None:
    if program is None:
        return
    if asked == CLOSE:
        program.window.close()
    else:
        (QApplication.activeModalWidget() or program.window).grab().save(asked)


def main() -> int:
    running = application()
    watched = Watched(running)
    looking = QTimer(interval=LOOKED_EVERY_MS)
    looking.timeout.connect(watched.look)
    looking.start()
    Thread(target=do_what_is_asked_for, args=(running,), daemon=True).start()
    return desktop.run()


if __name__ == "__main__":
    sys.exit(main())
