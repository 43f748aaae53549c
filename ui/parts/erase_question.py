"""The question before a session is destroyed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.confirm import Answers, Question, confirm


def ask_to_erase(over: QWidget, which: str, erase: Callable[[], object]) -> Question:
    """Ask about the session `which`, in words, and return at once; `erase` is called only on a yes."""
    final = QCoreApplication.translate(
        "EraseQuestion", "Everything kept of it is destroyed. This is final: nobody can bring it back."
    )
    answers = Answers(
        QCoreApplication.translate("EraseQuestion", "Erase for good"),
        QCoreApplication.translate("EraseQuestion", "Keep it"),
    )
    question = QCoreApplication.translate("EraseQuestion", "Erase this session for good?")
    return confirm(over, question, f"{which}\n\n{final}" if which else final, answers, erase)
