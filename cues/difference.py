"""Two judgements of one session compared: which cues both have, and what became of the others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cues import tunables
from cues.events import CueShown


@dataclass(frozen=True, slots=True)
class Difference:
    """Cues that both judgements have, as pairs, and those that only one has, in order of time."""

    common: tuple[tuple[CueShown, CueShown], ...]
    only_before: tuple[CueShown, ...]
    only_after: tuple[CueShown, ...]

    @property
    def changed(self) -> tuple[tuple[CueShown, CueShown], ...]:
        """Of the common ones those that a coach would have seen, or read, otherwise."""
        return tuple(pair for pair in self.common if _is_told_otherwise(*pair))


def difference(before: Sequence[CueShown], after: Sequence[CueShown]) -> Difference:
    """Compare the cues of two judgements: one of the same kind about the same moment is the same cue."""
    left = {cue.id: cue for cue in after}
    common: list[tuple[CueShown, CueShown]] = []
    for cue in sorted(before, key=_order):
        same = same_cue(cue, left.values())
        if same is not None:
            common.append((cue, left.pop(same.id)))
    found = {cue.id for cue, _ in common}
    gone = sorted((cue for cue in before if cue.id not in found), key=_order)
    return Difference(tuple(common), tuple(gone), tuple(sorted(left.values(), key=_order)))


def same_cue(cue: CueShown, among: Collection[CueShown]) -> CueShown | None:
    """The cue of the same kind about the same moment; of several the nearest, or the one of the same id."""
    near = [
        other
        for other in among
        if other.kind == cue.kind and abs(other.start_s - cue.start_s) <= tunables.SAME_MOMENT_S
    ]
    return min(
        near, key=lambda other: (other.id != cue.id, abs(other.start_s - cue.start_s), other.id), default=None
    )


def _is_told_otherwise(before: CueShown, after: CueShown) -> bool:
    return (
        before.live != after.live
        or before.evidence != after.evidence
        or abs(before.shown_at_s - after.shown_at_s) > tunables.SHOWN_AT_ONCE_S
    )


def _order(cue: CueShown) -> tuple[float, str]:
    return (cue.start_s, cue.id)
