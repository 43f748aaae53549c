"""What the review page says of a moment, as a correction to be added."""

from datetime import datetime

from sessions.corrections import Correction
from sessions.review.sign import Kind, Verdict
from ui.pages.review_state import COACH, Place


def said(place: Place, verdict: Verdict, now: datetime) -> Correction:
    """Say that of a moment, in place of what was said of it."""
    return verdict_edit(
        place.sign_id,
        place.kind,
        place.words,
        place.start_s,
        verdict.agrees,
        verdict.text,
        COACH,
        now,
    )


def verdict_edit(  # noqa: PLR0913, PLR0917  as `edits.verdict` is called
    sign_id: int,
    kind: Kind,
    words: str,
    start_s: float,
    agrees: bool | None,
    text: str,
    by: str,
    made_at: datetime,
) -> Correction:
    """Stands for `edits.verdict` until that is there."""
    body = {"kind": str(kind), "words": words, "start_s": start_s, "agrees": agrees, "text": text, "by": by}
    return Correction(made_at, "verdict", str(sign_id), body)
