"""Roles rotate and the cues with them: whoever coaches in a round is told of cutting in, in a debrief nobody.

The same sound is heard each time, through the real networks; what changes is who is what.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

import pytest

from app.build import Words, ears_from_weights, fixed_delays, pipeline_of, words_by
from app.people_options import Room, room_of_triad
from app.pipeline import Event
from app.recognisers import Recogniser
from app.record import Record
from audio.source import Block
from cues.events import CueKind, CueShown, Judgement
from cues.settings import USUAL, Settings
from diarize.events import SpeechStarted
from diarize.hearing import Ears
from sessions.triads.plan import Person
from tests.app.triad_talk import ADA, BEN, CAI, CUT_IN, LASTS_S, PLAN, CutIn, talk, voices

MakeEars = Callable[[], Ears]
InRound = Callable[[int], list[Event]]


class RoomOf(Protocol):
    """Gives who is heard in a round."""

    def __call__(self, round_: int, here: Person | None = None) -> Room: ...


CUTS_IN = {CueKind.INTERRUPTION, CueKind.FINISHING}
AS_IT_BEGINS_S = 0.5


@pytest.fixture(scope="module")
def make_ears() -> MakeEars:
    return ears_from_weights()


@pytest.fixture(scope="module")
def known(make_ears: MakeEars) -> RoomOf:
    """Who is heard in a round, known by their voices: in one room, or on a call of whoever is `here`."""
    enrolled = voices(make_ears().embed)

    def room(round_: int, here: Person | None = None) -> Room:
        cast = PLAN.cast(round_)
        role_here = next((role for role, person in cast.items() if person is here), None)
        by_voice = {role: enrolled[person] for role, person in cast.items()}
        return room_of_triad(by_voice, on_a_call=here is not None, here=role_here)

    return room


def heard(
    room: Room,
    make_ears: MakeEars,
    settings: Settings | None,
    words: Words | None = None,
    sound: Sequence[Block] = (),
) -> list[Event]:
    recogniser = TINY if words else None
    pipeline = pipeline_of(room, make_ears, words, fixed_delays(recogniser), settings)
    events = [event for block in sound or talk() for event in pipeline.feed(block)]
    return events + pipeline.finish()


@pytest.fixture(scope="module")
def in_round(known: RoomOf, make_ears: MakeEars) -> InRound:
    """Everything that is heard and judged in a round in one room."""
    return cache(lambda round_: heard(known(round_), make_ears, USUAL))


TINY = Recogniser("tiny.en", "en", ())


def told_of(events: list[Event]) -> list[CutIn]:
    """The cut-ins that a cue was about; fails where one is about none of them."""
    cues = [event for event in events if isinstance(event, CueShown) and event.kind in CUTS_IN]
    about = [[one for one in CUT_IN if abs(cue.start_s - one.at_s) < AS_IT_BEGINS_S] for cue in cues]
    assert all(about)
    return [cut_in for (cut_in,) in about]


@pytest.mark.parametrize(
    ("round_", "coach", "client"),
    [(1, ADA, BEN), (2, CAI, ADA), (3, BEN, CAI)],
    ids=["first", "second", "third"],
)
def test_cues_go_to_whoever_coaches_in_this_round(
    in_round: InRound, round_: int, coach: Person, client: Person
) -> None:
    """Ada cuts into Ben's speech, Cai into Ben's and into Ada's; Ben into nobody's."""
    assert (PLAN.cast(round_)["coach"], PLAN.cast(round_)["client"]) == (coach, client)
    assert told_of(in_round(round_)) == [one for one in CUT_IN if (one.by, one.over) == (coach, client)]


def test_each_is_heard_in_the_role_of_this_round(in_round: InRound) -> None:
    for round_ in (1, 2):
        record = Record()
        record.add(in_round(round_))
        role_of = {person: role for role, person in PLAN.cast(round_).items()}
        for one in CUT_IN:
            began = [
                turn.role for turn in record.turns(LASTS_S) if abs(turn.start_s - one.at_s) < AS_IT_BEGINS_S
            ]
            assert began == [role_of[one.by]]


@pytest.mark.parametrize(("round_", "here"), [(1, CAI), (2, ADA)])
def test_on_a_call_too_where_two_share_the_computers_sound(
    known: RoomOf, make_ears: MakeEars, round_: int, here: Person
) -> None:
    """Cai is here and observes, or Ada is here and is coached: the microphone is no role."""
    sound = talk(((here,), {ADA, BEN, CAI} - {here}))
    events = heard(known(round_, here), make_ears, USUAL, sound=sound)
    coach, client = (PLAN.cast(round_)[role] for role in ("coach", "client"))
    assert told_of(events) == [one for one in CUT_IN if (one.by, one.over) == (coach, client)]


def test_a_debrief_over_the_same_sound_is_heard_and_never_judged(known: RoomOf, make_ears: MakeEars) -> None:
    events = heard(known(1), make_ears, None, words_by(TINY))
    assert not any(isinstance(event, Judgement) for event in events)
    assert {event.role for event in events if isinstance(event, SpeechStarted)} == {
        "coach",
        "client",
        "observer",
    }
    record = Record()
    record.add(events)
    said = " ".join(word.text.lower() for word in record.words)
    assert "without any man" in said and "always accusing people" in said
