"""A made-up session is kept, opened and scrolled through, and each is told in a line."""

from argparse import Namespace
from pathlib import Path

import pytest

from app.errors import UsageError
from audio.clock import JumpClock
from benchmarks.made_session import account_of_made, made_session
from benchmarks.playback import keep, run
from sessions.account import account_of, heard_in
from sessions.master_key import MasterKey
from sessions.reader import open_session


def test_what_is_kept_is_opened_as_it_was_made(tmp_path: Path) -> None:
    made, master = made_session(4), MasterKey(b"12345678", bytes(32))
    keep(made, tmp_path / "made.db", master, JumpClock())
    with open_session(tmp_path / "made.db", master) as session:
        account, waveform = account_of(heard_in(session), session.corrections()), session.waveform()
    told = account_of_made(made)
    assert account.duration_s == pytest.approx(told.duration_s, abs=1.0)
    assert len(account.words) == len(told.words)
    assert len(account.silences) == len(told.silences)
    assert [cue.kind for cue in account.cues] == [cue.kind for cue in told.cues]
    assert waveform.peaks.max() > 100


def test_it_is_told_how_soon_it_opens_and_how_it_scrolls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run(Namespace(minutes=3, out=str(tmp_path / "out"))) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told] == ["open", "12.0 px/s", "60.0 px/s"]
    assert (tmp_path / "out" / "playback.json").exists()


def test_too_short_a_session_is_refused() -> None:
    with pytest.raises(UsageError, match="give 2 or more"):
        run(Namespace(minutes=1, out=None))
