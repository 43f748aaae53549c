"""What is wrong with a bundle is one line, and then nothing of it is on the shelf."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sessions.bundle import sealed_file
from sessions.bundle.errors import WrongPassphrase
from sessions.bundle.opening import is_bundle
from sessions.bundle.records import Begin, Contents, Row, Stored, write_contents, write_record
from sessions.bundle.sealed_file import SealingWriter
from sessions.errors import SessionError
from sessions.library import session_paths
from sessions.schema import MIGRATIONS
from sessions.seal import SEAL_BYTES
from sessions.tunables import BUNDLE_PIECE_BYTES
from tests.sessions.bundle.bundled import MADE_AT, PASSPHRASE, bring, bundle, quick_passphrases, shelved

SEALED = BUNDLE_PIECE_BYTES + SEAL_BYTES


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of several pieces, made elsewhere: nothing is on the shelf here."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "there"))
    made = bundle(tmp_path, shelved(6.0).path)
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "here"))
    return made


def refusal(file: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(SessionError) as refused:
        bring(file, passphrase)
    assert session_paths() == []
    assert "\n" not in str(refused.value)
    return str(refused.value)


def start_of_pieces(content: bytes) -> int:
    return content.index(b"\n") + 1


def cut_off(content: bytes) -> bytes:
    return content[: start_of_pieces(content) + 2 * SEALED]


def swapped(content: bytes) -> bytes:
    at = start_of_pieces(content)
    return (
        content[:at]
        + content[at + SEALED : at + 2 * SEALED]
        + content[at : at + SEALED]
        + content[at + 2 * SEALED :]
    )


def left_out(content: bytes) -> bytes:
    at = start_of_pieces(content)
    return content[: at + SEALED] + content[at + 2 * SEALED :]


def header_alone(content: bytes) -> bytes:
    return content[: start_of_pieces(content)]


@pytest.mark.parametrize(
    "damage",
    [cut_off, swapped, left_out, header_alone, lambda content: content[:-1], lambda content: content + b"x"],
)
def test_pieces_cannot_be_cut_off_moved_or_left_out(file: Path, damage: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damage(file.read_bytes()))
    assert refusal(file) == f"{file.name}: it is damaged; nothing was imported: ask for it once more"


def test_no_changed_byte_passes(file: Path) -> None:
    content = file.read_bytes()
    for place in [0, 17, 30, *random.Random(1).sample(range(len(content)), 20)]:
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert "damaged; nothing was imported" in refusal(file)


def test_another_passphrase_is_told_from_damage(file: Path) -> None:
    with pytest.raises(WrongPassphrase, match=r"this is not its passphrase; ask whoever made it"):
        bring(file, "some other four words")
    assert session_paths() == []


def test_a_bundle_of_a_later_form_asks_for_an_update(file: Path) -> None:
    told, _, pieces = file.read_bytes().partition(b"\n")
    later = told.rpartition(b" ")[0].replace(b"bundle 1", b"bundle 2", 1)
    file.write_bytes(later + b" " + sealed_file._checksum(later) + b"\n" + pieces)
    assert refusal(file) == f"{file.name}: a newer Holdspace made it; update Holdspace to open it"


def test_a_bundle_that_asks_for_all_memory_there_is_is_refused(file: Path) -> None:
    told, _, pieces = file.read_bytes().partition(b"\n")
    greedy = told.rpartition(b" ")[0].replace(b'"memory_kib": 8', b'"memory_kib": 99999999')
    file.write_bytes(greedy + b" " + sealed_file._checksum(greedy) + b"\n" + pieces)
    assert "it is damaged" in refusal(file)


ABOUT: Row = {
    "only": 1,
    "id": "../../evil",
    "started_at": MADE_AT.isoformat(),
    "consent_at": MADE_AT.isoformat(),
    "keep": "words",
    "people": "[]",
    "source_name": "../../evil",
    "version": "9",
    "models": "{}",
}


def forged(tmp_path: Path, *rows: Stored, schema: int = len(MIGRATIONS), id_: str = "../../evil") -> Path:
    """A bundle made in malice, by somebody who has its passphrase."""
    file = tmp_path / "forged.holdspace-bundle"
    with quick_passphrases(), file.open("wb") as out:
        writer = SealingWriter(out, PASSPHRASE)
        write_contents(writer, Contents("b", MADE_AT, (id_,), ()))
        write_record(writer, Begin(id_, schema))
        for record in rows:
            write_record(writer, record)
        writer.finish()
    return file


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "here"))
    yield tmp_path


def test_no_name_in_it_leads_anywhere(here: Path) -> None:
    [id_] = bring(forged(here, Stored("session", ABOUT))).ids
    assert len(id_) == 8
    assert {path.relative_to(here).parts[0] for path in here.rglob("*")} == {
        "forged.holdspace-bundle",
        "here",
    }
    assert [path.stem for path in session_paths()] == [id_]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [Stored("session", {**ABOUT, "started_at": "yesterday"})],
        [Stored("session", {**ABOUT, "keep": "everything"})],
        [Stored("session", {**ABOUT, "only": 2})],
        [Stored("session", ABOUT), Stored("session", ABOUT)],
        [Stored("session", {**ABOUT, "id) SELECT 1; --": 1})],
        [Stored("session", ABOUT), Stored("sqlite_schema", {"sql": "x"})],
        [Stored("session", ABOUT), Stored("analysis", {"only": 1, "plan": "{}"})],
        [
            Stored("session", ABOUT),
            Stored("event", {"seq": 1, "kind": "Word", "known_at_s": 1.0, "body": "["}),
        ],
        [
            Stored("session", ABOUT),
            Stored("event", {"seq": 1, "kind": "Eval", "known_at_s": 1.0, "body": "{}"}),
        ],
        [Stored("session", ABOUT), Stored("waveform", {"start_sample": 0, "channels": 3, "peaks": b"ab"})],
        [
            Stored("session", ABOUT),
            Stored(
                "sound",
                {"start_sample": 0, "length_samples": 9, "channels": 1, "codec": "flac", "data": b"no"},
            ),
        ],
    ],
)
def test_whatever_else_is_in_it_nothing_but_a_session_comes_out(here: Path, rows: list[Stored]) -> None:
    assert "damaged; nothing was imported" in refusal(forged(here, *rows))
    assert not list((here / "here" / "sessions").iterdir())


def test_a_session_of_a_later_version_asks_for_an_update(here: Path) -> None:
    file = forged(here, Stored("session", ABOUT), schema=len(MIGRATIONS) + 1)
    assert "a newer Holdspace made it" in refusal(file)


def test_a_bundle_is_known_by_its_name_or_its_beginning(file: Path, tmp_path: Path) -> None:
    renamed = file.rename(tmp_path / "renamed.bin")
    (tmp_path / "talk.txt").write_text("Ben: hm")
    assert is_bundle(renamed)
    assert is_bundle(tmp_path / "gone.HOLDSPACE-BUNDLE")
    assert not is_bundle(tmp_path / "talk.txt")
    assert not is_bundle(tmp_path / "gone")
    assert not is_bundle(tmp_path)


def test_one_that_is_not_there_is_one_line(here: Path) -> None:
    assert refusal(here / "gone.holdspace-bundle") == (
        "gone.holdspace-bundle cannot be read: No such file or directory; check where it is"
    )
