"""What stands of a session in the end: silences, cues and doubt, after all that was found out later."""

from cues.events import (
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    Owner,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
    Why,
)
from cues.hand import CueMarked
from diarize.events import Doubt, DoubtBegan, DoubtEnded
from sessions.corrections import Correction
from sessions.edits import MARK
from sessions.event_codec import Event
from sessions.standing import doubtful_s, held_silences, past_silences, standing_cues
from tests.sessions.made_sessions import STARTED_AT


def silence(
    id_: str, start_s: float, end_s: float, by: str | None = "client", owner: Owner = Owner.CLIENT
) -> list[Event]:
    return [
        SilenceJudged(id_, start_s, owner, Why.MIDTHOUGHT, 0.8, start_s + 0.5),
        SilenceEnded(id_, start_s, end_s, by, end_s + 0.2),
    ]


def cue(
    id_: str, kind: CueKind = CueKind.CUT_IN, at_s: float = 10.0, about: tuple[str, ...] = ("s1",)
) -> CueShown:
    return CueShown(id_, kind, at_s, at_s + 0.5, 0.8, f"because of {id_}", about)


def held(*events: Event) -> list[str]:
    return [one.id for one in held_silences(past_silences(events), standing_cues(events, []))]


def left(events: list[Event], corrections: list[Correction] | None = None) -> list[str]:
    return [one.id for one in standing_cues(events, corrections or []).cues]


def test_a_silence_of_the_clients_that_the_client_ended_was_held() -> None:
    assert held(
        *silence("p1", 10.0, 13.0),
        *silence("p2", 20.0, 22.9),
        *silence("p3", 30.0, 40.0, by="coach"),
        *silence("p4", 50.0, 60.0, owner=Owner.COACH),
        *silence("p5", 70.0, 80.0, by=None),
    ) == ["p1"]


def test_a_silence_that_became_the_clients_while_it_lasted_is_known_by_its_cue() -> None:
    late = silence("p1", 10.0, 15.0, owner=Owner.UNKNOWN)
    told = cue("c1", CueKind.HELD_SILENCE, 10.0, ("p1", "s2"))
    assert held(*late) == []
    assert held(*late, told) == ["p1"]
    assert held(*late, told, CueRevised("c1", "not the client", 20.0)) == []


def test_a_silence_whose_cue_was_called_wrong_was_not_held() -> None:
    told = cue("c1", CueKind.HELD_SILENCE, 10.0, ("p1", "s2"))
    assert held(*silence("p1", 10.0, 15.0), told, CueMarked("c1", False, 20.0)) == []


def test_a_silence_counts_as_it_was_last_judged() -> None:
    turned = SilenceRejudged("p1", Owner.COACH, Why.OWN_PAUSE, 0.2, "coach", 30.0)
    assert held(*silence("p1", 10.0, 15.0), turned) == []
    judged, ended = silence("p1", 10.0, 15.0, owner=Owner.COACH)
    meanwhile = SilenceRejudged("p1", Owner.CLIENT, Why.MIDTHOUGHT, 0.8, None, 12.0)
    assert held(judged, meanwhile, ended) == ["p1"]


def test_cues_that_were_revised_meant_or_called_wrong_do_not_stand() -> None:
    events: list[Event] = [
        *(cue(f"c{n}", at_s=10.0 * n) for n in range(1, 6)),
        CueRevised("c1", "it was not you", 60.0),
        CueIntentional("c2", 21.0),
        CueMarked("c3", False, 31.0),
        CueMarked("c4", False, 41.0),
        CueMarked("c4", True, 42.0),
    ]
    assert left(events) == ["c4", "c5"]
    assert standing_cues(events, []).helpful == {"c4"}


def test_what_was_said_in_playback_counts_over_what_was_said_live() -> None:
    events: list[Event] = [cue("c1"), cue("c2"), cue("c3"), CueMarked("c1", False, 20.0)]
    said = [
        Correction(STARTED_AT, MARK, "c1", {"helpful": True}),
        Correction(STARTED_AT, MARK, "c2", {"helpful": False}),
        Correction(STARTED_AT, "note", "c3", {"helpful": False}),
        Correction(STARTED_AT, MARK, "c3", {"helpful": "maybe"}),
    ]
    assert left(events, said) == ["c1", "c3"]


def test_doubts_that_overlap_are_counted_once() -> None:
    doubts: list[Event] = [
        DoubtBegan(Doubt.NOISE, 10.0),
        DoubtBegan(Doubt.BLEED, 15.0),
        DoubtEnded(Doubt.NOISE, 20.0),
        DoubtEnded(Doubt.BLEED, 30.0),
        DoubtEnded(Doubt.ALIKE, 40.0),
    ]
    assert doubtful_s(doubts, 100.0) == 20.0
    assert doubtful_s([*doubts, DoubtBegan(Doubt.NOISE, 90.0)], 100.0) == 30.0
    assert doubtful_s([], 100.0) == 0.0
