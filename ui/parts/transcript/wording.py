"""What each row of a transcript says, in the reader's language."""

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QLocale

from cues.events import Owner
from diarize.events import Role
from sessions.account import Account, Bookmark, Cue, Note, Silence
from sessions.stored_sound import Hole
from ui.pages.summary_state import position
from ui.parts.timeline.said import name_of
from ui.parts.transcript.rows import Aside, Passage, Row
from ui.words import as_heading, words_of

DOT = " \N{MIDDLE DOT} "
_PERSON = "person-"
_FIRST_FREE_PERSON = 3


@dataclass(frozen=True, slots=True)
class RowText:
    """One row as it is read: `who` above its text where a turn begins, and `time` beside it.

    The first `strong` letters of the text name what it is. `starts` says at which letter each word of a
    passage begins.
    """

    who: str
    time: str
    text: str
    strong: int = 0
    starts: tuple[int, ...] = ()


def somebody_else(account: Account) -> Role:
    """The role of one more person than there are."""
    taken, number = set(account.roles), _FIRST_FREE_PERSON
    while f"{_PERSON}{number}" in taken:
        number += 1
    return f"{_PERSON}{number}"


def text_of(row: Row, account: Account) -> RowText:
    """Put one row into words."""
    if isinstance(row, Passage):
        return _passage(row, account)
    strong, rest = _happened(row)
    text = DOT.join(filter(None, (strong, rest)))
    return RowText("", "" if row.under else position(row.start_s), text, len(strong))


def remark_on(account: Account, is_anything_shown: bool) -> str:
    """What has to be said of a transcript as a whole; empty where it speaks for itself."""
    translate = QCoreApplication.translate
    if not account.turns:
        return translate("Transcript", "Nobody was heard in this session.")
    if not is_anything_shown:
        return translate("Transcript", "Nothing is left to be shown: everybody is left out.")
    if not any(turn.words for turn in account.turns):
        return translate("Transcript", "No words of this session were kept, only who spoke when.")
    return ""


def sentence_of(row: Row, text: RowText) -> str:
    """One row as it is read out."""
    return ", ".join(filter(None, (text.who if isinstance(row, Passage) else "", text.time, text.text)))


def _passage(row: Passage, account: Account) -> RowText:
    who = name_of(account, row.turn.role) if row.opens else ""
    if not row.words:
        spoke = QCoreApplication.translate("Transcript", "spoke {seconds} s")
        return RowText(
            who, position(row.start_s), spoke.replace("{seconds}", _whole(row.end_s - row.start_s))
        )
    texts = [word.text for word in row.words]
    starts = accumulate((len(text) + 1 for text in texts[:-1]), initial=0)
    return RowText(who, position(row.start_s), " ".join(texts), 0, tuple(starts))


def _happened(row: Aside) -> tuple[str, str]:
    """What it is, and what there is to say about it."""
    translate = QCoreApplication.translate
    match row.of:
        case Silence():
            return "", _silence(row.of)
        case Hole():
            missing = translate("Transcript", "{seconds} s are missing")
            return "", f"{missing.replace('{seconds}', _tenths(row.end_s - row.start_s))}: {row.of.why}"
        case Cue():
            return as_heading(words_of(row.of.kind)), _cue(row.of)
        case Bookmark():
            return translate("Transcript", "Bookmark"), row.of.label
        case Note():
            return translate("Transcript", "Note"), row.of.text


def _silence(silence: Silence) -> str:
    translate = QCoreApplication.translate
    whose = {
        Owner.CLIENT: translate("Transcript", "theirs"),
        Owner.COACH: translate("Transcript", "yours"),
        Owner.OTHER: translate("Transcript", "somebody else's"),
        Owner.UNKNOWN: translate("Transcript", "cannot tell whose"),
    }[silence.owner]
    length = translate("Transcript", "{seconds} s")
    end = ""
    if silence.held:
        end = translate("Transcript", "held")
    elif silence.owner is Owner.CLIENT and silence.broken_by == "coach":
        end = translate("Transcript", "you spoke first")
    return ", ".join(
        filter(None, (length.replace("{seconds}", _tenths(silence.end_s - silence.start_s)), whose, end))
    )


def _cue(cue: Cue) -> str:
    translate = QCoreApplication.translate
    judged = {
        True: translate("Transcript", "you called it helpful"),
        False: translate("Transcript", "you called it wrong"),
        None: "",
    }[cue.helpful]
    meant = translate("Transcript", "on purpose") if cue.intentional else ""
    revised = ""
    if cue.revised_why:
        revised = translate("Transcript", "by what is known now it would not be shown: {why}")
        revised = revised.replace("{why}", cue.revised_why)
    return DOT.join(filter(None, (cue.evidence, meant, judged, revised)))


def _tenths(seconds: float) -> str:
    return QLocale().toString(seconds, "f", 1)


def _whole(seconds: float) -> str:
    return QLocale().toString(max(1, round(seconds)))
