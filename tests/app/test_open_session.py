"""A session open for playback: told, edited, taken along and played, several at once, until it is closed."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.bundles import open_bundle
from app.open_session import BEING_RECORDED, CLOSED, OpenedSession, StoredReel
from app.under_way import UnderWay
from audio.clock import JumpClock
from audio.tunables import RATE_HZ
from sessions import edits
from sessions.about import Keep
from sessions.account import Heard, heard_in
from sessions.bundle.choice import Choice
from sessions.connection import Connection
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.preferences import USUAL
from sessions.reader import SessionReader
from sessions.review.beside import beside
from sessions.review.markers import LIST
from sessions.review.questions import KEYS, name_of
from sessions.take_along.formats import Format
from sessions.take_along.redaction import Redaction, ToLookAt
from sessions.trends import TrendPoint, trends
from tests.sessions.keyed import MASTER, open_for_adding
from tests.sessions.keyed import open_session as reader_of
from tests.sessions.made_sessions import STARTED_AT, a_conversation, blocks, noise, record, writer_of
from tests.sessions.talked_sessions import talked
from transcribe.events import Word, WordsHeard

LENGTH_S = 20.0
PATIENCE_S = 20.0  # only a failing test waits this long


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "0badcafe.holdspace"
    record(path, LENGTH_S, a_conversation())
    return path


@pytest.fixture(autouse=True)
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "shelf"))


def opened(path: Path) -> OpenedSession:
    return OpenedSession(path, MASTER, UnderWay())


def closed(session: OpenedSession) -> OpenedSession:
    """It, once everything is let go."""
    session.close()
    for thread in threading.enumerate():
        if thread.name in ("closing a session", "transport"):
            thread.join(PATIENCE_S)
    return session


# --- what is told of it


def test_it_tells_the_session_as_it_stands(path: Path) -> None:
    session = opened(path)
    account = session.account()
    assert [turn.role for turn in account.turns] == ["coach", "client"]
    assert account.duration_s == LENGTH_S
    assert len(session.waveform().peaks) == pytest.approx(50 * LENGTH_S, abs=1)
    session.close()


def test_what_never_changes_is_read_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[SessionReader] = []

    def counted(reader: SessionReader) -> Heard:
        reads.append(reader)
        return heard_in(reader)

    monkeypatch.setattr("app.open_session.heard_in", counted)
    session = opened(path)
    with ThreadPoolExecutor(4) as several:
        accounts = list(several.map(lambda _: session.account(), range(8)))
    session.add(edits.bookmark("k1", 3.0, "there", STARTED_AT))
    assert len(reads) == 1
    assert all(account == accounts[0] for account in accounts)
    session.close()


# --- its review


def test_it_is_reviewed_as_it_stands(path: Path) -> None:
    session = opened(path)
    review = session.review()
    assert review.account == session.account()
    assert review.signs
    session.add(edits.name("client", "Ada", STARTED_AT))
    assert session.review().account.names == {"client": "Ada"}
    session.close()


def test_its_review_is_saved_whole_with_sound_questions_and_markers(path: Path, tmp_path: Path) -> None:
    session, saved = opened(path), tmp_path / "review.html"
    before, told = set(tmp_path.iterdir()), list[float]()
    session.save_review(saved, told.append)
    written = unescape(saved.read_text("utf-8"))
    review = session.review()
    assert all(sign.name in written for sign in review.signs)
    assert all(question in written for question in beside(review.signs, "0badcafe", USUAL).questions.values())
    assert LIST in written and "data:audio/mpeg;base64," in written
    assert told == sorted(told) and told[-1] == 1.0
    session.close()
    assert set(tmp_path.iterdir()) == {*before, saved}


def test_its_review_is_saved_with_what_was_usual_in_earlier_sessions(tmp_path: Path) -> None:
    path, saved, told = talked("0badcafe", 9), tmp_path / "review.html", list[float]()
    points = [replace(point, session_id=f"e{n}") for n, point in enumerate(trends(MASTER) * 3)]
    before = [replace(point, started_at=STARTED_AT) for point in points]

    def read(progress: Callable[[int, int], object]) -> list[TrendPoint]:
        progress(1, 4)
        return [*before, *trends(MASTER)]

    session = OpenedSession(path, MASTER, UnderWay(), points=read)
    session.save_review(saved, told.append)
    assert "; your earlier sessions: " in saved.read_text("utf-8")
    assert told[0] == 0.0
    session.close()
    with pytest.raises(SessionError, match=CLOSED):
        closed(session).save_review(saved)


def test_its_review_is_saved_as_the_coach_has_set_it_by_then(path: Path, tmp_path: Path) -> None:
    set_now = [USUAL]
    session = OpenedSession(path, MASTER, UnderWay(), preferences=lambda: set_now[-1])
    own = {name_of(key): f"Mine, {name_of(key)}?" for key in KEYS}
    set_now.append(USUAL.changed(markers=False, questions=own))
    session.save_review(tmp_path / "review.html")
    written = (tmp_path / "review.html").read_text("utf-8")
    assert LIST not in written and written.count("Mine, ") == 11
    session.close()


def test_without_sound_its_review_is_saved_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, LENGTH_S, a_conversation(), Keep.WORDS)
    session = opened(path)
    session.save_review(tmp_path / "review.html")
    assert "data:audio" not in (tmp_path / "review.html").read_text("utf-8")
    session.close()


def test_closed_while_its_review_is_saved_that_ends_and_leaves_nothing(path: Path, tmp_path: Path) -> None:
    session, before = opened(path), set(tmp_path.iterdir())
    with pytest.raises(SessionError, match=f"^{CLOSED}$"):
        session.save_review(tmp_path / "review.html", lambda share: session.close())
    assert set(tmp_path.iterdir()) == before


def test_a_review_that_cannot_be_written_is_told_in_one_line(path: Path, tmp_path: Path) -> None:
    session = opened(path)
    with pytest.raises(SessionError, match=r"^The review cannot be written: .*choose a folder"):
        session.save_review(tmp_path / "nowhere" / "review.html")
    session.close()


def test_a_closed_session_is_reviewed_no_more(path: Path) -> None:
    session = closed(opened(path))
    with pytest.raises(SessionError, match=CLOSED):
        session.review()


# --- what is said of it


def test_what_is_said_of_it_is_laid_on_at_once_and_kept(path: Path) -> None:
    session = opened(path)
    account = session.add(edits.bookmark("k1", 3.0, "there", STARTED_AT))
    assert [(one.at_s, one.label) for one in account.bookmarks] == [(3.0, "there")]
    assert account.undoable is not None
    undone = session.add(edits.undo(account.undoable.seq, STARTED_AT))
    assert undone.bookmarks == ()
    session.close()
    assert opened(path).account() == undone


def test_several_edits_are_all_added_or_none(path: Path) -> None:
    session = opened(path)
    before = session.account()
    unwritable = Correction(STARTED_AT, "note", "", {"text": object()})
    with pytest.raises(TypeError):
        session.add(edits.bookmark("k1", 3.0, "there", STARTED_AT), unwritable)
    assert session.account() == before
    after = session.add(*(edits.bookmark(f"k{n}", n, "", STARTED_AT) for n in range(3)))
    assert after.undoable is not None
    assert session.add(edits.undo(after.undoable.seq, STARTED_AT)).bookmarks == before.bookmarks
    session.close()


def test_edits_from_several_threads_all_arrive(path: Path) -> None:
    session = opened(path)
    with ThreadPoolExecutor(4) as several:
        list(several.map(lambda n: session.add(edits.bookmark(f"k{n}", n, "", STARTED_AT)), range(12)))
    assert len(session.account().bookmarks) == 12
    session.close()


# --- what it is taken along as


def test_it_is_offered_and_taken_along_as_what_was_kept(path: Path, tmp_path: Path) -> None:
    session = opened(path)
    formats = session.formats()
    assert {"docx", "flac"} <= {one.id for one in formats}
    told: list[tuple[str, float]] = []
    chosen = [one for one in formats if one.id in ("txt", "flac", "csv")]
    files = session.take_along(chosen, tmp_path / "out", lambda line, share: told.append((line, share)))
    assert sorted(file.suffix for file in files) == [".csv", ".flac", ".txt"]
    assert all(file.stat().st_size for file in files)
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert 0.0 == shares[0] < shares[-1] < 1.0
    session.close()


def test_without_sound_nothing_is_played_or_offered_as_sound(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, LENGTH_S, a_conversation(), Keep.WORDS)
    session = opened(path)
    assert session.transport is None
    assert not {"flac", "wav"} & {one.id for one in session.formats()}
    session.close()


class Stopped(Exception):
    """Somebody had enough."""


def test_taking_along_ends_where_it_is_stopped_and_leaves_nothing_half_done(
    path: Path, tmp_path: Path
) -> None:
    session = opened(path)

    told: list[str] = []

    def stop(line: str, share: float) -> None:
        told.append(line)
        if len(told) == 2:  # while the sound is read
            raise Stopped

    with pytest.raises(Stopped):
        session.take_along(of(session, "flac"), tmp_path / "out", stop)
    assert list((tmp_path / "out").iterdir()) == []
    session.close()


def test_names_and_stretches_are_left_out_of_what_is_taken_along(path: Path, tmp_path: Path) -> None:
    session = opened(path)
    less = Redaction(("Rhododendron",), ((0.0, 2.5),))
    text, wav = session.take_along(
        of(session, "txt", "wav"), tmp_path / "out", lambda line, share: None, less
    )
    assert "rhododendron" not in text.read_text("utf-8") and "[name] because" in text.read_text("utf-8")
    assert soundfile.info(wav).duration == LENGTH_S - 2.5
    assert session.to_look_at(Redaction(("Rhododendra",))) == ToLookAt(("Rhododendra",), ("rhododendron",))
    session.close()


def test_sound_in_which_names_cannot_be_found_is_not_given_away(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, LENGTH_S, [one for one in a_conversation() if not isinstance(one, Word | WordsHeard)])
    session = opened(path)
    with pytest.raises(SessionError, match=r"names cannot be found in its sound; leave the sound out"):
        session.take_along(
            of(session, "flac"), tmp_path / "out", lambda line, share: None, Redaction(("Anna",))
        )
    assert not (tmp_path / "out").exists()
    session.close()


def test_it_is_saved_as_a_bundle_that_another_opens(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, told = opened(path), list[float]()
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "there"))
    file = tmp_path / "one.holdspace-bundle"
    session.save_bundle(file, Choice.without("sound"), "four words for it", told.append)
    assert told and told == sorted(told)
    brought = open_bundle(file, "four words for it", MASTER, JumpClock(STARTED_AT))
    assert brought.contents.left_out == ("sound",)
    session.close()
    with pytest.raises(SessionError, match=f"^{CLOSED}$"):
        session.save_bundle(tmp_path / "two", Choice(), "four words for it", told.append)


def of(session: OpenedSession, *ids: str) -> list[Format]:
    return [one for one in session.formats() if one.id in ids]


# --- its sound


def test_its_reel_is_its_sound(path: Path) -> None:
    with reader_of(path) as reader:
        reel = StoredReel(lambda: reader_of(path), reader)
    assert (reel.length_samples, reel.channels) == (LENGTH_S * RATE_HZ, 1)
    assert np.abs(reel.read(7 * RATE_HZ + 5, 8 * RATE_HZ) - noise(7 * RATE_HZ + 5, RATE_HZ - 5)).max() < 1e-4
    reel.close()


def test_sound_is_read_while_an_account_is_slow(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow(reader: SessionReader) -> Heard:
        asked.set()
        assert go_on.wait(PATIENCE_S)
        return heard_in(reader)

    monkeypatch.setattr("app.open_session.heard_in", slow)
    session = opened(path)
    with ThreadPoolExecutor(1) as other, reader_of(path) as reader:
        told = other.submit(session.account)
        assert asked.wait(PATIENCE_S)
        reel = StoredReel(lambda: reader_of(path), reader)
        assert len(reel.read(0, RATE_HZ)) == RATE_HZ
        reel.close()
        go_on.set()
        assert told.result().duration_s == LENGTH_S
    session.close()


def test_sound_is_read_between_two_edits_on_one_connection(path: Path) -> None:
    session = opened(path)
    with reader_of(path) as reader:
        reel = StoredReel(lambda: reader_of(path), reader)
        for number in range(3):
            assert len(reel.read(0, RATE_HZ)) == RATE_HZ
            session.add(edits.bookmark(f"k{number}", 1.0, "", STARTED_AT))
        reel.close()
    session.close()


# --- when it cannot be had


def test_while_it_is_recorded_it_is_not_opened(tmp_path: Path) -> None:
    writer = writer_of(tmp_path / "0badcafe.holdspace")
    for block in blocks(0.0, 12.0):
        writer.add_sound(block)
    with pytest.raises(SessionError, match=f"^{BEING_RECORDED}$"):
        opened(tmp_path / "0badcafe.holdspace")
    writer.close()
    opened(tmp_path / "0badcafe.holdspace").close()


def test_one_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match="0badcafe"):
        opened(tmp_path / "0badcafe.holdspace")


def test_once_closed_it_says_so(path: Path, tmp_path: Path) -> None:
    session = closed(opened(path))
    session.close()
    for asked in (session.account, session.waveform, session.add, session.formats):
        with pytest.raises(SessionError, match=f"^{CLOSED}$"):
            asked()
    with pytest.raises(SessionError, match=f"^{CLOSED}$"):
        session.take_along([], tmp_path, lambda line, share: None)


def test_closed_while_it_is_taken_along_that_ends(path: Path, tmp_path: Path) -> None:
    session = opened(path)
    with pytest.raises(SessionError, match=f"^{CLOSED}$"):
        session.take_along(of(session, "wav"), tmp_path / "out", lambda line, share: session.close())
    assert not (tmp_path / "out").exists() or list((tmp_path / "out").iterdir()) == []


def test_an_edit_waits_while_another_program_writes(path: Path) -> None:
    session = opened(path)
    other: Connection = open_for_adding(path)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as threads:
        added = threads.submit(session.add, edits.bookmark("k1", 3.0, "", STARTED_AT))
        other.execute("COMMIT")
        other.close()
        assert len(added.result(PATIENCE_S).bookmarks) == 1
    session.close()
