"""Moments of a session worth hearing again: a few, unlike each other, with something that went well first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cues.events import CueKind, CueShown
from sessions.standing import PastSilence, StandingCues
from sessions.tunables import MOMENT_AFTER_S, MOMENT_BEFORE_S, MOMENT_LONGEST_S, MOMENTS

MARKED = "marked"
"""The kind of a moment that the coach marked with a key."""

_HELD, _TAKING_THE_FLOOR, _BY_HAND = 0, 1, 2
_RANKS: dict[CueKind, int] = {
    CueKind.INTERRUPTION: _TAKING_THE_FLOOR,
    CueKind.CUT_IN: _TAKING_THE_FLOOR,
    CueKind.FEELING_PASSED: 3,
    CueKind.STACKED_QUESTION: 4,
    CueKind.FINISHING: 5,
    CueKind.LEADING_QUESTION: 6,
    CueKind.ADVICE: 7,
    CueKind.MONOLOGUE: 8,
}
"""The lower, the sooner it is heard again. Of kinds that are not here there is nothing to hear: a silence
that was held is known by itself, a share of talk is spread over minutes, and a doubt is about the sound."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment worth hearing again; `why` is one line, `well` whether it is one that went well."""

    start_s: float
    end_s: float
    kind: str
    why: str
    well: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A moment, how soon its sort comes (0 first), and how much it weighs among its sort."""

    moment: Moment
    rank: int
    weight: float


def worth_hearing(
    held: Sequence[PastSilence], cues: StandingCues, marked_at_s: Sequence[float], duration_s: float
) -> tuple[Moment, ...]:
    """Choose `MOMENTS` of a session of `duration_s`, in order of time; fewer where there are not so many.

    No two are of one sort unless there is nothing else, and none overlap.
    """
    candidates = [
        *_held(held, cues, duration_s),
        *(_of_cue(cue, cues, duration_s) for cue in cues.of(*_RANKS)),
        *(_marked(at_s, duration_s) for at_s in marked_at_s),
    ]
    chosen = _chosen(sorted(candidates, key=lambda one: (one.rank, -one.weight, one.moment.start_s)))
    return tuple(sorted((one.moment for one in chosen), key=lambda moment: moment.start_s))


def _chosen(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Take the first of each sort that fit, then of whatever is left."""
    chosen: list[_Candidate] = []
    for unlike in (True, False):
        for one in candidates:
            if len(chosen) < MOMENTS and _fits(one, chosen, unlike):
                chosen.append(one)
    return chosen


def _fits(one: _Candidate, chosen: Iterable[_Candidate], unlike: bool) -> bool:
    moment = one.moment
    return not any(
        (unlike and one.rank == other.rank)
        or (moment.start_s < other.moment.end_s and other.moment.start_s < moment.end_s)
        for other in chosen
    )


def _held(held: Sequence[PastSilence], cues: StandingCues, duration_s: float) -> Iterable[_Candidate]:
    said = {id_: cue.evidence for cue in cues.of(CueKind.HELD_SILENCE) for id_ in cue.about}
    for silence in held:
        usual = f"You let the client have {silence.length_s:.0f} s, and they went on."
        moment = _around(
            (silence.start_s, silence.end_s), duration_s, CueKind.HELD_SILENCE, said.get(silence.id, usual)
        )
        yield _Candidate(moment, _HELD, silence.length_s)


def _of_cue(cue: CueShown, cues: StandingCues, duration_s: float) -> _Candidate:
    """What a cue is about is over when it is shown; words may come much later."""
    end_s = min(max(cue.start_s, cue.shown_at_s), cue.start_s + MOMENT_LONGEST_S)
    moment = _around((cue.start_s, end_s), duration_s, cue.kind, cue.evidence)
    return _Candidate(moment, _RANKS[cue.kind], cue.confidence + (cue.id in cues.helpful))


def _marked(at_s: float, duration_s: float) -> _Candidate:
    return _Candidate(_around((at_s, at_s), duration_s, MARKED, "You marked this moment."), _BY_HAND, 0.0)


def _around(what_s: tuple[float, float], duration_s: float, kind: str, why: str) -> Moment:
    """With what was heard shortly before and after, inside the session."""
    start_s = min(max(0.0, what_s[0] - MOMENT_BEFORE_S), duration_s)
    end_s = max(start_s, min(duration_s, what_s[1] + MOMENT_AFTER_S))
    return Moment(start_s, end_s, str(kind), why, well=kind == CueKind.HELD_SILENCE)
