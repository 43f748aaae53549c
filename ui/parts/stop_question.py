"""Asked before a recording that is being analysed is given up."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.confirm import Answers, Question

translate = QCoreApplication.translate


def ask_to_stop(over: QWidget, *, keep: Callable[[], object], destroy: Callable[[], object]) -> Question:
    """Ask over a window whether to `keep` what there is for later, or to `destroy` it; Esc goes on."""
    asked = Question(
        over,
        translate("StopQuestion", "Stop analysing this recording?"),
        translate(
            "StopQuestion",
            "What was done so far can be kept, to go on with it later, or destroyed with the sound that was "
            "copied. The file it came from is left as it is.",
        ),
        Answers(translate("StopQuestion", "Destroy it"), translate("StopQuestion", "Go on")),
        destroy,
    )
    asked.offer(translate("StopQuestion", "Keep it for later"), keep)
    asked.open()
    return asked
