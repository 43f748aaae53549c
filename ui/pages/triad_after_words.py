"""A practice and its rounds in words: who was what, when, and in whose file it stands."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from sessions.triads.triad import Triad
from ui.pages.session_lines import length, listed, written
from ui.pages.triad_after_state import RoundLine

translate = QCoreApplication.translate
DOT = " \N{MIDDLE DOT} "


def of_triad(triad: Triad) -> str:
    """The day of a practice, and how many rounds it had."""
    return DOT.join((written(triad.began_at.astimezone().date()), rounds(len(triad.rounds))))


def names_of(triad: Triad) -> str:
    """Who practised."""
    return listed([person.name for person in triad.plan.people])


def rounds(number: int) -> str:
    """How many rounds."""
    if number == 0:
        return translate("TriadAfter", "no round")
    if number == 1:
        return translate("TriadAfter", "1 round")
    return translate("TriadAfter", "{0} rounds").replace("{0}", str(number))


def called(number: int) -> str:
    """What a round is called."""
    return translate("TriadAfter", "Round {0}").replace("{0}", str(number))


def when(line: RoundLine) -> str:
    """The time a round began, and how long it lasted."""
    lasted = "" if line.duration_s is None else length(line.duration_s)
    return DOT.join(filter(None, (time_of_day(line.began_at), lasted)))


def who_was_what(line: RoundLine) -> str:
    """Who coached, was the client, and observed."""
    said = translate("TriadAfter", "{coach} coached, {client} was the client, {observer} observed")
    for role, name in line.cast.items():
        said = said.replace(f"{{{role}}}", name)
    return said


def time_of_day(at: datetime) -> str:
    """A time by this computer's own zone."""
    here = at.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def in_the_file(number: int, lines: Sequence[RoundLine]) -> str:
    """How many of a practice's rounds stand in somebody's file."""
    of = sum(line.is_kept for line in lines)
    if number == 0:
        return translate("TriadAfter", "no round yet")
    said = translate("TriadAfter", "{number} of {rounds}")
    return said.replace("{number}", str(number)).replace("{rounds}", rounds(of))
