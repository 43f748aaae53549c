from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from sessions.event_codec import Event
from sessions.summary import summarise
from tests.sessions.made_sessions import a_conversation


def test_talk_is_counted_for_each_person_and_cues_for_each_kind() -> None:
    summary = summarise(a_conversation(), 20.0)
    assert summary.talk_s == {"coach": 4.0, "client": 10.0}
    assert summary.counts == {"hold_space": 1, "interruption": 1}


def test_speech_given_to_another_person_later_counts_for_that_person() -> None:
    events: list[Event] = [
        SpeechStarted("s1", "coach", 0.0, 0.2),
        SpeechEnded("s1", 3.0, 3.2),
        SpeechRevised("s1", "client", 5.0),
    ]
    assert summarise(events, 10.0).talk_s == {"client": 3.0}


def test_whoever_is_still_speaking_speaks_to_the_end() -> None:
    assert summarise([SpeechStarted("s1", "client", 6.0, 6.2)], 10.0).talk_s == {"client": 4.0}


def test_an_empty_session_comes_to_nothing() -> None:
    summary = summarise([], 0.0)
    assert (summary.talk_s, summary.counts) == ({}, {})
