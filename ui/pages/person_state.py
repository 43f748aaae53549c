"""Between somebody's rounds and the page of their file: their figures as coach, their words, their marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from diarize.events import Role
from sessions.triads.growth import Growth, RoundPoint
from ui.pages.trends_state import Chart, top_for, value_of
from ui.parts.trend_series import Mark, Series

FEWEST_FOR_A_LINE = 3
"""Two rounds differ for any reason: a line through them would say more than they do."""

ROLES: tuple[Role, ...] = ("coach", "client", "observer")

CHARTS = (Chart.WAIT, Chart.HELD, Chart.BROKEN, Chart.INTERRUPTIONS, Chart.OPEN, Chart.TALK)
"""What is shown of somebody as a coach, in this order."""

ASKED: dict[Role, tuple[str, ...]] = {
    "coach": ("partnered", "differently"),
    "client": ("helped", "in_the_way"),
    "observer": ("saw",),
}
"""What is quoted of what somebody said of a round in which they had a role, in this order."""


@dataclass(frozen=True, slots=True)
class Told:
    """One round of somebody in a role, as the page tells it.

    `room` is 0..1 of what coach and client said that was the client's, None where that cannot be told;
    `said` as (question, text), only what was said.
    """

    session_id: str
    number: int
    began_at: datetime
    with_whom: tuple[str, ...]
    duration_s: float
    room: float | None
    marks: int
    shared: int
    comparable: int
    said: tuple[tuple[str, str], ...]


def told(growth: Growth, role: Role) -> tuple[Told, ...]:
    """Somebody's rounds in a role, the newest first."""
    newest_first = sorted(growth.as_(role), key=_age, reverse=True)
    return tuple(_told(point) for point in newest_first)


def figures_as_coach(growth: Growth, chart: Chart) -> Series:
    """One figure of the rounds that somebody coached, the oldest first; never what is usual."""
    points = sorted(growth.as_("coach"), key=_age)
    values = [None if point.figures is None else value_of(point.figures, chart) for point in points]
    marks = tuple(
        Mark(point.session_id, point.began_at, ", ".join(point.with_whom), value)
        for point, value in zip(points, values, strict=True)
    )
    return Series(marks, top_for(chart, values))


def is_a_line(series: Series) -> bool:
    """Whether so many rounds tell the figure that it may be drawn as going somewhere."""
    return sum(mark.value is not None for mark in series.marks) >= FEWEST_FOR_A_LINE


def role_first(growth: Growth) -> Role:
    """The role that is shown first: as coach, or the first in which there is a round."""
    return next((role for role in ROLES if growth.as_(role)), ROLES[0])


def _age(point: RoundPoint) -> tuple[datetime, int]:
    return point.began_at, point.number


def _told(point: RoundPoint) -> Told:
    share = point.figures.coach_share if point.figures else None
    return Told(
        session_id=point.session_id,
        number=point.number,
        began_at=point.began_at,
        with_whom=point.with_whom,
        duration_s=point.duration_s,
        room=None if share is None else 1.0 - share,
        marks=point.marks,
        shared=point.shared,
        comparable=point.comparable,
        said=_quoted(point.said, ASKED.get(point.role, ())),
    )


def _quoted(said: Sequence[tuple[str, str]], asked: Sequence[str]) -> tuple[tuple[str, str], ...]:
    found = dict(said)
    return tuple((question, found[question].strip()) for question in asked if found.get(question, "").strip())
