"""A session for other programs, read back by csv and json."""

import csv
import json
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sessions.about import Timing
from sessions.account import Account
from tests.sessions.made_account import made_account
from tests.sessions.made_round import made_round
from tests.sessions.take_along.taken import hostile_account, taken


def rows(account: Account, folder: Path) -> list[dict[str, str]]:
    with taken(account, "csv", folder).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def objects(account: Account, folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in taken(account, "jsonl", folder).read_text("utf-8").splitlines()]


def of_type(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one for one in found if one["type"] == kind]


def test_csv_has_a_row_a_turn(tmp_path: Path) -> None:
    account = made_account(40.0)
    assert rows(account, tmp_path)[2] == {
        "session": "0badcafe",
        "start_s": "13.000",
        "end_s": "13.960",
        "role": "coach",
        "name": "",
        "text": "And if you",
    }
    assert [row["name"] for row in rows(account, tmp_path)[:2]] == ["", "Anna"]
    assert [row["text"] for row in rows(account, tmp_path)] == [turn.text for turn in account.turns]
    raw = taken(account, "csv", tmp_path).read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") == 7


def test_guessed_times_are_empty_cells(tmp_path: Path) -> None:
    account = made_account(40.0)
    account = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    assert {row["start_s"] + row["end_s"] for row in rows(account, tmp_path)} == {""}


def test_quotes_commas_and_breaks_stay_within_their_cell(tmp_path: Path) -> None:
    account = hostile_account()
    read = rows(account, tmp_path)
    assert [row["role"] for row in read] == [turn.role for turn in account.turns]
    assert all(len(row) == 6 and '"=1+1",' in row["text"] for row in read)


def test_json_lines_have_everything_there_is(tmp_path: Path) -> None:
    account = made_account()
    found = objects(account, tmp_path)
    assert found[0]["type"] == "about"
    assert Counter(one["type"] for one in found) == {
        "about": 1,
        "turn": len(account.turns),
        "word": len(account.words),
        "silence": len(account.silences),
        "overlap": len(account.overlaps),
        "cue": len(account.cues),
        "bookmark": 2,
        "note": 2,
        "hole": 1,
    }


def test_json_lines_say_each_thing_in_full(tmp_path: Path) -> None:
    account = made_account(40.0)
    found = objects(account, tmp_path)
    about = found[0]
    assert datetime.fromisoformat(about["started_at"]) == account.about.started_at
    assert (about["id"], about["duration_s"], about["names"]) == ("0badcafe", 40.0, {"client": "Anna"})
    assert (about["timing"], about["state"], about["people"]) == ("sound", "ended", ["coach", "client"])
    assert of_type(found, "turn")[2] == {
        "type": "turn",
        "id": "s0-2",
        "role": "coach",
        "start_s": 13.0,
        "end_s": 13.96,
        "stretches": [{"id": "s0-2", "role": "coach", "start_s": 13.0, "end_s": 13.96}],
        "text": "And if you",
    }
    words = [one for one in of_type(found, "word") if one["turn"] == "s0-2"]
    assert [one["text"] for one in words] == ["And", "if", "you"]
    cue = of_type(found, "cue")[1]
    assert (cue["kind"], cue["helpful"], cue["about"]) == ("interruption", False, ["q0-0"])
    assert of_type(found, "silence")[0]["held"] is True
    assert of_type(found, "note")[0]["text"] == "I was in a hurry here"


def test_json_lines_keep_any_text_as_it_is(tmp_path: Path) -> None:
    account = hostile_account()
    found = objects(account, tmp_path)
    assert of_type(found, "word")[0]["text"] == account.turns[0].words[0].text
    assert len(of_type(found, "turn")) == 6


def test_json_lines_of_a_practice_round_have_what_people_said_of_it(tmp_path: Path) -> None:
    found = objects(made_round(), tmp_path)
    assert found[0]["practice"]["people"] == {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
    assert of_type(found, "observed")[1] == {
        **{"type": "observed", "id": "m2", "mark": "interruption", "at_s": 15.0},
        **{"text": "", "live": True},
    }
    assert [(one["role"], one["question"]) for one in of_type(found, "reflection")] == [
        *(("client", "helped"), ("client", "in_the_way")),
        *(("coach", "partnered"), ("observer", "saw")),
    ]
