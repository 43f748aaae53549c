"""Trends over the sessions in a library, read from their files."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from audio.clock import JumpClock
from sessions import trends
from sessions.about import Keep
from sessions.account import Heard, account_of, heard_in
from sessions.corrections import Correction, add_together
from sessions.edits import mark, swap, verdict
from sessions.errors import SessionError
from sessions.library import new_session_path
from sessions.reader import SessionReader
from sessions.recognition import Origin, add_recognition
from sessions.review.at_a_glance import Questions
from sessions.review.review import review_of
from sessions.review.sign import SIGN_IDS, Kind
from sessions.schema import MIGRATIONS, TREND_SINCE, version_of
from sessions.trends import TrendPoint
from sessions.writer import SessionWriter
from tests.sessions.keyed import MASTER, create, in_clear, open_for_adding, open_session
from tests.sessions.made_round import DEBRIEF, PRACTICE, kept_round
from tests.sessions.made_sessions import STARTED_AT, about
from tests.sessions.talked_sessions import talked
from tests.sessions.test_at_a_glance import a_session
from tests.sessions.test_earlier_versions import write_version
from transcribe.attribution import AttributedWord


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))


def kept(id_: str, days: int = 0, client: str = "Ada", *, ended: bool = True) -> Path:
    """A session of ten minutes."""
    path = new_session_path().with_stem(id_)
    told = replace(about(Keep.WORDS, id_), client=client, started_at=STARTED_AT + timedelta(days=days))
    connection = create(path)
    writer = SessionWriter(connection, told, JumpClock(STARTED_AT))
    writer.add_events(a_session())
    if ended:
        writer.close({"duration_s": 600.0})
    else:
        connection.close()
    return path


def seen() -> list[TrendPoint]:
    return trends.trends(MASTER)


@pytest.fixture
def read() -> Iterator[list[str]]:
    """The sessions that are read whole from here on."""
    whole: list[str] = []

    def noted(session: SessionReader) -> Heard:
        whole.append(session.about.id)
        return heard_in(session)

    with patch.object(trends, "heard_in", noted):
        yield whole


def correct(path: Path, *said: Correction) -> None:
    with closing(open_for_adding(path)) as connection:
        add_together(connection, *said)


def test_before_the_first_session_there_are_none() -> None:
    assert seen() == []


def test_each_session_is_one_point_the_oldest_first() -> None:
    kept("aa", days=5, client="Ben")
    kept("bb", days=1)
    assert [(one.session_id, one.client, one.duration_s) for one in seen()] == [
        ("bb", "Ada", 600.0),
        ("aa", "Ben", 600.0),
    ]
    first = seen()[0]
    assert first.started_at == STARTED_AT + timedelta(days=1)
    assert first.figures.coach_share == pytest.approx(50 / 190)
    assert (first.figures.held, first.figures.broken, first.figures.interruptions) == (1, 1, 1)
    assert first.figures.interruptions_per_10min == pytest.approx(1.0)


def test_what_cannot_be_read_is_left_out_and_what_broke_off_is_not() -> None:
    kept("aa")
    kept("bb", days=1, ended=False)  # as if the program had been killed
    new_session_path().with_stem("cc").write_bytes(b"a shopping list " * 300)
    assert [one.session_id for one in seen()] == ["aa", "bb"]


def test_one_that_is_being_recorded_is_left_out() -> None:
    kept("aa")
    writer = SessionWriter(create(new_session_path().with_stem("bb")), about(id_="bb"), JumpClock(STARTED_AT))
    writer.add_events(a_session())
    assert [one.session_id for one in seen()] == ["aa"]
    writer.close()


def test_one_out_of_a_bundle_is_left_out() -> None:
    kept("aa")
    path = kept("bb")
    with closing(open_for_adding(path)) as connection:
        told = {
            "at": STARTED_AT.isoformat(),
            "session": "cc",
            "bundle": "b",
            "made_at": STARTED_AT.isoformat(),
        }
        connection.execute("UPDATE session SET imported = ?", (json.dumps(told),))
    assert [one.session_id for one in seen()] == ["aa"]


def test_it_tells_how_far_it_is_and_can_be_ended() -> None:
    kept("aa")
    kept("bb", days=1)
    told: list[tuple[int, int]] = []
    trends.trends(MASTER, lambda *how_far: told.append(how_far))
    assert told == [(1, 2), (2, 2)]

    def enough(done: int, of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        trends.trends(MASTER, enough)


def test_a_session_is_read_whole_once_and_again_after_every_edit(read: list[str]) -> None:
    path = kept("aa")
    kept("bb", days=1)
    first = seen()
    assert seen() == first
    assert read == ["aa", "bb"]
    correct(path, mark("c2", False, STARTED_AT))
    assert [one.figures.interruptions for one in seen()] == [0, 1]
    correct(path, swap("coach", "client", STARTED_AT))
    assert seen()[0].figures.coach_share == pytest.approx(140 / 190)
    assert read == ["aa", "bb", "aa", "aa"]


def test_what_is_kept_is_the_same_as_what_was_made(read: list[str]) -> None:
    talked("aa")
    first = seen()
    assert first[0].figures.questions == Questions(open=15)
    assert list(first[0].figures.sign_rates) == list(SIGN_IDS)
    assert first[0].figures.sign_rates[8] is not None
    assert seen() == first
    assert read == ["aa"]


def test_what_the_coach_disputes_in_a_review_is_counted_no_more() -> None:
    path = talked("aa")
    before = seen()[0].figures.sign_rates[8]
    with open_session(path) as session:
        review = review_of(account_of(heard_in(session), session.all_corrections()))
    missed = next(one for one in review.signs[7].moments if one.kind is Kind.MISSED)
    correct(path, verdict(8, missed.kind, missed.words, missed.start_s, False, "", "coach", STARTED_AT))
    after = seen()[0].figures.sign_rates[8]
    assert before is not None and after == pytest.approx(before - 1.0)


def test_recognised_again_it_is_read_again(read: list[str]) -> None:
    path = kept("aa")
    seen()
    word = AttributedWord(10.0, 10.5, "what?", "coach", "s1", 0.9)
    add_recognition(path, MASTER, Origin(STARTED_AT, "base", "d01c", "0.2"), [word])
    seen()
    assert read == ["aa", "aa"]


def test_figures_of_another_way_are_made_anew(read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    kept("aa")
    seen()
    monkeypatch.setattr(trends, "WAY", "another")
    seen()
    assert read == ["aa", "aa"]


def test_what_is_kept_has_no_word_in_it(tmp_path: Path) -> None:
    path = kept("aa")
    bare = in_clear(path, tmp_path)
    seen()
    assert b"coach_share" not in bare and b"coach_share" in in_clear(path, tmp_path)
    assert b"coach_share" not in path.read_bytes()


def test_a_file_of_an_earlier_version_is_led_on(read: list[str]) -> None:
    path = new_session_path().with_stem("0badcafe")
    write_version(TREND_SINCE - 1, path)
    first = seen()
    assert [one.session_id for one in first] == ["0badcafe"]
    assert seen() == first
    assert read == ["0badcafe"]
    with closing(open_for_adding(path)) as connection:
        assert version_of(connection) == len(MIGRATIONS)


def test_where_nothing_may_be_kept_it_is_read_each_time(read: list[str]) -> None:
    kept("aa")

    def refused(*given: object) -> None:
        raise SessionError("the disk is full")

    with patch.object(trends, "keep_figures", refused):
        assert seen() == seen()
    assert read == ["aa", "aa"]


def test_practice_rounds_and_the_talk_after_them_are_left_out(read: list[str]) -> None:
    kept("aa")
    kept_round("bb", a_session(), PRACTICE)
    kept_round("dd", a_session(), DEBRIEF)
    assert [point.session_id for point in seen()] == ["aa"]
    assert read == ["aa"]
