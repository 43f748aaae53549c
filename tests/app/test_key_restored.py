"""`holdspace key restore`: which passphrase opens what is kept afterwards is said."""

from pathlib import Path

import pytest
from keyring.backends import fail

from app.command_line import main
from sessions.key_copy import save_copy
from sessions.master_key import master_key_path
from tests.keyrings import using
from tests.sessions.keyed import MASTER, keep_master_key
from tests.sessions.made_sessions import a_conversation, record

CALLED_FOR = "from now on the copy's passphrase opens what is kept here, and no former one does"


def test_after_a_copy_took_the_keys_place_its_passphrase_opens_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, copy, words = tmp_path / "data", tmp_path / "copy.json", tmp_path / "words.txt"
    keep_master_key(folder)
    (folder / "sessions").mkdir()
    record(folder / "sessions" / "0badcafe.holdspace", 1.0, a_conversation())
    monkeypatch.setenv("HOLDSPACE_DATA", str(folder))
    words.write_text("words of the copy\n", encoding="utf-8")
    save_copy(MASTER, copy, "words of the copy")
    master_key_path().unlink()
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # keyring tells no types
        assert main(["key", "restore", str(copy), "--passphrase-file", str(words)]) == 0
    assert CALLED_FOR in capsys.readouterr().out
    monkeypatch.setenv("HOLDSPACE_PASSPHRASE", "words of the copy")
    assert main(["sessions", "list"]) == 0
    assert "unreadable" not in capsys.readouterr().out
