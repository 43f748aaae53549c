"""What the review page says of a moment, or of a turn, as a correction to be added."""

from datetime import datetime

from sessions import edits
from sessions.corrections import Correction
from sessions.review.agreement import Saw, Unit
from sessions.review.sign import Verdict
from ui.pages.review_state import COACH, Place


def said(place: Place, verdict: Verdict, now: datetime) -> Correction:
    """Say that of a moment, in place of what was said of it."""
    return edits.verdict(
        place.sign_id,
        place.kind,
        place.words,
        place.start_s,
        verdict.agrees,
        verdict.text,
        COACH,
        now,
    )


def marked(sign_id: int, unit: Unit, saw: Saw, by: str, now: datetime) -> Correction:
    """Say what somebody saw of a sign in a turn of the coach's; None for neither."""
    return edits.sign_mark(sign_id, saw, unit.id, unit.start_s, by, now)
