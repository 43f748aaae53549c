"""Which stretch of a session is seen, and at what scale: pixels to seconds and back."""

from dataclasses import dataclass, replace

from ui.parts.timeline.tunables import MOST_PX_PER_S, OPENED_PX_PER_S, TURNED_AT


@dataclass(frozen=True, slots=True)
class View:
    """`width_px` of a session of `duration_s`, from `left_s` on, at `px_per_s`; never past either end."""

    duration_s: float
    width_px: float
    left_s: float = 0.0
    px_per_s: float = 1.0

    @property
    def right_s(self) -> float:
        """The end of what is seen, which may lie behind that of a short session."""
        return self.left_s + self.width_px / self.px_per_s

    @property
    def whole(self) -> bool:
        """Whether all of it is seen."""
        return self.px_per_s <= self._least

    def x_of(self, at_s: float) -> float:
        """Where a time is, pixels from the left edge."""
        return (at_s - self.left_s) * self.px_per_s

    def at_s(self, x_px: float) -> float:
        """What time it is at a place, within the session."""
        return min(max(0.0, self.left_s + x_px / self.px_per_s), self.duration_s)

    def sees(self, at_s: float) -> bool:
        """Whether a time is seen."""
        return self.left_s <= at_s <= self.right_s

    def resized(self, width_px: float) -> "View":
        """Be wider or narrower at the same scale; what was seen whole stays so."""
        wider = replace(self, width_px=max(1.0, width_px))
        return wider.all_seen() if self.whole else wider._within()

    def lasting(self, duration_s: float) -> "View":
        """Show a session of another length."""
        return replace(self, duration_s=max(0.0, duration_s))._within()

    def opened(self) -> "View":
        """Look as a session is first looked at: its beginning."""
        return replace(self, left_s=0.0, px_per_s=OPENED_PX_PER_S)._within()

    def all_seen(self) -> "View":
        """See all of it."""
        return replace(self, left_s=0.0, px_per_s=self._least)

    def zoomed(self, factor: float, about_px: float) -> "View":
        """Come nearer, or stand back where `factor` is under 1; what is at `about_px` stays there."""
        px_per_s = self._bounded(self.px_per_s * factor)
        left_s = self.left_s + about_px / self.px_per_s - about_px / px_per_s
        return replace(self, left_s=left_s, px_per_s=px_per_s)._within()

    def scrolled(self, by_px: float) -> "View":
        """Go on by so many pixels; back where they are negative."""
        return self.from_(self.left_s + by_px / self.px_per_s)

    def from_(self, left_s: float) -> "View":
        """Begin at a time, at the same scale."""
        return replace(self, left_s=left_s)._within()

    def turned_to(self, at_s: float) -> "View":
        """Turn the page so that a time is seen near the left."""
        return self.from_(at_s - TURNED_AT * self.width_px / self.px_per_s)

    @property
    def _least(self) -> float:
        return min(MOST_PX_PER_S, self.width_px / self.duration_s) if self.duration_s > 0 else MOST_PX_PER_S

    def _bounded(self, px_per_s: float) -> float:
        return max(min(px_per_s, MOST_PX_PER_S), self._least)

    def _within(self) -> "View":
        px_per_s = self._bounded(self.px_per_s)
        last_s = self.duration_s - self.width_px / px_per_s
        return replace(self, left_s=max(0.0, min(self.left_s, last_s)), px_per_s=px_per_s)
