"""The figures of one recording, of several pooled, and how they are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.latency import Latencies, latencies
from benchmarks.listening import Heard, stretches
from benchmarks.recordings import Recording
from benchmarks.scores import Errors, best_mapping, errors, pooled

HEAD = (
    f"{'recording':28} {'role_der':>8} {'der':>5} {'onset told':>10} {'attributed':>11} {'end told':>9}"
    f" {'matched':>9} {'rtf':>5} {'cpu':>4}"
)
"""Latencies in ms, median/95th percentile; the share of true onsets and ends matched; share of one core."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one recording, or of one kind pooled. `role` is None where the truth names no roles."""

    name: str
    role: Errors | None
    mapped: Errors
    latency: Latencies
    duration_s: float
    cpu_s: float
    wall_s: float

    def figures(self) -> dict[str, Any]:
        """Rounded, by the names they have in `hearing.json`."""
        return {
            "name": self.name,
            "role_der": None if self.role is None else round(self.role.rate, 3),
            "der": round(self.mapped.rate, 3),
            "missed": round(self.mapped.missed_s / self.mapped.speech_s, 3),
            "false": round(self.mapped.false_s / self.mapped.speech_s, 3),
            "confused": round(self.mapped.confused_s / self.mapped.speech_s, 3),
            **self.latency.summary(),
            "duration_s": round(self.duration_s, 1),
            "real_time_factor": round(self.wall_s / self.duration_s, 3),
            "cpu_share": round(self.cpu_s / self.duration_s, 3),
        }


def measured(recording: Recording, heard: Heard) -> Measured:
    """Judge what was heard; where the truth names no roles, latencies are taken by the best mapping."""
    said = heard.speech()
    mapped = best_mapping(recording.truth, said, heard.duration_s)
    found = stretches(heard.events)
    if not recording.named:
        names = {speech.who: renamed.who for speech, renamed in zip(said, mapped, strict=True)}
        found = [replace(one, role=names.get(one.role, one.role)) for one in found]
    return Measured(
        recording.name,
        errors(recording.truth, said, heard.duration_s) if recording.named else None,
        errors(recording.truth, mapped, heard.duration_s),
        latencies(recording.truth, found),
        heard.duration_s,
        heard.cpu_s,
        heard.wall_s,
    )


def together(name: str, figures: Sequence[Measured]) -> Measured:
    """Pool recordings: seconds added before anything is divided."""
    latency = Latencies()
    for one in figures:
        latency.add(one.latency)
    named = [one.role for one in figures if one.role is not None]
    return Measured(
        name,
        pooled(named) if named else None,
        pooled([one.mapped for one in figures]),
        latency,
        sum(one.duration_s for one in figures),
        sum(one.cpu_s for one in figures),
        sum(one.wall_s for one in figures),
    )


def line(one: Measured) -> str:
    """One line of the table under `HEAD`."""
    figures = one.figures()
    role = "-" if one.role is None else f"{one.role.rate:.3f}"
    matched = f"{figures['onsets_matched'] or 0:.0%} {figures['ends_matched'] or 0:.0%}"
    return (
        f"{one.name:28} {role:>8} {figures['der']:5.3f} {_ms(figures, 'onset'):>10}"
        f" {_ms(figures, 'onset_attributed'):>11} {_ms(figures, 'end'):>9}"
        f" {matched:>9} {figures['real_time_factor']:5.2f} {figures['cpu_share']:4.0%}"
    )


def _ms(figures: dict[str, Any], edge: str) -> str:
    return f"{figures[f'{edge}_p50_ms']}/{figures[f'{edge}_p95_ms']}"
