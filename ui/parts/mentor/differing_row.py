"""One turn in which two people saw a sign otherwise: when, what each saw, the words, and a way to hear it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.scale import GAP, HAIR
from ui.parts.buttons import button
from ui.parts.mentor.mentor_state import DifferingLine
from ui.parts.text import body, quiet


class DifferingRow(QWidget):
    """Asks by `play_asked` for its turn to be heard, or no longer."""

    play_asked = Signal(object)
    """The row itself."""

    def __init__(self, line: DifferingLine, can_play: bool) -> None:
        """Show `line`; without sound there is nothing to press."""
        super().__init__()
        self.line = line
        said = QVBoxLayout()
        said.setSpacing(HAIR)
        said.addWidget(body(f"{line.at}  {line.saw}"))
        said.addWidget(quiet(line.words))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addLayout(said, 1)
        self.play = button(self.tr("Play"), lambda: self.play_asked.emit(self))
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        across.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        self.play.setVisible(can_play)
        self.set_playing(False)

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        name = self.tr("Stop") if playing else self.tr("Play the turn at {time}")
        self.play.setAccessibleName(name.replace("{time}", self.line.at))
