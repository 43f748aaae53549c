"""Voices become people: which of the session's few people a stretch of speech belongs to.

The number of people is known beforehand, but not when each is first heard. With every stretch long enough
to tell a voice, all that was heard is divided anew among as many people as are clearly different, so
that a wrong first guess is taken back. Shorter stretches go to whoever they are most alike.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from diarize import tunables
from diarize.events import Doubt, Role
from diarize.voices import Division, divided
from models.embedding import Embedding


@dataclass(slots=True)
class _Heard:
    """The longest embedding of one stretch so far, and whose it is taken to be."""

    embedding: Embedding
    seconds: float
    guess: int
    apart: bool
    person: int
    strange: bool = False


class People:
    """The people of one session, numbered 0, 1, … in the order of `roles`."""

    def __init__(self, roles: Sequence[Role], enrolled: dict[Role, Embedding] | None = None) -> None:
        """Take the roles in the order of first speech; `enrolled` voices (unit vectors) are known at once."""
        self._roles = tuple(roles)
        known = enrolled or {}
        self._enrolled = [person for person, role in enumerate(self._roles) if role in known]
        self._pinned = [known[self._roles[person]] * tunables.ENROLLED_WEIGHT_S for person in self._enrolled]
        self._centroids: dict[int, Embedding] = {p: known[self._roles[p]] for p in self._enrolled}
        self._heard: dict[str, _Heard] = {}
        self._beginning_forgotten = False

    def __len__(self) -> int:
        return len(self._roles)

    def role(self, person: int) -> Role:
        """The role of a person by number."""
        return self._roles[person]

    def hear(
        self, stretch: str, embedding: Embedding, seconds: float, *, guess: int, apart: bool
    ) -> dict[str, int]:
        """Weigh a stretch's voice; returns every stretch that changes hands, with its person's number.

        `seconds` of speech went into `embedding`. `guess` is who the stretch was taken for so far;
        `apart` says that the segmentation heard it as another voice than the known ones.
        """
        first = self._heard[stretch].guess if stretch in self._heard else guess
        strange = self.doubt_about(embedding, seconds) is Doubt.STRANGER
        self._heard[stretch] = heard = _Heard(embedding, seconds, first, apart, guess, strange)
        if len(self._heard) > tunables.REMEMBERED_STRETCHES:
            self._forget_one()
        if seconds >= tunables.TELLING_FROM_S:
            return self._divide()
        person = self._nearest(heard)
        if person == guess:
            return {}
        heard.person = person
        return {stretch: person}

    def doubt_about(self, embedding: Embedding, seconds: float) -> Doubt | None:
        """Why a voice heard for so many `seconds` may be nobody's, by whom it is like so far.

        Too little of a voice says nothing.
        """
        if seconds < tunables.EMBED_AT_S[-1] - tunables.EMBED_STEP_S:
            return None
        known_s = [tunables.ENROLLED_WEIGHT_S * (person in self._enrolled) for person in range(len(self))]
        for heard in self._heard.values():
            known_s[heard.person] += heard.seconds
        if len(self._centroids) < len(self):
            unresolved = len(self._centroids) == 1 and sum(known_s) > tunables.UNRESOLVED_FROM_S
            return Doubt.ALIKE if unresolved and not self._enrolled else None
        if min(known_s) < tunables.KNOWN_FROM_S:
            return None
        nearest, next_nearest = sorted(
            (float(c @ embedding) for c in self._centroids.values()), reverse=True
        )[:2]
        if nearest < tunables.STRANGE_BELOW:
            return Doubt.STRANGER
        return Doubt.ALIKE if nearest - next_nearest < tunables.UNDECIDED_BELOW else None

    def whose(self, stretches: Iterable[str]) -> int | None:
        """Who is heard most in these; None where none of them is remembered."""
        seconds: Counter[int] = Counter()
        for heard in (self._heard[stretch] for stretch in stretches if stretch in self._heard):
            seconds[heard.person] += round(heard.seconds / tunables.EMBED_STEP_S)
        return max(seconds, key=lambda person: seconds[person], default=None)

    def _forget_one(self) -> None:
        """Forget the oldest stretch of whoever is remembered best: who falls silent for long stays known."""
        remembered = Counter(heard.person for heard in self._heard.values())
        best = max(remembered, key=lambda person: remembered[person])
        self._beginning_forgotten = True
        del self._heard[next(stretch for stretch, heard in self._heard.items() if heard.person == best)]

    def _nearest(self, heard: _Heard) -> int:
        """Who a stretch is most alike; whom it was taken for, where nobody is clearly more so."""
        alike = {person: float(centroid @ heard.embedding) for person, centroid in self._centroids.items()}
        if not alike:
            return heard.person
        best = max(alike, key=lambda person: alike[person])
        least = alike.get(heard.person, tunables.ALIKE_WHEN_SHORT - tunables.STAY_BONUS)
        return best if alike[best] > least + tunables.STAY_BONUS else heard.person

    def _divide(self) -> dict[str, int]:
        """Divide all telling stretches among the people; then everything shorter to the nearest."""
        telling = [h for h in self._heard.values() if h.seconds >= tunables.TELLING_FROM_S]
        familiar = [h for h in telling if not h.strange]
        strange_s = sum(h.seconds for h in telling if h.strange)
        if familiar and strange_s < tunables.STRANGERS_LEFT_OUT_S:
            telling = familiar
        division = self._into_different_people(telling)
        person_of = self._named(division, telling)
        self._centroids = {person: division.centroids[group] for group, person in person_of.items()}
        owner = dict(zip(map(id, telling), (person_of[int(g)] for g in division.group), strict=True))
        changed: dict[str, int] = {}
        for stretch, heard in self._heard.items():
            person = owner[id(heard)] if id(heard) in owner else self._nearest(heard)
            if person != heard.person:
                heard.person = changed[stretch] = person
        return changed

    def _into_different_people(self, telling: list[_Heard]) -> Division:
        """The division into as many people as are clearly different."""
        voices = np.array([h.embedding for h in telling], np.float32)
        seconds = np.array([h.seconds for h in telling], np.float32)
        apart = np.array([h.apart for h in telling])
        pinned = np.array(self._pinned, np.float32).reshape(len(self._pinned), voices.shape[1])
        fewest = max(1, len(self._enrolled))
        for groups in range(min(len(self), len(telling) + len(pinned)), fewest, -1):
            division = divided(voices, seconds, pinned, groups)
            if self._all_different(division, seconds, apart):
                return division
        return divided(voices, seconds, pinned, fewest)

    def _all_different(
        self, division: Division, seconds: NDArray[np.float32], apart: NDArray[np.bool_]
    ) -> bool:
        """Whether any two groups are less alike than one voice is to itself, for so much of it."""
        lengths, cosines = zip(*tunables.STRANGER_BELOW, strict=True)
        for one, other in combinations(range(len(division.centroids)), 2):
            heard = [division.group == group for group in (one, other)]
            heard_s = [
                tunables.ENROLLED_WEIGHT_S if group < len(self._enrolled) else float(seconds[mine].sum())
                for group, mine in zip((one, other), heard, strict=True)
            ]
            below = float(np.interp(min(heard_s), lengths, cosines))
            if any(apart[mine].any() for mine in heard):
                below += tunables.SEEN_APART_BONUS
            if min(heard_s) == 0 or division.centroids[one] @ division.centroids[other] >= below:
                return False
        return True

    def _named(self, division: Division, telling: list[_Heard]) -> dict[int, int]:
        """The person of each group: the enrolled are pinned, the others come in the order of first speech.

        Of whoever is first heard for certain the segmentation may know that another spoke before. Once
        the session's beginning has been forgotten, everybody keeps whatever is most theirs.
        """
        free = [person for person in range(len(self)) if person not in self._enrolled]
        groups, first = self._in_order_of_speech(division)
        if self._beginning_forgotten:
            claims = np.zeros((len(division.centroids), len(self)))
            for group, heard in zip(division.group, telling, strict=True):
                claims[group, heard.person] += heard.seconds
            named = max(permutations(free, len(groups)), key=lambda named: float(claims[groups, named].sum()))
        else:
            if first is not None and first.apart and first.guess in free:
                free = [first.guess, *(person for person in free if person != first.guess)]
            named = tuple(free[: len(groups)])
        return dict(enumerate(self._enrolled)) | dict(zip(groups, named, strict=True))

    def _in_order_of_speech(self, division: Division) -> tuple[list[int], _Heard | None]:
        """The groups that are not enrolled, as each was first heard for certain, and the first so heard."""
        fixed = len(self._enrolled)
        order: dict[int, _Heard] = {}
        for heard in self._heard.values():
            alike = division.centroids @ heard.embedding
            best, *others = map(int, np.argsort(-alike))
            if best >= fixed and (not others or alike[best] - alike[others[0]] > tunables.CLEARLY_NEARER):
                order.setdefault(best, heard)
        later = [group for group in range(fixed, len(division.centroids)) if group not in order]
        return [*order, *later], next(iter(order.values()), None)
