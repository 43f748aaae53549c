"""What was usual for each sign in a coach's earlier sessions: a range beside its rate, not a goal."""

from collections.abc import Sequence

from sessions.review.sign import SIGN_IDS
from sessions.review.tunables import FEWEST_EARLIER
from sessions.trends import TrendPoint
from sessions.usual import Usual, usual_of


def earlier_rates(points: Sequence[TrendPoint], session_id: str) -> dict[int, Usual]:
    """By a sign's id, what was usual in ten minutes in the sessions that began before the one of that id.

    A sign is left out that could not be judged in this session, or in all but a few of the earlier ones. All
    are where the session is none of the `points`, as one out of a bundle, which may be another coach's.
    """
    this = next((point for point in points if point.session_id == session_id), None)
    if this is None:
        return {}
    before = [point.figures.sign_rates for point in points if point.started_at < this.started_at]
    usual = {
        sign: usual_of((rates.get(sign) for rates in before), FEWEST_EARLIER)
        for sign in SIGN_IDS
        if this.figures.sign_rates.get(sign) is not None
    }
    return {sign: one for sign, one in usual.items() if one is not None}
