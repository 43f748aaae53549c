"""Asked before the program is closed while it hears something."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.confirm import Answers, Question, confirm

translate = QCoreApplication.translate


def ask_to_close(over: QWidget, *, recording: bool, close: Callable[[], object]) -> Question:
    """Ask over a window whether to `close` though a session is at work, and maybe a `recording` waits."""
    question = translate("CloseQuestion", "Stop the session and close?")
    lines = [translate("CloseQuestion", "What was recorded so far is kept.")]
    if recording:
        lines.append(
            translate("CloseQuestion", "The recording being analysed is kept too, to be gone on with.")
        )
    answers = Answers(
        translate("CloseQuestion", "Stop and close"), translate("CloseQuestion", "Keep going"), is_final=False
    )
    return confirm(over, question, " ".join(lines), answers, close)
