"""The figures of the words in one recording, of several pooled, and how they are printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.latency import percentile_ms
from benchmarks.recordings import by_kind
from benchmarks.spoken import Spoken
from benchmarks.transcripts import HeardWord, System, Transcript
from benchmarks.word_errors import Verbatim, WordErrors, verbatim, word_errors

HEAD = (
    f"{'wer':>6} {'role_wer':>8} {'words':>6} {'known':>11} {'committed':>11} {'fillers':>8} {'repeats':>8}"
    f" {'rtf':>5} {'cpu':>5}"
)
LEGEND = (
    "words: true ones; known, committed: ms after a word's end (median/95th percentile), ours by the fixed\n"
    "delays of replay, LocalAgreement's by this machine's speed; fillers, repeats: recognised/said;\n"
    "rtf, cpu: wall and processor time over the recording's"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one recording, or of one kind pooled; None is what a system or a truth does not tell."""

    name: str
    errors: WordErrors
    role_errors: WordErrors | None
    verbatim: Verbatim
    known_after_s: Sequence[float]
    committed_after_s: Sequence[float]
    duration_s: float
    cpu_s: float
    wall_s: float

    def figures(self) -> dict[str, Any]:
        """Rounded, by the names they have in `words.json`."""
        kept = self.verbatim
        return {
            "name": self.name,
            "wer": round(self.errors.rate, 4),
            "role_wer": None if self.role_errors is None else round(self.role_errors.rate, 4),
            "words": self.errors.words,
            **_percentiles("known", self.known_after_s),
            **_percentiles("committed", self.committed_after_s),
            "verbatim": None if kept.share is None else round(kept.share, 3),
            "fillers": [kept.fillers_kept, kept.fillers],
            "repeats": [kept.repeats_kept, kept.repeats],
            "duration_s": round(self.duration_s, 1),
            "real_time_factor": round(self.wall_s / self.duration_s, 3),
            "cpu_share": round(self.cpu_s / self.duration_s, 3),
        }


def measure(system: System, chosen: Iterable[Spoken]) -> list[dict[str, Any]]:
    """Transcribe every recording; prints a line for each, and one for each kind."""
    print(f"\n{system.name:34} {HEAD}", flush=True)
    figures: list[dict[str, Any]] = []
    for kind, group in by_kind(chosen):
        measures = []
        for spoken in group:
            one = measured(spoken, system.transcribe(spoken), by_role=system.names_people)
            print(line(one), flush=True)
            measures.append(one)
            figures.append({"system": system.name, "kind": kind, **one.figures()})
        whole = together(f"{kind}, pooled", measures)
        print(line(whole), flush=True)
        figures.append({"system": system.name, "kind": kind, **whole.figures()})
    return figures


def measured(spoken: Spoken, found: Transcript, *, by_role: bool) -> Measured:
    """Judge a transcript by what is truly said; `by_role` too, where the truth names people."""
    roles = spoken.roles if by_role else []
    each_role = [word_errors(spoken.text(role), found.text(role)) for role in roles]
    return Measured(
        spoken.name,
        word_errors(spoken.text(), found.text()),
        sum(each_role, WordErrors()) if each_role else None,
        verbatim(spoken.turns, found.text()),
        _after_s(found.words, "known_at_s"),
        _after_s(found.words, "committed_at_s"),
        found.duration_s,
        found.cpu_s,
        found.wall_s,
    )


def together(name: str, figures: Sequence[Measured]) -> Measured:
    """Pool recordings: errors, words and seconds added before anything is divided."""
    each_role = [one.role_errors for one in figures if one.role_errors is not None]
    return Measured(
        name,
        sum((one.errors for one in figures), WordErrors()),
        sum(each_role, WordErrors()) if each_role else None,
        sum((one.verbatim for one in figures), Verbatim()),
        [late_s for one in figures for late_s in one.known_after_s],
        [late_s for one in figures for late_s in one.committed_after_s],
        sum(one.duration_s for one in figures),
        sum(one.cpu_s for one in figures),
        sum(one.wall_s for one in figures),
    )


def line(one: Measured) -> str:
    """One line of the table under `HEAD`."""
    figures, kept = one.figures(), one.verbatim
    role = "-" if one.role_errors is None else f"{one.role_errors.rate:.3f}"
    fillers, repeats = f"{kept.fillers_kept}/{kept.fillers}", f"{kept.repeats_kept}/{kept.repeats}"
    return (
        f"{one.name:34} {one.errors.rate:6.3f} {role:>8} {one.errors.words:6}"
        f" {_ms(figures, 'known'):>11} {_ms(figures, 'committed'):>11} {fillers:>8} {repeats:>8}"
        f" {figures['real_time_factor']:5.2f} {figures['cpu_share']:5.0%}"
    )


def _percentiles(name: str, seconds: Sequence[float]) -> dict[str, float | None]:
    return {f"{name}_p{percent}_ms": percentile_ms(seconds, percent) for percent in (50, 95)}


def _ms(figures: dict[str, Any], name: str) -> str:
    if figures[f"{name}_p50_ms"] is None:
        return "-"
    return f"{figures[f'{name}_p50_ms']}/{figures[f'{name}_p95_ms']}"


def _after_s(words: Iterable[HeardWord], moment: str) -> list[float]:
    """Seconds from each word's end to a moment of its, where that is told."""
    moments = ((getattr(word, moment), word.end_s) for word in words)
    return [at_s - end_s for at_s, end_s in moments if at_s is not None]
