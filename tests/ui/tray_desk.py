"""Holdspace's tray in a program of its own, on a test's private screen.

Takes a state by name, a line each; says what it is, and what is done with it.
"""

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QMenu

from ui.overlay_state import Kind
from ui.tray import Tray


def say(line: str) -> None:
    print(line, flush=True)


def main() -> int:
    application = QApplication(["tray"])
    application.setQuitOnLastWindowClosed(False)
    tray = Tray()
    menu = QMenu()
    menu.addAction("Stop").triggered.connect(lambda: say("stop"))
    menu.aboutToShow.connect(lambda: say("menu"))
    tray.set_menu(menu)
    tray.activated.connect(lambda: say("window"))
    say("there" if tray.there else "not there")

    def read() -> None:
        name = sys.stdin.readline().strip()
        if not name:
            tray.hide()
            application.quit()
        else:
            tray.show_state(None if name == "idle" else Kind(name), "12:34")
            say(name)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
