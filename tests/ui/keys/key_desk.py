"""Holdspace's keys in a program of their own, on a test's private screen: says each line by line."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from sessions.preferences import USUAL_KEYS, Key
from ui.keys.choose import choose


def say(line: str) -> None:
    print(line, flush=True)


def main() -> int:
    application = QApplication(["keys"])
    window = QWidget()
    window.setWindowTitle("Holdspace's own")
    window.show()
    keys = choose(window)

    def pressed(key: Key) -> None:
        say(key)
        if key is Key.STOP:
            application.quit()

    keys.pressed.connect(pressed)
    keys.register(USUAL_KEYS)
    say(f"{keys.reach}: {keys.why}")
    say(f"refused: {', '.join(keys.refused)}")
    code = application.exec()
    keys.release()
    return code


if __name__ == "__main__":
    sys.exit(main())
