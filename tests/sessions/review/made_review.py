"""A review with everything that a page may show: verdicts, disputes, and more than is read at once."""

from dataclasses import replace

import numpy as np

from audio.source import Samples
from audio.tunables import RATE_HZ
from sessions.account import Account
from sessions.opinions import Opinion
from sessions.preferences import USUAL
from sessions.review.beside import Beside, beside
from sessions.review.review import Review, review_of
from sessions.review.sign import Kind, Moment, Sign, Verdict
from tests.sessions.made_account import made_account

DISPUTED, AGREED = "It was a joke between us.", "Yes, too soon."


def made_review(account: Account | None = None) -> Review:
    """Of an account, and with one sign more that has ten moments missed and two present."""
    review = review_of(account or made_account())
    signs = (*(one for one in review.signs if one.id != 6), _sign())
    earlier = (Opinion(2, Kind.MISSED, "“so sad”", 12.0, False, "She laughed.", "coach"),)
    return replace(review, signs=tuple(sorted(signs, key=lambda one: one.id)), earlier=earlier)


def around(review: Review) -> Beside:
    """Questions and markers as usual."""
    return beside(review.signs, "0badcafe", USUAL)


def hum(start_s: float, end_s: float) -> Samples:
    """Sound of which each second is as long as it was asked for."""
    at = np.arange(round(start_s * RATE_HZ), round(end_s * RATE_HZ)) / RATE_HZ
    wave: Samples = (0.2 * np.sin(2 * np.pi * 220.0 * at)).astype(np.float32)[:, None]
    return wave


def _sign() -> Sign:
    moments = [
        *(_moment(10.0 * n, Kind.MISSED, 0.1 * n) for n in range(10)),
        replace(
            _moment(100.0, Kind.PRESENT, 0.9), verdicts=(Verdict(True, "Good."), Verdict(None, "?", "Ada"))
        ),
        _moment(110.0, Kind.PRESENT, 0.8),
    ]
    moments[3] = replace(moments[3], verdicts=(Verdict(False, DISPUTED),))
    moments[4] = replace(moments[4], verdicts=(Verdict(True, AGREED),))
    return Sign(
        6,
        "Leaving the lead to the client",
        tuple(moments),
        Kind.MISSED,
        "leading questions and advice",
        33.75,
        "You led nine times, as in “Why not call him?”.",
        ("few coach turns",),
    )


def _moment(at_s: float, kind: Kind, weight: float) -> Moment:
    return Moment(
        at_s, at_s + 6.0, kind, f"“said at {at_s:g}”", f"It was {kind} at {at_s:g}.", "s0-0", weight
    )
