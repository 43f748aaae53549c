"""Asked when a recording is opened that is not analysed to its end."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.confirm import Answers, Question, confirm

translate = QCoreApplication.translate


def ask_to_go_on(over: QWidget, how_far: str, go_on: Callable[[], object]) -> Question:
    """Ask over a window whether to `go_on` with a recording that is `how_far`."""
    return confirm(
        over,
        translate("GoOnQuestion", "Go on with this recording?"),
        translate(
            "GoOnQuestion",
            "So far: {0}. It goes on in the background, and can be paused at any time.",
        ).replace("{0}", how_far),
        Answers(translate("GoOnQuestion", "Go on"), translate("GoOnQuestion", "Not now"), is_final=False),
        go_on,
    )
