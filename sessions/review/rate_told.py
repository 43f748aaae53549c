"""A sign's rate in words, as it stands on the page of HTML."""

from sessions.review.sign import Kind, Sign
from sessions.usual import Usual


def rate_told(sign: Sign, is_timed: bool, earlier: Usual | None) -> str:
    """How many of what a sign counts, in ten minutes too where times are known, and what was usual before."""
    if not sign.rate_of:
        return ""
    count = len(sign.present if sign.counts is Kind.PRESENT else sign.missed)
    what = f"{sign.rate_of[:1].upper()}{sign.rate_of[1:]}"
    if not count:
        return f"{what}: none found" + (f"{_earlier_told(earlier)} in ten minutes" if earlier else "")
    in_ten = f", {sign.rate_per_10min:.1f} in ten minutes" if is_timed and sign.rate_per_10min else ""
    return f"{what}: {count}{in_ten}{_earlier_told(earlier)}"


def _earlier_told(earlier: Usual | None) -> str:
    if earlier is None:
        return ""
    low, high = (f"{round(rate, 1):g}" for rate in (earlier.low, earlier.high))
    return f"; your earlier sessions: {low}" + (f" to {high}" if high != low else "")
