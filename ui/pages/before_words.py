"""What every page before a session says alike: what is kept, and who sees the overlay."""

from PySide6.QtCore import QCoreApplication

from sessions.about import Keep


def what_is_kept(keep: Keep) -> str:
    """Say it in one line."""
    translate = QCoreApplication.translate
    if keep is Keep.SOUND:
        return translate("Before", "Every moment can be heard again afterwards.")
    if keep is Keep.WORDS:
        return translate("Before", "The transcript and the cues; no sound is kept.")
    return translate("Before", "Who spoke when, and the cues; neither sound nor a single word is kept.")


def about_sharing(seen_by_others: bool) -> str:
    """Say what others see of the overlay, on a call where the screen is shared."""
    translate = QCoreApplication.translate
    if seen_by_others:
        return translate(
            "Before",
            "If you share your whole screen, the overlay is seen too. Share a single window instead.",
        )
    return translate("Before", "The overlay stays out of what you share.")
