"""What the observer's marks are called, their keys, and how a practice round's roles are told."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cues.hand import Mark
from diarize.events import Role
from sessions.triads.plan import Person

MARK_KEYS: Mapping[Mark, str] = {mark: str(number) for number, mark in enumerate(Mark, 1)}
"""One key each, in the order in which the marks stand on the pad: 1 to 6."""


def words_of_mark(mark: Mark) -> str:
    """What a mark is called; begins with a capital."""
    translate = QCoreApplication.translate
    return {
        Mark.POWERFUL_QUESTION: translate("Marks", "Powerful question"),
        Mark.HELD_SILENCE: translate("Marks", "Held silence"),
        Mark.INTERRUPTION: translate("Marks", "Interruption"),
        Mark.MISSED_FEELING: translate("Marks", "Missed feeling"),
        Mark.STRENGTH: translate("Marks", "Strength"),
        Mark.NOTE: translate("Marks", "Note"),
    }[mark]


def words_of_role(role: Role) -> str:
    """What a role is called; begins with a capital."""
    translate = QCoreApplication.translate
    return {
        "coach": translate("Roles", "Coach"),
        "client": translate("Roles", "Client"),
        "observer": translate("Roles", "Observer"),
    }[role]


def words_of_cast(cast: Mapping[Role, Person]) -> str:
    """Say who is what, in one line."""
    line = QCoreApplication.translate("Roles", "{0} coaches, {1} is the client, {2} observes")
    return line.format(*(cast[role].name for role in ("coach", "client", "observer")))
