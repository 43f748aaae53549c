"""Brings what Holdspace listens with to this computer, and shows how far that is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import GAP, HAIR
from ui.parts.buttons import button
from ui.parts.page import card
from ui.parts.text import body, care, small
from ui.parts.undertaking import Tell, Undertaking


class Fetching(QWidget):
    """A line, a bar, and one button: to stop, or to try again."""

    fetched = Signal()
    """Everything asked for is here."""

    def __init__(self, desk: Desk, errands: Errands, names: Sequence[str] | None = None) -> None:
        """Make it ready to fetch the weights `names`, or all that are missing."""
        super().__init__()
        self._desk, self._names = desk, names
        self._megabytes = 0.0
        self.at_work = False
        self._work = Undertaking(errands, self)
        self._work.told.connect(self._show_progress)
        self.says = body("")
        self.why = care("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much is fetched"))
        self.line = small("")
        self.line.setWordWrap(False)
        self.act = button("", self._act)
        self._lay_out()
        self._say(self.tr("Something is still to be fetched, once."), self.tr("Fetch now"))

    def start(self, megabytes: float = 0.0) -> None:
        """Begin, or begin again; `megabytes` is how much it is, 0 where that is not known."""
        self._megabytes = megabytes or self._megabytes
        said = self.tr("Fetching what Holdspace listens with, once.")
        if self._megabytes:
            said = self.tr("Fetching what Holdspace listens with: {0} MB, once.")
            said = said.format(round(self._megabytes))
        self._show_progress(("", 0.0))
        self._say(said, self.tr("Stop"), at_work=True)

        def fetch(tell: Tell) -> None:
            self._desk.fetch_weights(tell, self._names)

        self._work.begin(fetch, self._arrived, self._failed)

    def stop(self) -> None:
        """Leave it for now; what came whole is kept."""
        self._work.give_up()
        self._say(self.tr("Stopped. Holdspace listens once everything is here."), self.tr("Fetch now"))

    def _act(self) -> None:
        if self.at_work:
            self.stop()
        else:
            self.start()

    def _arrived(self, result: object) -> None:
        self._say(self.tr("Everything Holdspace listens with is here."), "")
        self.fetched.emit()

    def _failed(self, why: str) -> None:
        said = self.tr("Not everything could be fetched. Check this computer's connection, then try again.")
        self._say(said, self.tr("Try again"), why=why)

    def _show_progress(self, told: tuple[Any, ...]) -> None:
        line, share = told
        self.bar.setValue(round(100 * share))
        percent = self.tr("{0} %").format(round(100 * share))
        self.line.setText(self.tr("{0}: {1}").format(percent, line) if line else percent)

    def _say(self, says: str, does: str, *, at_work: bool = False, why: str = "") -> None:
        self.at_work = at_work
        self.says.setText(says)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.bar.setVisible(at_work)
        self.line.setVisible(at_work)
        self.act.setText(does)
        self.act.setVisible(bool(does))

    def _lay_out(self) -> None:
        frame, inside = card()
        inside.setSpacing(HAIR)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        told = QVBoxLayout()
        told.setSpacing(HAIR)
        for part in (self.says, self.why, self.bar, self.line):
            told.addWidget(part)
        across.addLayout(told, 1)
        across.addWidget(self.act)
        inside.addLayout(across)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
