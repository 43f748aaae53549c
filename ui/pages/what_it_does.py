"""First start, first page: what Holdspace does, and what it never does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.look.scale import HAIR, SMALL, WIDE
from ui.parts.overlay_picture import OverlayPicture
from ui.parts.page import card
from ui.parts.steps import Step
from ui.parts.text import body, heading, lead, quiet, title


class WhatItDoes(Step):
    """The idea in one sentence, the sign to look for, and three promises."""

    def __init__(self) -> None:
        """Write the page."""
        super().__init__(self.tr("What Holdspace does"))
        self.column.addWidget(title(self.tr("Room for your client to think")))
        self.column.addWidget(
            lead(
                self.tr(
                    "Holdspace sits beside you in a session and shows, quietly, "
                    "when a silence still belongs to your client."
                )
            )
        )
        self._show_sign()
        promises = QVBoxLayout()
        promises.setSpacing(SMALL)
        for promise, meaning in (
            (
                self.tr("It stays quiet."),
                self.tr("It never makes a sound, and it never tells you to speak."),
            ),
            (
                self.tr("It stays here."),
                self.tr("Everything it hears stays on this computer. Nothing is sent anywhere."),
            ),
            (
                self.tr("It waits for a yes."),
                self.tr("Nothing is recorded before your client has agreed, and you have said so."),
            ),
        ):
            promises.addLayout(_told(promise, meaning))
        self.column.addLayout(promises)
        self.column.addStretch(1)

    def _show_sign(self) -> None:
        frame, inside = card()
        across = QHBoxLayout()
        across.setSpacing(WIDE)
        across.addWidget(OverlayPicture(), 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        said.setSpacing(SMALL)
        said.addStretch(1)
        said.addWidget(heading(self.tr("Hold space")))
        said.addWidget(
            body(
                self.tr(
                    "This means that your client is still thinking: a thought is on its way, "
                    "a question is being answered, or something is sinking in. "
                    "The ring opens slowly while the silence lasts."
                )
            )
        )
        said.addWidget(quiet(self.tr("Where it cannot tell whose silence it is, it says that instead.")))
        said.addStretch(1)
        across.addLayout(said, 1)
        inside.addLayout(across)
        self.column.addWidget(frame)


def _told(promise: str, meaning: str) -> QVBoxLayout:
    told = QVBoxLayout()
    told.setSpacing(HAIR)
    told.addWidget(lead(promise))
    told.addWidget(quiet(meaning))
    return told
