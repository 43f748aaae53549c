"""What holds of every session with all the signs there are, and with what the coach does by hand."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cues import tunables
from cues.engine import Engine
from cues.events import CueKind, CueShown, Judgement, SilenceEnded, SilenceJudged
from cues.hand import ByHand, CueMarked, CuesMuted, MarkedIntentional
from cues.pacing import UNPACED
from cues.settings import CueSetting, Settings
from cues.timeline import Heard
from diarize.events import (
    DoubtBegan,
    SpeechEnded,
    SpeechLevel,
    SpeechStarted,
    TurnEndHeard,
    VoiceStirred,
)
from tests.cues.talk import TICK_S, Line, heard, judged
from tests.cues.test_any_session import end_of, known_at, sessions, shown, sixty, talks

ALL_LIVE = {kind: CueSetting(live=True) for kind in CueKind}


@st.composite
def with_signs(draw: st.DrawFn) -> list[Heard]:
    """A session in which voices stir, levels are told, and turns sound finished or not."""
    events: list[Heard] = []
    for event in draw(sessions()):
        events.append(event)
        if isinstance(event, SpeechStarted):
            level_db, late_s = draw(st.sampled_from([-30.0, -20.0])), draw(st.sampled_from([0.1, 0.3]))
            events.append(VoiceStirred(event.at_s, event.known_at_s))
            events.append(SpeechLevel(event.id, level_db, -26.0, round(event.known_at_s + late_s, 3)))
        elif isinstance(event, SpeechEnded):
            p_finished = draw(st.sampled_from([0.0, 0.3, 0.9]))
            events.append(TurnEndHeard("client", event.at_s, p_finished, event.known_at_s))
    return sorted(events, key=lambda event: event.known_at_s)


@st.composite
def by_hand(draw: st.DrawFn) -> list[ByHand]:
    """The coach mutes, marks, and calls things intentional, whenever they like."""
    times = st.integers(0, 250).map(lambda step: round(step * 0.1, 3))
    mutes = st.builds(CuesMuted, st.booleans(), times)
    marks = st.builds(CueMarked, st.sampled_from(["c1", "c2", "c9"]), st.booleans(), times)
    return draw(st.lists(st.one_of(mutes, marks, st.builds(MarkedIntentional, times)), max_size=4))


@st.composite
def used(draw: st.DrawFn) -> list[Heard | ByHand]:
    """A session with signs and with the coach's hand in it."""
    events = [*draw(with_signs()), *draw(by_hand())]
    return sorted(events, key=lambda event: event.known_at_s)


def last_s(events: list[Heard | ByHand]) -> float:
    return max(event.known_at_s for event in events) + 3.0


def cues(said: list[Judgement]) -> list[CueShown]:
    return [cue for cue in said if isinstance(cue, CueShown)]


@given(used())
@sixty
def test_time_alone_is_judged_as_if_every_moment_were_looked_at(events: list[Heard | ByHand]) -> None:
    """News about nobody at every tick makes the engine look, where else it waits until something is due."""
    until_s = last_s(events)
    news = [SpeechEnded("nobody", tick * TICK_S, tick * TICK_S) for tick in range(int(until_s / TICK_S) + 1)]
    looking = sorted([*news, *events], key=lambda event: event.known_at_s)
    assert judged(events, until_s) == judged(looking, until_s)


@given(used())
@sixty
def test_every_cue_has_evidence_that_was_known(events: list[Heard | ByHand]) -> None:
    said = judged(events, last_s(events))
    known_s = {event.id: event.known_at_s for event in events if isinstance(event, SpeechStarted)}
    known_s |= {silence.id: silence.judged_at_s for silence in said if isinstance(silence, SilenceJudged)}
    known_s |= {event.why: event.known_at_s for event in events if isinstance(event, DoubtBegan)}
    for cue in cues(said):
        assert cue.start_s <= cue.shown_at_s
        assert cue.evidence.endswith(".")
        assert cue.about
        assert all(known_s[id_] <= cue.shown_at_s for id_ in cue.about)


@given(used(), st.floats(0.0, 30.0))
@sixty
def test_what_is_done_later_changes_nothing_said_before(events: list[Heard | ByHand], now_s: float) -> None:
    until_now = judged([event for event in events if event.known_at_s <= now_s], now_s)
    in_all = judged(events, max(last_s(events), now_s))
    before = [said for said in in_all if known_at(said) < now_s - 0.1]
    assert until_now[: len(before)] == before


@given(used(), st.integers(0, 3), st.sampled_from([0.0, 2.0, 10.0]), st.sampled_from([0.0, 5.0]))
@sixty
def test_no_more_cues_are_seen_than_was_set_and_none_while_muted(
    events: list[Heard | ByHand], most: int, spacing_s: float, opening_s: float
) -> None:
    live = {**ALL_LIVE, CueKind.CANNOT_TELL: Settings().of(CueKind.CANNOT_TELL)}
    engine = Engine(settings=Settings(live, most, spacing_s, opening_s))
    seen = [cue for cue in cues(judged(events, last_s(events), engine)) if cue.live]
    paced_s = [cue.shown_at_s for cue in seen if cue.kind not in UNPACED]
    assert all(after - before >= spacing_s for before, after in pairwise(paced_s))
    for at_s in paced_s:
        assert sum(at_s - tunables.MINUTE_S < shown_s <= at_s for shown_s in paced_s) <= most
    assert all(cue.shown_at_s >= opening_s for cue in seen if cue.kind is not CueKind.CANNOT_TELL)
    mutes = [event for event in events if isinstance(event, CuesMuted)]
    for cue in seen:
        muted = [event.muted for event in mutes if event.known_at_s < cue.shown_at_s][-1:]
        at_once = any(event.known_at_s == cue.shown_at_s for event in mutes)
        assert at_once or muted != [True]


@given(with_signs(), st.data())
@sixty
def test_the_order_of_signs_that_arrive_together_changes_no_cue(
    events: list[Heard], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(events))
    assert shown(sorted(shuffled, key=lambda event: event.known_at_s)) == shown(events)


@given(talks(), st.sampled_from([0.0, 0.1, 0.2]))
@sixty
def test_turns_and_silences_part_the_time(lines: list[Line], late_s: float) -> None:
    """After the first has spoken, whenever nobody speaks long enough is one silence; there is no other."""
    events = [
        replace(event, known_at_s=round(event.known_at_s + late_s, 3))
        if isinstance(event, SpeechEnded)
        else event
        for event in heard(lines)
    ]
    events.sort(key=lambda event: event.known_at_s)
    until_s = end_of(events)
    said = judged(events, until_s)
    silences = [(one.start_s, one.end_s) for one in said if isinstance(one, SilenceEnded)]
    assert silences == gaps(lines, until_s)


def gaps(lines: list[Line], until_s: float) -> list[tuple[float, float]]:
    """When nobody speaks, after the first has spoken."""
    in_order = sorted(lines, key=lambda line: line.start_s)
    found, ended_s = [], in_order[0].end_s
    for start_s, end_s in [*((line.start_s, line.end_s) for line in in_order[1:]), (until_s, until_s)]:
        if start_s - ended_s >= tunables.SILENCE_S:
            found.append((ended_s, start_s))
        ended_s = max(ended_s, end_s)
    return found
