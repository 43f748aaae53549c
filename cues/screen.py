"""What is on the screen: a cue in the place of another, what becomes of each, and when it leaves."""

from collections.abc import Iterable
from math import inf

from cues import tunables
from cues.events import CueHidden, CueIntentional, CueKind, CueShown, Judgement
from cues.hand import ByHand, CueMarked, CuesMuted, MarkedIntentional, MomentMarked, ObserverMarked
from cues.pacing import Pacing, Showing
from cues.rules.proposal import Proposal
from cues.timeline import Timeline


class Screen:
    """Shows what was proposed, as `pacing` decides, and takes it away."""

    def __init__(self, timeline: Timeline, pacing: Pacing) -> None:
        """Begin with nothing shown; `timeline` tells the time."""
        self._timeline = timeline
        self._pacing = pacing
        self._cues = 0
        self._up: dict[CueKind, CueShown] = {}
        self._until_s: dict[CueKind, float] = {}

    def show(self, proposal: Proposal) -> list[CueHidden | CueShown]:
        """Show a cue in the place of what is up, or keep it for playback, or neither."""
        now_s = self._timeline.now_s
        showing = self._pacing.decide(proposal, now_s, self._up)
        if showing is Showing.LEFT_OUT:
            return []
        live = showing is Showing.LIVE
        gone = self.clear(now_s) if live else []
        self._cues += 1
        cue = CueShown(
            f"c{self._cues}",
            proposal.kind,
            proposal.start_s,
            now_s,
            proposal.confidence,
            proposal.evidence,
            proposal.about,
            live,
        )
        if live:
            self._up[proposal.kind] = cue
            self._until_s[proposal.kind] = now_s + proposal.stays_s
        self._pacing.shown(cue)
        return [*gone, cue]

    def obey(self, event: ByHand) -> list[Judgement]:
        """Do what the coach asks; a moment, or what an observer saw, is only marked."""
        now_s = self._timeline.now_s
        match event:
            case CueMarked():
                self._pacing.mark(event)
            case CuesMuted():
                self._pacing.muted = event.muted
                return [*self.clear(now_s)] if event.muted else []
            case MarkedIntentional():
                cue = self._pacing.meant(now_s)
                return [] if cue is None else [CueIntentional(cue.id, now_s), *self.remove({cue.id})]
            case MomentMarked() | ObserverMarked():
                pass
        return []

    @property
    def muted(self) -> bool:
        """Whether no cue is to be seen."""
        return self._pacing.muted

    def hide(self) -> Iterable[CueHidden]:
        """Take away a hold-space cue when anybody's voice comes up, and what has been up long enough."""
        now_s = self._timeline.now_s
        voice_s = now_s if self._timeline.voice_since_s is None else self._timeline.voice_since_s
        if CueKind.HOLD_SPACE in self._up and now_s - voice_s >= tunables.VOICE_HIDES_AFTER_S:
            yield self._take_away(CueKind.HOLD_SPACE, voice_s)
        for kind in list(self._up):
            if now_s >= self._until_s[kind]:
                yield self._take_away(kind, now_s)

    def due_s(self) -> float:
        """When time alone takes something away."""
        due_s = min((self._until_s[kind] for kind in self._up), default=inf)
        voice_s = self._timeline.voice_since_s
        if CueKind.HOLD_SPACE in self._up and voice_s is not None:
            due_s = min(due_s, voice_s + tunables.VOICE_HIDES_AFTER_S)
        return due_s

    def clear(self, end_s: float) -> list[CueHidden]:
        """Take everything away."""
        return [self._take_away(kind, end_s) for kind in list(self._up)]

    def remove(self, ids: set[str]) -> list[CueHidden]:
        """Take away the cues of these ids, where they are up."""
        up = [kind for kind, cue in self._up.items() if cue.id in ids]
        return [self._take_away(kind, self._timeline.now_s) for kind in up]

    def end(self, kind: CueKind, end_s: float) -> list[CueHidden]:
        """Take the cue of `kind` away, where one is up: what it is about ended at `end_s`."""
        return [self._take_away(kind, end_s)] if kind in self._up else []

    def _take_away(self, kind: CueKind, end_s: float) -> CueHidden:
        return CueHidden(self._up.pop(kind).id, end_s, self._timeline.now_s)
