"""The bundled session through the live path, networks and all: what is heard, shown and written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import command_line
from tests.app.contract import FIELDS, OVERLAPS, OWNERS, SESSION, WHYS, check, heard, rows, session, turns
from tests.app.first_session import FIRST_SESSION, TRUTH, cut, share_right
from tests.app.no_network import WITHOUT_NETWORK, knocking, tries
from tests.app.program import HOLDSPACE, done, programs

WATCHED = (sys.executable, "-m", "tests.app.without_sockets")
CUT_AT_S = 20.0


class Replays:
    """The same session heard under a watchman, without any network, and broken off after 20 s."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.watched, self.alone, self.shorter = (folder / name for name in ("watched", "alone", "shorter"))
        alone = (*WITHOUT_NETWORK, *HOLDSPACE)
        self.home = folder / "home"
        self.home.mkdir()
        at_home = os.environ | {"HOME": str(self.home)}
        with programs(data) as start:
            both = [
                start("replay", FIRST_SESSION, "--out", self.watched, "--json", by=WATCHED),
                start("replay", FIRST_SESSION, "--out", self.alone, by=alone, env=at_home),
            ]
            self.said, self.said_alone = (done(program) for program in both)
            done(start("replay", cut(folder / "cut.wav", 0, CUT_AT_S), "--out", self.shorter))


@pytest.fixture(scope="module")
def replays(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Replays:
    return Replays(tmp_path_factory.mktemp("replays"), data)


@pytest.mark.parametrize("name", FIELDS)
def test_every_line_has_every_field(replays: Replays, name: str) -> None:
    found = rows(replays.watched, name)
    assert found
    for row in found:
        check(row, FIELDS[name])


def test_the_session_says_what_it_came_to_and_what_it_cost(replays: Replays) -> None:
    told = session(replays.watched)
    check(told, SESSION)
    assert told["duration_s"] == pytest.approx(TRUTH["duration_s"], abs=0.1)
    assert sorted(told["people"]) == ["client", "coach"]
    assert told["counts"].keys() >= {"hold_space", "interruption"}
    heard_with = {"silero-vad", "segmentation", "campplus", "smart-turn", "whisper-tiny.en"}
    assert told["models"].keys() == heard_with
    assert {len(sha256) for sha256 in told["models"].values()} == {64}
    assert told["latency_ms"].keys() == {"hold_space", "interruption", "words", "words_known"}
    assert all(isinstance(told["latency_ms"]["hold_space"][p], int) for p in ("p50", "p95"))
    assert told["cpu_s"] > 0 and told["peak_rss_mb"] > 100 and told["start_up_s"] > 0
    assert told["input_latency_ms"] is None and told["overflows"] == 0


def test_progress_and_result_are_json_lines(replays: Replays) -> None:
    *progress, result = [json.loads(line) for line in replays.said.splitlines()]
    assert [round(line["heard_to_s"]) for line in progress] == list(range(5, 50, 5))
    assert result["done"] == session(replays.watched)


def test_names_are_those_agreed_on(replays: Replays) -> None:
    silences, overlaps = rows(replays.watched, "silences.jsonl"), rows(replays.watched, "overlaps.jsonl")
    assert {silence["owner"] for silence in silences} <= OWNERS
    assert {silence["why"] for silence in silences} <= WHYS
    assert {overlap["kind"] for overlap in overlaps} <= OVERLAPS
    assert {role for role, _, _ in turns(replays.watched)} == {"coach", "client"}


def test_silences_are_listed_from_four_tenths_on_and_judged_in_time(replays: Replays) -> None:
    for silence in rows(replays.watched, "silences.jsonl"):
        assert silence["end_s"] - silence["start_s"] >= 0.4 - 0.0005
        assert 0.4 <= silence["judged_at_s"] - silence["start_s"] <= 0.6
        assert 0 <= silence["p_hold"] <= 1


def test_nothing_is_known_before_it_sounded(replays: Replays) -> None:
    for word in rows(replays.watched, "words.jsonl"):
        assert word["start_s"] <= word["end_s"] <= word["known_at_s"] <= word["committed_at_s"]
    for cue in rows(replays.watched, "cues.jsonl"):
        assert cue["start_s"] < cue["shown_at_s"]
        assert cue["shown_at_s"] <= cue["hidden_at_s"] if cue["live"] else cue["hidden_at_s"] is None


FOUND_OUT_LATER = {
    *("owner_now", "why_now", "p_hold_now", "rejudged_at_s", "broken_by"),
    *("revised_at_s", "revised_why"),
}
"""What a revision may still change, or add beside what was first judged and shown."""


def test_what_comes_later_changes_nothing_that_was_shown(replays: Replays) -> None:
    """A session that ends after 20 s had shown, heard and judged by then what the whole one had."""
    for name, known_by in (
        ("cues.jsonl", "shown_at_s"),
        ("words.jsonl", "committed_at_s"),
        ("silences.jsonl", "judged_at_s"),
    ):
        whole, shorter = (
            [
                {field: value for field, value in row.items() if field not in FOUND_OUT_LATER}
                for row in rows(folder, name)
                if row[known_by] < CUT_AT_S - 2.5
            ]
            for folder in (replays.watched, replays.shorter)
        )
        assert shorter == whole
        assert len(whole) > 1


def test_after_the_coachs_questions_it_holds_space_in_time(replays: Replays) -> None:
    asked = [s["start_s"] for s in TRUTH["silences"] if s["why"] == "after_question"]
    shown = [c["shown_at_s"] for c in rows(replays.watched, "cues.jsonl") if c["kind"] == "hold_space"]
    in_time = [start_s for start_s in asked if any(start_s < at_s <= start_s + 0.9 for at_s in shown)]
    assert len(asked) == 3
    assert len(in_time) >= 2


def test_the_coachs_interruptions_are_found_and_backchannels_left_alone(replays: Replays) -> None:
    cues = [c["start_s"] for c in rows(replays.watched, "cues.jsonl") if c["kind"] == "interruption"]
    begun = [turn["start_s"] for turn in TRUTH["turns"] if "interrupt" in turn["tags"]]
    assert len(begun) == 2
    assert any(abs(cue_s - start_s) < 0.5 for start_s in begun for cue_s in cues)
    for turn in TRUTH["turns"]:
        if "backchannel" in turn["tags"]:
            assert not any(abs(cue_s - turn["start_s"]) < 0.3 for cue_s in cues)


def test_who_spoke_is_mostly_right(replays: Replays) -> None:
    assert share_right(turns(replays.watched)) > 0.85


def test_the_same_recording_gives_the_same_files_byte_for_byte(replays: Replays) -> None:
    assert heard(replays.watched) == heard(replays.alone)


def test_judged_again_from_its_events_it_is_the_same_byte_for_byte(replays: Replays, tmp_path: Path) -> None:
    assert command_line.main(["what-if", str(replays.watched), "--out", str(tmp_path)]) == 0
    assert heard(tmp_path) == heard(replays.watched)


def test_nobody_outside_is_ever_asked(replays: Replays) -> None:
    """The watchman let it pass, and in a room without a network the kernel counted not one try."""
    assert tries(replays.said_alone) == set()


def test_nothing_is_left_in_the_home_to_be_reported_another_day(replays: Replays) -> None:
    """Libraries that report their use keep what they did not get rid of; a cache of fonts is no report."""
    left = {path.relative_to(replays.home).parts for path in replays.home.rglob("*") if path.is_file()}
    assert {parts[:2] for parts in left} <= {(".cache", "matplotlib")}


@pytest.mark.parametrize("kind", ["SOCK_STREAM", "SOCK_DGRAM"])
def test_a_program_that_does_ask_would_be_noticed(kind: str) -> None:
    knock = knocking("192.0.2.1", kind)
    said = subprocess.run([*WITHOUT_NETWORK, *knock], capture_output=True, text=True, check=True).stdout
    assert tries(said)
    watch = f"import tests.app.without_sockets as w, sys; sys.addaudithook(w.watch); {''.join(knock[2:])}"
    assert subprocess.run([knock[0], "-c", watch], capture_output=True, check=False).returncode == 99
