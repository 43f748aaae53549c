"""`holdspace sessions export`, run as a user runs it: every format of a recorded session, or those named."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import soundfile
from docx import Document

from sessions.about import Keep
from tests.app.program import holdspace
from tests.app.stored_sessions import IN_TURN, heard, in_a_room, store
from tests.sessions.keyed import keep_master_key

EVERY_ENDING = {
    *(".docx", ".txt", ".html", ".vtt", ".srt", ".csv", ".jsonl", ".flac", ".wav"),
    *(".labels.txt", ".TextGrid", ".eaf", ".rttm"),
}


@pytest.fixture(autouse=True)
def key(data: Path) -> None:
    keep_master_key(data)


def stored(data: Path, id_: str, keep: Keep = Keep.SOUND) -> None:
    (data / "sessions").mkdir(exist_ok=True)
    store(data / "sessions" / f"{id_}.holdspace", in_a_room(IN_TURN), heard(IN_TURN), keep)


def endings(paths: Sequence[Path]) -> set[str]:
    """What comes after the name that all of them share."""
    [name] = {
        path.name.removesuffix(".txt").removesuffix(".labels").rpartition(" session")[0] for path in paths
    }
    return {path.name.removeprefix(f"{name} session") for path in paths}


def test_a_session_is_taken_along_as_everything_and_each_file_is_named(data: Path, tmp_path: Path) -> None:
    stored(data, "0badcafe")
    ended = holdspace("sessions", "export", "0bad", "--out", tmp_path / "taken", data=data)
    assert (ended.returncode, ended.stderr) == (0, "")
    named = [Path(line) for line in ended.stdout.splitlines()]
    assert sorted(named) == sorted((tmp_path / "taken").iterdir())
    assert endings(named) == EVERY_ENDING
    assert all(path.stat().st_size > 0 for path in named)


def test_the_transcript_has_what_was_heard(data: Path, tmp_path: Path) -> None:
    stored(data, "1badcafe")
    ended = holdspace("sessions", "export", "1bad", "--out", tmp_path, "--as", " DOCX", data=data)
    [path] = ended.stdout.splitlines()
    turns = [one.text for one in Document(path).paragraphs if one.style and one.style.name == "Turn"]
    assert [turn.partition("\t")[2].partition(" [")[0] for turn in turns] == [
        "Coach: mumble",
        "Client: mumble",
        "Coach: mumble",
    ]


def test_where_little_was_kept_little_is_taken(data: Path, tmp_path: Path) -> None:
    stored(data, "2badcafe", Keep.CUES)
    ended = holdspace("sessions", "export", "2bad", "--out", tmp_path, data=data)
    found = endings([Path(line) for line in ended.stdout.splitlines()])
    assert found == {".html", ".jsonl", ".labels.txt", ".TextGrid", ".eaf", ".rttm"}


def test_what_was_not_kept_cannot_be_asked_for(data: Path, tmp_path: Path) -> None:
    stored(data, "3badcafe", Keep.CUES)
    ended = holdspace("sessions", "export", "3bad", "--out", tmp_path, "--as", "html,docx,flac", data=data)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "holdspace: session 3badcafe has not what docx, flac would need;"
        " possible are html, jsonl, labels, textgrid, eaf, rttm\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("formats", "what"), [("docx,pdf,doc", "there is no doc, pdf"), (" , ", "no format is named")]
)
def test_an_unknown_format_is_one_line_with_those_there_are(data: Path, formats: str, what: str) -> None:
    ended = holdspace("sessions", "export", "0bad", "--out", "nowhere", "--as", formats, data=data)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        f"holdspace: --as: {what}; there are docx, txt, html, vtt, srt, csv, jsonl, flac, wav, labels,"
        " textgrid, eaf, rttm\n"
    )


def test_help_says_what_each_format_is_for(data: Path) -> None:
    told = holdspace("sessions", "export", "--help", data=data).stdout
    assert "docx      the transcript for a word processor, as assessors ask for it" in told
    assert "rttm" in told


def test_names_are_replaced_and_stretches_gone_and_what_to_look_at_is_told(
    data: Path, tmp_path: Path
) -> None:
    stored(data, "4badcafe")
    names = ("--redact", "Mumble, Rumpelstiltskin", "--cut", "0-1", "--cut", "2-3.5")
    whole = holdspace("sessions", "export", "4bad", "--out", tmp_path / "1", "--as", "wav,txt", data=data)
    ended = holdspace(
        "sessions", "export", "4bad", "--out", tmp_path / "2", "--as", "wav,txt", *names, data=data
    )
    assert ended.returncode == 0
    assert ended.stderr == (
        "holdspace: nowhere in it, as far as it was recognised: Rumpelstiltskin\n"
        "holdspace: names that were misheard are not found: read and listen before you give anything away\n"
    )
    text, sound = (Path(line) for line in ended.stdout.splitlines())
    before = soundfile.info(Path(whole.stdout.splitlines()[1])).frames
    assert before - soundfile.info(sound).frames == 2.5 * 16_000
    assert "mumble" not in text.read_text("utf-8").casefold()
    assert "[name]" in text.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--cut", "soon"], "'soon' is no stretch of time; give one like 12:30-14:05"),
        (["--cut", "9:00:00-9:00:01"], "nothing is there from 32400 s to 32401 s: the session is over at"),
    ],
)
def test_a_cut_that_cannot_be_writes_nothing(
    data: Path, tmp_path: Path, options: list[str], told: str
) -> None:
    stored(data, f"{len(told)}facade")
    ended = holdspace("sessions", "export", f"{len(told)}fa", "--out", tmp_path, *options, data=data)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"holdspace: {told}")
    assert list(tmp_path.iterdir()) == []
