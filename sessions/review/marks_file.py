"""One person's marks on a session as a file for another: ids, times, sign numbers, no word of the session.

JSON: {"holdspace_marks": 1, "session", "by", "from_s", "to_s", "marks": [{"sign", "kind", "turn",
"start_s"}]}, `kind` being present or missed; turns in which a person saw neither are left out. The session is
the one it was first recorded as, so that a bundle of it on another computer is known by it too.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cues.language.utterance import COACH
from sessions import edits
from sessions.account import Account
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.opinions import SignMark, Through
from sessions.private_files import unfinished
from sessions.review.agreement import Marks, Unit
from sessions.review.sign import Kind
from sessions.review.tunables import MARKS_FILE_BYTES, TURN_REACH_S
from sessions.tunables import ID_BYTES, LONGEST_NAME

VERSION = 1
ID_LETTERS = 2 * ID_BYTES


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody marked, found again in the session here; `lost` marks are on no turn of it."""

    by: str
    through: Through
    marks: tuple[SignMark, ...]
    lost: int


def write_marks(path: Path, account: Account, units: Sequence[Unit], marks: Marks, by: str) -> None:
    """Write what was marked, under the name `by`; raises `SessionError`."""
    name = _name(by)
    gone = [one for one in units if one.id in marks.units]
    if not gone:
        raise SessionError("there is no turn of the coach's that could be marked; nothing is written")
    starts_s = {one.id: round(one.start_s, 3) for one in units}
    told = {
        "holdspace_marks": VERSION,
        "session": origin_of(account),
        "by": name,
        "from_s": 0.0 if gone[0] == units[0] else starts_s[gone[0].id],
        "to_s": round(account.duration_s if gone[-1] == units[-1] else gone[-1].end_s, 3),
        "marks": [
            {"sign": sign, "kind": str(kind), "turn": unit, "start_s": starts_s[unit]}
            for (sign, unit), kind in sorted(marks.seen.items())
        ],
    }
    new = unfinished(path)
    try:
        try:
            new.write_text(json.dumps(told, indent=1) + "\n", encoding="ascii")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise SessionError(
            f"{path.name} cannot be written: {error.strerror}; choose another folder"
        ) from error


def read_marks(path: Path, account: Account, units: Sequence[Unit]) -> Brought:
    """Read what another marked, and find their turns here; raises `SessionError`, one line."""
    told = _read(path)
    try:
        if told["holdspace_marks"] != VERSION:
            raise SessionError(f"{path.name} was written by a newer Holdspace; bring this one up to date")
        session, by = str(told["session"]), _name(str(told["by"]))
        through = Through(by, float(told["from_s"]), float(told["to_s"]))
        marks = [_mark(one, by) for one in told["marks"]]
        edits.went_through(by, through.from_s, through.to_s, datetime.min)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as wrong:
        raise _no_marks(path) from wrong
    if session != origin_of(account):
        raise SessionError(
            f"{path.name} is about session {session[:ID_LETTERS]}, and this one is {origin_of(account)}; "
            "open that session, or a bundle of it"
        )
    found = tuple(_here(marks, units))
    return Brought(by, through, found, len(marks) - len(found))


def as_corrections(brought: Brought, account: Account, made_at: datetime) -> list[Correction]:
    """What to add to the session together: these marks in the place of what they had marked before."""
    kept = {(mark.sign_id, mark.turn_id) for mark in brought.marks}
    gone = [
        mark
        for mark in account.sign_marks
        if mark.by == brought.by and (mark.sign_id, mark.turn_id) not in kept
    ]
    through = brought.through
    return [
        edits.went_through(brought.by, through.from_s, through.to_s, made_at),
        *(_edit(mark, None, made_at) for mark in gone),
        *(_edit(mark, mark.kind, made_at) for mark in brought.marks),
    ]


def origin_of(account: Account) -> str:
    """The session it was first recorded as."""
    imported = account.about.imported
    return account.about.id if imported is None else imported.session


def _edit(mark: SignMark, kind: Kind | None, made_at: datetime) -> Correction:
    return edits.sign_mark(mark.sign_id, kind, mark.turn_id, mark.start_s, mark.by, made_at)


def _name(by: str) -> str:
    name = " ".join(by.split())
    if not name or len(name) > LONGEST_NAME or name.casefold() == COACH:
        raise SessionError(
            f"{name!r} cannot stand for whoever marked; give a name of up to {LONGEST_NAME} letters, "
            "for instance by --by Ada"
        )
    return name


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(MARKS_FILE_BYTES + 1)
    except OSError as error:
        raise SessionError(f"{path.name} cannot be read: {error.strerror}") from error
    try:
        told = json.loads(content) if len(content) <= MARKS_FILE_BYTES else None
    except ValueError as wrong:
        raise _no_marks(path) from wrong
    if not isinstance(told, dict):
        raise _no_marks(path)
    return told


def _no_marks(path: Path) -> SessionError:
    return SessionError(
        f"{path.name} holds no marks on a session; have it written anew by "
        "`holdspace sessions marks ID --out FILE`"
    )


def _mark(one: Mapping[str, Any], by: str) -> SignMark:
    """A mark as it was written; raises `ValueError` for what cannot be."""
    mark = SignMark(int(one["sign"]), str(one["turn"]), float(one["start_s"]), Kind(one["kind"]), by)
    _edit(mark, mark.kind, datetime.min)
    return mark


def _here(marks: Sequence[SignMark], units: Sequence[Unit]) -> Iterator[SignMark]:
    """The marks on turns of this session: those of the same id, else those that start at the same time."""
    by_id = {one.id: one for one in units}
    for mark in marks:
        unit = by_id.get(mark.turn_id) or min(
            units, key=lambda one: abs(one.start_s - mark.start_s), default=None
        )
        if unit is not None and abs(unit.start_s - mark.start_s) <= TURN_REACH_S:
            yield SignMark(mark.sign_id, unit.id, unit.start_s, mark.kind, mark.by)
