"""`holdspace bench silences`: whose each silence was, beside stock Smart Turn and the best silence timer.

Every recording goes through the whole live path twice: its channels mixed, as one microphone hears two
people, and as a call, one person a channel. Its owner as it stood when first judged is compared with who
spoke next. On the same silences Smart Turn hears the mixed sound up to 0.2 s after their true beginning, and
the timer knows their true length: both are spared what the live path may mishear.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.build import check_weights, ears_from_weights
from app.errors import UsageError
from app.people_options import Room, call
from app.pipeline import Pipeline
from app.recognisers import Recogniser
from app.record import LISTED_SILENCE_S
from app.report import output_folder, writable
from audio.clock import JumpClock
from audio.replay import Replay
from audio.tunables import RATE_HZ
from benchmarks.hold_or_shift import (
    COACH,
    Judge,
    Recalls,
    Silence,
    Spoken,
    best_timer,
    judged_by,
    read_timed,
    recalls,
    silences,
)
from benchmarks.recordings import BESIDE
from benchmarks.sound_files import read_mono
from benchmarks.transcripts import MakePipeline, live_path
from benchmarks.tunables import FINISHED_FROM, JUDGED_WITHIN_S, SAME_SILENCE_S
from cues.events import Owner, SilenceEnded, SilenceJudged
from diarize.tunables import TURN_END_ASKED_AFTER_S
from diarize.turn_end import Finished

Judged = list[tuple[Silence, bool | None]]

SMART_TURN = "Smart Turn, stock"
HEAD = f"{'':34} {'holds right':>12} {'shifts right':>13} {'balanced':>9} {'unsaid':>7}"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Two people, one a channel, and who spoke when."""

    path: Path
    words: Sequence[Spoken]

    @property
    def room(self) -> Room:
        """Both in one room, by who spoke first."""
        first = min(self.words, key=lambda word: word.start_s).role
        return Room(("coach", "client") if first == COACH else ("client", "coach"), {})


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write `silences.json` into `--out` where given."""
    on_a_call = call("first", options.channels)
    assert on_a_call is not None  # the option has a default
    chosen = given(Path(options.recordings) if options.recordings else BESIDE / "spokenwoz")
    check_weights(Recogniser(options.model))
    folder = output_folder(Path(options.out)) if options.out else None
    figures = measure(chosen, on_a_call, live_path(options.model), _smart_turn())
    if folder is not None:
        with writable(folder):
            text = json.dumps({"model": options.model, "silences": figures}, indent=1) + "\n"
            (folder / "silences.json").write_text(text, encoding="utf-8")
    return 0


def given(folder: Path) -> list[Dialogue]:
    """Every two-channel FLAC of a folder with its timed words beside it; raises `UsageError`."""
    found = [
        Dialogue(path, read_timed(timed))
        for path in sorted(folder.glob("*.flac"))
        if (timed := path.with_suffix(".timed.json")).is_file()
    ]
    if not found:
        raise UsageError(
            f"--recordings {folder}: holds no NAME.flac with its words in NAME.timed.json; give one that does"
        )
    for one in found:
        if Replay(one.path, None, JumpClock()).channels != 2:
            raise UsageError(f"{one.path}: is not two-channel sound, one person a channel")
    return found


def measure(
    chosen: Sequence[Dialogue], on_a_call: Room, make_pipeline: MakePipeline, finished: Finished
) -> list[dict[str, Any]]:
    """Print and return the figures of each recording, and of all pooled."""
    print(HEAD)
    pooled: dict[str, Judged] = {}
    figures: list[dict[str, Any]] = []
    for one in chosen:
        true = silences(one.words)
        found = {
            "holdspace, one microphone": judged_by(owners(make_pipeline(one.room), one.path), true),
            "holdspace, a call": judged_by(owners(make_pipeline(on_a_call), one.path), true),
            SMART_TURN: judged_by(smart_turn(finished, one.path), true),
        }
        figures += _told(one.path.stem, found)
        for name, judged in found.items():
            pooled.setdefault(name, []).extend(judged)
    return figures + _told(f"{len(chosen)} pooled", pooled)


def _told(called: str, found: dict[str, Judged]) -> list[dict[str, Any]]:
    """Print the judges' lines and the timer's; returns their figures."""
    print(f"{called}:")
    true = [silence for silence, _ in found[SMART_TURN]]
    timer = best_timer(true)
    rows = {**found, f"timer, {timer.rule}": judged_by(timer, true)}
    figures = []
    for name, judged in rows.items():
        right = recalls(judged)
        print(line(name, right), flush=True)
        figures.append({"recording": called, "judge": name, **as_figures(right)})
    return figures


def owners(pipeline: Pipeline, path: Path) -> Judge:
    """What the live path says of the silences of a recording, as first judged."""
    told: list[object] = []
    for item in Replay(path, None, JumpClock()):
        told += pipeline.feed(item)
    told += pipeline.finish()
    return first_judged(told)


def first_judged(told: Iterable[object]) -> Judge:
    """Whose a true silence was by what was told; None where none was heard there, or it was judged late."""
    judged: dict[str, SilenceJudged] = {}
    ended: dict[str, SilenceEnded] = {}
    for event in told:
        if isinstance(event, SilenceJudged):
            judged[event.id] = event
        elif isinstance(event, SilenceEnded):
            ended[event.id] = event
    heard = [
        (one.start_s, judged[one.id])
        for one in ended.values()
        if one.id in judged and one.end_s - one.start_s >= LISTED_SILENCE_S
    ]

    def judge(silence: Silence) -> bool | None:
        start_s, found = min(heard, key=lambda one: abs(one[0] - silence.start_s), default=(0.0, None))
        if found is None or abs(start_s - silence.start_s) >= SAME_SILENCE_S:
            return None
        if found.judged_at_s > silence.start_s + SAME_SILENCE_S + JUDGED_WITHIN_S:
            return None
        return {Owner.CLIENT: True, Owner.COACH: False}.get(found.owner)

    return judge


def _smart_turn() -> Finished:
    finished = ears_from_weights()().finished
    assert finished is not None  # these ears have all networks
    return finished


def smart_turn(finished: Finished, path: Path) -> Judge:
    """What stock Smart Turn says of the mixed sound: over, or not."""
    sound = read_mono(path)

    def judge(silence: Silence) -> bool:
        return finished(sound[: round((silence.start_s + TURN_END_ASKED_AFTER_S) * RATE_HZ)]) < FINISHED_FROM

    return judge


def line(name: str, right: Recalls) -> str:
    """One line of the table under `HEAD`."""
    balanced = "-" if right.balanced_accuracy is None else f"{right.balanced_accuracy:.3f}"
    return (
        f"  {name:32} {_share(right.holds_right, right.holds):>12} "
        f"{_share(right.shifts_right, right.shifts):>13} {balanced:>9} {right.not_judged:>7}"
    )


def as_figures(right: Recalls) -> dict[str, Any]:
    """By the names they have in `silences.json`."""
    balanced = right.balanced_accuracy
    return {
        "holds": right.holds,
        "holds_right": right.holds_right,
        "shifts": right.shifts,
        "shifts_right": right.shifts_right,
        "not_judged": right.not_judged,
        "balanced_accuracy": None if balanced is None else round(balanced, 3),
    }


def _share(right: int, of: int) -> str:
    return f"{right}/{of} {right / of:.2f}" if of else "-"
