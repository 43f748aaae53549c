import json
from pathlib import Path

import pytest

from app.course import Judged, taken_in, write_events
from app.timed_words import as_heard
from cues.timeline import CLIENT, Silence, Speech
from scripts.fit.labelled import (
    Talk,
    as_talk,
    of_meetings,
    of_sessions,
    talkative,
    whose_in_truth,
    whose_next,
)
from scripts.fit.meetings import Meeting
from transcribe.events import Word


def said(role: str, start_s: float, end_s: float, text: str = "well") -> Word:
    return Word(f"w-{role}-{start_s}", start_s, end_s, text, role, end_s + 0.4, end_s + 0.4)


def silence(start_s: float) -> Silence:
    return Silence("p1", start_s, Speech("s1", CLIENT, 0.0, start_s))


def test_a_silence_is_the_clients_if_they_speak_next_and_the_coachs_if_the_coach_does() -> None:
    whose = whose_next(
        Talk([said("client", 0, 1), said("client", 2, 3), said("coach", 4, 5), said("client", 6, 7)], [])
    )
    assert [whose(silence(at_s)) for at_s in (1.0, 3.0, 7.0)] == [True, False, None]


def test_a_backchannel_is_nobodys_turn() -> None:
    words = [said("client", 0, 1), said("coach", 2, 2.4, "mm-hm"), said("client", 4, 5)]
    assert whose_next(Talk(words, [(2.0, 2.4)]))(silence(1.0)) is True
    assert whose_next(Talk(words, []))(silence(1.0)) is False


def test_a_silence_that_a_backchannel_follows_at_once_is_not_counted() -> None:
    words = [said("client", 0, 1), said("coach", 1.4, 1.8, "mm-hm"), said("client", 4, 5)]
    assert whose_next(Talk(words, [(1.4, 1.8)]))(silence(1.0)) is None


def test_where_the_coach_speaks_on_there_is_no_silence() -> None:
    words = [said("client", 0, 1), said("coach", 0.5, 2), said("client", 3, 4)]
    assert whose_next(Talk(words, []))(silence(1.0)) is None


MEETING = Meeting(
    "ES1a",
    ("A", "B", "C"),
    (
        said("A", 0.0, 3.0, "So,"),
        said("B", 4.0, 6.0, "Yes."),
        said("C", 7.0, 7.5, "Mm."),
        said("A", 9, 11, "Done."),
    ),
    (("C", 7.0, 7.5), ("A", 9.0, 11.0), ("B", 4.0, 4.5)),
)


def test_the_two_who_speak_most_are_the_client_in_turn() -> None:
    assert talkative(MEETING) == ["B", "A"]


def test_everybody_else_is_the_coach_and_long_backchannels_are_turns() -> None:
    talk = as_talk(MEETING, "B", marked=True)
    assert [word.role for word in talk.words] == ["coach", "client", "coach", "coach"]
    assert talk.backchannels == [(7.0, 7.5)]


def test_marks_can_be_left_out() -> None:
    assert [word.text for word in as_talk(MEETING, "B", marked=False).words] == ["So", "Yes", "Mm", "Done"]


def test_every_other_meeting_goes_without_marks() -> None:
    found = list(of_meetings([MEETING, MEETING]))
    unmarked, marked = found[: len(found) // 2], found[len(found) // 2 :]
    assert {row.session for row in found} == {"ES1a A", "ES1a B"}
    assert not any("no mark" in row.known for row in unmarked)
    assert any("no mark" in row.known for row in marked)


SILENCES = [
    {"start_s": 1.0, "owner": "client", "why": "midthought"},
    {"start_s": 3.0, "owner": "coach", "why": "turn_end"},
    {"start_s": 5.0, "owner": "client", "why": "after_question"},
    {"start_s": 7.0, "owner": "observer", "why": "observer"},
]


@pytest.mark.parametrize(
    ("at_s", "clients"), [(1.3, True), (2.8, False), (1.4, None), (5.0, None), (7.0, None)]
)
def test_the_truth_says_whose_a_silence_near_by_is(at_s: float, clients: bool | None) -> None:
    assert whose_in_truth(SILENCES)(silence(at_s)) is clients


def test_sessions_are_read_as_their_engine_was_given_them(tmp_path: Path) -> None:
    words = [said("client", 0, 1, "I think"), said("client", 3, 4, "so."), said("coach", 6, 7, "Right.")]
    for name in ("heard", "not-replayed"):
        (tmp_path / f"{name}.truth.json").write_text(json.dumps({"silences": SILENCES}))
    (tmp_path / "heard").mkdir()
    events = sorted(as_heard(words), key=lambda event: event.known_at_s)
    write_events(tmp_path / "heard", Judged(taken_in(events, [0.1 * k for k in range(80)]), 8.0))
    found = list(of_sessions(tmp_path, tmp_path))
    assert {row.session for row in found} == {"heard"}
    assert [row.age_s for row in found if row.start_s == 1.0] == [0.5, 0.75, 1.0, 1.4, 1.9]
    assert all(row.clients for row in found if row.start_s == 1.0)
