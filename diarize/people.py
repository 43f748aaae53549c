"""Voices become people: which of the session's few people a stretch of speech belongs to.

The number of people is known beforehand. A person is born when a voice is heard that is like nobody
known; every later stretch goes to the nearest person, and all remembered stretches are weighed again
as more is heard, so that a wrong first guess is taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from diarize import tunables
from diarize.events import Role
from models.embedding import Embedding


@dataclass(slots=True)
class _Person:
    role: Role
    enrolled: Embedding | None = None
    centroid: Embedding | None = None


@dataclass(slots=True)
class _Heard:
    """The longest embedding of one stretch so far, and whose it is taken to be."""

    embedding: Embedding
    seconds: float
    person: int


class People:
    """The people of one session, numbered 0, 1, … in the order of `roles`."""

    def __init__(self, roles: Sequence[Role], enrolled: dict[Role, Embedding] | None = None) -> None:
        """Take the roles in the order of first speech; `enrolled` voices (unit vectors) are known at once."""
        known = enrolled or {}
        self._people = [_Person(role, known.get(role), known.get(role)) for role in roles]
        self._heard: dict[str, _Heard] = {}

    def __len__(self) -> int:
        return len(self._people)

    def role(self, person: int) -> Role:
        """The role of a person by number."""
        return self._people[person].role

    @property
    def unborn(self) -> int | None:
        """The next person nobody has been heard as yet; None when all are known."""
        return next((i for i, p in enumerate(self._people) if p.centroid is None), None)

    def hear(
        self, stretch: str, embedding: Embedding, seconds: float, *, guess: int, apart: bool
    ) -> dict[str, int]:
        """Weigh a stretch's voice; returns every stretch that changes hands, with its person's number.

        `seconds` of speech went into `embedding`. `guess` is who the stretch was taken for so far;
        `apart` says that the segmentation heard it as another voice than the known ones.
        """
        person = self._nearest(embedding, seconds, guess, apart)
        self._heard[stretch] = _Heard(embedding, seconds, person)
        self._forget_oldest()
        if self._people[person].centroid is None:
            self._people[person].centroid = embedding
        changed = {stretch: person} if person != guess else {}
        if seconds >= tunables.CENTROID_FROM_S:
            changed.update(self._weigh_again())
        return changed

    def _likeness(self, embedding: Embedding) -> np.ndarray:
        """Cosine to each person; minus infinity for the unborn."""
        return np.array(
            [-np.inf if p.centroid is None else float(p.centroid @ embedding) for p in self._people]
        )

    def _nearest(self, embedding: Embedding, seconds: float, guess: int, apart: bool) -> int:
        alike = self._likeness(embedding)
        unborn = self.unborn
        if unborn is not None:
            lengths, cosines = zip(*tunables.STRANGER_BELOW, strict=True)
            stranger = float(np.interp(seconds, lengths, cosines))
            if apart:
                stranger += tunables.SEEN_APART_BONUS
            if alike.max() < stranger:
                return unborn
        best = int(alike.argmax())
        if np.isfinite(alike[guess]) and alike[best] < alike[guess] + tunables.STAY_BONUS:
            return guess
        return best

    def _weigh_again(self) -> dict[str, int]:
        """Centroids from all that is remembered, then everyone to the nearest, until nothing moves."""
        changed: dict[str, int] = {}
        for _ in range(3):
            self._recentre()
            moved = False
            for stretch, heard in self._heard.items():
                alike = self._likeness(heard.embedding)
                best = int(alike.argmax())
                if best != heard.person and alike[best] > alike[heard.person] + tunables.STAY_BONUS:
                    heard.person = changed[stretch] = best
                    moved = True
            if not moved:
                break
        return changed

    def _recentre(self) -> None:
        for number, person in enumerate(self._people):
            total = np.zeros_like(next(iter(self._heard.values())).embedding)
            if person.enrolled is not None:
                total = total + tunables.ENROLLED_WEIGHT_S * person.enrolled
            for heard in self._heard.values():
                if heard.person == number and heard.seconds >= tunables.CENTROID_FROM_S:
                    total = total + heard.seconds * heard.embedding
            norm = float(np.linalg.norm(total))
            if norm > 0:
                person.centroid = total / norm

    def _forget_oldest(self) -> None:
        while len(self._heard) > tunables.REMEMBERED_STRETCHES:
            del self._heard[next(iter(self._heard))]
