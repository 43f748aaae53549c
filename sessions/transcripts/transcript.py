"""A transcript as it was read: who said what, and when, where it says so."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one person said at a time; `name` is what the transcript calls them, the empty one nobody.

    `start_s` and `end_s` are seconds from the start, None where they are not told. `role` is what the
    transcript says they are there, apart from their name; empty where it does not.
    """

    name: str
    text: str
    start_s: float | None = None
    end_s: float | None = None
    role: str = ""

    @property
    def speaker(self) -> str:
        """What tells this person from the others."""
        return self.name or self.role


@dataclass(frozen=True, slots=True)
class Transcript:
    """Utterances in the order in which they stand; `remarks` are lines on how it had to be read."""

    utterances: tuple[Utterance, ...]
    remarks: tuple[str, ...] = ()


def in_order(utterances: Sequence[Utterance]) -> list[Utterance]:
    """By their starts where all of them have one, else as they stand."""
    starts_s = [one.start_s for one in utterances if one.start_s is not None]
    if len(starts_s) < len(utterances):
        return list(utterances)
    return [one for _, one in sorted(zip(starts_s, utterances, strict=True), key=lambda pair: pair[0])]
