"""Two judgements of one session: which cues are the same, which changed, which only one has."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cues.difference import difference
from cues.events import CueKind, CueShown

ASKED = CueShown("c1", CueKind.HOLD_SPACE, 5.0, 5.6, 0.8, "You asked a question.", ("s1",))
OVER = CueShown("c2", CueKind.INTERRUPTION, 9.0, 9.7, 0.9, "You began to speak.", ("s3",))


def test_the_same_cues_are_in_both_whatever_their_ids() -> None:
    found = difference([ASKED, OVER], [replace(OVER, id="c1"), replace(ASKED, id="c2")])
    assert found.common == ((ASKED, replace(ASKED, id="c2")), (OVER, replace(OVER, id="c1")))
    assert (found.only_before, found.only_after, found.changed) == ((), (), ())


def test_a_cue_that_is_gone_and_a_new_one_are_each_on_one_side() -> None:
    found = difference([ASKED], [OVER])
    assert (found.common, found.only_before, found.only_after) == ((), (ASKED,), (OVER,))


def test_a_cue_of_another_kind_or_moment_is_another_cue() -> None:
    for other in (replace(ASKED, kind=CueKind.CUT_IN), replace(ASKED, start_s=5.5)):
        assert difference([ASKED], [other]).common == ()
    assert difference([ASKED], [replace(ASKED, start_s=5.2)]).common


def test_changed_is_what_a_coach_would_see_or_read_otherwise() -> None:
    for other in (
        replace(ASKED, live=False),
        replace(ASKED, evidence="A question."),
        replace(ASKED, shown_at_s=6.0),
    ):
        assert difference([ASKED], [other]).changed == ((ASKED, other),)
    assert not difference([ASKED], [replace(ASKED, shown_at_s=5.632, confidence=0.81)]).changed


def test_of_two_near_ones_the_nearest_is_the_same() -> None:
    later = replace(ASKED, id="c7", start_s=5.15)
    nearest = replace(ASKED, id="c9", start_s=5.02)
    found = difference([ASKED], [later, nearest])
    assert found.common == ((ASKED, nearest),)
    assert found.only_after == (later,)


@st.composite
def some_cues(draw: st.DrawFn) -> list[CueShown]:
    starts = draw(st.lists(st.floats(0.0, 3.0), max_size=8))
    kinds = st.sampled_from([CueKind.HOLD_SPACE, CueKind.INTERRUPTION])
    return [
        CueShown(f"c{n}", draw(kinds), start_s, start_s + 0.6, 0.8, "why", ())
        for n, start_s in enumerate(starts)
    ]


@given(some_cues(), some_cues())
def test_every_cue_is_in_one_place_and_a_judgement_does_not_differ_from_itself(
    before: list[CueShown], after: list[CueShown]
) -> None:
    found = difference(before, after)
    assert sorted(c.id for c in [*(b for b, _ in found.common), *found.only_before]) == [c.id for c in before]
    assert sorted(c.id for c in [*(a for _, a in found.common), *found.only_after]) == [c.id for c in after]
    itself = difference(before, before)
    assert (itself.only_before, itself.only_after, itself.changed) == ((), (), ())
