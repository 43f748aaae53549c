"""What the playback page says of a session: whose it is, when it was, and what is not there."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from sessions.about import HeardFrom, Timing
from sessions.account import Account
from sessions.reader import State
from ui.pages.home_state import Facts, is_triad, setting_of
from ui.pages.session_lines import day, length, time_of_day, who

translate = QCoreApplication.translate


def whose(account: Account) -> str:
    """Who it was with, in a few words; of a practice, which round, and its coach and client."""
    practice = account.about.practice
    if practice is not None and account.about.is_judged:
        names = ", ".join(name_of(account, role) for role in ("coach", "client"))
        said = translate("Playback", "Round {0}: {names}")
        return said.replace("{0}", str(practice.round)).replace("{names}", names)
    if practice is not None:
        return who(_facts(account))
    return account.names.get("client") or account.about.client or who(_facts(account))


def when(account: Account) -> str:
    """The day and time it began, and how long it lasted."""
    facts = _facts(account)
    return " \N{MIDDLE DOT} ".join((f"{day(facts)}, {time_of_day(facts)}", length(facts.duration_s)))


def what_is_missing(account: Account, has_sound: bool) -> str:
    """Say quietly what of it is not there; empty where all is."""
    lines = []
    if account.state is State.RECOVERED:
        lines.append(_stopped(account))
    if account.state in (State.UNFINISHED, State.ANALYSING):
        lines.append(translate("Playback", "It is not analysed to its end: what follows later is missing."))
    if account.about.heard_from is HeardFrom.TRANSCRIPT:
        lines.append(translate("Playback", "It is a transcript alone, without sound."))
    elif not has_sound:
        lines.append(translate("Playback", "No sound was kept."))
    if account.about.timing is Timing.GUESSED:
        lines.append(translate("Playback", "Its times are guessed, as the transcript had none."))
    return " ".join(lines)


def what_the_observer_marked(account: Account) -> str:
    """Where to find what an observer marked in a practice round; empty where there is none of it."""
    number = len(account.observed)
    if number == 0:
        return ""
    one = translate("Playback", "{name} marked 1 moment: it stands in the debrief.")
    more = translate("Playback", "{name} marked {0} moments: they stand in the debrief.")
    said = one if number == 1 else more.replace("{0}", str(number))
    return said.replace("{name}", name_of(account, "observer"))


def name_of(account: Account, role: str) -> str:
    """What a person is called: by their name, or else by their part in it."""
    return account.names.get(role) or {
        "coach": translate("Playback", "Coach"),
        "client": translate("Playback", "Client"),
        "observer": translate("Playback", "Observer"),
    }.get(role, translate("Playback", "Another person"))


def _stopped(account: Account) -> str:
    ended = account.ended_at or account.about.started_at + timedelta(seconds=account.duration_s)
    stopped = translate("Playback", "Holdspace stopped at {time}; at most a second before that is missing.")
    return stopped.replace("{time}", _time(ended))


def _time(at: datetime) -> str:
    here = at.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def _facts(account: Account) -> Facts:
    about = account.about
    return Facts(
        started=about.started_at.astimezone(),
        client=about.client,
        setting=setting_of(about),
        is_triad=is_triad(about),
        duration_s=account.duration_s,
        keep=about.keep,
        cues=len(account.cues),
        state=account.state,
        practice=about.practice,
    )
