"""Between the points of all sessions and the charts of them: which figures there are, and which sessions."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from enum import StrEnum

from sessions.figures import Figures
from sessions.question_mix import QuestionMix, question_mix
from sessions.trends import TrendPoint
from sessions.tunables import FEWEST_USUAL
from sessions.usual import usual_of
from ui.pages.home_state import Since, first_day
from ui.parts.trend_series import Mark, Series, top_of

FEWEST_SESSIONS = 2
"""One session alone goes nowhere."""


class Chart(StrEnum):
    """The figures, in the order in which they are shown."""

    TALK = "talk"
    WAIT = "wait"
    HELD = "held"
    BROKEN = "broken"
    INTERRUPTIONS = "interruptions"
    OPEN = "open"
    LEADING = "leading"
    STACKED = "stacked"


class Unit(StrEnum):
    """What a figure is counted in."""

    SHARE = "share"
    SECONDS = "seconds"
    RATE = "rate"


UNITS = {
    Chart.TALK: Unit.SHARE,
    Chart.WAIT: Unit.SECONDS,
    Chart.HELD: Unit.RATE,
    Chart.BROKEN: Unit.RATE,
    Chart.INTERRUPTIONS: Unit.RATE,
    Chart.OPEN: Unit.SHARE,
    Chart.LEADING: Unit.SHARE,
    Chart.STACKED: Unit.SHARE,
}

_ROUND = (1.0, 2.0, 5.0, 10.0)
_RARE_SHARES = (0.2, 0.5, 1.0)
_TOPS = {
    Chart.TALK: (0.5, 1.0),
    Chart.WAIT: (2.0, 5.0, 10.0),
    Chart.OPEN: (1.0,),
    Chart.LEADING: _RARE_SHARES,
    Chart.STACKED: _RARE_SHARES,
}
"""Where a chart may end, so that small figures are not drawn large: seconds, shares, else in ten minutes."""


def _share_of(share: Callable[[QuestionMix], float]) -> Callable[[Figures], float | None]:
    return lambda of: share(question_mix(of.questions)) if of.questions else None


_VALUES: Mapping[Chart, Callable[[Figures], float | None]] = {
    Chart.TALK: lambda of: of.coach_share,
    Chart.WAIT: lambda of: of.median_wait_s,
    Chart.HELD: lambda of: of.held_per_10min,
    Chart.BROKEN: lambda of: of.broken_per_10min,
    Chart.INTERRUPTIONS: lambda of: of.interruptions_per_10min,
    Chart.OPEN: _share_of(lambda mix: mix.open),
    Chart.LEADING: _share_of(lambda mix: mix.leading),
    Chart.STACKED: _share_of(lambda mix: mix.stacked),
}


def value_of(figures: Figures, chart: Chart) -> float | None:
    """The value a chart shows of one session; None where it cannot be told."""
    return _VALUES[chart](figures)


def top_for(chart: Chart, values: Sequence[float | None]) -> float:
    """Where a chart of these values ends."""
    return top_of(values, _TOPS.get(chart, _ROUND))


def series_of(chart: Chart, shown: Sequence[TrendPoint], every: Sequence[TrendPoint]) -> Series:
    """One figure of the sessions `shown`; what is usual is that of `every` session there is.

    So one client's sessions are seen against all, and every choice of sessions on the same scale.
    """
    values = [value_of(point.figures, chart) for point in every]
    return Series(
        tuple(
            Mark(point.session_id, point.started_at, point.client, value_of(point.figures, chart))
            for point in shown
        ),
        top_for(chart, values),
        usual_of(values, FEWEST_USUAL),
    )


def clients_of(points: Sequence[TrendPoint]) -> list[str]:
    """The names of all clients there are, each once, in the order of the alphabet."""
    return sorted({point.client for point in points} - {""}, key=lambda name: (name.casefold(), name))


def fitting(
    points: Sequence[TrendPoint], client: str | None, since: Since, today: date, zone: tzinfo | None = None
) -> list[TrendPoint]:
    """The sessions with a client (None for any), since a day; days in `zone` or this computer's own."""
    first = first_day(since, today)
    return [
        point
        for point in points
        if (client is None or point.client == client)
        and (first is None or _day(point.started_at, zone) >= first)
    ]


def _day(moment: datetime, zone: tzinfo | None) -> date:
    return moment.astimezone(zone).date()
