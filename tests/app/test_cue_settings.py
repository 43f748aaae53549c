"""The file behind `--cues`, and what is quoted where no word is kept."""

from pathlib import Path

import pytest

from app import command_line
from app.cue_settings import quoting_only_what_is_kept, read_settings
from cues.settings import USUAL, Settings
from sessions.about import Keep
from tests.app.test_timed_words import words_file


def test_without_a_file_all_is_as_usual() -> None:
    assert read_settings(None) == USUAL


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (None, "cannot be read (No such file or directory); give a JSON file"),
        ("three", "is no JSON; write {} for what is usual"),
        ('{"most_a_minute": 99}', "most_a_minute: 99 cannot be; give a whole number from 0 to 20"),
    ],
)
def test_settings_that_cannot_be_end_the_command_with_one_line(
    tmp_path: Path, settings: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "cues.json", tmp_path / "out"
    if settings is not None:
        path.write_text(settings)
    replay = ["replay", str(words_file(tmp_path)), "--out", str(out), "--cues", str(path)]
    assert command_line.main(replay) == 2
    assert capsys.readouterr().err == f"holdspace: --cues {path}: {said}\n"


@pytest.mark.parametrize(
    ("keep", "consent", "quotes"),
    [
        (Keep.SOUND, True, True),
        (Keep.WORDS, True, True),
        (Keep.CUES, True, False),
        (Keep.SOUND, False, False),
    ],
)
def test_where_no_word_is_kept_no_cue_quotes_one(keep: Keep, consent: bool, quotes: bool) -> None:
    assert quoting_only_what_is_kept(USUAL, keep, consent=consent).quotes_words is quotes
    never = Settings(quotes_words=False)
    assert not quoting_only_what_is_kept(never, keep, consent=consent).quotes_words
