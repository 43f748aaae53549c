"""What a session's engine was given: when it was ticked, and the file from which it is judged again."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.course import EVENTS_FILE, Gathering, Judged, block_ticks, read_events, taken_in, write_events
from app.errors import UsageError
from cues.again import Given
from cues.events import SilenceEnded
from cues.hand import ByHand, CuesMuted
from cues.settings import Settings
from cues.timeline import Heard
from diarize.events import SoundLost, VoiceChanged
from tests.sessions.made_sessions import made_events
from transcribe.events import WordsHeard

UP = VoiceChanged(True, 0.0, 0.05)
MUTED = CuesMuted(True, 0.064)
JUDGED = Judged([Given(UP, 0.032), Given(MUTED, 0.064)], 0.1, Settings(most_a_minute=7), 0.1)

FINITE = st.floats(0.0, 1e5)
ANYTHING_GIVEN = st.builds(Given, st.one_of([made_events(kind) for kind in get_args(Heard | ByHand)]), FINITE)


def test_a_tick_comes_with_each_block_and_with_the_short_last_one() -> None:
    assert block_ticks(0.1, []) == [0.032, 0.064, 0.096, 0.1]
    assert block_ticks(0.096, []) == [0.032, 0.064, 0.096]
    assert block_ticks(0.0, []) == []


def test_sound_that_was_lost_has_one_tick_where_it_comes_back() -> None:
    lost = SoundLost(0.064, 0.5, 0.58)
    assert block_ticks(0.55, [UP, lost]) == [0.032, 0.064, 0.5, 0.532, 0.55]
    assert block_ticks(0.5, [lost]) == [0.032, 0.064, 0.5]


def test_without_more_known_of_it_an_event_enters_by_when_it_was_known() -> None:
    heard = VoiceChanged(True, 0.0, 0.064)
    ticks_s = [0.032, 0.064, 0.096]
    assert taken_in([UP, heard, MUTED], ticks_s) == [
        Given(UP, 0.032),
        Given(heard, 0.032),
        Given(MUTED, 0.064),
    ]
    late = VoiceChanged(False, 0.0, 0.01)
    assert taken_in([MUTED, late], ticks_s) == [Given(MUTED, 0.064), Given(late, 0.032)]


def test_what_is_judged_is_no_part_of_what_was_given() -> None:
    gathering = Gathering()
    gathering.add([UP, SilenceEnded("p1", 0.0, 0.5, None, 0.06)], 0.032)
    gathering.add([MUTED], 0.064)
    assert gathering.given == [Given(UP, 0.0), Given(MUTED, 0.032)]


def test_ticks_known_of_are_among_those_of_the_blocks() -> None:
    late = replace(JUDGED, given=[Given(UP, 0.071)])
    assert late.course().ticks_s == [0.032, 0.064, 0.071, 0.096, 0.1]


def test_a_session_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write_events(tmp_path, JUDGED)
    assert read_events(tmp_path) == JUDGED


@given(st.lists(ANYTHING_GIVEN, max_size=5), FINITE)
def test_every_event_is_read_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, events: list[Given], end_s: float
) -> None:
    folder = tmp_path_factory.getbasetemp()
    write_events(folder, Judged(events, end_s))
    assert read_events(folder) == Judged(events, end_s)


def test_where_no_word_may_be_kept_none_is_written(tmp_path: Path) -> None:
    said = WordsHeard((), 0.0, 0.1, 0.2)
    write_events(tmp_path, replace(JUDGED, given=[*JUDGED.given, Given(said, 0.096)]).without_words())
    assert read_events(tmp_path) == JUDGED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            None,
            "cannot be read (No such file or directory); `holdspace replay RECORDING --out DIR` writes it",
        ),
        ("", "is damaged; replay the recording again"),
        ("[]", "is damaged; replay the recording again"),
        ("{}", "is damaged; replay the recording again"),
        ("\0", "is damaged; replay the recording again"),
        ("HEAD\n{", "is damaged; replay the recording again"),
        ('HEAD\n{"after_s": 0, "kind": "Sneezed", "event": {}}', "holds events called 'Sneezed'"),
        ('HEAD\n{"after_s": 0, "kind": "CueHidden", "event": {}}', "damaged"),
        ('HEAD\n{"after_s": 0, "kind": "CuesMuted", "event": {"known_at_s": 1}}', "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, text: str | None, said: str) -> None:
    write_events(tmp_path, JUDGED)
    path = tmp_path / EVENTS_FILE
    head = path.read_text(encoding="utf-8").splitlines()[0]
    path.unlink()
    if text is not None:
        path.write_text(text.replace("HEAD", head), encoding="utf-8")
    with pytest.raises(UsageError) as told:
        read_events(tmp_path)
    assert str(path) in str(told.value)
    assert said in str(told.value)
    assert "\n" not in str(told.value)
