"""One of three people on one line: what they begin as, their name, and what their voice is known by."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from ui.look.scale import CHOICE_WIDTH_PX, SHORT_CHOICE_PX, SMALL
from ui.parts.buttons import aside_button, shown
from ui.parts.text import quiet, setting


class PersonRow(QWidget):
    """A name, completed with those of people who were here; a kept voice to choose where there are any."""

    named = Signal(str)
    """The name is another."""

    voice_chosen = Signal(object)
    """The name of a kept voice; None for one that is still to be enrolled."""

    somebody_else = Signal()
    """It is not the one who was here by that name."""

    def __init__(self, begins_as: str, name_of: str) -> None:
        """Make it of two names: of the role, and, for screen readers, of the field."""
        super().__init__()
        self._names = QStringListModel(self)
        self.name = QLineEdit(placeholderText=self.tr("first name or initials"))
        self.name.setAccessibleName(name_of)
        self.name.setMinimumWidth(SHORT_CHOICE_PX)
        self.name.setMaximumWidth(CHOICE_WIDTH_PX)
        self.name.setCompleter(self._completer())
        self.name.textChanged.connect(self.named)
        said = setting(begins_as)
        said.setBuddy(self.name)
        self.voice = QComboBox()
        self.voice.setMinimumWidth(SHORT_CHOICE_PX)
        self.voice.activated.connect(lambda: self.voice_chosen.emit(self.voice.currentData()))
        self.told = quiet("")
        self.not_them = aside_button("", self.somebody_else.emit)
        self.not_them.setToolTip(self.tr("Somebody of that name who has not practised here before"))
        self.not_them.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(said)
        line.addWidget(self.name, 3)
        line.addWidget(self.voice)
        line.addWidget(self.told, 1)
        line.addWidget(self.not_them)

    def complete_with(self, names: Sequence[str]) -> None:
        """Offer these names."""
        self._names.setStringList(list(dict.fromkeys(names)))

    def show_name(self, name: str, known: bool) -> None:
        """Show who it is; where they were here before, somebody else of that name can be told from them."""
        if name != self.name.text():
            with QSignalBlocker(self.name):
                self.name.setText(name)
        self.not_them.setText(shown(self.tr("Another {0}").format(name.strip())))
        self.not_them.setVisible(known)

    def show_told(self, line: str) -> None:
        """Say what their voice is known by."""
        self.told.setText(line)
        self.told.setVisible(True)
        self.voice.setVisible(False)

    def show_voices(self, voices: Sequence[str], chosen: str | None, name: str) -> None:
        """Let one of the kept voices be chosen for them."""
        self.voice.setAccessibleName(
            self.tr("Voice of {0}").format(name) if name else self.tr("Voice", "a person's own")
        )
        with QSignalBlocker(self.voice):
            self.voice.clear()
            self.voice.addItem(self.tr("not enrolled yet"), None)
            for voice in voices:
                self.voice.addItem(self.tr("voice “{0}”").format(voice), voice)
            self.voice.setCurrentIndex(max(0, self.voice.findData(chosen)))
        self.told.setText("")
        self.voice.setVisible(True)

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer
