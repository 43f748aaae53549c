"""`holdspace sessions import`: a transcript becomes a session, with consent alone."""

from pathlib import Path

import pytest

from app import command_line
from app.errors import WRONG_USAGE
from app.new_session import Agreed
from app.transcripts import open_transcript
from audio.clock import JumpClock
from sessions.about import Keep
from sessions.errors import SessionError
from tests.sessions.keyed import MASTER, keep_master_key, list_sessions

TALK = "Ben: What is here?\nAnna Berg: My father's voice.\nBen: Your father's voice.\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = tmp_path / "data"
    monkeypatch.setenv("HOLDSPACE_DATA", str(data))
    keep_master_key(data)
    return data / "sessions"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_it_is_on_the_shelf(shelf: Path, talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["sessions", "import", str(talk), "--consent"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-1].endswith("3 utterances; coach is 'Ben', client is 'Anna Berg'")
    assert "no silence is judged" in said.err
    [session] = shelf.glob("*.holdspace")
    assert command_line.main(["sessions", "show", session.stem]) == 0
    assert "9, as the transcript has them" in capsys.readouterr().out


def test_it_is_found_by_the_clients_name(shelf: Path, talk: Path) -> None:
    clock = JumpClock()
    open_transcript(talk, MASTER, Agreed(clock.wall(), Keep.WORDS), clock)
    [entry] = list_sessions()
    assert entry.outline is not None and entry.outline.about.client == "Anna"


def test_who_is_who_can_be_told(shelf: Path, talk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = ["--coach", "anna", "--client", "River", "--consent"]
    assert command_line.main(["sessions", "import", str(talk), *told]) == 0
    assert "coach is 'Anna Berg', client is 'Ben'" in capsys.readouterr().out


def test_nothing_is_judged_again_of_what_was_never_heard(
    shelf: Path, talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["sessions", "import", str(talk), "--consent"]) == 0
    [path] = shelf.glob("*.holdspace")
    capsys.readouterr()
    for asked, said in (
        (path.stem, f"session {path.stem}: it is a transcript alone, of which no cue is judged"),
        ("library", "library: no session has been recorded yet"),
    ):
        assert command_line.main(["what-if", asked]) == WRONG_USAGE
        [line] = capsys.readouterr().err.splitlines()
        assert line.startswith(f"holdspace: {said}")


@pytest.mark.parametrize(
    ("options", "text", "told"),
    [
        ([], TALK, "nothing was imported: a transcript holds a client's words; add --consent"),
        (["--consent"], "hm", "talk.txt: it names nobody who speaks; say who speaks as `Name: text`"),
        (["--consent", "--coach", "Cleo"], TALK, "nobody called 'Cleo' speaks in it; it has Ben, Anna Berg"),
    ],
)
def test_what_is_wrong_is_one_line_and_leaves_nothing(
    shelf: Path,
    talk: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    text: str,
    told: str,
) -> None:
    talk.write_text(text, encoding="utf-8")
    assert command_line.main(["sessions", "import", str(talk), *options]) == WRONG_USAGE
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("holdspace: ") and told in line
    assert not shelf.exists() or not list(shelf.iterdir())


def test_where_words_were_not_agreed_to_none_are_kept(shelf: Path, talk: Path) -> None:
    clock = JumpClock()
    with pytest.raises(SessionError, match="a transcript is words, and none were agreed to"):
        open_transcript(talk, MASTER, Agreed(clock.wall(), Keep.CUES), clock)
    assert not shelf.exists()
