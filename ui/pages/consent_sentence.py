"""What to say to the client before a session, where the coach has no sentence of their own."""

from PySide6.QtCore import QCoreApplication

from sessions.about import Keep


def usual_sentence(keep: Keep) -> str:
    """Word it by what the session keeps."""
    translate = QCoreApplication.translate
    if keep is Keep.SOUND:
        return translate(
            "Consent",
            "“I use a program that listens along and helps me to leave you room. It records our sound and "
            "words on this computer only, for me to learn from. You can ask me to erase it at any time. "
            "Is that all right with you?”",
        )
    if keep is Keep.WORDS:
        return translate(
            "Consent",
            "“I use a program that listens along and helps me to leave you room. It keeps our words, not our "
            "voices, on this computer only. You can ask me to erase them at any time. "
            "Is that all right with you?”",
        )
    return translate(
        "Consent",
        "“I use a program that listens along and helps me to leave you room. It keeps neither our voices nor "
        "our words, only when each of us spoke. Is that all right with you?”",
    )
