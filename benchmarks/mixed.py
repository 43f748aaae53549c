"""Mixtures of similar voices as recordings, made anew where the sentences for them are at hand."""

from pathlib import Path

from benchmarks.listening import MakeEars
from benchmarks.recordings import Recording, recording
from benchmarks.similar_voices import mixtures, write

KIND = "similar voices"


def similar_voices(libri: Path, made: Path, make_ears: MakeEars) -> list[Recording]:
    """Make the mixtures from a folder of sentences into `made`; none where there is no such folder."""
    if not (libri / "refs.tsv").is_file():
        return []
    found = []
    for mixture in mixtures(libri, make_ears().embed):
        write(mixture, made)
        path = made / f"{mixture.name}.flac"
        found.append(recording(path, path.with_suffix(".rttm"), KIND))
    return found
