"""Past sessions judged again: the same by the same rules, told where other settings would differ."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from app import command_line
from app.engine import Session
from app.what_if import seen_by
from cues.events import CueKind
from cues.settings import USUAL, CueSetting, Settings
from sessions.about import Keep
from tests.app.contract import heard, rows, session
from tests.app.first_session import FIRST_SESSION
from tests.app.paper_session import lines_of, played, written
from tests.app.program import holdspace
from tests.app.test_timed_words import words_file
from tests.sessions.keyed import MASTER, keep_master_key

TWO_KINDS = Settings({kind: CueSetting(on=False) for kind in CueKind if kind is not CueKind.CANNOT_TELL})
TWO_KINDS = TWO_KINDS.with_cue(CueKind.HOLD_SPACE, CueSetting(live=True))
TWO_KINDS = TWO_KINDS.with_cue(CueKind.INTERRUPTION, CueSetting(live=True))
CALM = TWO_KINDS.with_cue(CueKind.HOLD_SPACE, CueSetting(on=False))
PLAYBACK = TWO_KINDS.with_cue(CueKind.INTERRUPTION, CueSetting(live=False))
QUIET_HALF = Settings(quiet_opening_s=15.0)


def keys(listener: Session) -> Mapping[float, Callable[[], None]]:
    """All that can be done by hand, some of it before the first cue and some at the very end."""
    return {
        2.0: listener.intentional,
        9.5: lambda: listener.mark("c1", True),
        13.5: listener.intentional,
        14.0: lambda: listener.mark("c3", False),
        25.0: lambda: listener.mute(True),
        31.0: lambda: listener.mute(False),
        32.95: lambda: listener.mark("c2", False),
    }


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session on paper as `replay` writes it, with a hole in it and all that can be done by hand."""
    return written(tmp_path_factory.mktemp("past") / "tuesday", played(keys=keys))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with two kinds of cues alone."""
    return written(tmp_path_factory.mktemp("past") / "tuesday", played(TWO_KINDS, keys), TWO_KINDS)


def number(folder: Path, kind: str) -> int:
    """How many cues of a kind a session has."""
    return sum(cue["kind"] == kind for cue in rows(folder, "cues.jsonl"))


def live(folder: Path, kind: str) -> int:
    """How many of them were seen."""
    return sum(cue["kind"] == kind and cue["live"] for cue in rows(folder, "cues.jsonl"))


def settings_file(folder: Path, name: str, settings: Settings) -> str:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(settings.as_json()))
    return str(path)


def what_if(*arguments: object) -> int:
    return command_line.main(["what-if", *map(str, arguments)])


def said_by(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[str]:
    """What it says about `arguments`, line by line."""
    assert what_if(*arguments) == 0
    return capsys.readouterr().out.splitlines()


def test_the_same_rules_and_settings_give_every_file_byte_for_byte(past: Path, tmp_path: Path) -> None:
    assert len(rows(past, "cues.jsonl")) > 3
    assert session(past)["intentional"] == 1 and session(past)["marks"]
    assert what_if(past, "--out", tmp_path / "again") == 0
    assert heard(tmp_path / "again") == heard(past)
    assert session(tmp_path / "again") == session(past)


def test_so_do_settings_of_its_own_which_are_remembered(tmp_path: Path) -> None:
    listener = played(
        CALM, lambda listener: {13.5: listener.intentional, 20.0: lambda: listener.mark("c1", True)}
    )
    calm = written(tmp_path / "calm", listener, CALM)
    assert what_if(calm, "--out", tmp_path / "again") == 0
    assert heard(tmp_path / "again") == heard(calm) != {}
    assert {cue["kind"] for cue in rows(calm, "cues.jsonl")} == {"interruption"}


def test_other_settings_give_what_they_would_have_given_then(past: Path, tmp_path: Path) -> None:
    path = settings_file(tmp_path, "quiet", QUIET_HALF)
    then = written(tmp_path / "then", played(QUIET_HALF, keys), QUIET_HALF)
    assert what_if(past, "--cues", path, "--out", tmp_path / "again") == 0
    assert heard(tmp_path / "again") == heard(then)
    assert heard(then)["cues.jsonl"] != heard(past)["cues.jsonl"]


def test_what_was_judged_by_other_settings_is_judged_back_again(past: Path, tmp_path: Path) -> None:
    quiet, usual = (settings_file(tmp_path, *one) for one in (("quiet", QUIET_HALF), ("usual", USUAL)))
    assert what_if(past, "--cues", quiet, "--out", tmp_path / "quiet") == 0
    assert what_if(tmp_path / "quiet", "--cues", usual, "--out", tmp_path / "back") == 0
    assert heard(tmp_path / "back") == heard(past)


def test_timed_words_are_judged_again_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert command_line.main(["replay", str(words_file(tmp_path)), "--out", str(out)]) == 0
    assert what_if(out, "--out", tmp_path / "again") == 0
    assert heard(tmp_path / "again") == heard(out)
    assert rows(out, "cues.jsonl")


def test_the_bundled_session_without_words_is_judged_again_the_same(data: Path, tmp_path: Path) -> None:
    replayed = holdspace("replay", FIRST_SESSION, "--out", tmp_path / "out", "--no-words", data=data)
    assert replayed.returncode == 0
    assert what_if(tmp_path / "out", "--out", tmp_path / "again") == 0
    assert heard(tmp_path / "again") == heard(tmp_path / "out")
    assert len(rows(tmp_path / "out", "cues.jsonl")) > 3


def test_a_person_reads_that_nothing_differs(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title, head, *table, blank, last = said_by(capsys, plain)
    assert (title, blank, last) == ("tuesday, 33 s", "", "every cue is the same")
    assert head.split("  ")[-2:] == ["only recorded", "only now"]
    hold, over = number(plain, "hold_space"), number(plain, "interruption")
    hold_live, over_live = live(plain, "hold_space"), live(plain, "interruption")
    assert [row.split() for row in table] == [
        [kind, str(n), f"({n_live}", "live)", str(n), f"({n_live}", "live)", str(n), "0", "0", "0"]
        for kind, n, n_live in (
            ("hold_space", hold, hold_live),
            ("interruption", over, over_live),
            ("all", hold + over, hold_live + over_live),
        )
    ]
    assert 0 < hold_live < hold and over == 1


def test_a_person_reads_each_cue_that_goes_comes_or_changes(
    plain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calm, playback = settings_file(tmp_path, "calm", CALM), settings_file(tmp_path, "playback", PLAYBACK)
    cues = rows(plain, "cues.jsonl")
    first = next(cue for cue in cues if cue["kind"] == "hold_space")
    [over] = [cue for cue in cues if cue["kind"] == "interruption"]
    at = f"  0:{first['start_s']:04.1f}"
    gone = said_by(capsys, plain, "--cues", calm)
    assert f"{at}  only recorded  hold_space        {first['evidence']}" in gone
    assert sum("only recorded  hold_space" in line for line in gone) == number(plain, "hold_space")
    changed = said_by(capsys, plain, "--cues", playback)
    assert changed[-1] == (
        f"  0:{over['start_s']:04.1f}  changed  interruption      now: for playback only; {over['evidence']}"
    )
    both = said_by(capsys, plain, "--cues", calm, "--against", playback)
    assert f"{at}  only playback  hold_space        {first['evidence']}" in both
    assert both[1].split("  ")[-1] == "only playback"


def test_two_settings_are_compared_over_a_folder(
    plain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calm, playback = settings_file(tmp_path, "calm", CALM), settings_file(tmp_path, "playback", PLAYBACK)
    folder = tmp_path / "all"
    for day in ("monday", "friday"):
        assert what_if(plain, "--out", folder / day) == 0
    (folder / "broken").mkdir()
    (folder / "broken" / "events.jsonl").write_text("?")
    capsys.readouterr()
    arguments = (folder, "--cues", calm, "--against", playback)
    said = said_by(capsys, *arguments)
    n = number(plain, "hold_space")
    line = f"hold_space 0 → {n}, interruption 1 → 1; in both 1 (1 changed), only calm 0, only playback {n}"
    broken = f"{folder / 'broken' / 'events.jsonl'}: is damaged; replay the recording again"
    assert said[:4] == [f"broken  {broken}", f"friday  {line}", f"monday  {line}", ""]
    hold_live = 2 * live(plain, "hold_space")
    assert [row.split() for row in said[5:]] == [
        ["hold_space", "0", "(0", "live)", f"{2 * n}", f"({hold_live}", "live)", "0", "0", "0", f"{2 * n}"],
        ["interruption", "2", "(2", "live)", "2", "(0", "live)", "2", "2", "0", "0"],
        ["all", "2", "(2", "live)", f"{2 * n + 2}", f"({hold_live}", "live)", "2", "2", "0", f"{2 * n}"],
    ]
    told = [json.loads(row) for row in said_by(capsys, *arguments, "--json")]
    assert [row.get("session") for row in told] == ["broken", "friday", "monday", None]
    assert told[0]["trouble"] == broken
    assert told[-1]["done"]["counts"]["interruption"] == {
        **{"before": 2, "before_live": 2, "after": 2, "after_live": 0},
        **{"common": 2, "changed": 2},
    }


def test_one_session_is_told_as_json(past: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [line] = said_by(capsys, past, "--json")
    told = json.loads(line)["done"]
    assert (told["session"], told["sides"]) == ("tuesday", ["recorded", "now"])
    assert (told["only"], told["changed"]) == ([[], []], [])
    assert told["counts"]["hold_space"]["common"] == number(past, "hold_space")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a library of this test's own."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    keep_master_key(tmp_path / "data")
    folder = tmp_path / "data" / "sessions"
    folder.mkdir(parents=True)
    return folder


def sums(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def test_a_stored_session_is_judged_again_and_stays_as_it_was(
    past: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    played(keys=keys, kept_in=library / "0badcafe.holdspace")
    before = sums(library)
    said = said_by(capsys, "0bad", "--out", tmp_path / "again")
    assert (said[0], said[-1]) == ("0badcafe, 33 s", "every cue is the same")
    judged = ("silences.jsonl", "overlaps.jsonl", "cues.jsonl", "words.jsonl", "turns.rttm")
    assert {name: heard(tmp_path / "again")[name] for name in judged} == {
        name: heard(past)[name] for name in judged
    }
    assert session(tmp_path / "again")["people"] == ["coach", "client"]
    assert sums(library) == before
    in_library = said_by(capsys, "library", "--cues", settings_file(tmp_path, "calm", CALM))
    assert in_library[0].startswith(
        f"0badcafe  hold_space {number(past, 'hold_space')} → 0, interruption 1 → 1"
    )


def test_a_stored_session_is_judged_by_the_settings_it_had(
    plain: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    played(TWO_KINDS, keys, kept_in=library / "0badcafe.holdspace")
    assert said_by(capsys, "0bad", "--out", tmp_path / "again")[-1] == "every cue is the same"
    assert rows(tmp_path / "again", "cues.jsonl") == rows(plain, "cues.jsonl")
    seen, would_be = seen_by(library / "0badcafe.holdspace", MASTER, CALM)
    assert seen == {CueKind.HOLD_SPACE: live(plain, "hold_space"), CueKind.INTERRUPTION: 1}
    assert would_be == {CueKind.INTERRUPTION: 1}


def test_where_only_cues_were_kept_no_word_appears_and_the_words_judgements_are_missed(
    library: Path, tmp_path: Path
) -> None:
    played(keys=keys, kept_in=library / "0badcafe.holdspace", keep=Keep.CUES)
    quoting = settings_file(tmp_path, "quoting", Settings(quotes_words=True))
    assert what_if("0badcafe", "--cues", quoting, "--out", tmp_path / "again") == 0
    assert rows(tmp_path / "again", "cues.jsonl")
    assert not (tmp_path / "again" / "words.jsonl").exists()
    written_down = b"".join(path.read_bytes() for path in (tmp_path / "again").iterdir()).decode().split('"')
    assert "because" in lines_of()
    assert {"because", "Monday.", "noticed"}.isdisjoint(written_down)
    assert rows(tmp_path / "again", "events.jsonl")[0]["settings"]["quotes_words"] is False


def test_bad_input_is_one_clear_line(
    past: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calm, empty = settings_file(tmp_path, "calm", CALM), tmp_path / "empty"
    empty.mkdir()
    no_events = "`holdspace replay RECORDING --out DIR` writes one"
    for arguments, said in (
        (["nowhere"], "nowhere: there is no such folder, and no session's id begins with 'nowhere'; see "),
        ([empty], f"{empty}: neither it nor any folder in it holds events.jsonl; {no_events}"),
        (["library"], "library: no session has been recorded yet"),
        ([past, "--against", calm], "--against: compares two settings; give the first as --cues"),
        ([past, "--cues", calm, "--against", "no.json"], "--against no.json: cannot be read"),
        ([past, "--out", past], f"--out {past}: what was recorded stays as it is; choose another folder"),
        ([past.parent, "--out", tmp_path / "out"], "--out: is for one session"),
    ):
        assert what_if(*arguments) == 2
        [line] = capsys.readouterr().err.splitlines()
        assert line.startswith(f"holdspace: {said}")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("cues.jsonl", '{"id": "c1"}', "session.json or cues.jsonl is damaged; replay the recording again"),
        ("session.json", "[]", "session.json or cues.jsonl is damaged; replay the recording again"),
        ("cues.jsonl", None, "cannot be read (No such file or directory); replay it again"),
    ],
)
def test_a_folder_of_which_a_file_is_damaged_or_missing_is_one_line(
    past: Path, tmp_path: Path, name: str, text: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "copy"
    assert what_if(past, "--out", folder) == 0
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_text(text)
    capsys.readouterr()
    assert what_if(folder) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith(said)
