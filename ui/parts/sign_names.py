"""What the signs of the review are called where there is no review to say it."""

from PySide6.QtCore import QCoreApplication


def sign_name(sign_id: int) -> str:
    """Name a sign, as partnering; raises `KeyError` for one there is not."""
    translate = QCoreApplication.translate
    return {
        1: translate("Signs", "The client's own words"),
        2: translate("Signs", "Staying with feeling"),
        3: translate("Signs", "Reflecting and observing"),
        4: translate("Signs", "Strengths and values"),
        5: translate("Signs", "What has worked before"),
        6: translate("Signs", "Leaving the lead to the client"),
        7: translate("Signs", "Letting the client finish and make the meaning"),
        8: translate("Signs", "Room for silence and insight"),
        9: translate("Signs", "Asking where the client wants to go"),
        10: translate("Signs", "Checking the session is on track"),
        11: translate("Signs", "The client does most of the talking"),
    }[sign_id]
