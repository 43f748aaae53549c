"""A transcript as a session: read back from its file as an account, and taken along and read again."""

from dataclasses import replace
from pathlib import Path

import pytest

from audio.clock import JumpClock
from sessions.about import HeardFrom, Keep, Timing
from sessions.account import Account, account_of, heard_in
from sessions.errors import SessionError
from sessions.take_along.formats import FORMATS, take_along
from sessions.transcripts import made_session
from sessions.transcripts.made_session import make_session
from sessions.transcripts.people import people_of
from sessions.transcripts.reading import read_transcript
from sessions.transcripts.transcript import Transcript, Utterance
from tests.sessions.keyed import MASTER, files_of, open_session
from tests.sessions.made_account import made_account
from tests.sessions.made_sessions import STARTED_AT, about
from tests.sessions.take_along.read_silence import no_sound
from transcribe.events import Word

SAID = (
    ("Coach", "So, what would you like to have?", 0.0, 4.0),
    ("Anna Berg", "Well… I keep coming back.", 7.0, 9.5),
    ("Anna Berg", "To the same door.", 9.5, 11.0),
    ("Coach", "Mhm.", 10.0, 10.5),
)
WITH_TIMES = Transcript(tuple(Utterance(*one) for one in SAID))
WITHOUT = Transcript(tuple(Utterance(name, text) for name, text, *_ in SAID))


def session_of(transcript: Transcript, path: Path) -> Account:
    make_session(transcript, people_of(transcript), path, MASTER, about(), JumpClock(STARTED_AT))
    with open_session(path) as session:
        return account_of(heard_in(session), session.corrections())


def by_role(account: Account) -> dict[str, str]:
    return {
        role: " ".join(turn.text for turn in account.turns if turn.role == role) for role in account.roles
    }


def test_everybody_says_what_they_said(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    account = session_of(WITH_TIMES, path)
    assert by_role(account) == {
        "coach": "So, what would you like to have? Mhm.",
        "client": "Well… I keep coming back. To the same door.",
    }
    assert account.names == {"client": "Anna"}
    assert account.duration_s == 11.0
    told = account.about
    assert (told.id, told.keep, told.heard_from) == ("0badcafe", Keep.WORDS, HeardFrom.TRANSCRIPT)
    assert told.timing is Timing.CAPTIONS
    assert {file.name for file in tmp_path.iterdir()} == files_of(path)


def test_no_silence_and_no_cue_is_invented(tmp_path: Path) -> None:
    account = session_of(WITH_TIMES, tmp_path / "0badcafe.holdspace")
    assert not (account.silences or account.cues or account.overlaps or account.holes)


def test_without_times_they_are_guessed_and_said_to_be(tmp_path: Path) -> None:
    account = session_of(WITHOUT, tmp_path / "0badcafe.holdspace")
    assert account.about.timing is Timing.GUESSED
    assert [turn.start_s for turn in account.turns] == [0.0, 3.3, 7.9]


def test_a_session_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(transcript: object, people: object) -> None:
        raise SessionError("the disk is full")

    monkeypatch.setattr(made_session, "events_of", full)
    with pytest.raises(SessionError, match="the disk is full"):
        session_of(WITH_TIMES, tmp_path / "0badcafe.holdspace")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_id", ["vtt", "srt", "csv", "txt"])
def test_what_is_taken_along_comes_back_with_the_same_words_and_people(
    tmp_path: Path, format_id: str
) -> None:
    account = without_overlaps(made_account(40.0))
    [format_] = [one for one in FORMATS if one.id == format_id]
    [path] = take_along(account, no_sound, [format_], tmp_path)
    again = session_of(read_transcript(path), tmp_path / "0badcafe.holdspace")
    assert [(word.role, word.text) for word in again.words] == [
        (word.role, word.text) for word in account.words
    ]
    if format_id in ("vtt", "srt", "csv"):
        assert all(abs(one.start_s - other.start_s) < 2.0 for one, other in zip_words(again, account))


def zip_words(one: Account, other: Account) -> list[tuple[Word, Word]]:
    return list(zip(one.words, other.words, strict=True))


def without_overlaps(account: Account) -> Account:
    """Text alone cannot tell who spoke over whom: its words are in the order of turns."""
    turns = [replace(turn) for turn in account.turns if turn.id != "s0-2"]
    return replace(account, turns=tuple(turns))
