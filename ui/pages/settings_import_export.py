"""Settings taken to another computer, and brought from one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from sessions.preferences import Preferences
from ui.desk import Desk
from ui.errands import Errands
from ui.pages.settings_asking import Asking
from ui.pages.settings_section import Kept, Section, Setting, translate
from ui.pages.settings_state import differences
from ui.parts.buttons import button
from ui.parts.text import quiet
from ui.words import as_heading, words_of


class ImportExport(Section):
    """Writes what is set to a file, and reads such a file once the coach has seen what would change."""

    def __init__(self, kept: Kept, desk: Desk, errands: Errands) -> None:
        """Read and write nothing yet."""
        super().__init__(
            self.tr("Import, export"), self.tr("Your settings in a file. Nothing of any session is in it.")
        )
        self._kept, self._desk, self._errands = kept, desk, errands
        self.export = button(self.tr("Export…"), self._export)
        self.import_ = button(self.tr("Import…"), self._import)
        self.group(
            Setting(
                self.tr("To a file"),
                self.tr("Everything set here, but for what is this computer's own."),
                self.export,
            ),
            Setting(
                self.tr("From a file"),
                self.tr("You see what would change before anything does."),
                self.import_,
            ),
        )
        self.export.setAccessibleName(self.export.text())
        self.import_.setAccessibleName(self.import_.text())
        self.asking = Asking(self.tr("Use these settings"), self.tr("Leave all as it is"), is_danger=False)
        self.outcome = quiet("")
        self.column.addWidget(self.asking)
        self.column.addWidget(self.outcome)
        self.column.addStretch(1)

    def left(self) -> None:
        """Go, and ask nothing any more."""
        self.asking.hide()
        self.outcome.setText("")

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export settings"), "holdspace-settings.json", self.tr("Settings (*.json)")
        )
        if name:
            path = Path(name)
            said = self.tr("Your settings are in {0}.").format(path)
            self.run(
                self._errands,
                lambda: self._desk.export_preferences(path),
                lambda nothing: self.outcome.setText(said),
                self.outcome.setText,
            )

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import settings"), "", self.tr("Settings (*.json)")
        )
        if name:
            self.outcome.setText("")
            path = Path(name)
            self.run(
                self._errands, lambda: self._desk.import_preferences(path), self._found, self.outcome.setText
            )

    def _found(self, found: Preferences) -> None:
        lines = differences(self._kept.now, found, lambda kind: as_heading(words_of(kind)), translate)
        if not lines:
            self.outcome.setText(self.tr("Nothing would change: all of it is set so already."))
            return
        would = self.tr("This would change:")
        self.asking.ask(
            "\n".join((would, *(f"•  {line}" for line in lines))), lambda: self._use(found), self.import_
        )
        self.reveal(self.asking)

    def _use(self, found: Preferences) -> None:
        self._kept.set_all(found)
        self.outcome.setText(self.tr("These settings hold from now on."))
