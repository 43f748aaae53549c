"""Two dozen sessions with three clients over half a year, their figures made up."""

from datetime import timedelta
from random import Random

from sessions.figures import Figures
from sessions.review.at_a_glance import Questions
from sessions.trends import TrendPoint
from tests.ui.pages.made_shelf import NOON

CLIENTS = ("Ada", "Ben", "Ada", "Zoe")


def made_points(number: int = 24) -> list[TrendPoint]:
    """A session a week up to now; some tell less than others, as the fifth, a transcript."""
    chance = Random(7)
    return [_point(place, number - place, chance) for place in range(number)]


def _point(place: int, weeks: int, chance: Random) -> TrendPoint:
    known, words = place != 4, place % 9 != 7
    held, broken, interruptions = chance.randint(4, 16), chance.randint(0, 7), chance.randint(0, 6)
    openly, leading, stacked = (
        round(100 * chance.uniform(*of)) for of in ((0.45, 0.8), (0.0, 0.2), (0.0, 0.25))
    )
    figures = Figures(
        coach_share=chance.uniform(0.24, 0.46),
        median_wait_s=chance.uniform(0.7, 1.8) if known else None,
        held=held if known else None,
        held_per_10min=held / 4.8 if known else None,
        broken=broken if known else None,
        broken_per_10min=broken / 4.8 if known else None,
        interruptions=interruptions if known else None,
        interruptions_per_10min=interruptions / 4.8 if known else None,
        questions=Questions(openly, 100 - openly, leading, stacked) if words else None,
    )
    started_at = NOON - timedelta(days=7 * weeks)
    return TrendPoint(f"{place:08x}", started_at, CLIENTS[place % len(CLIENTS)], 2880.0, figures)
