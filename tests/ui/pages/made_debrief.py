"""A practice round that never was, talked over: a quarter of an hour of three people, with marks and cues."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from cues.events import CueKind
from cues.hand import Mark, ObserverMarked
from sessions.about import Part, Practice
from sessions.account import Account, Cue, Turn
from sessions.corrections import Correction
from sessions.observed import Observed, Reflection, observed, reflections
from sessions.reader import State
from sessions.standing_edits import standing, undoable
from sessions.triads.course import Course
from sessions.triads.debrief import SAME, Sight
from sessions.triads.plan import Person, TriadPlan
from sessions.triads.tunables import MATCHED_WITHIN_S
from tests.sessions.made_sessions import STARTED_AT, about
from tests.ui.paper_playback import PaperOpenSession
from transcribe.attribution import SpokenStretch

ROUND_S = 900.0
NAMES = {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
PLAN = TriadPlan(
    people=(Person("p1", "Ana"), Person("p2", "Ben"), Person("p3", "Cleo")),
    consent_at=STARTED_AT,
    debrief_kept=True,
)

LIVE = (
    ObserverMarked("m1", Mark.POWERFUL_QUESTION, 96.0, "", 96.2),
    ObserverMarked("m2", Mark.HELD_SILENCE, 198.0, "", 198.2),
    ObserverMarked("m3", Mark.INTERRUPTION, 331.0, "", 331.2),
    ObserverMarked("m4", Mark.STRENGTH, 347.0, "", 347.2),
    ObserverMarked("m5", Mark.MISSED_FEELING, 512.0, "", 512.2),
    ObserverMarked("m6", Mark.NOTE, 604.0, "Ben looked away here", 610.0),
    ObserverMarked("m7", Mark.HELD_SILENCE, 744.0, "", 744.2),
)
CUES = (
    ("c1", CueKind.HELD_SILENCE, 192.0, 201.0, "9.0 s of silence, and they went on"),
    ("c2", CueKind.INTERRUPTION, 328.0, 329.0, "you began while they were at “never quite”"),
    ("c3", CueKind.CUT_IN, 421.0, 423.0, "you began in a silence that was theirs"),
    ("c4", CueKind.STACKED_QUESTION, 566.0, 569.0, "you asked again before an answer"),
    ("c5", CueKind.LEADING_QUESTION, 575.0, 578.0, "the question carried its answer"),
    ("c6", CueKind.HELD_SILENCE, 738.0, 746.0, "8.1 s of silence, and they went on"),
    ("c7", CueKind.MONOLOGUE, 830.0, 862.0, "you spoke for a minute"),
)


def made_round() -> Account:
    """The round as it was heard and marked, with nothing said of it since."""
    practice = Practice("t1", 1, Part.ROUND, NAMES)
    return Account(
        about=replace(about(), people=("coach", "client", "observer"), practice=practice),
        state=State.ENDED,
        duration_s=ROUND_S,
        names=dict(NAMES),
        turns=tuple(_turns()),
        silences=(),
        overlaps=(),
        cues=tuple(Cue(id_, kind, at_s, to_s, why, 0.8, True, ()) for id_, kind, at_s, to_s, why in CUES),
        bookmarks=(),
        notes=(),
        holes=(),
        observed=tuple(observed(LIVE, ())),
    )


def see(account: Account) -> Sequence[Sight]:
    """Marks and cues as moments: a mark and the first cue of its kind nearby are one."""
    left, found = list(account.cues), []
    for mark in account.observed:
        cue = next((one for one in left if _is_same(mark, one)), None)
        if cue is not None:
            left.remove(cue)
        found.append(sight(mark, cue))
    found += [sight(None, cue) for cue in left]
    return sorted(found, key=lambda one: one.at_s)


def sight(mark: Observed | None, cue: Cue | None) -> Sight:
    """A moment of a mark, a cue or both, with a little before and after it."""
    at_s = cue.start_s if cue is not None else mark.at_s if mark is not None else 0.0
    return Sight(at_s, max(0.0, at_s - 8.0), at_s + 12.0, mark, cue)


def _is_same(mark: Observed, cue: Cue) -> bool:
    return cue.kind in SAME.get(mark.mark, ()) and abs(cue.start_s - mark.at_s) <= MATCHED_WITHIN_S


def _turns() -> Iterable[Turn]:
    at_s, place = 2.0, 0
    while at_s < ROUND_S - 40:
        coach_s, client_s = 5.0 + place * 37 % 9, 14.0 + place * 53 % 27
        for role, lasting_s in (("coach", coach_s), ("client", client_s)):
            id_ = f"s{place}-{role}"
            end_s = at_s + lasting_s
            yield Turn(id_, role, at_s, end_s, (), (SpokenStretch(id_, role, at_s, end_s),))
            at_s = end_s + 1.5 + place % 4
        place += 1
    yield Turn("s-last", "observer", 884.0, 893.0, (), (SpokenStretch("s-last", "observer", 884.0, 893.0),))


class PaperRound(PaperOpenSession):
    """Lays marks and answers over a round as the real one does."""

    def __init__(self, account: Account | None = None) -> None:
        super().__init__(account or made_round())

    def add(self, *said: Correction) -> Account:
        self._fail()
        self.edits += [replace(one, seq=len(self.edits) + n) for n, one in enumerate(said, 1)]
        stand, next_ = standing(self.edits), undoable(self.edits)
        self.now = replace(
            self._first,
            observed=tuple(observed(LIVE, stand)),
            reflections=tuple(reflections(stand)),
            undoable=next_.undo,
        )
        return self.now

    def said(self) -> list[Reflection]:
        """What is kept of the answers."""
        return list(self.now.reflections)


def in_debrief(round_: int = 1, since_s: float = 0.0) -> Course:
    """The practice in its debrief of a round."""
    return Course(PLAN, round=round_).begun().in_debrief(since_s)


NOW = STARTED_AT + timedelta(hours=1)
