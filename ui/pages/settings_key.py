"""Where the key to everything kept is, what losing it means, and a copy of it: saved, and used again."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessions.master_key import KeyPlace
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import SMALL
from ui.pages.settings_section import buttons, remark
from ui.parts.buttons import button
from ui.parts.key_copy import save_key_copy, use_key_copy
from ui.parts.text import care, quiet


class TheKey(QWidget):
    """One line on the key, and two buttons; `look` when it comes up."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        """Look for nothing yet."""
        super().__init__()
        self._desk, self._errands = desk, errands
        self.where = quiet("")
        self.save = button(self.tr("Save a copy of the key…"), self._save)
        self.use = button(self.tr("Use a copy of the key…"), self._use)
        self.outcome = care("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(remark(self.tr("The key to them"), self.where))
        column.addLayout(buttons(self.save, self.use))
        column.addWidget(self.outcome)
        self._say("")

    def look(self) -> None:
        """Say where the key is now."""
        place = self._desk.key_place()
        self.where.setText(self._said(place))
        self.save.setEnabled(place is not None)
        self.save.setAccessibleDescription(self.where.text())

    def left(self) -> None:
        """Go; what came of it is old news by the next time."""
        self._say("")

    def _said(self, place: KeyPlace | None) -> str:
        if place is KeyPlace.KEYRING:
            return self.tr(
                "Their key is in this computer's keyring. If it is lost there, only a copy of it opens your "
                "sessions: keep one."
            )
        if place is KeyPlace.PASSPHRASE:
            return self.tr(
                "Your passphrase opens them. If you forget it, only a copy of the key, with a passphrase of "
                "its own, opens your sessions: keep one."
            )
        if self._desk.has_sessions():
            return self.tr("Their key is no longer on this computer: only a copy of it opens your sessions.")
        return self.tr("It is made with the first session or voice that is kept.")

    def _save(self) -> None:
        save_key_copy(self.window(), self._desk, self._errands, self._done)

    def _use(self) -> None:
        use_key_copy(self.window(), self._desk, self._errands, self._done)

    def _done(self, line: str) -> None:
        self._say(line)
        self.look()

    def _say(self, line: str) -> None:
        self.outcome.setText(line)
        self.outcome.setVisible(bool(line))
