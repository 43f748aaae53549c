"""Fits `cues/ownership.json`: how much each thing known of a silence speaks for its being the client's.

Run from the repository's root: `.venv/bin/python -m scripts.fit.ownership MEETINGS SESSIONS REPLAYS`, folders
of timed words (AMI corpus, CC BY 4.0), of `NAME.truth.json` (sessions written for Holdspace), and of what
`holdspace replay` wrote into `NAME/`. A logistic regression (scikit-learn, which pyannote.audio brings),
fitted on both and judged on what it has not seen; `docs/fitting.md` says how good it is. The same folders
give the same files.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from app.errors import UsageError
from cues import tunables
from cues.evidence import WEIGHTS
from scripts.fit.fitting_report import Unseen, write_report
from scripts.fit.labelled import of_meetings, of_sessions
from scripts.fit.meetings import meetings
from scripts.fit.silences import Row

MEETINGS_WEIGH, SESSIONS_WEIGH = 2000.0, 300.0
"""How much the silences of either kind weigh together when first judged. Chosen by the sessions left out one
at a time, and by balanced accuracy on the Switchboard corpus, which is only measured on."""

INVERSE_PENALTY = 1.0
"""scikit-learn's C: from 0.1 to 10 no balanced accuracy of the sessions left out changes by .02."""

FOLDS = 5
"""Parts of the meetings, each left out once."""

GROWS_WITH_AGE = ("incomplete",)
"""What counts more, or less, the older a silence is; all else counts the same at every age."""

Numbers = NDArray[np.float64]
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights by name, in the groups of `ownership.json`."""

    weights: Weights

    def p_hold(self, row: Row) -> float:
        """How likely the silence of `row` is the client's, at even odds before."""
        log_odds, older, beyond = (
            weighed(self.weights[group], row.known) for group in ("log odds", "older", "beyond usual")
        )
        return float(1.0 / (1.0 + np.exp(-log_odds - older * row.older - beyond * row.beyond_usual)))


def weighed(weights: dict[str, float], known: dict[str, float]) -> float:
    """The sum of one group; what is not known, or has no weight, counts nothing."""
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in known.items())


def fit(of_meeting: Sequence[Row], of_session: Sequence[Row]) -> Fitted:
    """Weights for everything that was known of any silence of these."""
    found = [*of_meeting, *of_session]
    names = sorted({name for row in found for name in row.known})
    both = ((of_meeting, MEETINGS_WEIGH), (of_session, SESSIONS_WEIGH))
    heed = np.concatenate([balanced(part, total) for part, total in both if part])
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=2000)
    model.fit(np.array([vector(row, names) for row in found]), [row.clients for row in found], heed)
    return Fitted(_by_name(names, float(model.intercept_[0]), model.coef_[0].tolist()))


def vector(row: Row, names: Sequence[str]) -> list[float]:
    """What is known of a silence, its age in two measures, and what grows with its age; unknown is 0."""
    known = [row.known.get(name, 0.0) for name in names]
    growing = [row.older * row.known.get(name, 0.0) for name in GROWS_WITH_AGE]
    return [*known, row.older, row.beyond_usual, *growing]


def _by_name(names: Sequence[str], bias: float, weights: Sequence[float]) -> Weights:
    count = len(names)
    older, beyond, *growing = weights[count:]
    return {
        "log odds": {"bias": bias, **dict(zip(names, weights[:count], strict=True))},
        "older": {"bias": older, **dict(zip(GROWS_WITH_AGE, growing, strict=True))},
        "beyond usual": {"bias": beyond},
    }


def balanced(found: Sequence[Row], total: float) -> Numbers:
    """How much each row weighs: the owners alike, and `total` together, in silences when first judged.

    A silence weighs the same at every age, so that its having lasted says what it does.
    """
    clients = np.array([row.clients for row in found])
    first = np.array([row.age_s == tunables.JUDGED_AFTER_S for row in found])
    weighs: Numbers = np.where(
        clients, total / 2 / max(1, (first & clients).sum()), total / 2 / max(1, (first & ~clients).sum())
    )
    return weighs


def left_out(
    found: Sequence[Row], part_of: Callable[[Row], str], fit_without: Callable[[list[Row]], Fitted]
) -> list[float]:
    """`p_hold` of every row by weights fitted without its part."""
    chances = [0.0] * len(found)
    for part in sorted({part_of(row) for row in found}):
        fitted = fit_without([row for row in found if part_of(row) != part])
        for place, row in enumerate(found):
            if part_of(row) == part:
                chances[place] = fitted.p_hold(row)
    return chances


def parts(found: Sequence[Row]) -> Callable[[Row], str]:
    """Which of the `FOLDS` parts a meeting belongs to; those of the same people are in one."""
    groups = sorted({people(row) for row in found})
    part = {group: str(place % FOLDS) for place, group in enumerate(groups)}
    return lambda row: part[people(row)]


def people(row: Row) -> str:
    """Who met: the same four had the meetings ES2002a to ES2002d."""
    return re.sub("[a-z]*$", "", row.session.split()[0])


def as_json(weights: Weights, made_from: dict[str, int]) -> str:
    """What ships."""
    rounded: dict[str, Any] = {
        group: {name: round(weight, 3) + 0.0 for name, weight in of_group.items()}
        for group, of_group in weights.items()
    }
    return json.dumps({**rounded, "made from": made_from}, indent=1, sort_keys=True) + "\n"


def main() -> None:
    """Fit, judge the fit on what it has not seen, and write the weights and the report."""
    command = argparse.ArgumentParser(prog="python -m scripts.fit.ownership", description=__doc__)
    for name in ("meetings", "sessions", "replays"):
        command.add_argument(name, type=Path)
    options = command.parse_args()
    try:
        of_session = list(of_sessions(options.sessions, options.replays))
    except UsageError as trouble:
        sys.exit(str(trouble))
    found = list(meetings(options.meetings))
    if not of_session or not found:
        sys.exit(
            "nothing to fit on: MEETINGS should hold NAME.json.gz, SESSIONS NAME.truth.json and "
            "REPLAYS NAME/events.jsonl"
        )
    of_meeting = list(of_meetings(found))
    unseen = [
        Unseen("sessions", of_session, left_out(of_session, _session, lambda rest: fit(of_meeting, rest))),
        Unseen(
            "meetings",
            of_meeting,
            left_out(of_meeting, parts(of_meeting), lambda rest: fit(rest, of_session)),
        ),
    ]
    fitted = fit(of_meeting, of_session)
    made_from = {one.kind: one.silences for one in unseen}
    WEIGHTS.write_text(as_json(fitted.weights, made_from), encoding="utf-8")
    write_report(fitted.weights, unseen)
    print(f"sessions: {', '.join(sorted({row.session for row in of_session}))}; silences: {made_from}")


def _session(row: Row) -> str:
    return row.session


if __name__ == "__main__":
    main()
