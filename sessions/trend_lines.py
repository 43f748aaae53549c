"""Trends as lines of text, for `holdspace sessions trends`."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import tzinfo
from itertools import zip_longest
from typing import Any

from sessions.question_mix import question_mix
from sessions.trends import TrendPoint
from sessions.tunables import LITTLE_TALK_S

NOT_KNOWN = "\N{EN DASH}"

MEANING = (
    "talk: your share of what you and the client said. wait: the median time from where the client stopped"
    " to where you spoke next. held, broken, interr.: silences of the client's that you left to them or"
    " began to speak in, and interruptions, in ten minutes. open, leading, stacked: shares of your questions."
    f" {NOT_KNOWN}: cannot be told, as with less than {LITTLE_TALK_S / 60:.0f} minutes of talk."
    " None of it is a score, and more or less of it is not better."
)

_HEADINGS = (
    *("session", "started", "length", "talk", "wait", "held", "broken", "interr."),
    *("open", "leading", "stacked", "client"),
)


def trend_lines(points: Sequence[TrendPoint], zone: tzinfo | None = None) -> list[str]:
    """A table, one line a session, and what it means; times of day in `zone`, or this computer's own."""
    if not points:
        return ["there is no session yet that could be told of"]
    rows = [_HEADINGS, *(_row(point, zone) for point in points)]
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    return [*(_laid_out(row, widths) for row in rows), "", MEANING]


def as_json(point: TrendPoint) -> dict[str, Any]:
    """One session's as `--json` writes it: shares 0..1, times in seconds, null for what cannot be told.

    `questions` are numbers, as in `review.json`; `sign_rates` are in ten minutes, by a sign's id.
    """
    about = {
        "session": point.session_id,
        "started_at": point.started_at.isoformat(),
        "client": point.client,
        "duration_s": round(point.duration_s, 3),
    }
    return about | {name: _rounded(value) for name, value in asdict(point.figures).items()}


def _row(point: TrendPoint, zone: tzinfo | None) -> tuple[str, ...]:
    figures, asked = point.figures, point.figures.questions
    mix = question_mix(asked) if asked else None
    return (
        point.session_id,
        point.started_at.astimezone(zone).strftime("%Y-%m-%d %H:%M"),
        f"{point.duration_s / 60:.0f} min",
        _share(figures.coach_share),
        NOT_KNOWN if figures.median_wait_s is None else f"{figures.median_wait_s:.1f} s",
        _rate(figures.held_per_10min),
        _rate(figures.broken_per_10min),
        _rate(figures.interruptions_per_10min),
        _share(mix.open if mix else None),
        _share(mix.leading if mix else None),
        _share(mix.stacked if mix else None),
        point.client,
    )


def _laid_out(row: Sequence[str], widths: Sequence[int]) -> str:
    """The figures to the right of their columns, what surrounds them to the left."""
    cells = [
        text.rjust(width) if 2 <= place < len(row) - 1 else text.ljust(width)
        for place, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _share(value: float | None) -> str:
    return NOT_KNOWN if value is None else f"{value:.0%}"


def _rate(value: float | None) -> str:
    return NOT_KNOWN if value is None else f"{value:.1f}"


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    return round(value, 3) if isinstance(value, float) else value
