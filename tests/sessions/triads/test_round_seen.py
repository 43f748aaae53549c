"""What is told of a round beside others, read from its file."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from cues.events import CueKind, CueShown
from cues.hand import Mark
from sessions import edits, trends
from sessions.account import Heard, account_of, heard_in
from sessions.event_codec import Event
from sessions.reader import SessionReader
from sessions.triads.agreement import Agreement, agreement, watch_of
from sessions.triads.debrief import sights
from sessions.triads.round_seen import round_seen
from tests.sessions.keyed import MASTER, open_session
from tests.sessions.made_round import DEBRIEF, SAID, kept_round, marked, reflected
from tests.sessions.made_sessions import STARTED_AT
from tests.sessions.test_at_a_glance import a_session
from transcribe.events import Word


def events() -> list[Event]:
    """A session with two interruptions of which one is marked, and a missed feeling that nobody cued."""
    told = [
        CueShown(f"c{at_s}", CueKind.INTERRUPTION, at_s, at_s, 0.8, "you began to speak", ("s1",))
        for at_s in (100.0, 300.0)
    ]
    marks = [marked(103.0, Mark.INTERRUPTION, "m1"), marked(200.0, Mark.MISSED_FEELING, "m2")]
    word = Word("w1", 8.0, 8.5, "because", "client", 9.0, 10.0)
    return [*a_session(), word, *told, *marks]


@pytest.fixture
def read() -> Iterator[list[str]]:
    """The sessions that are read whole from here on."""
    whole: list[str] = []

    def noted(session: SessionReader) -> Heard:
        whole.append(session.about.id)
        return heard_in(session)

    with patch.object(trends, "heard_in", noted):
        yield whole


def test_it_tells_the_same_as_the_account_and_reads_no_word_twice(read: list[str]) -> None:
    afterwards = edits.observed("m3", Mark.STRENGTH, 400.0, "", STARTED_AT)
    path = kept_round("aa", events(), said=[*reflected(), afterwards])
    first, again = round_seen("aa", MASTER), round_seen("aa", MASTER)
    assert first == again and first is not None
    assert read == ["aa"]
    with open_session(path) as session:
        account = account_of(heard_in(session), session.all_corrections())
    assert first.agreement == agreement(sights(account), watch_of(account))
    assert (first.agreement.marks, first.agreement.both, first.agreement.observer_only) == (3, 1, 1)
    assert tuple(first.reflections) == SAID
    assert (first.duration_s, first.figures.coach_share is None) == (600.0, False)


def test_without_words_no_feeling_was_looked_for() -> None:
    kept_round("aa", [marked(200.0, Mark.MISSED_FEELING, "m2")])
    told = round_seen("aa", MASTER)
    assert told is not None and told.agreement == Agreement(only_observer_can=1)


def test_words_set_right_by_hand_are_no_trouble() -> None:
    path = kept_round("aa", events())
    with open_session(path) as session:
        turn = account_of(heard_in(session), ()).turns[0]
    kept_round("ab", events(), said=[edits.give_turn(turn.id, "observer", STARTED_AT), *reflected()])
    assert round_seen("ab", MASTER) is not None


def test_of_what_is_gone_and_of_the_talk_about_a_round_nothing_is_told() -> None:
    assert round_seen("aa", MASTER) is None
    kept_round("dd", events(), DEBRIEF)
    assert round_seen("dd", MASTER) is None
