"""The made-up talk that the judgement is timed over, and what is printed of it."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from app.command_line import main
from benchmarks.judgement import talk
from cues.timeline import CLIENT, COACH
from diarize.events import SpeechEnded, SpeechLevel, SpeechStarted, TurnEndHeard, VoiceChanged, VoiceStirred
from transcribe.events import WordsHeard


def test_the_talk_holds_all_that_is_heard_of_a_lively_one_in_order() -> None:
    events = talk(300.0)
    assert {type(event) for event in events} == {
        *(SpeechStarted, SpeechEnded, SpeechLevel, VoiceChanged, VoiceStirred, TurnEndHeard, WordsHeard)
    }
    assert {event.role for event in events if isinstance(event, SpeechStarted)} == {COACH, CLIENT}
    assert all(before.known_at_s <= after.known_at_s for before, after in pairwise(events))
    assert events == talk(300.0)


def test_time_for_the_whole_and_for_one_event_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "judgement", "--minutes", "12", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("12 minutes, ")
    assert "99th percentile" in printed
    found = json.loads((tmp_path / "judgement.json").read_text(encoding="utf-8"))
    assert 0.0 < found["event_ms"]["p50"] <= found["event_ms"]["p99"] <= found["event_ms"]["max"]


def test_no_minutes_are_no_talk(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "judgement", "--minutes", "0"]) == 2
    assert capsys.readouterr().err == "holdspace: --minutes 0: give 1 or more\n"
