"""A session as a bundle for another Holdspace: what goes in, where to, and the passphrase that opens it."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sessions.bundle.choice import PARTS, Choice
from sessions.bundle.making import SUFFIX
from sessions.errors import SessionError
from ui.errands import Errands
from ui.look.scale import GAP, WIDE
from ui.parts.buttons import button, plain_button
from ui.parts.page import row
from ui.parts.passphrase import Asked, SecretForm
from ui.parts.strips import BusyStrip
from ui.parts.text import body, hairline, heading, setting, small
from ui.playback_desk import OpenSession

WIDTH_PX = 520
"""A file's name, its ending too, on one line beside its button."""


class BundleDialog(QDialog):
    """Asks, and writes the bundle in the background; `saved` names its file."""

    saved = Signal(Path)
    _told = Signal(float)

    def __init__(self, over: QWidget, session: OpenSession, errands: Errands, folder: Path) -> None:
        """Make it; `open()` asks. The file is to be in `folder` unless another is chosen."""
        super().__init__(over)
        self._session, self._left = session, False
        self.file, self.choice = _free(folder), Choice()
        self.setWindowTitle(self.tr("A bundle for another Holdspace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(WIDTH_PX)
        self.boxes = {part: QCheckBox(words) for part, words in self._parts().items()}
        self.where, self.written = body(self.file.name), body("")
        self.where.setToolTip(str(self.file))
        self.choose = button(self.tr("Choose…"), self._choose)
        self.choose.setAccessibleName(self.tr("Choose the file"))
        self.form = SecretForm(errands, self._save, self._asked(), new=True)
        self.form.given.connect(self._is_saved)
        self.choose.setAutoDefault(False)  # Enter in a field is for saving
        self.form.use.setDefault(True)
        self.busy = BusyStrip(self.reject)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.close_button = plain_button(self.tr("Cancel"), self.reject)
        self._lay_out()

    def done(self, result: int) -> None:
        """Go; what is still being written ends soon, and nothing is left of it."""
        self._left = True
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, and no higher."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _parts(self) -> dict[str, str]:
        named = {
            "sound": self.tr("Sound"),
            "words": self.tr("Words, and what cues quote of them"),
            "cues": self.tr("Cues"),
            "notes": self.tr("Marks, bookmarks and notes"),
            "names": self.tr("What people are called"),
        }
        return {part: named[part] for part in PARTS}

    def _asked(self) -> Asked:
        return Asked(
            self.tr("Whoever opens it needs this passphrase: tell it them by another way than the file."),
            "",
            self.tr("Save the bundle"),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.windowTitle()))
        column.addWidget(
            body(self.tr("One sealed file. Who spoke when is always in it; what you leave out is not in it."))
        )
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._choose_parts)
            ticks.addWidget(box)
        column.addLayout(ticks)
        column.addWidget(small(self.tr("Names that are spoken or written stay in sound, words and notes.")))
        column.addWidget(hairline())
        to = QHBoxLayout()
        to.addWidget(setting(self.tr("File")))
        to.addWidget(self.where, 1)
        to.addWidget(self.choose)
        column.addLayout(to)
        column.addWidget(self.form)
        for line in (self.busy, self.written):
            column.addWidget(line)
        column.addLayout(row(self.close_button))
        self.written.hide()

    def _choose_parts(self) -> None:
        self.choice = Choice.without(*(part for part, box in self.boxes.items() if not box.isChecked()))

    def _choose(self) -> None:
        kinds = self.tr("Bundles ({0})").replace("{0}", f"*{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(self.file), kinds)
        if name:
            self.file = Path(name if name.endswith(SUFFIX) else name + SUFFIX)
            self.where.setText(self.file.name)
            self.where.setToolTip(name)

    def _save(self, passphrase: str) -> None:
        """On another thread: write it, telling how far it is."""
        given_up = SessionError("The bundle was not written.")  # nobody is there any more to read it

        def tell(share: float) -> None:
            if self._left:
                raise given_up
            self._told.emit(share)

        self._session.save_bundle(self.file, self.choice, passphrase, tell)

    def _tell(self, share: float) -> None:
        if not self.written.isVisible():
            self.busy.say(self.tr("Writing"), share)

    def _is_saved(self) -> None:
        self.busy.say("", None)
        self.form.hide()
        for box in (self.choose, *self.boxes.values()):
            box.setEnabled(False)
        self.written.setText(self.tr("Written to {0}").replace("{0}", str(self.file)))
        self.written.show()
        self.close_button.setText(self.tr("Done"))
        self.close_button.setFocus()
        self._fit()
        self.saved.emit(self.file)


def _free(folder: Path) -> Path:
    """A name in `folder` that no file has yet."""
    path = folder / f"session{SUFFIX}"
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"session {number}{SUFFIX}"
    return path
