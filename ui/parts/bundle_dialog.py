"""A session as a bundle for another Holdspace: what goes in, where to, and the passphrase that opens it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sessions.bundle.choice import PARTS, Choice
from ui.errands import Errands
from ui.parts.passphrase import Asked
from ui.parts.sealed_file_dialog import SealedFileDialog, free_name
from ui.parts.text import body, small
from ui.playback_desk import OpenSession


class BundleDialog(SealedFileDialog):
    """Asks, and writes the bundle in the background; `saved` names its file."""

    def __init__(self, over: QWidget, session: OpenSession, errands: Errands, folder: Path) -> None:
        """Make it; `open()` asks. The file is to be in `folder` unless another is chosen."""
        self._session, self.choice = session, Choice()
        super().__init__(over, free_name(folder, "session"), self._save_bundle, self._asked(), errands)
        self.boxes = {part: QCheckBox(words) for part, words in self._parts().items()}
        self._lay_out(self.tr("A bundle for another Holdspace"), self._about())

    def _parts(self) -> dict[str, str]:
        named = {
            "sound": self.tr("Sound"),
            "words": self.tr("Words, and what cues quote of them"),
            "cues": self.tr("Cues"),
            "notes": self.tr("Marks, bookmarks and notes"),
            "names": self.tr("What people are called"),
        }
        return {part: named[part] for part in PARTS}

    @staticmethod
    def _asked() -> Asked:
        translate = QCoreApplication.translate
        return Asked(
            translate(
                "BundleDialog",
                "Whoever opens it needs this passphrase: tell it them by another way than the file.",
            ),
            "",
            translate("BundleDialog", "Save the bundle"),
        )

    def _about(self) -> QVBoxLayout:
        column, ticks = QVBoxLayout(), QVBoxLayout()
        column.addWidget(
            body(self.tr("One sealed file. Who spoke when is always in it; what you leave out is not in it."))
        )
        ticks.setSpacing(0)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._choose_parts)
            ticks.addWidget(box)
        column.addLayout(ticks)
        column.addWidget(small(self.tr("Names that are spoken or written stay in sound, words and notes.")))
        return column

    def _choose_parts(self) -> None:
        self.choice = Choice.without(*(part for part, box in self.boxes.items() if not box.isChecked()))

    def _save_bundle(self, file: Path, passphrase: str, tell: Callable[[float], None]) -> None:
        self._session.save_bundle(file, self.choice, passphrase, tell)

    def _is_saved(self) -> None:
        for box in self.boxes.values():
            box.setEnabled(False)
        super()._is_saved()
