"""What the overlay needs of PySide6 itself."""

import sys

from PySide6.QtCore import QObject


def test_calling_qt_does_not_wear_python_out() -> None:
    """PySide6 6.12.0 gives `None` back once too often on Python 3.11, which ends a session in a crash."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(100):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 50
