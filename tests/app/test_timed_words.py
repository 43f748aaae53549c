"""A recording that is already words: hearing is perfect, and only the judgement is tested."""

import json
from pathlib import Path

import pytest

from app import command_line
from tests.app.contract import FIELDS, HEARD_FILES, SESSION, check, heard, rows, session

SAID = [
    ("coach", 0.0, "What would you like today?"),
    ("client", 4.0, "I think I want to leave because"),
    ("client", 8.4, "because nobody listens."),
    ("coach", 9.0, "But wouldn't it be better to wait a while?"),
]
"""Role, start in seconds, and what was said at three words a second; the last is said over the third."""


def words_file(folder: Path) -> Path:
    rows = [
        {
            "role": role,
            "start_s": round(start_s + place / 3, 3),
            "end_s": round(start_s + (place + 1) / 3, 3),
            "text": word,
        }
        for role, start_s, text in SAID
        for place, word in enumerate(text.split())
    ]
    path = folder / "session.json"
    path.write_text(json.dumps({"id": "made", "people": ["coach", "client"], "words": rows}))
    return path


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    assert command_line.main(["replay", str(words_file(tmp_path)), "--out", str(out)]) == 0
    return out


def test_every_file_is_there_with_every_field(judged: Path) -> None:
    assert {path.name for path in judged.iterdir()} == {"session.json", *HEARD_FILES}
    for name, types in FIELDS.items():
        for row in rows(judged, name):
            check(row, types)
    check(session(judged), SESSION)


def test_turns_and_words_are_those_given(judged: Path) -> None:
    assert (judged / "turns.rttm").read_text().splitlines() == [
        "SPEAKER session 1 0.000 1.667 <NA> <NA> coach <NA> <NA>",
        "SPEAKER session 1 4.000 2.333 <NA> <NA> client <NA> <NA>",
        "SPEAKER session 1 8.400 1.000 <NA> <NA> client <NA> <NA>",
        "SPEAKER session 1 9.000 3.000 <NA> <NA> coach <NA> <NA>",
    ]
    first = rows(judged, "words.jsonl")[0]
    assert first == {
        "start_s": 0.0,
        "end_s": 0.333,
        "text": "What",
        "role": "coach",
        "known_at_s": 0.733,
        "committed_at_s": 0.733,
    }


def test_each_silence_has_its_owner(judged: Path) -> None:
    told = [(s["start_s"], s["owner"], s["why"], s["broken_by"]) for s in rows(judged, "silences.jsonl")]
    assert told == [
        (1.667, "client", "after_question", "client"),
        (6.333, "client", "midthought", "client"),
        (12.0, "client", "after_question", None),
    ]


def test_space_is_held_in_each_of_them(judged: Path) -> None:
    cues = [cue for cue in rows(judged, "cues.jsonl") if cue["kind"] == "hold_space"]
    assert [cue["start_s"] for cue in cues] == [1.667, 6.333, 12.0]
    assert all(0.6 <= cue["shown_at_s"] - cue["start_s"] <= 0.9 for cue in cues)


def test_the_same_words_give_the_same_files(judged: Path, tmp_path: Path) -> None:
    assert command_line.main(["replay", str(words_file(tmp_path)), "--out", str(tmp_path / "again")]) == 0
    assert heard(tmp_path / "again") == heard(judged)


def test_the_result_can_be_had_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    command_line.main(["replay", str(words_file(tmp_path)), "--out", str(out), "--json"])
    assert json.loads(capsys.readouterr().out)["done"] == session(out)


def test_no_words_at_all_are_an_empty_session(tmp_path: Path) -> None:
    (tmp_path / "quiet.json").write_text('{"id": "quiet", "people": [], "words": []}')
    assert command_line.main(["replay", str(tmp_path / "quiet.json"), "--out", str(tmp_path)]) == 0
    assert session(tmp_path)["counts"] == {}


WORD = {"role": "client", "start_s": 1.0, "end_s": 1.5, "text": "well"}


@pytest.mark.parametrize(
    "content",
    [
        "well",
        "[]",
        '{"words": 3}',
        '{"people": []}',
        '{"words": ["well"]}',
        json.dumps({"words": [{"role": "client", "text": "well"}]}),
        json.dumps({"words": [WORD | {"start_s": "early"}]}),
        json.dumps({"words": [WORD | {"end_s": 0.5}]}),
        json.dumps({"words": [WORD | {"end_s": float("inf")}]}),
        json.dumps({"words": [WORD | {"start_s": float("nan")}]}),
    ],
)
def test_what_are_no_timed_words_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "wrong.json").write_text(content)
    assert command_line.main(["replay", str(tmp_path / "wrong.json"), "--out", str(tmp_path)]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "wrong.json: no timed words; it should hold" in line


def test_the_cues_are_judged_as_the_coach_has_set_them(tmp_path: Path) -> None:
    def cues(settings: str) -> list[tuple[str, bool]]:
        path = tmp_path / "cues.json"
        path.write_text(settings)
        out = tmp_path / "out"
        words = str(words_file(tmp_path))
        assert command_line.main(["replay", words, "--out", str(out), "--cues", str(path)]) == 0
        return [(row["kind"], row["live"]) for row in rows(out, "cues.jsonl")]

    assert ("interruption", True) in cues("{}")
    assert ("interruption", False) in cues('{"cues": {"interruption": {"live": false}}}')
    off = cues('{"cues": {"interruption": {"on": false}}}')
    assert "interruption" not in [kind for kind, _ in off]
    assert ("hold_space", True) in off
