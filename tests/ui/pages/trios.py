"""Three people who practise, for the pages of a round."""

from dataclasses import replace

from sessions.triads.course import Course
from sessions.triads.plan import Person, TriadPlan

ANA, BEN, CLEO = (Person(name.lower(), name) for name in ("Ana", "Ben", "Cleo"))


def course(round_: int = 1, *, round_s: float = 900.0) -> Course:
    """Three rounds; in the first Ana coaches, Ben is the client and Cleo observes."""
    return replace(Course(TriadPlan((ANA, BEN, CLEO), round_s=round_s)), round=round_)
