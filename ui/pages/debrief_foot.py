"""Below a debrief at all times: the way out, whose turn is next, and on to the next round."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from diarize.events import Role
from sessions.triads.course import Course
from ui.look.scale import HAIR, SMALL
from ui.pages.debrief_keys import DebriefAct, tip
from ui.pages.debrief_state import Telling
from ui.pages.debrief_words import VOICE_LETTERS, called, next_in_words
from ui.pages.home_state import cut
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.text import small


class DebriefFoot(QWidget):
    """Asks by `asked` for a `DebriefAct`; the way on is the main button, whichever that is by now."""

    asked = Signal(object)

    def __init__(self) -> None:
        """Make it, with nowhere to go yet."""
        super().__init__()
        self.leave = plain_button("", lambda: self.asked.emit(DebriefAct.LEAVE))
        self.next = main_button("", lambda: self.asked.emit(DebriefAct.NEXT_VOICE))
        self.rotate = button("", lambda: self.asked.emit(DebriefAct.ROTATE))
        for one, act in (
            (self.next, DebriefAct.NEXT_VOICE),
            (self.rotate, DebriefAct.ROTATE),
        ):
            one.setToolTip(tip(act))
        self.then = small("")
        self.then.setAlignment(Qt.AlignmentFlag.AlignRight)  # below what leads there
        across = QHBoxLayout()
        across.setSpacing(SMALL)
        across.addWidget(self.leave)
        across.addStretch(1)
        for one in (self.next, self.rotate):
            across.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        column.addLayout(across)
        column.addWidget(self.then)

    def show_course(self, course: Course | None) -> None:
        """Offer the way on of a practice under way; None where it is over."""
        self.leave.setText(self.tr("Back") if course is None else self.tr("End practice"))
        self.leave.setVisible(course is None or not course.is_last)  # after the last it is done by the other
        self.rotate.setVisible(course is not None)
        if course is not None:
            last = self.tr("Done: to your files (R)")
            self.rotate.setText(last if course.is_last else self.tr("Rotate: next round (R)"))
        self.then.setText("" if course is None else next_in_words(course))
        self.then.setVisible(bool(self.then.text()))

    def show_telling(self, telling: Telling, names: Mapping[Role, str]) -> None:
        """Offer whose turn is next."""
        known = all(names.values())
        if telling.next is not None:
            name = cut(called(telling.next, names), VOICE_LETTERS)
            self.next.setText(self.tr("Next: {0}").replace("{0}", name))
        self.next.setVisible(known and telling.next is not None)
        _draw_as(self.rotate, "usual" if telling.next is not None else "main")


def _draw_as(pressed: QPushButton, kind: str) -> None:
    """Draw a button as another kind from now on."""
    if pressed.property("kind") != kind:
        pressed.setProperty("kind", kind)
        pressed.style().unpolish(pressed)
        pressed.style().polish(pressed)
