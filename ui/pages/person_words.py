"""What the page of somebody's file says of a round: when and with whom, their words, and their marks."""

from PySide6.QtCore import QCoreApplication

from diarize.events import Role
from ui.pages.person_state import Told
from ui.pages.session_lines import length, listed, written
from ui.pages.triad_after_words import DOT, called

translate = QCoreApplication.translate


def as_role(role: Role, number: int) -> str:
    """A role, and in how many rounds somebody had it."""
    said = {
        "coach": translate("Person", "As coach ({0})"),
        "client": translate("Person", "As client ({0})"),
        "observer": translate("Person", "As observer ({0})"),
    }[role]
    return said.replace("{0}", str(number))


def none_as(role: Role) -> str:
    """That there is no round in a role."""
    return {
        "coach": translate("Person", "No round as coach stands in this file yet."),
        "client": translate("Person", "No round as client stands in this file yet."),
        "observer": translate("Person", "No round as observer stands in this file yet."),
    }[role]


def when(told: Told) -> str:
    """The day of a round, with whom it was, and how long it lasted."""
    names = listed(told.with_whom)
    with_whom = translate("Person", "with {0}").replace("{0}", names) if names else ""
    day = written(told.began_at.astimezone().date())
    return DOT.join(filter(None, (day, with_whom, length(told.duration_s))))


def round_and_day(told: Told) -> str:
    """A round among those of many practices."""
    return f"{called(told.number)}, {written(told.began_at.astimezone().date())}"


def question(id_: str) -> str:
    """What was asked in the debrief, as it stands before the answer; the id of one from a newer version."""
    return {
        "helped": translate("Person", "What helped"),
        "in_the_way": translate("Person", "What got in the way"),
        "partnered": translate("Person", "Where we were partners"),
        "differently": translate("Person", "What I would do differently"),
        "saw": translate("Person", "What I saw"),
    }.get(id_, id_)


def room(told: Told) -> str:
    """How much of the talk was the client's."""
    if told.room is None:
        return translate("Person", "How much room there was cannot be told of this round.")
    said = translate("Person", "{0} percent of what the two of you said was yours.")
    return said.replace("{0}", str(round(100 * told.room)))


def marks(told: Told) -> str:
    """How many moments were marked, and how many of them were seen by Holdspace too."""
    if told.marks == 0:
        return translate("Person", "No marks")
    number = translate("Person", "1 mark")
    if told.marks > 1:
        number = translate("Person", "{0} marks").replace("{0}", str(told.marks))
    if told.comparable == 0:
        said = translate("Person", "{marks}, of kinds that Holdspace does not look for")
    else:
        said = translate(
            "Person", "{marks}; of the {comparable} that Holdspace looks for too, it saw {shared}"
        )
    return (
        said.replace("{marks}", number)
        .replace("{shared}", str(told.shared))
        .replace("{comparable}", str(told.comparable))
    )
