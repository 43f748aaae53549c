"""Where observer and machine agree on a round, where they differ, and where they cannot.

That only one of two saw a moment is a difference only where the other could have seen it. The machine has no
cue for a powerful question, a strength or a note; nobody marks a long turn or a share of talk; and what was
switched off, or fell where the machine could not tell who speaks, it did not look at.
"""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from cues.errors import WrongSettings
from cues.events import CueKind
from cues.settings import Settings
from sessions.about import About, Keep
from sessions.account import Account
from sessions.review.english import ENGLISH
from sessions.triads.debrief import SAME, Sight
from sessions.triads.tunables import MATCHED_WITHIN_S

MARKED: frozenset[CueKind] = frozenset(kind for kinds in SAME.values() for kind in kinds)
"""The cues that there is a mark for; what any other tells, only the machine looks for."""


class Compared(StrEnum):
    """How a moment stands between observer and machine."""

    BOTH = "both"
    OBSERVER_ONLY = "observer_only"
    MACHINE_ONLY = "machine_only"
    ONLY_OBSERVER_CAN = "only_observer_can"
    """The machine has no eye for it, or had none in that round, or just then."""
    ONLY_MACHINE_LOOKS = "only_machine_looks"
    """There is no mark for it."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What the machine looked for in a round, and from when to when, in seconds, it could not tell."""

    kinds: frozenset[CueKind]
    doubtful: tuple[tuple[float, float], ...] = ()

    def compared(self, sight: Sight) -> Compared:
        """How a moment stands between observer and machine."""
        if sight.mark is not None and sight.cue is not None:
            return Compared.BOTH
        if sight.mark is not None:
            looked = not self.kinds.isdisjoint(SAME.get(sight.mark.mark, ())) and self._could_tell(sight)
            return Compared.OBSERVER_ONLY if looked else Compared.ONLY_OBSERVER_CAN
        looked = sight.cue is not None and sight.cue.kind in MARKED
        return Compared.MACHINE_ONLY if looked else Compared.ONLY_MACHINE_LOOKS

    def _could_tell(self, sight: Sight) -> bool:
        """Whether it could just before, when what was marked then happened."""
        return not any(
            start_s <= sight.at_s and sight.at_s - MATCHED_WITHIN_S <= end_s
            for start_s, end_s in self.doubtful
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many moments of a round both saw, one alone, or one alone could see."""

    both: int = 0
    observer_only: int = 0
    machine_only: int = 0
    only_observer_can: int = 0
    only_machine_looks: int = 0

    @property
    def marks(self) -> int:
        """How many the observer marked."""
        return self.comparable_marks + self.only_observer_can

    @property
    def comparable_marks(self) -> int:
        """How many of those the machine could have seen."""
        return self.both + self.observer_only

    @property
    def not_comparable(self) -> int:
        """How many could be seen by one of them alone."""
        return self.only_observer_can + self.only_machine_looks


def watch_of(account: Account) -> Watch:
    """What the machine looked for in a round as it stands, and could tell."""
    had_words = account.about.keep is Keep.CUES or bool(account.words)
    doubts = (cue for cue in account.cues if cue.kind is CueKind.CANNOT_TELL)
    return Watch(
        looked_for(account.about, had_words),
        tuple((one.start_s, account.duration_s if one.end_s is None else one.end_s) for one in doubts),
    )


def looked_for(about: About, had_words: bool) -> frozenset[CueKind]:
    """The kinds of cue that were on; a feeling is known by its words alone, in English."""
    worded = had_words and about.language in (None, ENGLISH)
    settings = Settings()
    with suppress(WrongSettings):  # a later version's: then what is usual was looked for
        settings = Settings.from_json(dict(about.settings or {}))
    return frozenset(
        kind for kind in CueKind if settings.of(kind).on and (worded or kind is not CueKind.FEELING_PASSED)
    )


def agreement(moments: Iterable[Sight], watch: Watch) -> Agreement:
    """Count the moments of a round by how they stand between observer and machine."""
    counts = Counter(watch.compared(one) for one in moments)
    return Agreement(**{str(how): counts[how] for how in Compared})
