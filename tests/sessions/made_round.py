"""A practice round that never was: Ana coaches Ben, Cleo observes, and each says something afterwards."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from audio.clock import JumpClock
from cues.events import CueKind
from cues.hand import Mark, ObserverMarked
from sessions import edits
from sessions.about import About, Keep, Part, Practice
from sessions.account import Account, Cue
from sessions.corrections import Correction, add_together
from sessions.event_codec import Event
from sessions.library import new_session_path
from sessions.observed import Observed, Reflection
from sessions.triads.plan import Person, TriadPlan
from sessions.triads.triad import RoundKept, Triad
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, open_for_adding
from tests.sessions.made_account import ROUND_S, made_account
from tests.sessions.made_sessions import STARTED_AT, about

ANA, BEN, CLEO = Person("a1", "Ana", "ana"), Person("b2", "Ben"), Person("c3", "Cleo")
CALLED = {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
PRACTICE = Practice("7ead", 1, Part.ROUND, CALLED)
DEBRIEF = replace(PRACTICE, part=Part.DEBRIEF)

MARKS = (
    Observed("m1", Mark.POWERFUL_QUESTION, 3.5, "", True),
    Observed("m2", Mark.INTERRUPTION, 15.0, "", True),
    Observed("m3", Mark.MISSED_FEELING, 22.0, "", True),
    Observed("m4", Mark.HELD_SILENCE, 33.0, "", True),
    Observed("m5", Mark.STRENGTH, 36.0, "", False),
    Observed("m6", Mark.NOTE, 60.0, "her breath changed", True),
)
"""Of what was cued in `made_account` two are the same moment, of two the machine has no cue or no eye."""

SAID = (
    Reflection("client", "helped", "you waited for me"),
    Reflection("client", "in_the_way", "the second question came too soon"),
    Reflection("coach", "partnered", "I asked what Ben wanted"),
    Reflection("observer", "saw", "Ben leaned back in the silence"),
)


def made_round(length_s: float = 2 * ROUND_S, *more: Cue) -> Account:
    """The account of the round, its cues those of `made_account` and `more`."""
    account = made_account(length_s)
    return replace(
        account,
        about=replace(account.about, people=("coach", "client", "observer"), client="", practice=PRACTICE),
        names=CALLED,
        cues=(*account.cues, *more),
        observed=MARKS,
        reflections=SAID,
    )


def cue(id_: str, kind: CueKind, start_s: float, end_s: float | None = None) -> Cue:
    return Cue(id_, kind, start_s, end_s, "as it was heard", 0.8, live=False, about=("s1",))


def about_round(id_: str, practice: Practice | None = PRACTICE, days: int = 0) -> About:
    told = replace(about(Keep.WORDS, id_), started_at=STARTED_AT + timedelta(days=days))
    return replace(told, people=("coach", "client", "observer"), practice=practice)


def kept_round(
    id_: str,
    events: Sequence[Event] = (),
    practice: Practice | None = PRACTICE,
    days: int = 0,
    said: Sequence[Correction] = (),
) -> Path:
    """Keep a session of ten minutes on the shelf."""
    path = new_session_path().with_stem(id_)
    writer = SessionWriter(create(path), about_round(id_, practice, days), JumpClock(STARTED_AT))
    writer.add_events(events)
    writer.close({"duration_s": 600.0})
    if said:
        with closing(open_for_adding(path)) as connection:
            add_together(connection, *said)
    return path


def marked(at_s: float, mark: Mark, id_: str, text: str = "") -> ObserverMarked:
    return ObserverMarked(id_, mark, at_s, text, at_s)


def reflected(made_at: datetime = STARTED_AT) -> list[Correction]:
    return [edits.reflection(one.role, one.question, one.text, made_at) for one in SAID]


def made_plan(*people: Person) -> TriadPlan:
    coach, client, observer = people or (ANA, BEN, CLEO)
    return TriadPlan((coach, client, observer), consent_at=STARTED_AT, sentence="May we record us?")


def made_triad(id_: str = "7ead", days: int = 0, *rounds: RoundKept, plan: TriadPlan | None = None) -> Triad:
    return Triad(id_, STARTED_AT + timedelta(days=days), plan or made_plan(), rounds)


def round_kept(
    number: int, session_id: str | None, debrief_id: str | None = None, agreed: str = "", days: int = 0
) -> RoundKept:
    """A round that those of `agreed`, by the first letters of their ids, agreed to."""
    ids = frozenset(one.id for one in (ANA, BEN, CLEO) if one.id[0] in agreed)
    began_at = STARTED_AT + timedelta(days=days, minutes=25 * (number - 1))
    return RoundKept(number, began_at, session_id, debrief_id, ids)
