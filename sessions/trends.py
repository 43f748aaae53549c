"""Trends: every session as one point, its figures beside those of the others, in order of time.

Reading a session whole takes up to a second an hour; its figures are then kept in its file.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from diarize.events import DoubtBegan, DoubtEnded
from sessions.about import About
from sessions.account import account_of, heard_in
from sessions.errors import SessionError
from sessions.figures import Figures, figures_of
from sessions.kept_figures import keep_figures
from sessions.library import session_paths
from sessions.master_key import MasterKey
from sessions.reader import SessionReader, State, open_session
from sessions.review.at_a_glance import Questions
from sessions.standing import doubtful_s

WAY = "2"
"""Which way figures are made; another one wherever what they mean changes, and those kept are made anew."""

Progress = Callable[[int, int], object]
"""Told how many sessions are read, and of how many; what it raises ends the reading."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One session; `client` is a pseudonym, empty where none was given."""

    session_id: str
    started_at: datetime
    client: str
    duration_s: float
    figures: Figures


def trends(master: MasterKey, progress: Progress = lambda done, of: None) -> list[TrendPoint]:
    """Every session that has come to its end, the oldest first; those that cannot be read are left out.

    So are those out of a bundle: they may be another coach's, and lack what was kept back. And those of a
    practice triad: in most of its rounds somebody else coaches, and a quarter of an hour with a fellow
    trainee is no session with a client. They have a growth of their own (`sessions.triads.growth`).
    """
    paths = session_paths()
    points = []
    for done, path in enumerate(paths, 1):
        with suppress(SessionError):
            points.append(point_of(path, master, _is_with_a_client))
        progress(done, len(paths))
    return sorted(filter(None, points), key=lambda point: (point.started_at, point.session_id))


def point_of(
    path: Path, master: MasterKey, is_wanted: Callable[[About], bool] = lambda about: True
) -> TrendPoint | None:
    """One session as a point, its figures kept in its file; None where it is not finished, or not wanted.

    Of talk about a round there is none. Raises `SessionError`.
    """
    with open_session(path, master) as session:
        finished = session.state in (State.ENDED, State.RECOVERED)
        if not (finished and session.about.is_judged and is_wanted(session.about)):
            return None
        of = session.figures_made_of(WAY)
        figures = _kept(session, of)
        about, duration_s = session.about, session.duration_s
        made = figures or _made(session)
    if figures is None:
        with suppress(SessionError):  # it may not be written to: then they are made anew each time
            keep_figures(path, master, of, json.dumps(asdict(made)))
    return TrendPoint(path.stem, about.started_at, about.client, duration_s, made)


def _is_with_a_client(about: About) -> bool:
    """Whether a session is this coach's own, and no practice."""
    return about.imported is None and about.practice is None


def _kept(session: SessionReader, of: str) -> Figures | None:
    kept = session.kept_figures(of)
    if kept is None:
        return None
    found = json.loads(kept)
    asked, rates = found.pop("questions"), found.pop("sign_rates")
    return Figures(
        **found,
        questions=None if asked is None else Questions(**asked),
        sign_rates={int(sign): rate for sign, rate in rates.items()},
    )


def _made(session: SessionReader) -> Figures:
    account = account_of(heard_in(session), session.all_corrections())
    return figures_of(account, doubtful_s(session.events_of(DoubtBegan, DoubtEnded), account.duration_s))
