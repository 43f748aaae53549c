"""An own mark: of which sign one saw something in the turn that is heard, there or missed."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QVBoxLayout

from sessions.review.agreement import Marks, Saw, Unit
from sessions.review.sign import SIGN_IDS, Kind
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import choice_button
from ui.parts.mentor.mentor_state import saw_in_words
from ui.parts.page import row
from ui.parts.playing import position
from ui.parts.sign_names import sign_name
from ui.parts.text import quiet, setting
from ui.words import as_heading

NOBODY = Marks("", frozenset())


class MarkHere(QFrame):
    """Says by `marked` the sign's number, the unit, and a `Kind`, or None for neither."""

    marked = Signal(int, object, object)

    def __init__(self) -> None:
        """Mark nothing yet."""
        super().__init__()
        self.setProperty("kind", "card")
        self._unit: Unit | None = None
        self._mine = NOBODY
        self.heading, self.words = setting(""), quiet("")
        self.heading.setWordWrap(True)
        self.sign = QComboBox()
        self.sign.setAccessibleName(self.tr("Which sign"))
        for one in SIGN_IDS:
            self.sign.addItem(f"{one}  {sign_name(one)}", one)
        self._group = QButtonGroup(self)
        self.choices = {saw: choice_button("") for saw in (*Kind, None)}
        for saw, choice in self.choices.items():
            choice.setText(as_heading(saw_in_words(saw, QCoreApplication.translate)))
            self._group.addButton(choice)
            choice.clicked.connect(lambda checked=False, saw=saw: self._mark(saw))
        self.sign.activated.connect(lambda place: self._tell())
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        for widget in (self.heading, self.words, self.sign):
            column.addWidget(widget)
        column.addLayout(row(*self.choices.values()))
        self.show_unit(None, NOBODY)

    def show_unit(self, unit: Unit | None, mine: Marks) -> None:
        """Be about a turn of the coach's, and what one saw in it so far."""
        self._unit, self._mine = unit, mine
        at = self.tr("What you saw in your turn at {time}")
        before = self.tr("Play on to a turn of yours, and mark what you saw in it")
        self.heading.setText(before if unit is None else at.replace("{time}", position(unit.start_s)))
        self.words.setText("" if unit is None else unit.text)
        self.words.setVisible(unit is not None)
        for one in (self.sign, *self.choices.values()):
            one.setEnabled(unit is not None)
        self._tell()

    def _tell(self) -> None:
        saw = None if self._unit is None else self._mine.saw(self.sign.currentData(), self._unit.id)
        self.choices[saw].setChecked(True)

    def _mark(self, saw: Saw) -> None:
        if self._unit is not None:
            self.marked.emit(self.sign.currentData(), self._unit, saw)
