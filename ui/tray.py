"""Holdspace in the system's tray: what the session says as a shape, and its menu, out of everybody's way."""

import sys

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.look.icon import tray_icon
from ui.overlay_state import Kind
from ui.overlay_words import CAPTIONS

_OPENING = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Stands in the tray while it lives; where the system has none it does nothing, and says so."""

    activated = Signal()
    """The coach has clicked it, and wants the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Appear in the tray, without a session."""
        super().__init__(parent)
        self._icons: dict[Kind | None, QIcon] = {}
        self._kind: Kind | None = None
        self._tray: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(self._icon(None), self)
            self._tray.activated.connect(self._clicked)
            self._tray.setToolTip(self.words(None, ""))
            self._tray.show()

    @property
    def there(self) -> bool:
        """Whether the system has a tray, and this is in it."""
        return self._tray is not None

    def show_state(self, kind: Kind | None, elapsed: str, *, muted: bool = False) -> None:
        """Show what the session says, None while there is none, how long it has run, and whether `muted`."""
        if self._tray is None:
            return
        if kind is not self._kind:
            self._kind = kind
            self._tray.setIcon(self._icon(kind))
        words = self.words(kind, elapsed, muted=muted)
        if words != self._tray.toolTip():
            self._tray.setToolTip(words)

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` where a tray's menu opens; whoever made it keeps it."""
        if self._tray is not None:
            self._tray.setContextMenu(menu)

    def hide(self) -> None:
        """Go from the tray, as the program ends."""
        if self._tray is not None:
            self._tray.hide()

    def _icon(self, kind: Kind | None) -> QIcon:
        if kind not in self._icons:
            self._icons[kind] = tray_icon(kind)
        return self._icons[kind]

    def words(self, kind: Kind | None, elapsed: str, *, muted: bool = False) -> str:
        """Say the same in words, as the tray does under the pointer."""
        if kind is None:
            return "Holdspace"
        state = QCoreApplication.translate("Overlay", CAPTIONS[kind])
        if not elapsed:
            return self.tr("Holdspace: {state}").format(state=state)
        if muted:
            return self.tr("Holdspace: {state}, {elapsed}, cues muted").format(state=state, elapsed=elapsed)
        return self.tr("Holdspace: {state}, {elapsed}").format(state=state, elapsed=elapsed)

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On a Mac the same click opens the menu, and a window as well would be one too many.
        if reason in _OPENING and sys.platform != "darwin":
            self.activated.emit()
