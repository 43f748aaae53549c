"""An own mark: which sign was seen in a turn of the coach's, there or missed; from turn to turn."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QVBoxLayout, QWidget

from cues.language.utterance import COACH
from sessions.review.agreement import Marks, Saw, Unit
from sessions.review.sign import SIGN_IDS, Kind
from ui.look.scale import GAP, SMALL
from ui.parts.buttons import button, choice_button, plain_button
from ui.parts.mentor.mentor_state import saw_in_words
from ui.parts.page import row
from ui.parts.playing import position
from ui.parts.review.words import in_marks
from ui.parts.sign_names import sign_name
from ui.parts.text import body, hairline, setting, small
from ui.words import as_heading

NOBODY = Marks(COACH, frozenset())


class MarkHere(QFrame):
    """Says by `marked` the sign's number, the unit, and a `Kind`, or None for neither.

    `stepped` asks for the turn so many on, `play_asked` for this one to be heard, or no longer.
    """

    marked = Signal(int, object, object)
    stepped = Signal(int)
    play_asked = Signal(object)
    """The unit."""

    def __init__(self) -> None:
        """Mark nothing yet."""
        super().__init__()
        self.setProperty("kind", "card")
        self._unit: Unit | None = None
        self._mine = NOBODY
        self.heading, self.which = setting(""), small("")
        self.words, self.marks = body(""), small("")
        self.heading.setWordWrap(True)
        self.before = plain_button(self.tr("Turn before"), lambda: self.stepped.emit(-1))
        self.play = button("", lambda: self.play_asked.emit(self._unit))
        self.next = plain_button(self.tr("Next turn"), lambda: self.stepped.emit(1))
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
        self._lay_out()
        self.set_playing(False)
        self.show_unit(None, "", NOBODY)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.before, self.play, self.next, self.sign, *self.choices.values()]

    def show_unit(self, unit: Unit | None, which: str, mine: Marks) -> None:
        """Be about a turn of the coach's, `which` of them it is, and what is marked of it so far."""
        self._unit, self._mine = unit, mine
        self.heading.setText(self._asked(unit, mine.by))
        self.which.setText(which)
        self.words.setText("" if unit is None else in_marks(unit.text))
        for line in (self.which, self.words):
            line.setVisible(unit is not None)
        for one in self.stops:
            one.setEnabled(unit is not None)
        self._tell()

    def choose_sign(self, sign_id: int) -> None:
        """Let this sign be marked."""
        self.sign.setCurrentIndex(self.sign.findData(sign_id))
        self._tell()

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self.play.setAccessibleName(self.tr("Stop") if playing else self.tr("Play this turn"))

    def _asked(self, unit: Unit | None, by: str) -> str:
        if unit is None:
            return self.tr("There is no turn of the coach's to mark.")
        if by == COACH:
            said = self.tr("What did you see in your turn at {time}?")
        else:
            said = self.tr("{by}, what did you see in the coach's turn at {time}?").replace("{by}", by)
        return said.replace("{time}", position(unit.start_s))

    def _tell(self) -> None:
        unit = "" if self._unit is None else self._unit.id
        self.choices[self._mine.saw(self.sign.currentData(), unit)].setChecked(True)
        seen = sorted((sign, saw) for (sign, of), saw in self._mine.seen.items() if of == unit)
        told = "; ".join(
            f"{sign_name(sign)}, {saw_in_words(saw, QCoreApplication.translate)}" for sign, saw in seen
        )
        self.marks.setText(self.tr("Marked in this turn: {0}.").replace("{0}", told) if told else "")
        self.marks.setVisible(bool(told))

    def _mark(self, saw: Saw) -> None:
        if self._unit is not None:
            self.marked.emit(self.sign.currentData(), self._unit, saw)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(SMALL)
        for line in (self.heading, self.which, self.words):
            column.addWidget(line)
        column.addLayout(row(self.before, self.play, self.next))
        column.addWidget(hairline())
        column.addWidget(self.sign)
        column.addLayout(row(*self.choices.values()))
        column.addWidget(self.marks)
