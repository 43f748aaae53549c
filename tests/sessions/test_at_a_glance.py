"""A session on one screen, from a file as it was recorded."""

from dataclasses import replace
from pathlib import Path

import pytest

from audio.clock import JumpClock
from cues.events import CueKind, CueRevised, CueShown
from cues.hand import CueMarked, MomentMarked
from diarize.events import Doubt, DoubtBegan, SpeechEnded, SpeechRevised, SpeechStarted
from sessions.about import HeardFrom, Keep, Part, Practice
from sessions.at_a_glance import Glance, glance_at
from sessions.corrections import Correction, add_correction
from sessions.event_codec import Event
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, open_for_adding, open_session
from tests.sessions.made_sessions import STARTED_AT, about, blocks
from tests.sessions.test_standing import silence

LENGTH_S = 600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


def talk(id_: str, role: str, start_s: float, end_s: float) -> list[Event]:
    return [SpeechStarted(id_, role, start_s, start_s + 0.2), SpeechEnded(id_, end_s, end_s + 0.3)]


def a_session() -> list[Event]:
    """A long silence held, one cut short, one interruption, a mark; what was wrong is revised."""
    return [
        *talk("s1", "coach", 10.0, 40.0),
        *silence("p1", 40.0, 47.5),
        *talk("s2", "coach", 47.5, 147.5),
        SpeechRevised("s2", "client", 60.0),
        *silence("p2", 147.5, 149.0, by="coach"),
        *talk("s3", "coach", 149.0, 169.0),
        CueShown("c1", CueKind.CUT_IN, 149.0, 149.6, 0.8, "You went on too soon.", ("s3", "p2")),
        *talk("s4", "client", 200.0, 240.0),
        CueShown("c2", CueKind.INTERRUPTION, 230.0, 230.6, 0.9, "You began to speak.", ("s5", "s4")),
        CueShown("c3", CueKind.INTERRUPTION, 330.0, 330.6, 0.9, "You began to speak again.", ("s6", "s4")),
        CueRevised("c3", "It was not you.", 340.0),
        MomentMarked(400.0),
    ]


def seen(path: Path, events: list[Event], keep: Keep = Keep.WORDS) -> Glance:
    writer = SessionWriter(create(path), about(keep), JumpClock(STARTED_AT))
    writer.add_events(events)
    for block in blocks(0.0, 1.0):
        writer.add_sound(block)
    writer.close({"duration_s": LENGTH_S})
    return again(path)


def again(path: Path) -> Glance:
    with open_session(path) as session:
        return glance_at(session)


def test_it_counts_what_stands_in_the_end(path: Path) -> None:
    glance = seen(path, a_session())
    assert glance.duration_s == LENGTH_S
    assert glance.talk_s == {"coach": 50.0, "client": 140.0}
    assert (glance.held, glance.broken, glance.longest_held_s) == (1, 1, 7.5)
    assert (glance.interruptions, glance.marked) == (1, 1)
    assert [(moment.kind, moment.why, moment.well) for moment in glance.moments] == [
        ("held_silence", "You let the client have 8 s, and they went on.", True),
        ("interruption", "You began to speak.", False),
        ("marked", "You marked this moment.", False),
    ]
    assert (glance.has_sound, glance.note) == (False, "")


def test_it_says_whether_there_is_sound_to_hear(path: Path) -> None:
    assert seen(path, a_session(), Keep.SOUND).has_sound


def test_what_was_called_wrong_live_or_in_playback_is_left_out(path: Path) -> None:
    glance = seen(path, [*a_session(), CueMarked("c1", False, 150.0)])
    assert (glance.broken, glance.interruptions) == (0, 1)
    connection = open_for_adding(path)
    add_correction(connection, Correction(STARTED_AT, "mark", "c2", {"helpful": False}))
    connection.close()
    assert again(path).interruptions == 0


def test_a_session_without_anything_in_it_can_be_seen(path: Path) -> None:
    glance = seen(path, [])
    assert (glance.talk_s, glance.held, glance.longest_held_s, glance.moments) == ({}, 0, 0.0, ())
    assert "little talk" in glance.note


def test_where_its_numbers_are_not_to_be_relied_on_it_says_so(path: Path) -> None:
    doubtful = seen(path, [*a_session(), DoubtBegan(Doubt.ALIKE, 420.0)])
    assert doubtful.note == ("For much of the time it could not be told who spoke: these numbers are rough.")


def test_of_a_transcript_it_says_that_nothing_was_judged(path: Path) -> None:
    read = replace(about(Keep.WORDS), heard_from=HeardFrom.TRANSCRIPT)
    writer = SessionWriter(create(path), read, JumpClock(STARTED_AT))
    writer.add_events(talk("s1", "coach", 1.0, 9.0))
    writer.close()
    assert "silences and interruptions were not judged" in again(path).note


def test_of_the_talk_after_a_round_too_it_says_what_is_missing(path: Path) -> None:
    practice = Practice("7ead", 1, Part.DEBRIEF, {"coach": "Ana"})
    connection = create(path)
    writer = SessionWriter(connection, replace(about(), practice=practice), JumpClock(STARTED_AT))
    writer.add_events(talk("s1", "coach", 1.0, 9.0))
    connection.close()  # as if it were killed
    assert "its last moments may be missing" in again(path).note


def test_where_only_cues_were_kept_it_says_that_nothing_can_be_read(path: Path) -> None:
    assert seen(path, a_session(), Keep.CUES).note == (
        "No words were kept: what was said cannot be read here."
    )


def test_a_recovered_session_is_seen_up_to_where_it_was_kept(path: Path) -> None:
    connection = create(path)
    writer = SessionWriter(connection, replace(about(Keep.WORDS), client="Anna"), JumpClock(STARTED_AT))
    writer.add_events(a_session())
    connection.close()  # as if it were killed
    glance = again(path)
    assert (glance.duration_s, glance.held) == (400.0, 1)
    assert "its last moments may be missing" in glance.note


@pytest.mark.parametrize(("part", "judged"), [(Part.ROUND, True), (Part.DEBRIEF, False)])
def test_of_a_practice_it_tells_which_part_it_is(path: Path, part: Part, judged: bool) -> None:
    practice = Practice("0123", 2, part, {"coach": "Ana", "client": "Ben", "observer": "Cleo"})
    of_practice = replace(about(Keep.WORDS), practice=practice)
    SessionWriter(create(path), of_practice, JumpClock(STARTED_AT)).close({"duration_s": LENGTH_S})
    glance = again(path)
    assert glance.practice == practice and glance.is_judged is judged
