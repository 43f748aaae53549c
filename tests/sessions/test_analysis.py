"""A recording's file on its way to being a session."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import SpeechStarted
from sessions.account import heard_in
from sessions.analysis import (
    AnalysisWriter,
    Answer,
    Answered,
    HowToHear,
    Kept,
    SoundCopy,
    begin,
    check_is_free,
    kept_sound,
    open_to_go_on,
    unfinished,
)
from sessions.at_a_glance import glance_at
from sessions.errors import SessionError
from sessions.reader import State
from tests.sessions.keyed import MASTER, list_sessions, open_for_reading, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about, blocks, noise, record

HOW = HowToHear(
    ("coach", "client"), False, "tiny.en", "en", ("Ada",), {"quotes_words": True}, "/recordings/talk.m4a"
)
CLOCK = JumpClock(STARTED_AT)


class Answers:
    """What the networks are to have answered."""

    def __init__(self, *found: Answer) -> None:
        self.found = list(found)

    def newly_found(self) -> list[Answer]:
        found, self.found = self.found, []
        return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A recording that was opened, and nothing more."""
    made = tmp_path / "0badcafe.holdspace"
    begin(made, MASTER, about(), HOW, CLOCK)
    return made


def copy(path: Path, sound: list[Block | Gap], *, whole: bool = True) -> None:
    writer = SoundCopy(open_to_go_on(path, MASTER), about(), HOW, CLOCK)
    for item in sound:
        writer.add_sound(item)
    (writer.close if whole else writer.leave)()


def writer_of(path: Path, answers: Answers | None = None) -> AnalysisWriter:
    return AnalysisWriter(open_to_go_on(path, MASTER), about(), answers or Answers(), CLOCK)


def heard(path: Path) -> list[Block | Gap]:
    with closing(open_for_reading(path)) as connection:
        return list(kept_sound(connection))


def test_opened_it_waits_with_all_that_it_takes_to_hear_it(path: Path) -> None:
    found = unfinished(path, MASTER)
    assert (found.how, found.sound_is_here, found.heard_to_s) == (HOW, False, 0.0)
    with open_session(path) as session:
        assert session.state is State.UNFINISHED


def test_its_sound_is_heard_again_as_it_came(path: Path) -> None:
    lost = Gap(30 * BLOCK_SAMPLES, 1000, "missing from the recording")
    after = lost.start_sample + lost.length_samples
    later = range(after, after + 40 * BLOCK_SAMPLES, BLOCK_SAMPLES)
    sound: list[Block | Gap] = [
        *blocks(0.0, 30 * BLOCK_SAMPLES / RATE_HZ),
        lost,
        *(Block(start, noise(start, BLOCK_SAMPLES)) for start in later),
        Block(later.stop, noise(later.stop, 100)),
    ]
    copy(path, sound)
    again = heard(path)
    assert [(type(item), item.start_sample, item.end_s) for item in again] == [
        (type(item), item.start_sample, item.end_s) for item in sound
    ]
    for one, other in zip(again, sound, strict=True):
        if isinstance(one, Block) and isinstance(other, Block):
            assert np.array_equal(one.samples, other.samples)
    found = unfinished(path, MASTER)
    assert (found.sound_is_here, found.how.recording) == (True, "")
    assert found.duration_s == pytest.approx(sound[-1].end_s)


def test_a_copy_that_was_left_begins_anew(path: Path) -> None:
    copy(path, list(blocks(0.0, 5.0)), whole=False)
    assert not unfinished(path, MASTER).sound_is_here
    copy(path, list(blocks(0.0, 3.0)))
    assert heard(path)[-1].end_s == 3.0


@pytest.fixture
def here(path: Path) -> Path:
    """A recording of twenty seconds, its sound copied."""
    copy(path, list(blocks(0.0, 20.0)))
    return path


def hear(writer: AnalysisWriter, to_s: float) -> None:
    for block in blocks(0.0, to_s):
        writer.add_sound(block)


def test_left_it_says_how_far_it_is_and_keeps_what_was_answered(here: Path) -> None:
    words, embedding = Answer(b"w", Answered.WORDS, b"[]"), Answer(b"h", Answered.HEARING, b"\x00\x01")
    writer = writer_of(here, Answers(words, embedding))
    hear(writer, 8.0)
    writer.add_events(a_conversation()[:2])
    writer.leave()
    with open_session(here) as session:
        assert session.state is State.UNFINISHED
        assert session.analysed is not None and session.analysed.heard_to_s == pytest.approx(8.0)
        assert session.events() == a_conversation()[:2]
    with closing(open_for_reading(here)) as connection:
        kept = Kept(connection)
        assert (kept.words, kept.heard(b"h"), kept.heard(b"x")) == ({b"w": b"[]"}, b"\x00\x01", None)


def test_whoever_still_spoke_where_it_was_left_is_not_said_to_speak_to_its_end(here: Path) -> None:
    writer = writer_of(here)
    hear(writer, 8.0)
    writer.add_events([SpeechStarted("s1", "client", 2.0, 2.2), SpeechStarted("s2", "coach", 5.0, 6.0)])
    writer.leave()
    with open_session(here) as session:
        assert session.duration_s == pytest.approx(20.0)
        assert [turn.end_s for turn in heard_in(session).turns] == [6.0, 6.0]
        assert glance_at(session).talk_s == {"client": 4.0, "coach": 1.0}
        assert session.summary().talk_s == {"client": 4.0, "coach": 1.0}


def test_gone_on_with_it_begins_anew_and_never_seems_less_far(here: Path) -> None:
    first = writer_of(here)
    hear(first, 8.0)
    first.add_events(a_conversation())
    first.leave()
    second = writer_of(here)
    hear(second, 2.0)
    second.add_events(a_conversation()[:1])
    second.leave()
    with open_session(here) as session:
        assert session.events() == a_conversation()[:1]
        assert session.analysed is not None and session.analysed.heard_to_s >= 8.0


def test_at_its_end_nothing_is_left_of_how_it_was_made(here: Path) -> None:
    alone = here.stat().st_size
    writer = writer_of(here, Answers(*(Answer(b"%d" % n, Answered.HEARING, bytes(3500)) for n in range(500))))
    hear(writer, 10.0)
    writer.leave()
    assert here.stat().st_size > alone + 1_000_000
    writer = writer_of(here)
    hear(writer, 20.0)
    writer.add_events(a_conversation())
    writer.close({"duration_s": 20.0})
    assert here.stat().st_size < alone + 50_000
    with open_session(here) as session:
        assert (session.state, session.analysed, session.duration_s) == (State.ENDED, None, 20.0)
        assert session.events() == a_conversation()
    with pytest.raises(SessionError, match="nothing to go on with"):
        unfinished(here, MASTER)


def test_while_it_is_at_work_nobody_else_goes_on_with_it(here: Path) -> None:
    writer = writer_of(here)
    with open_session(here) as session:
        assert session.state is State.ANALYSING
    with pytest.raises(SessionError, match="being used already"):
        check_is_free(here, MASTER)
    writer.leave()
    check_is_free(here, MASTER)


def test_a_session_that_was_recorded_waits_for_nothing(tmp_path: Path) -> None:
    recorded = tmp_path / "0badcafe.holdspace"
    record(recorded, 1.0)
    with pytest.raises(SessionError, match="nothing to go on with"):
        unfinished(recorded, MASTER)


def test_it_is_in_the_list_as_far_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path))
    (tmp_path / "sessions").mkdir()
    begin(tmp_path / "sessions" / "0badcafe.holdspace", MASTER, about(), HOW, CLOCK)
    [entry] = list_sessions()
    assert entry.outline is not None
    assert entry.outline.state is State.UNFINISHED and entry.outline.analysed is not None
