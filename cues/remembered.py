"""What was judged of late, judged anew once a stretch turns out to be another person's than first thought.

Nothing that was said is unsaid: a fresher judgement follows it, and a cue is marked as revised.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from cues import tunables
from cues.events import (
    CueKind,
    CueRevised,
    CueShown,
    Judgement,
    OverlapClassified,
    OverlapWithdrawn,
    Owner,
    SilenceRejudged,
)
from cues.ownership import Verdict, judge
from cues.rules.overlap import overlap, reaches, spoken_over
from cues.timeline import CLIENT, COACH, Silence, Speech, Timeline

Kept = TypeVar("Kept")

NOT_THE_CLIENTS = {
    Owner.COACH: "It was found out later that this silence was yours.",
    Owner.OTHER: "It was found out later that neither you nor the client spoke before this silence.",
}
NOT_THE_COACH = "It was found out later that it was not you who began to speak."
NOT_HELD_FOR_THE_CLIENT = "It was found out later that it was not the client who went on."
NOT_OVER_THE_CLIENT = "It was found out later that you did not speak over the client."
NOT_THE_COACHS_TALK = "It was found out later that it was not you who said this."

NOT_OF_THE_COACH = dict.fromkeys((CueKind.INTERRUPTION, CueKind.CUT_IN, CueKind.FINISHING), NOT_THE_COACH) | (
    dict.fromkeys(
        (
            CueKind.MONOLOGUE,
            CueKind.TALK_SHARE,
            CueKind.STACKED_QUESTION,
            CueKind.LEADING_QUESTION,
            CueKind.ADVICE,
            CueKind.FEELING_PASSED,
        ),
        NOT_THE_COACHS_TALK,
    )
)
"""What speaks against kinds that rest on a stretch being the coach's, the first they are about."""


@dataclass(slots=True)
class _Silence:
    """A silence as last judged, when it first was, and who broke it."""

    silence: Silence
    verdict: Verdict
    judged_at_s: float
    by: Speech | None = None


@dataclass(slots=True)
class _Talk:
    """A stretch that was heard out, and what it was last said to have been spoken over."""

    by: Speech
    over: Speech | None
    said: OverlapClassified | None


class Remembered:
    """The latest silences, stretches and cues with what was said of them."""

    def __init__(self) -> None:
        """Begin with nothing judged yet."""
        self._silences: dict[str, _Silence] = {}
        self._talk: dict[str, _Talk] = {}
        self._over_open: set[str] = set()
        self._cues: dict[str, CueShown] = {}

    def judged(self, silence: Silence, verdict: Verdict, now_s: float) -> None:
        """Remember whose a silence was judged to be at `now_s`."""
        _keep(self._silences, silence.id, _Silence(silence, verdict, now_s))

    def broken(self, silence: Silence, by: Speech | None) -> None:
        """Remember who broke a silence."""
        if silence.id in self._silences:
            self._silences[silence.id].by = by

    def forget(self, silence: Silence) -> None:
        """Leave out what turned out to be no silence."""
        self._silences.pop(silence.id, None)

    def heard_out(self, by: Speech, over: Speech | None, said: OverlapClassified | None) -> None:
        """Remember a stretch that has ended, and the overlap it was said to be, if any."""
        talk = _Talk(by, over, said)
        _keep(self._talk, by.id, talk)
        if _is_open(talk):
            self._over_open.add(by.id)

    def shown(self, cue: CueShown) -> None:
        """Remember a cue and what it rests on."""
        _keep(self._cues, cue.id, cue)

    def revise(self, timeline: Timeline) -> list[Judgement]:
        """Judge anew what rests on stretches that were revised, or on a turn that was parted."""
        revised, ended = timeline.take_revised()
        if not revised and not ended:
            return []
        silences = list(self._silences_anew(timeline, revised)) if revised else []
        overlaps = self._overlaps_anew(timeline, revised)
        cues = self._cues_anew(timeline, revised | {silence.id for silence in silences})
        return [*silences, *overlaps, *cues]

    def _silences_anew(self, timeline: Timeline, revised: set[str]) -> Iterable[SilenceRejudged]:
        """What follows a revised stretch from afar is told only where it comes out otherwise now."""
        since_s = min(timeline.find(speech_id).start_s for speech_id in revised)
        for kept in self._silences.values():
            beside = {kept.silence.after.id} | ({kept.by.id} if kept.by is not None else set())
            if kept.silence.start_s <= since_s and not beside & revised:
                continue
            after = timeline.ended_last(kept.silence.start_s) or kept.silence.after
            kept.silence = replace(kept.silence, after=after)
            # As old as it was when first judged: how long it then lasted is not what was found out.
            former, kept.verdict = kept.verdict, judge(timeline, kept.silence, kept.judged_at_s)
            if former != kept.verdict or (beside | {after.id}) & revised:
                yield _rejudged(kept, timeline.now_s)

    def _overlaps_anew(self, timeline: Timeline, revised: set[str]) -> list[Judgement]:
        if not revised and not self._over_open:
            return []
        said: list[Judgement] = []
        since_s = _talked_since_s(timeline, revised)
        for talk in [talk for id_, talk in self._talk.items() if revised or id_ in self._over_open]:
            if talk.by.start_s < since_s and not _parted(talk):
                continue
            over = spoken_over(timeline, talk.by)
            former, talk.over = talk.said, over
            talk.said = None if over is None else overlap(timeline, talk.by, over)
            if talk.said is not None:
                if former is None or replace(talk.said, known_at_s=former.known_at_s) != former:
                    said.append(talk.said)
            elif former is not None:
                said.append(OverlapWithdrawn(former.id, timeline.now_s))
        self._over_open = {id_ for id_, talk in self._talk.items() if _is_open(talk)}
        return said

    def _cues_anew(self, timeline: Timeline, touched: set[str]) -> list[Judgement]:
        if not touched:
            return []
        said: list[Judgement] = []
        for cue in [cue for cue in self._cues.values() if touched.intersection(cue.about)]:
            why = self._against(timeline, cue)
            if why is not None:
                del self._cues[cue.id]
                said.append(CueRevised(cue.id, why, timeline.now_s))
        return said

    def _against(self, timeline: Timeline, cue: CueShown) -> str | None:
        """What speaks against `cue` by what is known now; None where it would be shown again."""
        if cue.kind is CueKind.HOLD_SPACE:
            kept = self._silences.get(cue.about[0])
            if kept is None:
                return None
            return NOT_THE_CLIENTS.get(judge(timeline, kept.silence, cue.shown_at_s).owner)
        if cue.kind is CueKind.HELD_SILENCE:
            return None if timeline.find(cue.about[1]).role == CLIENT else NOT_HELD_FOR_THE_CLIENT
        if cue.kind in NOT_OF_THE_COACH and timeline.find(cue.about[0]).role != COACH:
            return NOT_OF_THE_COACH[cue.kind]
        if cue.kind is CueKind.INTERRUPTION:
            over = spoken_over(timeline, timeline.find(cue.about[0]))
            return NOT_OVER_THE_CLIENT if over is None or over.role != CLIENT else None
        return None


def _talked_since_s(timeline: Timeline, revised: set[str]) -> float:
    """When the talk began in which a stretch was revised, with no more than a breath in it since.

    An overlap hangs on how long either went on, and so on what they said up to there.
    """
    if not revised:
        return timeline.now_s
    since_s = min(timeline.find(speech_id).start_s for speech_id in revised)
    for speech in reversed(timeline.speech):
        if speech.start_s < since_s and reaches(speech, since_s):
            since_s = speech.start_s
    return since_s - tunables.BREATH_S


def _is_open(talk: _Talk) -> bool:
    """Whether the stretch spoken over went on when last looked at: only its end can part it."""
    return talk.over is not None and talk.over.end_s is None


def _parted(talk: _Talk) -> bool:
    """Whether the stretch spoken over turned out to have ended sooner than was said."""
    return (
        talk.said is not None
        and talk.over is not None
        and talk.over.end_s is not None
        and talk.over.end_s < talk.said.end_s
    )


def _rejudged(kept: _Silence, now_s: float) -> SilenceRejudged:
    verdict, by = kept.verdict, kept.by
    return SilenceRejudged(
        kept.silence.id,
        verdict.owner,
        verdict.why,
        verdict.p_hold,
        by.role if by is not None else None,
        now_s,
    )


def _keep(kept: dict[str, Kept], key: str, value: Kept) -> None:
    """Put in `value`, and leave out the oldest beyond so many."""
    kept[key] = value
    while len(kept) > tunables.REMEMBERED:
        del kept[next(iter(kept))]
