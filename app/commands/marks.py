"""`holdspace sessions marks ID`: two people's marks on one session, to another and back, and side by side."""

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.commands.cue_lines import tell
from app.errors import DONE, UsageError
from app.passphrase import users_key
from audio.clock import SystemClock
from cues.language.utterance import COACH
from sessions.account import account_of, heard_in
from sessions.connection import open_for_adding
from sessions.corrections import add_together
from sessions.library import find
from sessions.master_key import MasterKey
from sessions.reader import State, open_session
from sessions.review.agreement import Agreement, marked_by, marks_of, side_by_side, units_of
from sessions.review.kappa import reading
from sessions.review.marks_file import as_corrections, read_marks, write_marks
from sessions.review.review import Review, review_of
from sessions.schema import migrate


def run(options: argparse.Namespace) -> int:
    """Write one's own marks, take in another's, or tell how far they agree."""
    path, master = find(options.id), users_key()
    if options.out is not None and not options.by:
        raise UsageError("--out needs --by NAME: the name under which your marks are to stand")
    if options.by and options.out is None:
        raise UsageError("--by goes with --out: what another marked stands under the name in its file")
    review = _review(path, master)
    if options.out is not None:
        _write(Path(options.out), review, options.by)
    elif options.brought is not None:
        _bring(Path(options.brought), path, master, review)
    else:
        _compare(review, path.stem)
    return DONE


def _review(path: Path, master: MasterKey) -> Review:
    """Review a session that is over; raises `UsageError` for one that is not."""
    with open_session(path, master) as session:
        if session.state is State.RECORDING:
            raise UsageError(f"session {path.stem} is still being recorded; end it first")
        return review_of(account_of(heard_in(session), session.all_corrections()))


def _write(file: Path, review: Review, by: str) -> None:
    if file.exists():
        raise UsageError(f"{file} exists already; give a name that is free")
    units = units_of(review.conversation)
    marks = marks_of(review.account, review.signs, units)
    write_marks(file, review.account, units, marks, by)
    tell(f"{_number(len(marks.seen), 'mark')} by {by} on {_number(len(marks.units), 'turn')} in {file}")


def _bring(file: Path, path: Path, master: MasterKey, review: Review) -> None:
    brought = read_marks(file, review.account, units_of(review.conversation))
    added = as_corrections(brought, review.account, SystemClock().wall())
    with closing(open_for_adding(path, master)) as connection:
        migrate(connection)
        add_together(connection, *added)
    lost = f"; {brought.lost} are on turns that are not here and were left out" if brought.lost else ""
    tell(f"{_number(len(brought.marks), 'mark')} by {brought.by} taken in{lost}")
    _compare(_review(path, master), path.stem)


def _compare(review: Review, id_: str) -> None:
    others = [by for by in marked_by(review.account) if by != COACH]
    if not others:
        raise UsageError(
            f"session {id_} has the marks of nobody else; take theirs in with "
            f"`holdspace sessions marks {id_} --in FILE`"
        )
    for by in others:
        tell(f"you and {by}:")
        names = {sign.id: sign.name for sign in review.signs}
        for one in side_by_side(review.account, review.conversation, review.signs, by):
            tell(f"  {one.sign_id:2d}  {names[one.sign_id]}: {'; '.join(_told(one))}")


def _told(one: Agreement) -> Iterator[str]:
    yield f"the same in {one.same} of {_number(one.units, 'turn')}"
    if one.kappa is None:
        yield reading(None, one.units)
        return
    between = f" ({one.interval[0]:.2f} to {one.interval[1]:.2f})" if one.interval else ""
    yield f"kappa {one.kappa:.2f}{between}, {reading(one.kappa, one.units)}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
