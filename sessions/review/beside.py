"""What stands beside the signs of a review, as the coach has set it: an open question each, and markers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sessions.preferences import Preferences
from sessions.review.markers import Marker, markers_of
from sessions.review.questions import question_for
from sessions.review.sign import Sign


@dataclass(frozen=True, slots=True)
class Beside:
    """By a sign's id: its question, and the markers it has to do with; none where those are switched off."""

    questions: Mapping[int, str] = field(default_factory=dict)
    markers: Mapping[int, tuple[Marker, ...]] = field(default_factory=dict)


def beside(signs: Iterable[Sign], session: str, preferences: Preferences) -> Beside:
    """Choose what stands beside the signs of a session, told by its id."""
    told = list(signs)
    return Beside(
        {sign.id: question_for(sign, session, preferences.questions) for sign in told},
        {sign.id: markers_of(sign.id) for sign in told} if preferences.markers else {},
    )
