"""What the review page says of a moment, as a correction to be added."""

from datetime import datetime

from sessions import edits
from sessions.corrections import Correction
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
