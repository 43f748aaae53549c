from dataclasses import replace

from cues.events import CueKind, OverlapKind
from cues.language.utterance import Act
from sessions.about import HeardFrom
from sessions.account import Cue
from sessions.review.at_a_glance import (
    Questions,
    interruptions_of,
    questions_of,
    reflections_of,
    silences_of,
    talk_share,
)
from tests.sessions.review.made_conversation import Line, made_conversation, overlap, silence

LINES: list[Line] = [
    ("coach", "Where to? And why?", [(Act.OPEN, "Where to?"), (Act.OPEN, "And why?"), Act.STACKED], 0, 4),
    ("client", "To the sea, I think.", [], 8, 20),
    ("observer", "Two minutes left.", [], 21, 23),
    ("coach", "There and back.", [Act.SIMPLE], 24, 28),
]


def test_talk_is_shared_by_time_among_coach_and_client() -> None:
    assert talk_share(made_conversation(LINES).account) == {"coach": 0.4, "client": 0.6}


def test_without_sound_it_is_shared_by_words() -> None:
    said = made_conversation(LINES, heard_from=HeardFrom.TRANSCRIPT)
    assert talk_share(said.account) == {"coach": 0.583, "client": 0.417}


def test_nobody_talking_has_no_share() -> None:
    assert talk_share(made_conversation([]).account) == {}


def test_silences_of_three_seconds_are_held_or_broken() -> None:
    quiet = [silence(4, 8), silence(30, 35.5), silence(40, 44, "coach"), silence(50, 51, "coach")]
    told = silences_of(made_conversation(LINES, silences=quiet).account)
    assert (told.held, told.broken_by_coach, told.longest_held_s) == (2, 1, 5.5)
    assert told.median_wait_s is None


def test_the_floor_is_taken_by_overlaps_and_cut_ins_each_once() -> None:
    overlaps = [
        overlap(10, 11),
        overlap(12, 13, OverlapKind.FINISHING),
        overlap(14, 15, OverlapKind.BACKCHANNEL),
        replace(overlap(16, 17), by="client", over="coach"),
    ]
    cues = [
        Cue("c1", CueKind.INTERRUPTION, 10, None, "", 0.8, True, ()),
        Cue("c2", CueKind.CUT_IN, 24, None, "", 0.8, True, ()),
        Cue("c3", CueKind.CUT_IN, 26, None, "", 0.8, True, (), revised_why="it was somebody else"),
    ]
    said = made_conversation(LINES, overlaps=overlaps, cues=cues)
    assert interruptions_of(said) == {"interruption": 1, "finishing": 1, "cut_in": 1}


def test_without_sound_nothing_is_said_of_silences_and_the_floor() -> None:
    said = made_conversation(LINES, [silence(4, 8)], heard_from=HeardFrom.TRANSCRIPT)
    assert silences_of(said.account).held == 0
    assert interruptions_of(said) == {}


def test_questions_and_reflections_are_counted_from_the_coding() -> None:
    said = made_conversation(LINES)
    assert questions_of(said) == Questions(open=2, closed=0, leading=0, stacked=1)
    assert reflections_of(said) == 1
