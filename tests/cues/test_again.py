"""A session judged again: the same by the same rules, and marks that follow their cues."""

from bisect import bisect_right
from collections.abc import Sequence

from cues.again import Course, Given, cues_in, judge_again
from cues.events import CueIntentional, CueKind, CueShown
from cues.hand import ByHand, CueMarked, MarkedIntentional
from cues.marks import Marks, TrackRecord
from cues.settings import USUAL, CueSetting, Settings
from cues.timeline import Heard
from tests.cues.golden.sessions import OVERLAPS, SILENCES
from tests.cues.talk import TICK_S, judged

NO_FIRST = Settings(quiet_opening_s=15.0).with_cue(CueKind.HOLD_SPACE, CueSetting(on=False))


def course_of(events: Sequence[Heard | ByHand], until_s: float) -> Course:
    """The course of a session judged as `tests.cues.talk.judged` does."""
    ticks_s = [tick * TICK_S for tick in range(1, int(until_s / TICK_S) + 1)]
    given = [Given(e, ([0.0, *ticks_s])[bisect_right(ticks_s, e.known_at_s)]) for e in events]
    return Course(given, ticks_s, until_s)


def test_by_the_same_rules_and_settings_all_is_judged_the_same() -> None:
    for session in (SILENCES, OVERLAPS):
        events = session.heard()
        told = judge_again(course_of(events, session.until_s))
        then = judged(events, session.until_s)
        assert [event for event in told if event not in events] == then
        assert len(cues_in(then)) > 1


def test_where_time_passes_otherwise_it_is_judged_otherwise() -> None:
    events = SILENCES.heard()
    whole = course_of(events, SILENCES.until_s)
    rarely = Course(whole.given, whole.ticks_s[::20], whole.end_s)
    assert cues_in(judge_again(rarely)) != cues_in(judge_again(whole))


def test_what_was_done_by_hand_is_done_again() -> None:
    events = OVERLAPS.heard()
    first = next(c for c in cues_in(judged(events, OVERLAPS.until_s)) if c.kind is CueKind.INTERRUPTION)
    meant = MarkedIntentional(round(first.shown_at_s + 1.0, 3))
    told = judge_again(course_of(in_time([*events, meant]), OVERLAPS.until_s))
    assert CueIntentional(first.id, meant.known_at_s) in told


def in_time(events: Sequence[Heard | ByHand]) -> list[Heard | ByHand]:
    return sorted(events, key=lambda event: event.known_at_s)


def an_interruption_marked() -> tuple[Course, CueShown]:
    """A session in which the last interruption was called wrong, and that interruption."""
    events = OVERLAPS.heard()
    then = cues_in(judged(events, OVERLAPS.until_s))
    last = [cue for cue in then if cue.kind is CueKind.INTERRUPTION][-1]
    mark = CueMarked(last.id, False, round(last.shown_at_s + 0.5, 3))
    course = course_of(in_time([*events, mark]), OVERLAPS.until_s)
    marked = {cue.id: cue for cue in then}
    return Course(course.given, course.ticks_s, course.end_s, marked=marked), last


def test_a_mark_goes_to_its_cue_though_that_has_another_id_now() -> None:
    course, last = an_interruption_marked()
    told = judge_again(course, NO_FIRST)
    [mark] = [event for event in told if isinstance(event, CueMarked)]
    [now] = [cue for cue in cues_in(told) if cue.start_s == last.start_s and cue.kind is last.kind]
    assert mark.cue_id == now.id != last.id


def test_by_what_was_set_then_a_mark_keeps_its_id() -> None:
    course, last = an_interruption_marked()
    assert [e.cue_id for e in judge_again(course, USUAL) if isinstance(e, CueMarked)] == [last.id]


def test_a_mark_of_a_cue_that_is_not_there_now_is_left_out() -> None:
    course, _ = an_interruption_marked()
    without = USUAL.with_cue(CueKind.INTERRUPTION, CueSetting(on=False))
    assert not [event for event in judge_again(course, without) if isinstance(event, CueMarked)]


def test_the_marks_of_earlier_sessions_count() -> None:
    course = course_of(OVERLAPS.heard(), OVERLAPS.until_s)
    wrong = TrackRecord({CueKind.INTERRUPTION: Marks(wrong=1000)})
    cautious = USUAL.with_cue(CueKind.INTERRUPTION, CueSetting(live=True, sensitivity=-2))
    kinds = [cue.kind for cue in cues_in(judge_again(course, cautious, wrong))]
    assert kinds.count(CueKind.INTERRUPTION) < [c.kind for c in cues_in(judge_again(course))].count(
        CueKind.INTERRUPTION
    )
