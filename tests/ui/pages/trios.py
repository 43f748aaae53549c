"""Three people who practise, for the pages of a round."""

from dataclasses import replace
from datetime import UTC, datetime

from sessions.triads.course import Course
from sessions.triads.plan import Person, TriadPlan

ANA, BEN, CLEO = (Person(name.lower(), name) for name in ("Ana", "Ben", "Cleo"))

AGREED_AT = datetime(2026, 1, 1, 18, tzinfo=UTC)


def course(round_: int = 1, *, round_s: float = 900.0, recorded: bool = True) -> Course:
    """Three rounds; in the first Ana coaches, Ben is the client and Cleo observes."""
    plan = TriadPlan((ANA, BEN, CLEO), round_s=round_s, consent_at=AGREED_AT if recorded else None)
    return replace(Course(plan), round=round_)
