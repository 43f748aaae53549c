"""What holds of every session, whoever speaks when, and however late it becomes known."""

from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cues.events import (
    CueHidden,
    CueKind,
    CueShown,
    Judgement,
    OverlapClassified,
    OverlapWithdrawn,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
)
from cues.timeline import Heard, Timeline
from diarize.events import (
    Doubt,
    DoubtBegan,
    DoubtEnded,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechRevised,
    SpeechStarted,
)
from tests.cues.talk import Line, heard, judged, words_of
from transcribe.events import WordsHeard

sixty = settings(max_examples=60)

STEP_S = 0.1
"""All times lie on this grid, so that people often begin and end at once."""

TEXTS = ["", "Mm-hm.", "What do you think?", "I went because", "I never noticed that.", "We went twice."]
STEPS = st.integers(1, 25)


@st.composite
def lines_of(draw: st.DrawFn, role: Role) -> list[Line]:
    """One person's lines, each some while after the one before."""
    at, lines = draw(st.integers(0, 40)), []
    for pause, length, text in draw(
        st.lists(st.tuples(STEPS, STEPS, st.sampled_from(TEXTS)), min_size=1, max_size=6)
    ):
        at += pause + 1
        lines.append(Line(role, round(at * STEP_S, 3), round((at + length) * STEP_S, 3), text))
        at += length
    return lines


@st.composite
def talks(draw: st.DrawFn) -> list[Line]:
    """Two or three people, each speaking whenever they like."""
    roles = draw(st.sampled_from([("coach", "client"), ("coach", "client", "observer")]))
    return [line for role in roles for line in draw(lines_of(role))]


@st.composite
def sessions(draw: st.DrawFn) -> list[Heard]:
    """Talks as heard: ends known late by turns, words later or never, sound lost, in doubt, or mixed up."""
    events: list[Heard] = []
    for event in heard(draw(talks())):
        late_s = draw(st.sampled_from([0.0, 0.1, 0.2])) if isinstance(event, SpeechEnded) else 0.0
        if isinstance(event, WordsHeard):
            late_s = draw(st.sampled_from([-0.3, 0.0, 1.5, 1000.0]))
        events.append(replace(event, known_at_s=round(event.known_at_s + late_s, 3)))
    for start in draw(st.lists(st.integers(0, 200), max_size=1)):
        events.append(SoundLost(start * STEP_S, start * STEP_S + 1.0, start * STEP_S + 1.1))
    events += draw(doubts()) + draw(revisions(events))
    return in_order([event for event in events if event.known_at_s < 900.0])


@st.composite
def doubts(draw: st.DrawFn) -> list[Heard]:
    """Times at which it cannot be told who speaks, for one reason or several."""
    found: list[Heard] = []
    for why in draw(st.lists(st.sampled_from(Doubt), unique=True, max_size=2)):
        began_s = round(draw(st.integers(0, 200)) * STEP_S, 3)
        found.append(DoubtBegan(why, began_s))
        found.append(DoubtEnded(why, round(began_s + draw(STEPS) * STEP_S, 3)))
    return found


@st.composite
def revisions(draw: st.DrawFn, events: list[Heard]) -> list[Heard]:
    """Stretches that turn out to be another's, each at most once."""
    ended = [event for event in events if isinstance(event, SpeechEnded)]
    return [
        SpeechRevised(event.id, role, round(event.known_at_s + draw(STEPS) * STEP_S, 3))
        for event in draw(st.lists(st.sampled_from(ended), unique_by=lambda event: event.id, max_size=3))
        for role in [draw(st.sampled_from(["coach", "client", "observer"]))]
    ]


def in_order(events: list[Heard]) -> list[Heard]:
    return sorted(events, key=lambda event: event.known_at_s)


def end_of(events: list[Heard]) -> float:
    return max(event.known_at_s for event in events) + 3.0


def known_at(said: Judgement) -> float:
    if isinstance(said, SilenceJudged | SilenceRejudged):
        return said.judged_at_s
    if isinstance(said, CueShown):
        return said.shown_at_s
    return said.hidden_at_s if isinstance(said, CueHidden) else said.known_at_s


@given(sessions())
@sixty
def test_the_same_events_give_the_same_judgements(events: list[Heard]) -> None:
    assert judged(events, end_of(events)) == judged(events, end_of(events))


@given(sessions())
@sixty
def test_every_cue_rests_on_what_was_known_when_it_was_shown(events: list[Heard]) -> None:
    said = judged(events, end_of(events))
    known_s = {event.id: event.known_at_s for event in events if isinstance(event, SpeechStarted)}
    known_s |= {
        judgement.id: judgement.judged_at_s for judgement in said if isinstance(judgement, SilenceJudged)
    }
    known_s |= {event.why: event.known_at_s for event in events if isinstance(event, DoubtBegan)}
    for cue in (judgement for judgement in said if isinstance(judgement, CueShown)):
        assert cue.shown_at_s >= cue.start_s
        assert cue.about
        assert all(known_s[id_] <= cue.shown_at_s for id_ in cue.about)
        assert cue.evidence.endswith(".")
        assert 0.5 <= cue.confidence <= 1.0


@given(sessions(), st.floats(0.0, 30.0))
@sixty
def test_what_comes_later_changes_nothing_said_before(events: list[Heard], now_s: float) -> None:
    until_now = judged([event for event in events if event.known_at_s <= now_s], now_s)
    in_all = judged(events, max(end_of(events), now_s))
    before = [said for said in in_all if known_at(said) < now_s - 0.1]
    assert until_now[: len(before)] == before


@given(sessions())
@sixty
def test_every_cue_that_came_up_leaves_once_and_no_two_are_up_together(events: list[Heard]) -> None:
    said = judged(events, end_of(events))
    up: dict[str, CueShown] = {}
    for judgement in said:
        if isinstance(judgement, CueShown) and judgement.live:
            assert not up
            up[judgement.kind] = judgement
        elif isinstance(judgement, CueHidden):
            (kind,) = (kind for kind, cue in up.items() if cue.id == judgement.id)
            assert judgement.hidden_at_s >= up.pop(kind).shown_at_s
    assert not up


@given(sessions())
@sixty
def test_silences_are_in_order_and_nobody_speaks_in_them(events: list[Heard]) -> None:
    silences = [said for said in judged(events, end_of(events)) if isinstance(said, SilenceEnded)]
    assert all(silence.start_s < silence.end_s for silence in silences)
    assert all(before.end_s <= after.start_s for before, after in pairwise(silences))
    ends = {event.id: event.at_s for event in events if isinstance(event, SpeechEnded)}
    for speech in (event for event in events if isinstance(event, SpeechStarted)):
        for silence in silences:
            assert ends[speech.id] <= silence.start_s or silence.end_s <= speech.at_s


@given(sessions())
@sixty
def test_events_about_unknown_speech_change_nothing(events: list[Heard]) -> None:
    strangers: list[Heard] = [
        stranger
        for event in events
        for stranger in (
            SpeechEnded("nobody", event.known_at_s, event.known_at_s),
            SpeechRevised("nobody", "coach", event.known_at_s),
        )
        if isinstance(event, SpeechStarted | SpeechEnded)
    ]
    assert judged(in_order([*events, *strangers]), end_of(events)) == judged(events, end_of(events))


@given(sessions(), st.data())
@sixty
def test_the_order_in_which_things_arrive_together_changes_no_cue(
    events: list[Heard], data: st.DataObject
) -> None:
    assert shown(in_order(data.draw(st.permutations(events)))) == shown(events)


def shown(events: list[Heard]) -> list[tuple[str, float, float, str]]:
    cues = [said for said in judged(events, end_of(events)) if isinstance(said, CueShown)]
    return [(cue.kind, cue.start_s, cue.shown_at_s, cue.evidence) for cue in cues]


@st.composite
def turns(draw: st.DrawFn) -> list[Line]:
    """Two people taking turns without overlap."""
    at, lines = 0, []
    for role, pause, length, text in draw(
        st.lists(
            st.tuples(st.sampled_from(["coach", "client"]), STEPS, STEPS, st.sampled_from(TEXTS)),
            min_size=3,
            max_size=10,
        )
    ):
        at += pause + 1
        lines.append(Line(role, round(at * STEP_S, 3), round((at + length) * STEP_S, 3), text))
        at += length
    return lines


@given(turns(), st.data())
@sixty
def test_once_a_role_is_revised_all_later_silences_are_judged_as_if_it_had_been_known(
    lines: list[Line], data: st.DataObject
) -> None:
    wrong = data.draw(st.integers(0, len(lines) - 1))
    mistaken = replace(lines[wrong], role="client" if lines[wrong].role == "coach" else "coach")
    revised_s = round(lines[wrong].end_s + data.draw(st.sampled_from([0.1, 0.4, 0.6, 2.0])), 3)
    events = [
        words_of(mistaken if event.known_at_s <= revised_s else lines[wrong], f"s{wrong + 1}")
        if isinstance(event, WordsHeard) and event.start_s == mistaken.start_s
        else event
        for event in heard([*lines[:wrong], mistaken, *lines[wrong + 1 :]])
    ]
    revision = SpeechRevised(f"s{wrong + 1}", lines[wrong].role, revised_s)
    right = heard(lines)
    assert after(revised_s, [*events, revision]) == after(revised_s, right)


def after(time_s: float, events: list[Heard]) -> list[SilenceJudged]:
    said = judged(in_order(events), end_of(events))
    return [silence for silence in said if isinstance(silence, SilenceJudged) and silence.start_s > time_s]


@given(talks(), st.data())
@sixty
def test_judgements_revised_end_where_they_would_be_had_the_right_people_been_known_from_the_start(
    lines: list[Line], data: st.DataObject
) -> None:
    """Words known in time, so that a silence judged anew sees what the first judgement would have seen."""
    wrong = data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=3, unique=True))
    right = [spoken_words(event) for event in heard(lines)]
    mixed = [other(role=line.role) if number in wrong else line.role for number, line in enumerate(lines)]
    taken = [replace(line, role=role) for line, role in zip(lines, mixed, strict=True)]
    assume(not any(one.role == two.role and at_once(one, two) for one, two in combinations(taken, 2)))
    mistaken = [spoken_words(event) for event in heard(taken)]
    late_s = end_of(right) - 2.0
    revised: list[Heard] = [SpeechRevised(f"s{n + 1}", lines[n].role, late_s) for n in wrong]
    as_found, as_known = (judged(in_order(e), late_s + 1.0) for e in ([*mistaken, *revised], right))
    assert owners(as_found) == owners(as_known)
    assert overlaps(as_found) == overlaps(as_known)


def at_once(one: Line, two: Line) -> bool:
    return one.start_s < two.end_s and two.start_s < one.end_s


def other(role: Role) -> Role:
    return "client" if role == "coach" else "coach"


def spoken_words(event: Heard) -> Heard:
    """Words known with the end of their line, before any silence after it is judged."""
    return (
        replace(event, known_at_s=round(event.known_at_s - 0.2, 3))
        if isinstance(event, WordsHeard)
        else event
    )


def owners(said: list[Judgement]) -> dict[float, tuple[str, str, float, str | None]]:
    """Of every silence, by its start: owner, reason, probability and who broke it, the last word on each."""
    judgements: dict[str, SilenceJudged | SilenceRejudged] = {}
    ended: dict[str, SilenceEnded] = {}
    broken_by: dict[str, str | None] = {}
    for event in said:
        if isinstance(event, SilenceJudged | SilenceRejudged):
            judgements[event.id] = event
        if isinstance(event, SilenceEnded | SilenceRejudged):
            broken_by[event.id] = event.broken_by
        if isinstance(event, SilenceEnded):
            ended[event.id] = event
    return {
        end.start_s: (judgements[id_].owner, judgements[id_].why, judgements[id_].p_hold, broken_by[id_])
        for id_, end in ended.items()
    }


def overlaps(said: list[Judgement]) -> dict[str, tuple[float, float, str, str, str]]:
    """Every overlap as it stands in the end."""
    standing: dict[str, tuple[float, float, str, str, str]] = {}
    for event in said:
        if isinstance(event, OverlapClassified):
            standing[event.id] = (event.start_s, event.end_s, event.by, event.over, event.kind)
        elif isinstance(event, OverlapWithdrawn):
            del standing[event.id]
    return standing


@given(sessions())
@sixty
def test_while_in_doubt_the_doubt_is_shown_and_nothing_else(events: list[Heard]) -> None:
    timeline = Timeline()
    for event in events:
        timeline.append(event)
    said = judged(events, end_of(events))
    gone_s = {cue.id: cue.hidden_at_s for cue in said if isinstance(cue, CueHidden)}
    for cue in (judgement for judgement in said if isinstance(judgement, CueShown)):
        assert timeline.in_doubt(cue.shown_at_s) == (cue.kind is CueKind.CANNOT_TELL)
        doubts_s = [event.known_at_s for event in events if isinstance(event, DoubtBegan)]
        if cue.live and cue.kind is not CueKind.CANNOT_TELL:
            assert not any(cue.shown_at_s <= began_s < gone_s[cue.id] for began_s in doubts_s)
