"""The review written to a file: where to is asked, then it is written behind, and can be given up."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sessions.account import Account
from ui.errands import Errands
from ui.pages.playback import documents
from ui.parts.strips import BusyStrip
from ui.parts.undertaking import Tell, Undertaking
from ui.playback_desk import OpenSession


class ReviewSaving(QObject):
    """Says by `told` in one line what came of it; `busy` stands on the page while it lasts."""

    told = Signal(str)

    def __init__(self, errands: Errands, page: QWidget) -> None:
        """Save nothing yet; questions stand over `page`."""
        super().__init__(page)
        self._page = page
        self.folder = documents()
        self.busy = BusyStrip(self.give_up)
        self._work = Undertaking(errands, self)
        self._work.told.connect(lambda told: self._tell(*told))

    def ask(self, session: OpenSession, account: Account) -> None:
        """Ask where the review is to be written, and write it there."""
        day = f"{account.about.started_at.astimezone():%Y-%m-%d}"
        name = self.tr("Review {0}.html").replace("{0}", day)
        kinds = self.tr("A page for any browser ({0})").replace("{0}", "*.html")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save this review"), str(self.folder / name), kinds
        )
        if chosen:
            path = Path(chosen)
            self.folder = path.parent
            self._save(session, path)

    def give_up(self) -> None:
        """Write it no more, and leave nothing of it behind."""
        self._work.give_up()
        self.busy.say("", None)

    @property
    def is_saving(self) -> bool:
        """Whether it is being written."""
        return not self.busy.isHidden()

    def _save(self, session: OpenSession, path: Path) -> None:
        def save(tell: Tell) -> None:
            session.save_review(path, tell)

        self.told.emit("")
        self._tell(0.0)
        saved = self.tr("The review is saved as {0}.").replace("{0}", path.name)
        self._work.begin(save, lambda _: self._end(saved), self._end)

    def _tell(self, share: float) -> None:
        self.busy.say(self.tr("Saving the review"), share or None)

    def _end(self, line: str) -> None:
        self.busy.say("", None)
        self.told.emit(line)
