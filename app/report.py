"""The end of a run: the session's files written where the user asked, and what is said about it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from app.build import weights_used
from app.cost import cpu_s, peak_rss_mb
from app.course import Judged, write_events
from app.delays import FixedDelays
from app.engine import Session
from app.errors import UsageError
from app.people_options import Room
from app.recognisers import Recogniser
from app.record import Record, percentiles_ms
from audio.source import Source
from cues.settings import USUAL, Settings
from sessions.about import Practice, is_judged


def output_folder(path: Path) -> Path:
    """Make the folder for the files; raises `UsageError` where that cannot be."""
    with writable(path):
        path.mkdir(parents=True, exist_ok=True)
        probe = path / ".holdspace"
        probe.touch()
        probe.unlink()
    return path


@contextmanager
def writable(folder: Path) -> Iterator[None]:
    """Say in one line, as a `UsageError`, what hinders writing into `folder`."""
    try:
        yield
    except OSError as trouble:
        raise UsageError(
            f"--out {folder}: cannot be written ({trouble.strerror}); choose another folder"
        ) from trouble


@dataclass(frozen=True, slots=True)
class Listening:
    """Who is listened to, with which recogniser (None is without words), and what is set of the cues.

    `practice` is what of a practice triad is listened to; a debrief is never judged.
    """

    room: Room
    recogniser: Recogniser | None
    settings: Settings = USUAL
    practice: Practice | None = None

    @property
    def is_judged(self) -> bool:
        """Whether there are cues."""
        return is_judged(self.practice)


def session_summary(session: Session, source: Source, heard: Listening, delays: object) -> dict[str, Any]:
    """Everything that goes into `session.json`."""
    outcome = session.outcome
    summary = run_summary(session.record, outcome.duration_s, outcome.processing_s)
    summary |= {
        "start_up_s": round(outcome.start_up_s, 2),
        "input_latency_ms": source.input_latency_ms,
        "overflows": source.overflows,
        "people": list(heard.room.roles),
        "models": weights_used(heard.recogniser),
        "words_left_out_s": round(session.pipeline.words_left_out_s, 3) if session.pipeline else 0.0,
    }
    if isinstance(delays, FixedDelays) and delays.true_s:
        summary["true_delays"] = {
            stage: {
                **percentiles_ms(found),
                "fixed_ms": round(delays.fixed_s[stage] * 1000),
                "count": len(found),
                "exceeded": sum(delay_s > delays.fixed_s[stage] for delay_s in found),
            }
            for stage, found in delays.true_s.items()
        }
    return summary


def judged_in(session: Session, settings: Settings) -> Judged:
    """What the session's engine was given, and what was set of its cues."""
    return Judged(session.gathering.given, session.outcome.duration_s, settings)


def run_summary(record: Record, duration_s: float, processing_s: float) -> dict[str, Any]:
    """What was heard and what hearing it cost; `models` and device are filled in where there are any."""
    return record.summary(duration_s) | {
        "real_time_factor": round(processing_s / duration_s, 3) if duration_s else None,
        "cpu_s": round(cpu_s(), 2),
        "peak_rss_mb": peak_rss_mb(),
        "start_up_s": 0.0,
        "input_latency_ms": None,
        "overflows": 0,
        "models": {},
        "version": version_of_program(),
    }


def version_of_program() -> str:
    """The version this program was installed as."""
    return version("holdspace")


def write_files(
    folder: Path, record: Record, summary: dict[str, Any], judged: Judged, *, words: bool = True
) -> None:
    """Write every file of the contract into `folder`, and what was judged; without `words` no word is in any.

    Raises `UsageError` where one cannot be written.
    """
    text = json.dumps(summary, indent=1, ensure_ascii=False)
    with writable(folder):
        record.write(folder, "session", summary["duration_s"])
        if not words:
            (folder / "words.jsonl").unlink(missing_ok=True)
        write_events(folder, judged if words else judged.without_words())
        (folder / "session.json").write_text(text + "\n", encoding="utf-8")


def result_line(summary: dict[str, Any], folder: Path | None, *, as_json: bool) -> str:
    """What came of it, in one line for a person or as JSON; `folder` is where the files are, if anywhere."""
    if as_json:
        return json.dumps({"done": summary})
    talk = ", ".join(f"{role} {seconds:.0f} s" for role, seconds in summary["talk_s"].items()) or "nobody"
    counts = summary["counts"]
    return (
        f"{summary['duration_s']:.0f} s heard; spoke: {talk}; "
        f"hold space {counts.get('hold_space', 0)}, interruption {counts.get('interruption', 0)}"
        + (f"; written to {folder}" if folder is not None else "")
    )
