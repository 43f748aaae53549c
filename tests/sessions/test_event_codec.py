from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cues.events import CueHidden, CueIntentional, Judgement, SilenceJudged
from cues.hand import ByHand, CueMarked, CuesMuted, MarkedIntentional
from diarize.events import HearingEvent
from sessions.errors import SessionError
from sessions.event_codec import KINDS, Event, decode, encode, known_at_s
from tests.sessions.made_sessions import a_conversation, any_event, made_events
from transcribe.events import Word, WordsHeard


@settings(max_examples=300)
@given(any_event())
def test_what_is_written_down_reads_back_the_same(event: Event) -> None:
    back = decode(*encode(event))
    assert back == event
    assert repr(back) == repr(event)  # an Owner is an Owner again, a tuple a tuple, 1.0 a float


@given(st.data())
@pytest.mark.parametrize("kind", KINDS.values())
def test_every_kind_of_event_says_when_it_was_known(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(made_events(kind))
    assert isinstance(known_at_s(event), float)


def test_all_that_is_heard_said_and_judged_can_be_kept() -> None:
    assert set(KINDS.values()) == {
        *get_args(HearingEvent),
        Word,
        WordsHeard,
        *get_args(ByHand),
        *get_args(Judgement),
    }


@pytest.mark.parametrize(
    "event",
    [
        CuesMuted(True, 3.0),
        CuesMuted(False, 4.0),
        MarkedIntentional(5.0),
        CueMarked("c1", False, 6.0),
        CueIntentional("c1", 5.0),
    ],
)
def test_what_the_coach_did_by_hand_reads_back_the_same(event: Event) -> None:
    assert decode(*encode(event)) == event


def test_judgements_are_known_when_they_were_made_or_shown() -> None:
    assert known_at_s(CueHidden("c1", end_s=8.0, hidden_at_s=8.4)) == 8.4


def test_a_field_added_later_takes_its_default_in_older_sessions() -> None:
    kind, body = encode(a_conversation()[0])
    assert decode(kind, body.replace(', "confidence": 1.0', "")) == a_conversation()[0]


def test_an_event_of_a_later_version_is_not_passed_over_in_silence() -> None:
    with pytest.raises(SessionError, match="'MindRead'; update Holdspace"):
        decode("MindRead", "{}")


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"id": "n1", "owner": "nobody"}'])
def test_a_damaged_event_is_said_to_be_damaged(body: str) -> None:
    with pytest.raises(SessionError, match="damaged"):
        decode(SilenceJudged.__name__, body)
