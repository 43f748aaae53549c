"""Lines for who does not see them change: said by a screen reader where one listens, when it has a moment."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, line: str) -> None:
    """Have `line`, which now stands in `where`, said after what is just being said; an empty one is not."""
    if not line:
        return
    said = QAccessibleAnnouncementEvent(where, line)
    said.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(said)
