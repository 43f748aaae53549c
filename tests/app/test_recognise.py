"""`holdspace sessions recognise`, run as a user runs it: to its end, stopped, killed, and where it cannot."""

import json
import signal
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from sessions.about import Keep
from tests.app.program import Program, end, holdspace, programs
from tests.app.stored_sessions import IN_TURN, Said, heard, in_a_room, store

LONG: tuple[Said, ...] = tuple(("client", "1688-142285-0004", 1.0 + 6.0 * k) for k in range(20))


def stored(data: Path, id_: str, said: Sequence[Said] = IN_TURN, keep: Keep = Keep.SOUND) -> Path:
    (data / "sessions").mkdir(exist_ok=True)
    return store(data / "sessions" / f"{id_}.holdspace", in_a_room(said), heard(said), keep)


def digests(path: Path) -> dict[str, str]:
    """Every file beside a session, and itself, byte for byte."""
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in path.parent.iterdir()}


def wait_until_it_hears(program: Program) -> None:
    assert program.stderr is not None
    assert program.stderr.readline() == "holdspace: recognising again with tiny.en:   0%\n"


def test_the_words_are_made_again_and_the_session_says_so(data: Path) -> None:
    stored(data, "0badcafe")
    before = holdspace("sessions", "show", "0bad", data=data)
    assert "words    3, as heard live" in before.stdout
    ended = holdspace("sessions", "recognise", "0bad", "--model", "tiny.en", data=data)
    assert ended.returncode == 0
    [line] = ended.stdout.splitlines()
    assert line.startswith("session 0badcafe recognised again with tiny.en: ")
    assert line.endswith(" words")
    told = ended.stderr.splitlines()
    assert told[0] == "holdspace: recognising again with tiny.en:   0%"
    assert told[-1] == "holdspace: recognising again with tiny.en: 100%"
    after = holdspace("sessions", "show", "0bad", data=data)
    assert f"words    {line.split()[-2]}, recognised again with tiny.en on " in after.stdout


def test_for_other_programs_it_is_all_json(data: Path) -> None:
    stored(data, "1badcafe")
    ended = holdspace("sessions", "recognise", "1bad", "--model", "tiny.en", "--json", data=data)
    assert (ended.returncode, ended.stderr) == (0, "")
    *progress, result = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [row["model"] for row in progress] == ["tiny.en"] * len(progress)
    shares = [row["recognised"] for row in progress]
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert shares == sorted(shares)
    assert result["done"]["session"] == "1badcafe"
    assert result["done"]["model"] == "tiny.en"
    assert result["done"]["words"] > 30


def test_control_c_stops_it_and_leaves_the_session_as_it_was(data: Path) -> None:
    path = stored(data, "2badcafe", LONG)
    before = digests(path)
    with programs(data) as start:
        program = start("sessions", "recognise", "2bad", "--model", "tiny.en")
        wait_until_it_hears(program)
        program.send_signal(signal.SIGINT)
        ended = end(program)
    assert ended.returncode == 130
    assert ended.stdout == ""
    assert ended.stderr.splitlines()[-1] == "holdspace: stopped; session 2badcafe is as it was"
    assert digests(path) == before


def test_killed_it_leaves_the_session_as_it_was(data: Path) -> None:
    path = stored(data, "3badcafe", LONG)
    before = digests(path)
    with programs(data) as start:
        program = start("sessions", "recognise", "3bad", "--model", "tiny.en")
        wait_until_it_hears(program)
        program.kill()
        assert end(program).returncode == -signal.SIGKILL
    assert digests(path) == before


@pytest.mark.parametrize("keep", [Keep.WORDS, Keep.CUES])
def test_a_session_without_sound_is_one_line(data: Path, keep: Keep) -> None:
    stored(data, f"4{keep}", keep=keep)
    ended = holdspace("sessions", "recognise", f"4{keep}", data=data)
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line.startswith(
        f"holdspace: session 4{keep}: its sound was not kept (--keep {keep}), so it cannot"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("5bad", "--model", "nowhere"), "--model nowhere: not one of tiny.en, base"),
        (("nosuch",), "no session's id begins with 'nosuch'"),
    ],
)
def test_what_it_cannot_do_is_one_line(data: Path, arguments: tuple[str, ...], told: str) -> None:
    stored(data, f"5badcafe{len(arguments)}")
    ended = holdspace("sessions", "recognise", *arguments, data=data)
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line.startswith("holdspace: ") and told in line
