"""Puts the look on: light or dark, as the coach chose or as the desk is at any time."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from sessions.preferences import Theme
from ui.look.palette import DARK, LIGHT, Palette
from ui.look.stylesheet import stylesheet


class Look(QObject):
    """The look of the whole program; `palette` is the one that is on."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        """Put it on, and keep it as the desk changes."""
        super().__init__(application)
        self._application = application
        self._theme = theme
        self.palette = LIGHT
        application.setStyle("Fusion")  # the same on every system, and all of it drawn by the style sheet
        application.styleHints().colorSchemeChanged.connect(self._put_on)
        self._put_on()

    def choose(self, theme: Theme) -> None:
        """Put another one on."""
        if theme is not self._theme:
            self._theme = theme
            self._put_on()

    def _put_on(self) -> None:
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        wanted = DARK if self._theme is Theme.DARK or (self._theme is Theme.SYSTEM and dark) else LIGHT
        self.palette = wanted
        self._application.setPalette(_for_qt(wanted))
        self._application.setStyleSheet(stylesheet(wanted))


def _for_qt(of: Palette) -> QPalette:
    """Tell Qt the same colours, for the little that it draws without the style sheet."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, of.ground),
        (QPalette.ColorRole.WindowText, of.text),
        (QPalette.ColorRole.Base, of.surface),
        (QPalette.ColorRole.AlternateBase, of.ground),
        (QPalette.ColorRole.Text, of.text),
        (QPalette.ColorRole.PlaceholderText, of.quiet),
        (QPalette.ColorRole.Button, of.surface),
        (QPalette.ColorRole.ButtonText, of.text),
        (QPalette.ColorRole.ToolTipBase, of.surface),
        (QPalette.ColorRole.ToolTipText, of.text),
        (QPalette.ColorRole.Highlight, of.accent),
        (QPalette.ColorRole.HighlightedText, of.on_accent),
        (QPalette.ColorRole.Link, of.accent),
        (QPalette.ColorRole.Mid, of.line),
    ):
        made.setColor(role, QColor(colour))
    return made
