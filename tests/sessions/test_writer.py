import tempfile
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.clock import JumpClock
from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from diarize.events import SpeechStarted
from sessions.about import Keep
from sessions.connection import Connection
from sessions.errors import SessionError
from sessions.event_codec import Event
from sessions.reader import State
from sessions.stored_sound import Hole
from sessions.writer import SessionWriter
from tests.sessions.keyed import create, files_of, in_clear, open_for_reading, open_session
from tests.sessions.made_sessions import (
    STARTED_AT,
    a_conversation,
    about,
    any_event,
    blocks,
    noise,
    record,
    writer_of,
)
from transcribe.events import Word, WordsHeard

_SECRET = "rhododendron"

Step = int | str | list[Event]
"""A block of so many samples, a gap for some reason, or some events."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0badcafe.holdspace"


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.integers(1, 3 * RATE_HZ // 2),
            st.text(max_size=20),
            st.lists(any_event(), min_size=1, max_size=4),
        ),
        max_size=12,
    ),
    st.sampled_from([1, 2]),
)
def test_whatever_comes_in_whatever_order_reads_back_equal(steps: list[Step], channels: int) -> None:
    place = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "0badcafe.holdspace"
        writer = writer_of(path)
        events: list[Event] = []
        expected = [np.zeros((0, channels), np.float32)]
        gaps: list[Hole] = []
        for step in steps:
            if isinstance(step, list):
                writer.add_events(step)
                events += step
                continue
            length = step if isinstance(step, int) else 700
            if isinstance(step, int):
                expected.append(noise(place, length, channels))
                writer.add_sound(Block(place, expected[-1]))
            else:
                expected.append(np.zeros((length, channels), np.float32))
                gap = Gap(place, length, step)
                gaps.append(Hole(gap.start_s, gap.end_s, step))
                writer.add_sound(gap)
            place += length
        writer.close()
        with open_session(path) as session:
            assert session.events() == events
            kept = session.sound(0.0, place / RATE_HZ)
    heard_any = any(isinstance(step, int) for step in steps)
    assert np.array_equal(kept.samples, np.concatenate(expected)[:, : None if heard_any else 1])
    assert list(kept.holes) == gaps


def test_every_second_of_session_time_is_safe_without_closing(path: Path) -> None:
    writer = writer_of(path)
    for block in blocks(0.0, 5.5):
        writer.add_sound(block)
    writer.add_events([SpeechStarted("s1", "coach", 5.0, 6.6)])
    with open_session(path) as session:
        assert session.state is State.RECORDING
        assert session.duration_s == 6.6
        assert session.sound(0.0, 5.5).holes == ()
        assert session.events() == [SpeechStarted("s1", "coach", 5.0, 6.6)]
    writer.close()
    with open_session(path) as session:
        assert session.state is State.ENDED


def test_a_gap_is_a_hole_with_a_reason_not_silence(path: Path) -> None:
    writer = writer_of(path)
    for block in blocks(0.0, 1.0):
        writer.add_sound(block)
    writer.add_sound(Gap(RATE_HZ, RATE_HZ // 2, "the cable was pulled"))
    for block in blocks(1.5, 3.0):
        writer.add_sound(block)
    writer.close()
    with open_session(path) as session:
        kept = session.sound(0.5, 2.0)
    assert kept.holes == (Hole(1.0, 1.5, "the cable was pulled"),)
    assert np.array_equal(kept.samples[: RATE_HZ // 2], noise(RATE_HZ // 2, RATE_HZ // 2))
    assert not kept.samples[RATE_HZ // 2 : RATE_HZ].any()
    assert np.array_equal(kept.samples[RATE_HZ:], noise(3 * RATE_HZ // 2, RATE_HZ // 2))


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@pytest.mark.parametrize(("keep", "words_kept"), [(Keep.SOUND, True), (Keep.WORDS, True), (Keep.CUES, False)])
def test_words_are_nowhere_in_the_file_unless_they_are_kept(path: Path, keep: Keep, words_kept: bool) -> None:
    writer = writer_of(path, keep)
    writer.add_events(a_conversation())
    writer.add_sound(blocks(0.0, 3.0)[-1])
    assert _SECRET.encode() not in all_bytes(path.parent)  # the log beside it included
    assert (_SECRET.encode() in in_clear(path, path.parent)) == words_kept
    writer.close()
    assert _SECRET.encode() not in all_bytes(path.parent)
    assert (_SECRET.encode() in in_clear(path, path.parent)) == words_kept
    with open_session(path) as session:
        kept = session.events()
    assert [
        event for event in a_conversation() if words_kept or not isinstance(event, Word | WordsHeard)
    ] == kept


@pytest.mark.parametrize(
    ("keep", "sound_kept"), [(Keep.SOUND, True), (Keep.WORDS, False), (Keep.CUES, False)]
)
def test_sound_is_nowhere_in_the_file_unless_it_is_kept(path: Path, keep: Keep, sound_kept: bool) -> None:
    writer = writer_of(path, keep)
    for block in blocks(0.0, 3.0):
        writer.add_sound(block)
    while_recording, sealed = in_clear(path, path.parent), all_bytes(path.parent)
    writer.close()
    for found in (while_recording, in_clear(path, path.parent)):
        assert (b"fLaC" in found) == sound_kept
        assert sound_kept or len(found) < 200_000  # three seconds of noise cannot hide in the rest
    assert b"fLaC" not in sealed + all_bytes(path.parent)
    with open_session(path) as session:
        assert session.duration_s == 3.0
        assert session.outline().sound_s == (3.0 if sound_kept else 0.0)


def test_the_files_name_and_rights_tell_nobody_anything(path: Path) -> None:
    writer = writer_of(path)
    assert {file.stat().st_mode & 0o077 for file in path.parent.iterdir()} == {0}
    writer.close()
    assert {file.name for file in path.parent.iterdir()} == files_of(path)


def fill_the_disk(connection: Connection) -> None:
    """Let the file grow no further: SQLite then says that the disk is full, and means it."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_one_clear_line_and_what_was_recorded_stays(path: Path) -> None:
    connection = create(path)
    writer = SessionWriter(connection, about(), JumpClock(STARTED_AT))
    for block in blocks(0.0, 2.56):
        writer.add_sound(block)
    fill_the_disk(connection)
    with pytest.raises(SessionError, match="the disk is full; make room") as told:
        for block in blocks(2.56, 5.0):
            writer.add_sound(block)
    assert "\n" not in str(told.value)
    with open_session(path) as session:
        assert session.sound(0.0, 1.6).holes == ()  # all but the last second before the disk was full
        assert np.array_equal(session.sound(0.0, 1.5).samples, noise(0, 3 * RATE_HZ // 2))
    with pytest.raises(SessionError, match="the disk is full"):
        writer.add_events(a_conversation() * 50)
    with pytest.raises(SessionError, match="the disk is full"):
        writer.close()
    with open_session(path) as session:
        assert session.state is State.RECOVERED
        assert session.sound(0.0, 1.6).holes == ()


def test_recording_goes_on_once_there_is_room_again(path: Path) -> None:
    connection = create(path)
    writer = SessionWriter(connection, about(), JumpClock(STARTED_AT))
    fill_the_disk(connection)
    told = 0
    for block in blocks(0.0, 6.0):
        if block.start_s == 1.6:
            writer.add_events(a_conversation()[:1])
        if block.start_s == 3.2:
            connection.execute("PRAGMA max_page_count = 1000000")
        try:
            writer.add_sound(block)
        except SessionError:
            told += 1
    writer.close()
    assert told == 3
    with open_session(path) as session:
        assert session.events() == a_conversation()[:1]
        [hole] = session.sound(0.0, 6.0).holes
    assert (hole.start_s, hole.why) == (0.0, "nothing was kept")
    assert 3.2 - 1.0 < hole.end_s <= 3.2  # what was waiting when there was room again is kept


def test_ending_says_when_and_what_it_came_to(path: Path) -> None:
    clock = JumpClock(STARTED_AT)
    writer = SessionWriter(create(path), about(), clock)
    clock.jump(3600.0)
    writer.close({"duration_s": 12.0, "talk_s": {"client": 9.0}, "counts": {"hold_space": 2}})
    with open_session(path) as session:
        assert session.about == about()
        assert session.ended_at is not None
        assert (session.ended_at - session.about.started_at).total_seconds() == 3600.0
        assert session.duration_s == 12.0
        assert session.summary().talk_s == {"client": 9.0}
        assert session.summary().counts == {"hold_space": 2}


def test_a_session_is_never_recorded_over_another(path: Path) -> None:
    record(path, 1.0)
    with pytest.raises(SessionError, match="exists"):
        create(path)
    with open_session(path) as session:
        assert session.duration_s == 1.0


def test_a_clock_set_back_in_the_middle_changes_nothing_of_what_was_heard(path: Path) -> None:
    clock = JumpClock(STARTED_AT)
    writer = SessionWriter(create(path), about(), clock)
    for block in blocks(0.0, 3.0):
        writer.add_sound(block)
    clock.jump_wall(-3600.0)
    for block in blocks(3.0, 5.0):
        writer.add_sound(block)
    writer.add_events(a_conversation())
    writer.close()
    with open_session(path) as session:
        assert session.state is State.ENDED
        assert session.ended_at is not None and session.ended_at < session.about.started_at
        assert session.duration_s == 18.3  # counted samples and what was known, never the time of day
        assert session.sound(0.0, 5.0).holes == ()


@pytest.mark.parametrize("keep", [Keep.WORDS, Keep.CUES])
def test_without_sound_there_is_no_waveform_either_and_cues_have_no_notes_of_the_words(
    path: Path, keep: Keep
) -> None:
    writer = writer_of(path, keep)
    for block in blocks(0.0, 5.0):
        writer.add_sound(block)
    writer.add_sound(Gap(5 * RATE_HZ, RATE_HZ, "could not keep up"))
    writer.add_events(a_conversation())
    writer.close()
    with closing(open_for_reading(path)) as connection:
        for table in ("sound", "waveform"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM correction").fetchone() == (0,)
    sound = noise(0, 5 * RATE_HZ)
    content = in_clear(path, path.parent)
    for form in (sound, (sound * 32768).astype("<i2")):
        assert not any(form[at : at + 32].tobytes() in content for at in range(0, len(sound), 1600))
    with open_session(path) as session:
        assert not session.waveform().peaks.any()


def test_the_search_for_sound_finds_it_where_it_is(path: Path) -> None:
    record(path, 5.0)
    with closing(open_for_reading(path)) as connection:
        assert connection.execute("SELECT count(*) FROM waveform").fetchone() > (0,)
    assert b"fLaC" in in_clear(path, path.parent)
