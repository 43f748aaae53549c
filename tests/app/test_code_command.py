"""`holdspace code`: a transcript in, the same rows out with the columns of their coding."""

import csv
from pathlib import Path

import pytest

from app.command_line import main

COLUMNS = [
    *("question", "stacked", "leading", "reflection", "advice", "information", "strength", "past_success"),
    *("observation", "interpretation", "agenda", "explores_emotion", "client_feeling", "client_insight"),
    *("unfinished", "client_words"),
]

TABLE = """session,role,text,start_s,mood
one,coach,"What would you like from today?",1.5,calm
one,client,"I'm so worried about my brother, and I just wonder if...",4,low
one,coach,Mm-hm.,9,
one,coach,"You should ring him tonight.",10,"a, b"
two,client,"It's fine.",1,
"""

CAPTIONS = """WEBVTT

00:01.000 --> 00:03.000
<v Ann>What brings you?

00:04.000 --> 00:05.500
<v Ben>Sleep.
"""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def coded(source: Path, *more: str) -> list[dict[str, str]]:
    out = source.with_name("coded.csv")
    assert main(["code", str(source), "--out", str(out), *more]) == 0
    return rows(out)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_row_comes_back_with_its_own_columns_and_those_of_the_coding(tmp_path: Path) -> None:
    found = coded(written(tmp_path, "said.csv", TABLE))

    assert [row["mood"] for row in found] == ["calm", "low", "", "a, b", ""]
    assert list(found[0])[:5] == ["session", "role", "text", "start_s", "mood"]
    assert set(COLUMNS) <= set(found[0])
    asked, worried, goes_on, advised, _ = found
    assert asked["question"] == "open" and asked["agenda"] == "1" and float(asked["p_open"]) > 0.5
    assert worried["client_feeling"] == worried["unfinished"] == "1"
    assert worried["question"] == "none" and worried["client_words"] == ""
    assert {goes_on[name] for name in COLUMNS} == {"none", "0", "0.000"}
    assert advised["advice"] == "1" and advised["question"] == "none"


def test_a_table_coded_before_is_coded_again(tmp_path: Path) -> None:
    first = coded(written(tmp_path, "said.csv", TABLE))
    again = written(tmp_path, "again.csv", (tmp_path / "coded.csv").read_text("utf-8"))

    assert coded(again) == first


def test_captions_with_names_are_coded(tmp_path: Path) -> None:
    found = coded(written(tmp_path, "said.vtt", CAPTIONS), "--coach", "Ben")

    assert [(row["name"], row["role"], row["start_s"]) for row in found] == [
        ("Ann", "client", "1.000"),
        ("Ben", "coach", "4.000"),
    ]


def test_a_table_as_spreadsheets_write_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "said.csv"
    source.write_bytes(b'\xef\xbb\xbfRole;Text;Note\r\nCOACH;"What now; and then?";"a;b"\r\n C ;Hm.\r\n')
    out = tmp_path / "coded.csv"

    assert main(["code", str(source), "--out", str(out)]) == 0
    head, asked, hummed = out.read_text("utf-8").splitlines()
    assert head.startswith("Role;Text;Note;question;")
    assert asked.startswith('COACH;"What now; and then?";"a;b";open;')
    assert hummed.startswith(" C ;Hm.;;none;")
    assert "neither" not in capsys.readouterr().err


def test_rows_of_a_session_are_one_conversation_wherever_they_stand(tmp_path: Path) -> None:
    lines = ["one,coach,What now?", "two,client,Fine.", "one,coach,And who else would know?"]
    found = coded(written(tmp_path, "said.csv", "\n".join(["session,role,text", *lines])))

    assert [row["session"] for row in found] == ["one", "two", "one"]
    assert [row["stacked"] for row in found] == ["0", "0", "1"]


def test_what_is_lost_or_left_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = coded(
        written(tmp_path, "said.csv", "role,text,leading\ntherapist,What now?,mine\ncoach,What now?,mine\n")
    )

    assert [row["question"] for row in found] == ["none", "open"]
    told = capsys.readouterr().err
    assert "1 rows are neither" in told and "leading gave way" in told and "What" not in told


def test_a_column_named_twice_is_carried_through_twice(tmp_path: Path) -> None:
    source = written(tmp_path, "said.csv", "role,note,text,note\ncoach,a,Hm.,b\n")
    coded(source)

    assert (tmp_path / "coded.csv").read_text("utf-8").splitlines()[1].startswith("coach,a,Hm.,b,none")


def test_a_table_without_rows_and_rows_without_words_are_no_trouble(tmp_path: Path) -> None:
    assert coded(written(tmp_path, "none.csv", "role,text\n")) == []
    assert [row["question"] for row in coded(written(tmp_path, "said.csv", "role,text\ncoach,\n,\n"))] == [
        "none",
        "none",
    ]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("said.csv", "", "it has no role"),
        ("said.csv", "role,text,text\ncoach,a,b\n", "names the column text twice"),
        ("said.csv", "role,text\ncoach,Well, what now?\n", "put a text with a comma into quotes"),
        ("said.csv", f"role,text\ncoach,{'a ' * 600_000}\n", "it is no table"),
        ("said.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nWhat?\n", "it names nobody who speaks"),
        ("said.csv", "who,text\nx,y\n", "it has no role"),
        ("said.csv", 'role,text\ncoach,"never closed', "it is no table"),
        ("said.mp3", "x", "a transcript is WebVTT, SRT, CSV or plain text"),
    ],
)
def test_what_is_no_transcript_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, says: str
) -> None:
    source = written(tmp_path, name, text)

    assert main(["code", str(source), "--out", str(tmp_path / "coded.csv")]) == 2
    told = capsys.readouterr().err
    assert says in told and told.count("\n") == 1


def test_the_transcript_is_never_overwritten_and_wrong_weights_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = written(tmp_path, "said.csv", TABLE)

    assert main(["code", str(source), "--out", str(source)]) == 2
    assert main(["code", str(source), "--out", str(tmp_path / "x.csv"), "--weights", str(source)]) == 2
    assert main(["code", str(source), "--out", str(tmp_path)]) == 2
    (tmp_path / "same.csv").hardlink_to(source)
    assert main(["code", str(source), "--out", str(tmp_path / "same.csv")]) == 2
    assert source.read_text("utf-8") == TABLE
    assert "these are no weights" in capsys.readouterr().err
