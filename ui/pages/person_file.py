"""Somebody's file as one sealed file for another Holdspace: where to, and the passphrase that opens it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.errands import Errands
from ui.parts.passphrase import Asked
from ui.parts.sealed_file_dialog import Save, SealedFileDialog, free_name
from ui.parts.text import body, small


class PersonFileDialog(SealedFileDialog):
    """Asks, and has the file written in the background; `saved` names it."""

    def __init__(self, over: QWidget, name: str, save: Save, errands: Errands, folder: Path) -> None:
        """Make it; `open()` asks. The file is to be in `folder` unless another is chosen; it names nobody."""
        translate = QCoreApplication.translate
        asked = Asked(
            translate(
                "PersonFileDialog", "Whoever opens it needs this passphrase. Nobody can open it without."
            ),
            "",
            translate("PersonFileDialog", "Save the file"),
        )
        super().__init__(over, free_name(folder, "practice"), save, asked, errands)
        self._lay_out(self.tr("Take {0}'s file along").replace("{0}", name), self._about(name))

    def _about(self, name: str) -> QVBoxLayout:
        column = QVBoxLayout()
        about = self.tr("One sealed file with the rounds that {0} agreed to, for another Holdspace.")
        column.addWidget(body(about.replace("{0}", name)))
        column.addWidget(small(self.tr("The other two are heard in these rounds too.")))
        return column
