"""What stands beside the signs of a review: an open question, markers, and what was usual earlier.

The coach has set the questions, and whether markers are named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sessions.preferences import Preferences
from sessions.review.earlier_rates import earlier_rates
from sessions.review.markers import Marker, markers_of
from sessions.review.questions import question_for
from sessions.review.sign import Sign
from sessions.trends import TrendPoint
from sessions.usual import Usual


@dataclass(frozen=True, slots=True)
class Beside:
    """By a sign's id: its question, the markers it has to do with, and its usual rate in earlier sessions.

    There are no markers where those are switched off; nothing usual where too few sessions are known.
    """

    questions: Mapping[int, str] = field(default_factory=dict)
    markers: Mapping[int, tuple[Marker, ...]] = field(default_factory=dict)
    earlier: Mapping[int, Usual] = field(default_factory=dict)


def beside(
    signs: Iterable[Sign], session: str, preferences: Preferences, points: Sequence[TrendPoint] = ()
) -> Beside:
    """Choose what stands beside the signs of a session, told by its id; `points` are the coach's sessions."""
    told = list(signs)
    return Beside(
        {sign.id: question_for(sign, session, preferences.questions) for sign in told},
        {sign.id: markers_of(sign.id) for sign in told} if preferences.markers else {},
        earlier_rates(points, session),
    )
