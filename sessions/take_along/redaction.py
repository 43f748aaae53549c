"""What is not to be taken along though the session has it: names, and stretches of time.

It is taken out of the account and of the sound before any format sees either, so that none can forget it.
Found are names as they were recognised or set right: what was misheard nobody knows to be a name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sessions.about import About, Practice, Timing
from sessions.account import Account
from sessions.errors import SessionError
from sessions.take_along.cut_account import cut_out
from sessions.take_along.cut_sound import without
from sessions.take_along.cuts import Cuts, Stretch
from sessions.take_along.format import ReadSound
from sessions.take_along.hidden_names import HiddenNames

LIMITS: Final = "Names that were misheard are not found: read and listen before you give anything away."
"""What whoever takes a session along has to know."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """Names to be replaced and beeped, and stretches of session time to be cut out."""

    names: tuple[str, ...] = ()
    cuts: tuple[Stretch, ...] = ()
    replaced_by: str = "[name]"

    def __bool__(self) -> bool:
        return bool(self.names or self.cuts)


NOTHING: Final = Redaction()
"""Everything is taken along."""


def redacted(account: Account, redaction: Redaction) -> Account:
    """The session without what is not to be taken along: names replaced first, then stretches cut out."""
    if redaction.names:
        account = _without_names(account, _names(redaction))
    return cut_out(account, _cuts(account, redaction))


def redacted_sound(read: ReadSound, account: Account, redaction: Redaction) -> ReadSound:
    """What reads the sound of `account`, as it was before it was redacted, with beeps and without cuts."""
    if not redaction:
        return read
    spoken = _names(redaction).in_turns(account.turns).spoken
    return without(read, spoken, _cuts(account, redaction))


def sound_is_redacted(account: Account, redaction: Redaction) -> bool:
    """Whether names can be beeped: without words nobody knows where they are."""
    return not redaction.names or any(turn.words for turn in account.turns)


def check(account: Account, redaction: Redaction) -> None:
    """Raise `SessionError` where a session cannot be cut so; nothing is to be written then.

    Its sound is another matter: see `sound_is_redacted`.
    """
    if redaction.cuts and account.about.timing is Timing.GUESSED:
        raise SessionError("its times are guessed, so nothing can be cut by time; replace names instead")
    for from_s, to_s in redaction.cuts:
        if from_s >= account.duration_s:
            raise SessionError(
                f"nothing is there from {from_s:g} s to {to_s:g} s: the session is over at "
                f"{account.duration_s:.0f} s; give times within it"
            )
    if redaction.cuts and not _cuts(account, redaction).at(account.duration_s):
        raise SessionError("everything would be cut out, so nothing is left to take along; cut less")


def near_names(account: Account, redaction: Redaction) -> list[str]:
    """Words still in a redacted `account` that are like a listed name, the likest first, to be looked at."""
    return _names(redaction).near(_texts(account)) if redaction.names else []


def missing_names(account: Account, redaction: Redaction) -> list[str]:
    """Listed names that are nowhere in an `account` that is not redacted: mistyped, it may be."""
    texts = list(_texts(account))
    return [
        name for name in redaction.names if not any(HiddenNames([name], "").found(text) for text in texts)
    ]


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """After names were replaced: those found nowhere, and what is still there and like one."""

    missing: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


def to_look_at(account: Account, redaction: Redaction) -> ToLookAt:
    """What the owner of an `account` that is not redacted had better look at before giving it away."""
    missing = missing_names(account, redaction)
    return ToLookAt(tuple(missing), tuple(near_names(redacted(account, redaction), redaction)))


def parse_names(text: str) -> tuple[str, ...]:
    """Read names with commas, semicolons or lines between; raises `SessionError` for one that is none."""
    names = [" ".join(name.split()) for name in re.split(r"[,;\n]", text)]
    for name in names:
        if name and not any(letter.isalnum() for letter in name):
            raise SessionError(f"{name!r} is no name; give names like: Anna, Acme Ltd")
    return tuple(dict.fromkeys(filter(None, names)))


def parse_cuts(text: str) -> tuple[Stretch, ...]:
    """Read stretches of time with commas, semicolons or lines between.

    Each is two times with a dash or "to" between, as h:mm:ss, m:ss or seconds, with decimals or without.
    Raises `SessionError` for one that is none.
    """
    return tuple(_stretch(one.strip()) for one in re.split(r"[,;\n]", text) if one.strip())


_TIME = r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)"
_STRETCH = re.compile(rf"{_TIME}\s*(?:[-\u2010-\u2014]|to)\s*{_TIME}")


def _stretch(text: str) -> Stretch:
    found = _STRETCH.fullmatch(text)
    if not found:
        raise SessionError(f"{text!r} is no stretch of time; give one like 12:30-14:05")
    times = [float(part or 0) for part in found.groups()]
    from_s, to_s = (
        hours * 3600 + minutes * 60 + seconds for hours, minutes, seconds in (times[:3], times[3:])
    )
    if from_s >= to_s:
        raise SessionError(f"{text!r} ends before it begins; give one like 12:30-14:05")
    return from_s, to_s


def _names(redaction: Redaction) -> HiddenNames:
    return HiddenNames(redaction.names, redaction.replaced_by)


def _cuts(account: Account, redaction: Redaction) -> Cuts:
    return Cuts.of(redaction.cuts, account.duration_s)


def _without_names(account: Account, names: HiddenNames) -> Account:
    hide = names.replaced
    return replace(
        account,
        about=_about(account.about, names),
        names={role: hide(name) for role, name in account.names.items()},
        turns=names.in_turns(account.turns).turns,
        cues=tuple(
            replace(cue, evidence=hide(cue.evidence), revised_why=hide(cue.revised_why))
            for cue in account.cues
        ),
        bookmarks=tuple(replace(mark, label=hide(mark.label)) for mark in account.bookmarks),
        notes=tuple(replace(note, text=hide(note.text)) for note in account.notes),
        observed=tuple(replace(mark, text=hide(mark.text)) for mark in account.observed),
        reflections=tuple(replace(one, text=hide(one.text)) for one in account.reflections),
        verdicts=tuple(
            replace(one, words=hide(one.words), text=hide(one.text), by=hide(one.by))
            for one in account.verdicts
        ),
        sign_marks=tuple(replace(mark, by=hide(mark.by)) for mark in account.sign_marks),
        through=tuple(replace(one, by=hide(one.by)) for one in account.through),
        holes=tuple(replace(hole, why=hide(hole.why)) for hole in account.holes),
        undoable=None,
        redoable=None,
    )


def _about(about: About, names: HiddenNames) -> About:
    return replace(
        about,
        client=names.replaced(about.client),
        source_name=names.replaced(about.source_name),
        consent_sentence=names.replaced(about.consent_sentence),
        settings=None if about.settings is None else _hidden(about.settings, names),
        practice=None if about.practice is None else _practice(about.practice, names),
    )


def _practice(practice: Practice, names: HiddenNames) -> Practice:
    return replace(practice, people={role: names.replaced(name) for role, name in practice.people.items()})


def _hidden(told: Mapping[str, object], names: HiddenNames) -> dict[str, object]:
    """The same object of JSON without names in any text."""

    def hide(one: object) -> object:
        if isinstance(one, Mapping):
            return _hidden(one, names)
        if isinstance(one, list | tuple):
            return [hide(part) for part in one]
        return names.replaced(one) if isinstance(one, str) else one

    return {key: hide(value) for key, value in told.items()}


def _texts(account: Account) -> Iterator[str]:
    """Everything in a session that may hold a name."""
    about = account.about
    yield from (about.client, about.source_name, about.consent_sentence, *account.names.values())
    for role in account.roles:
        yield " ".join(word.text for turn in account.turns if turn.role == role for word in turn.words)
    for cue in account.cues:
        yield from (cue.evidence, cue.revised_why)
    yield from (mark.label for mark in account.bookmarks)
    yield from (one.text for some in (account.notes, account.observed, account.reflections) for one in some)
    for verdict in account.verdicts:
        yield from (verdict.words, verdict.text, verdict.by)
    yield from (one.by for some in (account.sign_marks, account.through) for one in some)
