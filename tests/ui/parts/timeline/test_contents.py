"""What is where: what became of a silence, which cues have room for a sign, what the pointer is at."""

from dataclasses import replace
from itertools import pairwise

import pytest

from cues.events import CueKind, Owner
from sessions.account import Bookmark, Cue, Note, Silence
from sessions.stored_sound import Hole
from tests.sessions.made_account import made_account
from ui.parts.timeline.contents import Contents, Kept, kept, marks_of
from ui.parts.timeline.rows import Row, RowKind, rows_of
from ui.parts.timeline.shown import Shown, everything_of
from ui.parts.timeline.tunables import SIGN_STEP_PX

ACCOUNT = made_account()
ROWS = rows_of(["coach", "client"], 300)


def row(kind: RowKind) -> Row:
    return next(one for one in ROWS if one.kind is kind)


def contents(shown: Shown | None = None) -> Contents:
    return Contents(ACCOUNT, shown or everything_of(ACCOUNT))


def silence(**changed: object) -> Silence:
    return replace(ACCOUNT.silences[0], **changed)  # type: ignore[arg-type]  # any field of it


@pytest.mark.parametrize(
    ("one", "became"),
    [
        (silence(), Kept.HELD),
        (silence(held=False, broken_by="coach"), Kept.BROKEN),
        (silence(held=False, broken_by="client"), Kept.SHORT),
        (silence(held=False, broken_by=None), Kept.SHORT),
        (silence(owner=Owner.COACH, held=False), Kept.ANOTHERS),
        (silence(owner=Owner.UNKNOWN, held=False), Kept.UNKNOWN),
    ],
)
def test_what_became_of_a_silence(one: Silence, became: Kept) -> None:
    assert kept(one) is became


def test_breaths_are_no_silences() -> None:
    breath = silence(id="breath", start_s=9.0, end_s=9.3)
    told = Contents(replace(ACCOUNT, silences=(breath, *ACCOUNT.silences)), everything_of(ACCOUNT))
    assert breath not in told.silences.all
    assert len(told.silences.all) == len(ACCOUNT.silences)


def test_where_signs_would_run_together_those_shown_live_have_the_room() -> None:
    def cue(id_: str, start_s: float, live: bool) -> Cue:
        return Cue(id_, CueKind.ADVICE, start_s, None, "", 1.0, live, ())

    marks = marks_of([cue("a", 10.0, False), cue("b", 10.5, True), cue("c", 14.0, False)], 10.0)
    assert [(mark.cue.id, mark.sign) for mark in marks] == [("a", False), ("b", True), ("c", True)]


def test_no_two_signs_run_together_at_any_scale() -> None:
    account = made_account(7200.0)
    for px_per_s in (0.2, 1.0, 5.0, 40.0):
        places = [mark.x_px for mark in marks_of(account.cues, px_per_s) if mark.sign]
        assert all(b - a >= SIGN_STEP_PX for a, b in pairwise(places))


def test_nearer_by_there_is_room_for_every_sign() -> None:
    told = contents()
    assert not all(mark.sign for mark in told.marks(1.0, 0.0, 40.0))
    assert all(mark.sign for mark in told.marks(40.0, 0.0, 40.0))


def test_the_pointer_finds_what_is_nearest() -> None:
    told = contents()
    found = told.at(row(RowKind.CUES), 13.5, 12.0)
    assert isinstance(found, Cue)
    assert found.kind is CueKind.INTERRUPTION
    assert told.at(row(RowKind.CUES), 18.0, 12.0) is None
    flag, dot = told.at(row(RowKind.MARKED), 32.2, 12.0), told.at(row(RowKind.MARKED), 60.0, 12.0)
    assert isinstance(flag, Bookmark)
    assert isinstance(dot, Note)
    quiet = told.at(row(RowKind.SILENCE), 20.0, 12.0)
    assert isinstance(quiet, Silence)
    assert kept(quiet) is Kept.BROKEN


def test_lost_sound_is_found_in_every_lane() -> None:
    for kind in (RowKind.VOICE, RowKind.SILENCE):
        assert isinstance(contents().at(row(kind), 38.5, 12.0), Hole)
    assert contents().at(row(RowKind.VOICE), 10.0, 12.0) is None


def test_what_is_filtered_out_is_not_found() -> None:
    advice = contents(Shown(frozenset({CueKind.ADVICE}), frozenset({"coach", "client"})))
    assert advice.at(row(RowKind.CUES), 13.2, 12.0) is None
    assert not advice.cues.all
    without = contents(Shown(frozenset(CueKind), frozenset({"coach"})))
    assert {one.owner for one in without.silences.all} == {Owner.COACH}


def test_what_goes_on_at_a_time() -> None:
    told = contents()
    assert told.speaking(1.0) == ["coach"]
    assert told.speaking(13.7) == ["coach", "client"]
    assert told.silence_at(5.0) == ACCOUNT.silences[0]
    assert [cue.kind for cue in told.cues_at(13.5)] == [CueKind.INTERRUPTION]
