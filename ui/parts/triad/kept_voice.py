"""Somebody's own consent to their voice being kept, and the name that it is kept by."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.look.scale import CHOICE_WIDTH_PX, SMALL
from ui.parts.page import row
from ui.parts.text import quiet


class KeptVoice(QWidget):
    """A tick, and, once it is made, a name."""

    agreed = Signal(bool)
    named = Signal(str)

    def __init__(self) -> None:
        """Begin without consent."""
        super().__init__()
        self.tick = QCheckBox()
        self.tick.clicked.connect(self.agreed)
        self.name = QLineEdit()
        self.name.setFixedWidth(CHOICE_WIDTH_PX)
        self.name.setAccessibleName(self.tr("Name that the voice is kept by"))
        self.name.textChanged.connect(self.named)
        said = quiet(self.tr("Kept by the name"))
        said.setWordWrap(False)
        said.setBuddy(self.name)
        self._naming = QWidget()
        line = row(said, self.name)
        line.setContentsMargins(0, 0, 0, 0)
        self._naming.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.tick, self._naming):
            column.addWidget(widget)

    def show_for(self, agrees: str, voice: str, agreed: bool) -> None:
        """Show what is agreed to, in whole words, and by which name."""
        self.tick.setText(agrees)
        self.tick.setChecked(agreed)
        if self.name.text().strip() != voice:
            with QSignalBlocker(self.name):
                self.name.setText(voice)
        self._naming.setVisible(agreed)
