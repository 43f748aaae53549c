"""`holdspace bench coding`: how well what utterances do is told, against experts, and after recognition.

Tables on standard output are in Markdown. Every figure stands with its 95 % interval, from drawing the
sessions anew.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.errors import UsageError
from app.report import output_folder, writable
from app.second_hearing import whole_recogniser
from app.words_again import Recognise
from audio.clock import SystemClock
from benchmarks.agreement import Figure, told_apart
from benchmarks.expert_codes import (
    HIGH,
    REFLECTION,
    Conversation,
    Names,
    names_found,
    of_experts,
    of_sessions,
)
from benchmarks.labels import OF_EXPERTS, OF_SESSIONS, Found, as_figures, compared, in_columns, table_of
from benchmarks.turns_recognised import lost, lost_by_turn, recognised, sound_of
from benchmarks.word_errors import check_alignment
from cues.language.acts import WEIGHTS
from cues.language.coding import code
from cues.language.utterance import COACH, Act


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write `coding.json` into `--out` where given."""
    if not (options.utterances or options.sessions):
        raise UsageError("bench coding: there is nothing to code; give --utterances, --sessions, or both")
    if options.per_second < 1:
        raise UsageError(f"--per-second {options.per_second}: give how often to code them, 1 or more")
    folder = output_folder(Path(options.out)) if options.out else None
    result = {**_against_experts(options), **_against_tags(options)}
    if folder is not None:
        with writable(folder):
            text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
            (folder / "coding.json").write_text(text, encoding="utf-8")
    return 0


def _against_experts(options: argparse.Namespace) -> dict[str, Any]:
    if not options.utterances:
        return {}
    chosen = of_experts(Path(options.utterances))
    found = coded(chosen, _weights(options))
    agreements = compared(OF_EXPERTS, chosen, found)
    print(f"Against expert codes, {_how_many(chosen)}:\n\n{table_of(agreements)}\n", flush=True)
    return {
        "utterances": as_figures(agreements),
        "quality": _quality(chosen, found),
        "coded_per_second": _speed(chosen, options),
    }


def _against_tags(options: argparse.Namespace) -> dict[str, Any]:
    if not options.sessions:
        return {}
    folder = Path(options.sessions)
    chosen = list(of_sessions(folder).values())
    recognise = _recogniser(options.model) if options.recognised and _sounds(folder, chosen) else None
    agreements = compared(OF_SESSIONS, chosen, coded(chosen, _weights(options)))
    print(f"Against the tags of sessions, {_how_many(chosen)}:\n\n{table_of(agreements)}\n", flush=True)
    result: dict[str, Any] = {"sessions": as_figures(agreements)}
    if not options.utterances:
        result["coded_per_second"] = _speed(chosen, options)
    if recognise is not None:
        result["recognised"] = _after_recognition(chosen, _sounds(folder, chosen), recognise, options)
    return result


def _recogniser(model: str) -> Recognise:
    check_alignment()
    return whole_recogniser(model, "en")


def _sounds(folder: Path, chosen: Iterable[Conversation]) -> dict[str, Path]:
    """The sound of each session that has any beside it, by its name."""
    return {one.name: path for one in chosen if (path := sound_of(folder, one.name)) is not None}


def _after_recognition(
    chosen: Sequence[Conversation],
    sounds: dict[str, Path],
    recognise: Recognise,
    options: argparse.Namespace,
) -> dict[str, Any]:
    """The sessions whose sound is there, in the words that are recognised."""
    said, heard = [one for one in chosen if one.name in sounds], []
    for one in said:
        heard.append(recognised(one, sounds[one.name], recognise))
        print(f"{one.name}: word error rate {lost([one], heard[-1:]).rate:.3f}", flush=True)
    errors, by_turn, model = lost(said, heard), lost_by_turn(said, heard), Path(options.model).name
    agreements = compared(OF_SESSIONS, heard, coded(heard, _weights(options)))
    print(
        f"\nThe same as {model} recognises them, {_how_many(heard)}, "
        f"word error rate {errors.rate:.3f} (by turn {by_turn.rate:.3f}) of {errors.words} words:\n\n"
        f"{table_of(agreements)}\n",
        flush=True,
    )
    return {
        "model": model,
        "sessions": len(heard),
        "wer": round(errors.rate, 4),
        "wer_by_turn": round(by_turn.rate, 4),
        "words": errors.words,
        "labels": as_figures(agreements),
    }


def coded(chosen: Iterable[Conversation], weights: Path = WEIGHTS) -> Found:
    """What each utterance of each conversation is found to do; raises `WeightsError`."""
    return {one.name: [names_found(each) for each in code(one.utterances, weights)] for one in chosen}


def _quality(chosen: Sequence[Conversation], found: Found) -> dict[str, Any] | None:
    """How well good conversations are told from poor ones, by our codes and by the experts' own."""
    rated = [one for one in chosen if one.quality is not None]
    high = np.array([one.quality == HIGH for one in rated], dtype=bool)
    if not high.any() or high.all():
        return None
    ours = _area(high, [_leaning(one, found[one.name]) for one in rated])
    experts = _area(high, [_leaning(one, [said.does for said in one.said]) for one in rated])
    by = f"{high.sum()} good sessions told from {(~high).sum()} poor ones by reflections less advice"
    rows = [(by, "area under the curve"), ("as coded here", str(ours)), ("as coded by experts", str(experts))]
    print(f"{in_columns(rows)}\n")
    return {"area": ours.rounded(), "area_by_expert_codes": experts.rounded()}


def _area(high: NDArray[np.bool_], leanings: Sequence[float]) -> Figure:
    return told_apart(np.array(leanings), high)


def _leaning(conversation: Conversation, does: Sequence[Names]) -> float:
    """Reflections less advice, per utterance of the coach's."""
    coachs = [
        names
        for said, names in zip(conversation.said, does, strict=True)
        if said.utterance.role == COACH and said.utterance.words
    ]
    leaning = sum(int(REFLECTION in one) - int(Act.ADVICE in one) for one in coachs)
    return leaning / max(1, len(coachs))


def _speed(chosen: Sequence[Conversation], options: argparse.Namespace) -> float:
    """Utterances coded in a second, in the quickest of several rounds over all of them."""
    clock, weights = SystemClock(), _weights(options)
    rounds_s: list[float] = []
    for _ in range(options.per_second):
        began_s = clock.now_s()
        for one in chosen:
            code(one.utterances, weights)
        rounds_s.append(clock.now_s() - began_s)
    many = sum(len(one.said) for one in chosen)
    print(
        f"Coded: {many} utterances in {min(rounds_s):.2f} s, {many / min(rounds_s):.0f} a second "
        f"(the quickest of {len(rounds_s)} rounds)\n",
        flush=True,
    )
    return round(many / min(rounds_s), 1)


def _weights(options: argparse.Namespace) -> Path:
    return Path(options.weights) if options.weights else WEIGHTS


def _how_many(chosen: Sequence[Conversation]) -> str:
    roles = [one.role for one in chain.from_iterable(each.utterances for each in chosen)]
    return f"{len(chosen)} sessions, {len(roles)} utterances ({roles.count(COACH)} of the coach's)"
