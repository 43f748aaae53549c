"""The timeline in words: what the pointer is at, and what is at the playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cues.events import Owner
from diarize.events import Role
from sessions.account import Account, Bookmark, Cue, Silence
from sessions.stored_sound import Hole
from ui.pages.summary_state import position
from ui.parts.timeline.contents import Contents, Kept, Thing, kept
from ui.parts.timeline.silences import length_of
from ui.words import as_heading, words_of


def name_of(account: Account, role: Role) -> str:
    """What somebody is called: by their name where they were given one."""
    translate = QCoreApplication.translate
    usual = {
        "coach": translate("Timeline", "Coach"),
        "client": translate("Timeline", "Client"),
        "observer": translate("Timeline", "Observer"),
    }
    return account.names.get(role) or usual.get(role) or as_heading(role.replace("-", " "))


def lines_about(thing: Thing, account: Account) -> Sequence[str]:
    """Say what the pointer is at, in one to three lines."""
    if isinstance(thing, Cue):
        return _about_cue(thing)
    if isinstance(thing, Silence):
        return [f"{_silence(thing, account)}, {length_of(thing)}"]
    if isinstance(thing, Hole):
        lost = QCoreApplication.translate("Timeline", "No sound from {0} to {1}")
        return [lost.replace("{0}", position(thing.start_s)).replace("{1}", position(thing.end_s)), thing.why]
    if isinstance(thing, Bookmark):
        what = thing.label or QCoreApplication.translate("Timeline", "Bookmark")
        return [f"{position(thing.at_s)}  {what}"]
    return [f"{position(thing.at_s)}  {thing.text}"]


def at_playhead(contents: Contents, at_s: float) -> str:
    """Say what is at a time: when it is, who speaks or whose silence it is, and which cues."""
    return ", ".join([position(at_s), _going_on(contents, at_s), *_cues(contents, at_s)])


def stopped_here() -> str:
    """Say what the dashed line is."""
    return QCoreApplication.translate("Timeline", "The program stopped here")


def _about_cue(cue: Cue) -> list[str]:
    translate = QCoreApplication.translate
    judged = [
        translate("Timeline", "only in playback") if not cue.live else "",
        translate("Timeline", "as intended") if cue.intentional else "",
        translate("Timeline", "helpful") if cue.helpful else "",
        translate("Timeline", "wrong") if cue.helpful is False else "",
    ]
    head = f"{position(cue.start_s)}  {as_heading(words_of(cue.kind))}"
    lines = [", ".join([head, *filter(None, judged)]), as_heading(cue.evidence), as_heading(cue.revised_why)]
    return [line for line in lines if line]


def _silence(silence: Silence, account: Account) -> str:
    translate = QCoreApplication.translate
    became = kept(silence)
    if became is Kept.UNKNOWN:
        return translate("Timeline", "Silence, nobody knows whose")
    told = {
        Kept.HELD: translate("Timeline", "Silence of {0}, held"),
        Kept.BROKEN: translate("Timeline", "Silence of {0}, broken by {1}"),
    }.get(became, translate("Timeline", "Silence of {0}"))
    whose = "observer" if silence.owner is Owner.OTHER else silence.owner.value
    by = name_of(account, silence.broken_by) if silence.broken_by else ""
    return told.replace("{0}", name_of(account, whose)).replace("{1}", by)


def _going_on(contents: Contents, at_s: float) -> str:
    account = contents.account
    speaking = [name_of(account, role) for role in contents.speaking(at_s)]
    if speaking:
        speaks = QCoreApplication.translate("Timeline", "{0} speaks")
        return ", ".join(speaks.replace("{0}", who) for who in speaking)
    silence = contents.silence_at(at_s)
    return _silence(silence, account) if silence else QCoreApplication.translate("Timeline", "nobody speaks")


def _cues(contents: Contents, at_s: float) -> list[str]:
    return [words_of(cue.kind) for cue in contents.cues_at(at_s)]
