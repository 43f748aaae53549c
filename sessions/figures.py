"""What a session comes to in figures that can be laid beside those of other sessions: never a score.

Every figure is None where it cannot be judged: too little talk or too few cases, nobody knows for much of the
time who spoke, no words were kept, or a transcript, whose silences nobody measured.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from statistics import median

from cues.errors import WrongSettings
from cues.events import CueKind
from cues.language.act import acknowledges
from cues.settings import Settings
from cues.timeline import CLIENT, COACH
from cues.tunables import INTERRUPTING_AFTER_S
from diarize.events import Role
from sessions.about import About, Timing
from sessions.account import Account, Turn
from sessions.question_mix import QuestionMix, is_english, question_mix
from sessions.stored_sound import Hole
from sessions.tunables import DOUBTFUL_SHARE, FEWEST_WAITS, LITTLE_TALK_S
from transcribe.attribution import SpokenStretch

TEN_MINUTES_S = 600.0

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Figures:
    """One session's. `coach_share` is 0..1 of what coach and client said, the wait is in seconds.

    `held`, `broken` and `interruptions` are numbers, and those `per_10min` of session time.
    """

    coach_share: float | None = None
    median_wait_s: float | None = None
    held: int | None = None
    held_per_10min: float | None = None
    broken: int | None = None
    broken_per_10min: float | None = None
    interruptions: int | None = None
    interruptions_per_10min: float | None = None
    questions: QuestionMix | None = None


NOTHING = Figures()


def figures_of(account: Account, doubtful_s: float = 0.0) -> Figures:
    """Tell a session's figures, everything set right by hand laid over, cues that do not stand left out.

    `doubtful_s` is for how many seconds it could not be told who spoke.
    """
    talk_s = _talk_s(account, COACH) + _talk_s(account, CLIENT)
    if talk_s < LITTLE_TALK_S or doubtful_s > DOUBTFUL_SHARE * account.duration_s:
        return NOTHING
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
        questions=_question_mix(account),
    )


def median_wait_s(account: Account) -> float | None:
    """How long the coach waited, in the median, before they spoke after the client had stopped; seconds.

    A wait is the time from where the client stopped to where the coach began, wherever nobody was heard in
    between. It may be as short as it was; only where the coach began while the client was still speaking
    there was none, which is what interruptions are about. An "mm-hm" lets the client go on and ends no wait;
    without words it is told by being short. Where sound is missing in between nobody knows what was heard
    there, and it does not count. None where there are fewer than `FEWEST_WAITS`.
    """
    waits_s = list(_waits_s(account))
    return median(waits_s) if len(waits_s) >= FEWEST_WAITS else None


def _waits_s(account: Account) -> Iterator[float]:
    last: Role | None = None
    until_s = 0.0
    for stretch in _taking_the_floor(account.turns):
        follows = stretch.role == COACH and last == CLIENT and stretch.start_s >= until_s
        if follows and not _any_between(account.holes, until_s, stretch.start_s):
            yield stretch.start_s - until_s
        if stretch.end_s > until_s:
            last, until_s = stretch.role, stretch.end_s


def _taking_the_floor(turns: Sequence[Turn]) -> list[SpokenStretch]:
    """Everything spoken by its start, without that of the coach which only lets the client go on."""
    turns = [turn for turn in turns if not (turn.role == COACH and _lets_go_on(turn))]
    return sorted(
        (stretch for turn in turns for stretch in turn.stretches),
        key=lambda stretch: (stretch.start_s, stretch.end_s),
    )


def _lets_go_on(turn: Turn) -> bool:
    return acknowledges(turn.text) if turn.words else turn.end_s - turn.start_s < INTERRUPTING_AFTER_S


def _any_between(holes: Sequence[Hole], start_s: float, end_s: float) -> bool:
    return any(hole.start_s < end_s and hole.end_s > start_s for hole in holes)


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


def _question_mix(account: Account) -> QuestionMix | None:
    turns = [turn.words for turn in account.turns if turn.role == COACH]
    spoken_in = account.about.language
    if spoken_in is None and is_english(word.text for words in turns for word in words):
        spoken_in = ENGLISH
    return question_mix(turns) if spoken_in == ENGLISH else None
