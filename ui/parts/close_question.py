"""Asked before the program is closed while it hears something."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.confirm import Answers, Question, confirm

translate = QCoreApplication.translate


def ask_to_close(over: QWidget, *, session: bool, recording: bool, close: Callable[[], object]) -> Question:
    """Ask over a window whether to `close` though a `session` is at work, or a `recording` being heard."""
    lines = []
    if session:
        question = translate("CloseQuestion", "Stop the session and close?")
        lines.append(translate("CloseQuestion", "What was recorded so far is kept."))
    else:
        question = translate("CloseQuestion", "Stop hearing the recording and close?")
    if recording:
        lines.append(
            translate(
                "CloseQuestion",
                "What was made of the recording so far is destroyed; its file stays as it is.",
            )
        )
    answers = Answers(
        translate("CloseQuestion", "Stop and close"), translate("CloseQuestion", "Keep going"), is_final=False
    )
    return confirm(over, question, " ".join(lines), answers, close)
