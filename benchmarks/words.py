"""`holdspace bench words`: what is recognised, how soon and at what cost, beside the same model's other ways.

Every recording goes through the whole live path, then through the same model offline and in LocalAgreement,
one after another. Ours are the fixed delays of `holdspace replay`; a peer's are those of this machine.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from app.build import check_weights
from app.recognisers import Recogniser, model_folder
from app.report import output_folder, writable
from benchmarks import non_speech, saturated, spoken
from benchmarks.peers.recognisers import peers
from benchmarks.spoken import Spoken
from benchmarks.transcripts import live, live_path
from benchmarks.word_errors import check_alignment
from benchmarks.word_figures import LEGEND, measure


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write `words.json` into `--out` where given."""
    check_alignment()
    check_weights(Recogniser(options.model))
    folder = output_folder(Path(options.out)) if options.out else None
    result = {"model": options.model, **_measure(options)}
    if folder is not None:
        with writable(folder):
            text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
            (folder / "words.json").write_text(text, encoding="utf-8")
    return 0


def _measure(options: argparse.Namespace) -> dict[str, Any]:
    if options.non_speech:
        return {"non_speech": non_speech.measure(live_path(options.model))}
    chosen = _chosen(options)
    if options.saturated:
        return {"saturated": saturated.measure(options.model, _a_talk_of_two(chosen))}
    called = Path(options.model).name
    print(LEGEND)
    result: dict[str, Any] = {"words": measure(live(live_path(options.model), called), chosen)}
    if options.peers:
        found = [measure(peer, chosen) for peer in peers(model_folder(options.model), called)]
        result["peers"] = [figures for of_one in found for figures in of_one]
    return result


def _chosen(options: argparse.Namespace) -> list[Spoken]:
    return spoken.given(Path(options.recordings)) if options.recordings else spoken.of_the_house()


def _a_talk_of_two(chosen: list[Spoken]) -> Spoken:
    """The first recording in which there are silences between two people."""
    return next((one for one in chosen if len(one.roles) > 1), chosen[0])
