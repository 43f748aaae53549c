"""What leaves as one file sealed by a passphrase: asked where to and under which, then written behind it."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sessions.bundle.making import SUFFIX
from sessions.errors import SessionError
from ui.errands import Errands
from ui.look.scale import GAP, WIDE
from ui.parts.buttons import button, plain_button
from ui.parts.page import row
from ui.parts.passphrase import Asked, SecretForm
from ui.parts.strips import BusyStrip
from ui.parts.text import body, hairline, heading, setting

WIDTH_PX = 520
"""A file's name, its ending too, on one line beside its button."""

Save = Callable[[Path, str, Callable[[float], None]], None]
"""Writes the file under a passphrase, telling the share done (0..1); ends early where that raises."""


class SealedFileDialog(QDialog):
    """Asks, and has the file written in the background; `saved` names it."""

    saved = Signal(Path)
    _told = Signal(float)

    def __init__(self, over: QWidget, file: Path, save: Save, asked: Asked, errands: Errands) -> None:
        """Make it, to be laid out; `open()` asks. It is to be `file` unless another is chosen."""
        super().__init__(over)
        self._save_file, self._left = save, False
        self.file = file
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(WIDTH_PX)
        self.where, self.written = body(self.file.name), body("")
        self.where.setToolTip(str(self.file))
        self.choose = button(self.tr("Choose…"), self._choose)
        self.choose.setAccessibleName(self.tr("Choose the file"))
        self.form = SecretForm(errands, self._save, asked, new=True)
        self.form.given.connect(self._is_saved)
        self.choose.setAutoDefault(False)  # Enter in a field is for saving
        self.form.use.setDefault(True)
        self.busy = BusyStrip(self.reject)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.close_button = plain_button(self.tr("Cancel"), self.reject)

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

    def _lay_out(self, title: str, about: QVBoxLayout) -> None:
        """Its `title`, what is `about` it, then the file and the passphrase."""
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        about.setSpacing(GAP)
        column.addWidget(heading(title))
        column.addLayout(about)
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

    def _choose(self) -> None:
        kinds = self.tr("Bundles ({0})").replace("{0}", f"*{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(self.file), kinds)
        if name:
            self.file = Path(name if name.endswith(SUFFIX) else name + SUFFIX)
            self.where.setText(self.file.name)
            self.where.setToolTip(name)

    def _save(self, passphrase: str) -> None:
        """On another thread: write it, telling how far it is."""
        given_up = SessionError("The file was not written.")  # nobody is there any more to read it

        def tell(share: float) -> None:
            if self._left:
                raise given_up
            self._told.emit(share)

        self._save_file(self.file, passphrase, tell)

    def _tell(self, share: float) -> None:
        if not self.written.isVisible():
            self.busy.say(self.tr("Writing"), share)

    def _is_saved(self) -> None:
        self.busy.say("", None)
        self.form.hide()
        self.choose.setEnabled(False)
        self.written.setText(self.tr("Written to {0}").replace("{0}", str(self.file)))
        self.written.show()
        self.close_button.setText(self.tr("Done"))
        self.close_button.setFocus()
        self._fit()
        self.saved.emit(self.file)


def free_name(folder: Path, stem: str) -> Path:
    """A name in `folder` that no file has yet."""
    path = folder / f"{stem}{SUFFIX}"
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"{stem} {number}{SUFFIX}"
    return path
