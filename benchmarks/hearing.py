"""`holdspace bench hearing`: who speaks when, how soon it is known and what that costs, beside the peers.

Every recording goes through the live path's hearing, without words; figures are printed for each and
pooled for each kind. Where a peer cannot be set up, one line says so and the rest runs on.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.build import check_weights, ears_from_weights
from app.report import output_folder, writable
from benchmarks import recordings, rooms
from benchmarks.figures import HEAD, line, measured, together
from benchmarks.listening import MakeEars, hearing_for, listen
from benchmarks.mixed import similar_voices
from benchmarks.peers.measured import measure_peers
from benchmarks.recordings import Recording, by_kind


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write `hearing.json` into `--out` where given."""
    check_weights(None)
    folder = output_folder(Path(options.out)) if options.out else None
    make_ears = ears_from_weights()
    with tempfile.TemporaryDirectory(prefix="holdspace-bench-") as made:
        result = _measure(options, make_ears, Path(made))
    if folder is not None:
        with writable(folder):
            text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
            (folder / "hearing.json").write_text(text, encoding="utf-8")
    return 0


def _measure(options: argparse.Namespace, make_ears: MakeEars, made: Path) -> dict[str, Any]:
    if options.rooms:
        return {"rooms": rooms.measure(make_ears)}
    chosen = _chosen(options, make_ears, made)
    result: dict[str, Any] = {"hearing": _measure_ours(chosen, make_ears)}
    if options.peers:
        result["peers"] = measure_peers(chosen)
    return result


def _chosen(options: argparse.Namespace, make_ears: MakeEars, made: Path) -> list[Recording]:
    """The recordings asked for; with the coach enrolled, those that have a voice to enrol."""
    if options.recordings:
        found = recordings.given(Path(options.recordings))
    else:
        found = recordings.of_the_house()
        found += similar_voices(recordings.BESIDE / "libri", made, make_ears)
    if not options.coach_enrolled:
        return found
    return [
        replace(one, voices=one.voices | {"coach": one.coach_voice})
        for one in found
        if one.coach_voice is not None
    ]


def _measure_ours(chosen: Sequence[Recording], make_ears: MakeEars) -> list[dict[str, Any]]:
    """Hear every recording; prints a line for each, and one for each kind."""
    print(HEAD)
    figures: list[dict[str, Any]] = []
    for kind, group in by_kind(chosen):
        measures = []
        for recording in group:
            one = measured(recording, listen(hearing_for(recording, make_ears), recording.sound()))
            print(line(one), flush=True)
            measures.append(one)
            figures.append({"kind": kind, **one.figures()})
        whole = together(f"{kind}, pooled", measures)
        print(line(whole), flush=True)
        figures.append({"kind": kind, **whole.figures()})
    return figures
