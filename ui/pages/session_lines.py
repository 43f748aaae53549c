"""A session in the words of the list: its day and time in the system's manner, and what is known of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from sessions.about import Keep, Part, Practice
from sessions.library import SessionEntry
from sessions.reader import Analysed, State
from ui.pages.home_state import Facts, Setting, facts_of, hours_and_minutes, shortened
from ui.parts.session_list import Lines
from ui.session_state import clock_face


def lines_of(entry: SessionEntry) -> Lines:
    """Tell of one session, times by this computer's own zone."""
    facts = facts_of(entry)
    if facts is None:
        unreadable = QCoreApplication.translate("Sessions", "Cannot be read")
        return Lines(entry.id, day="", time="", who=unreadable, details=entry.trouble, length="", care=True)
    details = (
        [how_far(facts.analysed, facts.state, facts.duration_s)]
        if facts.analysed is not None
        else [_others(facts.practice), *_what_is_kept(facts), _note(facts.state)]
    )
    return Lines(
        entry.id,
        day=day(facts),
        time=time_of_day(facts),
        who=who(facts),
        details=" \N{MIDDLE DOT} ".join(filter(None, details)),
        length=length(facts.duration_s),
        is_judged=not facts.is_debrief,
    )


def day(facts: Facts) -> str:
    """The day it began, as in `24 Nov 2026`."""
    return written(facts.started.date())


def written(on: date) -> str:
    """A day in the system's manner, as in `24 Nov 2026`."""
    locale = QLocale()
    manner = shortened(locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(on.year, on.month, on.day), manner)


def time_of_day(facts: Facts) -> str:
    """The time it began."""
    at = facts.started
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def who(facts: Facts) -> str:
    """Say with whom, as far as it was told, and how; of a practice, which part of it."""
    if facts.practice is not None:
        return of_practice(facts.practice)
    if facts.is_triad and not facts.client:
        return _in(
            facts.setting,
            QCoreApplication.translate("Sessions", "Practice triad, in the room"),
            QCoreApplication.translate("Sessions", "Practice triad, on a call"),
            QCoreApplication.translate("Sessions", "Practice triad, a recording"),
            QCoreApplication.translate("Sessions", "Practice triad, a transcript"),
        )
    if not facts.client:
        return _in(
            facts.setting,
            QCoreApplication.translate("Sessions", "In the room"),
            QCoreApplication.translate("Sessions", "On a call"),
            QCoreApplication.translate("Sessions", "A recording"),
            QCoreApplication.translate("Sessions", "A transcript"),
        )
    return _in(
        facts.setting,
        QCoreApplication.translate("Sessions", "{client}, in the room"),
        QCoreApplication.translate("Sessions", "{client}, on a call"),
        QCoreApplication.translate("Sessions", "{client}, a recording"),
        QCoreApplication.translate("Sessions", "{client}, a transcript"),
    ).replace("{client}", facts.client)


def of_practice(practice: Practice) -> str:
    """Say which round of a practice, and who coached whom; or that it is the talk after it."""
    if practice.part is Part.DEBRIEF:
        said = QCoreApplication.translate("Sessions", "Debrief of round {0}")
    elif practice.people.get("coach") and practice.people.get("client"):
        said = QCoreApplication.translate("Sessions", "Round {0} of a practice, {coach} coaching {client}")
    else:
        said = QCoreApplication.translate("Sessions", "Round {0} of a practice")
    return (
        said.replace("{0}", str(practice.round))
        .replace("{coach}", practice.people.get("coach", ""))
        .replace("{client}", practice.people.get("client", ""))
    )


def listed(names: Sequence[str]) -> str:
    """Write names as they are said: `Ana`, `Ana and Ben`, `Ana, Ben and Cleo`."""
    if len(names) < 2:
        return "".join(names)
    said = QCoreApplication.translate("Sessions", "{names} and {last}")
    return said.replace("{last}", names[-1]).replace("{names}", ", ".join(names[:-1]))


def again(facts: Facts, client: str) -> str:
    """Say what starting again as last time would be; `client` as short as a button wants it."""
    if facts.is_triad:
        return _in(
            facts.setting,
            QCoreApplication.translate("Sessions", "Triad again, in the room"),
            QCoreApplication.translate("Sessions", "Triad again, on a call"),
        )
    if not client:
        return _in(
            facts.setting,
            QCoreApplication.translate("Sessions", "As last time, in the room"),
            QCoreApplication.translate("Sessions", "As last time, on a call"),
        )
    return _in(
        facts.setting,
        QCoreApplication.translate("Sessions", "Again with {client}, in the room"),
        QCoreApplication.translate("Sessions", "Again with {client}, on a call"),
    ).replace("{client}", client)


def length(duration_s: float) -> str:
    """Say how long it lasted, to the minute."""
    hours, minutes = hours_and_minutes(duration_s)
    if hours:
        said = QCoreApplication.translate("Sessions", "{0} h {1} min")
        return said.replace("{0}", str(hours)).replace("{1}", f"{minutes:02}")
    if minutes:
        return QCoreApplication.translate("Sessions", "{0} min").replace("{0}", str(minutes))
    return QCoreApplication.translate("Sessions", "under 1 min")


def kept(keep: Keep) -> str:
    """Say what was kept of it."""
    return {
        Keep.SOUND: QCoreApplication.translate("Sessions", "sound, words and cues"),
        Keep.WORDS: QCoreApplication.translate("Sessions", "words and cues"),
        Keep.CUES: QCoreApplication.translate("Sessions", "cues only"),
    }[keep]


def how_far(analysed: Analysed, state: State, duration_s: float) -> str:
    """Say how far a recording is on its way to being a session."""
    if state is State.ANALYSING:
        return QCoreApplication.translate("Sessions", "being analysed now")
    if not analysed.sound_is_here:
        return QCoreApplication.translate("Sessions", "its sound is not copied yet")
    said = QCoreApplication.translate("Sessions", "analysed to {0} of {1}")
    return said.replace("{0}", clock_face(analysed.heard_to_s)).replace("{1}", clock_face(duration_s))


def _others(practice: Practice | None) -> str:
    """Who of a practice is not told of yet: the observer of a round, all three of a debrief."""
    if practice is None:
        return ""
    if practice.part is Part.DEBRIEF:
        names = listed([name for name in practice.people.values() if name])
        said = QCoreApplication.translate("Sessions", "with {names}").replace("{names}", names)
        return said if names else ""
    name = practice.people.get("observer", "")
    said = QCoreApplication.translate("Sessions", "{name} observing").replace("{name}", name)
    return said if name else ""


def _what_is_kept(facts: Facts) -> list[str]:
    if not facts.is_debrief:
        return [kept(facts.keep), _cues(facts.cues)]
    return [
        {
            Keep.SOUND: QCoreApplication.translate("Sessions", "sound and words"),
            Keep.WORDS: QCoreApplication.translate("Sessions", "words"),
            Keep.CUES: QCoreApplication.translate("Sessions", "who spoke when"),
        }[facts.keep]
    ]


def _cues(number: int) -> str:
    if number == 0:
        return QCoreApplication.translate("Sessions", "no cues")
    if number == 1:
        return QCoreApplication.translate("Sessions", "1 cue")
    return QCoreApplication.translate("Sessions", "{0} cues").replace("{0}", str(number))


def _note(state: State) -> str:
    if state is State.RECORDING:
        return QCoreApplication.translate("Sessions", "being recorded now")
    if state is State.RECOVERED:
        return QCoreApplication.translate("Sessions", "recovered after a sudden end")
    return ""


def _in(setting: Setting, *said: str) -> str:
    """What is said of a setting, of all in the order of `Setting`, or of those at its beginning."""
    return dict(zip(Setting, said, strict=False))[setting]
