"""What a session comes to in figures that can be laid beside those of other sessions: never a score.

Every figure is None where it cannot be judged: too little talk or too few cases, nobody knows for much of the
time who spoke, no words were kept, or a transcript, whose silences nobody measured.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from cues.errors import WrongSettings
from cues.events import CueKind
from cues.settings import Settings
from cues.timeline import CLIENT, COACH
from diarize.events import Role
from sessions.about import About, Timing
from sessions.account import Account
from sessions.question_mix import questions_told
from sessions.review.at_a_glance import Questions
from sessions.review.conversation import conversation_of
from sessions.review.rates import rates_of
from sessions.review.review import signs_of
from sessions.tunables import DOUBTFUL_SHARE, LITTLE_TALK_S
from sessions.waits import median_wait_s

TEN_MINUTES_S = 600.0


@dataclass(frozen=True, slots=True)
class Figures:
    """One session's. `coach_share` is 0..1 of what coach and client said, the wait is in seconds.

    `held`, `broken` and `interruptions` are numbers, and those `per_10min` of session time. `questions` are
    counted as the review counts them; `sign_rates` has the review's rates in ten minutes, by a sign's id.
    """

    coach_share: float | None = None
    median_wait_s: float | None = None
    held: int | None = None
    held_per_10min: float | None = None
    broken: int | None = None
    broken_per_10min: float | None = None
    interruptions: int | None = None
    interruptions_per_10min: float | None = None
    questions: Questions | None = None
    sign_rates: Mapping[int, float | None] = field(default_factory=dict)


NOTHING = Figures()


def figures_of(account: Account, doubtful_s: float = 0.0) -> Figures:
    """Tell a session's figures, everything set right by hand laid over, cues that do not stand left out.

    `doubtful_s` is for how many seconds it could not be told who spoke. Talk about a round has none.
    """
    if not account.about.is_judged:
        return NOTHING
    talk_s = _talk_s(account, COACH) + _talk_s(account, CLIENT)
    if talk_s < LITTLE_TALK_S or doubtful_s > DOUBTFUL_SHARE * account.duration_s:
        return NOTHING
    conversation = conversation_of(account)
    measured = account.about.timing is Timing.SOUND
    held = sum(silence.held for silence in account.silences) if measured else None
    broken = _told(account, CueKind.CUT_IN) if measured else None
    interruptions = _told(account, CueKind.INTERRUPTION) if measured else None
    return Figures(
        coach_share=_talk_s(account, COACH) / talk_s,
        median_wait_s=median_wait_s(account) if measured else None,
        held=held,
        held_per_10min=_per_10min(held, account),
        broken=broken,
        broken_per_10min=_per_10min(broken, account),
        interruptions=interruptions,
        interruptions_per_10min=_per_10min(interruptions, account),
        questions=questions_told(conversation),
        sign_rates=rates_of(signs_of(conversation).signs, conversation),
    )


def _talk_s(account: Account, role: Role) -> float:
    return sum(
        stretch.end_s - stretch.start_s
        for turn in account.turns
        if turn.role == role
        for stretch in turn.stretches
    )


def _told(account: Account, kind: CueKind) -> int | None:
    """How many cues of a kind stand; None where the coach had set that there be none of it."""
    if _is_off(kind, account.about):
        return None
    return sum(
        cue.kind is kind and not (cue.intentional or cue.revised_why or cue.helpful is False)
        for cue in account.cues
    )


def _is_off(kind: CueKind, about: About) -> bool:
    with suppress(WrongSettings):  # a later version's: what was told then counts as it is
        return not Settings.from_json(dict(about.settings or {})).of(kind).on
    return False


def _per_10min(number: int | None, account: Account) -> float | None:
    return None if number is None else number * TEN_MINUTES_S / account.duration_s
