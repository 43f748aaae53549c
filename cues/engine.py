"""The judgement as it runs: timeline events and the passing of time in, judgements out.

Pure: the same events and ticks give the same judgements, byte for byte. Time passes on a fixed grid
(one tick a block of sound), so that a stored session can be judged again.
"""

from collections.abc import Iterable
from math import inf

from cues import tunables
from cues.events import (
    CueKind,
    CueRevised,
    CueShown,
    Judgement,
    SilenceEnded,
    SilenceJudged,
)
from cues.from_words import FromWords
from cues.hand import ByHand, CuesMuted
from cues.marks import UNMARKED, TrackRecord
from cues.ownership import judge
from cues.pacing import Pacing
from cues.remembered import Remembered
from cues.rules.cannot_tell import cannot_tell
from cues.rules.cut_in import cut_in, is_open, next_look_s
from cues.rules.held_silence import held_silence
from cues.rules.hold_space import earliest_s, hold_space
from cues.rules.interruption import interruption
from cues.rules.overlap import is_settled, overlap, spoken_over
from cues.rules.proposal import Proposal
from cues.screen import Screen
from cues.settings import USUAL, Settings
from cues.timeline import COACH, Heard, Silence, Speech, Timeline
from diarize.events import SoundLost, SpeechStarted


class Engine:
    """Appends events to its timeline, asks the rules, and keeps what is on the screen."""

    def __init__(
        self,
        timeline: Timeline | None = None,
        settings: Settings = USUAL,
        record: TrackRecord = UNMARKED,
    ) -> None:
        """Judge `timeline`, or a session in which nothing was heard yet, as was set and marked before."""
        self.timeline = timeline or Timeline()
        self._pacing = Pacing(settings, record)
        self._screen = Screen(self.timeline, self._pacing)
        self._news = False
        self._due_s = inf
        self._judged: str | None = None
        self._held: str | None = None
        self._doubted: tuple[str, ...] | None = None
        self._talking: dict[str, Speech] = {}
        self._unclassified: list[Speech] = []
        self._interrupted: set[str] = set()
        self._broken_before: Silence | None = None
        self._broke: dict[str, Silence] = {}
        self._remembered = Remembered()
        self._from_words = FromWords(settings.quotes_words)

    def feed(self, event: Heard | ByHand) -> list[Judgement]:
        """Take in one event; what it changes is judged once all that became known with it is in."""
        said = self._look() if self._news and event.known_at_s > self.timeline.now_s else []
        if isinstance(event, ByHand):
            return said + self._obey(event)
        before = self.timeline.silence
        self.timeline.append(event)
        self._news = True
        if isinstance(event, SpeechStarted):
            speech = self._talking[event.id] = self.timeline.find(event.id)
            if before is not None and event.at_s <= before.start_s:
                self._broken_before = before
            else:
                said += self._end_silence(before, event.at_s, speech)
        elif isinstance(event, SoundLost):
            said += self._end_silence(before, event.start_s, None)
        return said

    def _obey(self, event: ByHand) -> list[Judgement]:
        """Do what the coach asks."""
        self.timeline.now_s = max(self.timeline.now_s, event.known_at_s)
        self._news = True
        if isinstance(event, CuesMuted) and self._screen.muted and not event.muted:
            self._doubted = None  # a doubt that still stands is said again
        return self._screen.obey(event)

    def tick(self, now_s: float) -> list[Judgement]:
        """Let time pass to `now_s`, without anything new heard."""
        said = self._look() if self._news and now_s > self.timeline.now_s else []
        self.timeline.now_s = now_s = max(self.timeline.now_s, now_s)
        return said + self._look() if self._news or now_s >= self._due_s else said

    def _look(self) -> list[Judgement]:
        """Judge the moment, and note from when on time alone may change what is judged."""
        self._news = False
        # What was heard to lie ahead comes about by time alone.
        self._due_s = inf if self.timeline.heard_to_s < self.timeline.now_s else self.timeline.now_s
        said = [*self._settle(), *self._watch_doubt(), *self._screen.hide(), *self._revise()]
        said += [*self._watch_silence(), *self._watch_talk(), *self._watch_breaking()]
        said += [told for found in self._from_words.look(self.timeline) for told in self._show(found)]
        if self._unclassified:
            said += self._classify([by for by in self._unclassified if self._can_be_classified(by)])
        self._look_again(self._screen.due_s())
        self._look_again(self._from_words.due_s(self.timeline))
        return said

    def _look_again(self, at_s: float) -> None:
        """Time alone may change something from `at_s` on."""
        self._due_s = min(self._due_s, at_s - tunables.ROUNDING_S)

    def finish(self, end_s: float) -> list[Judgement]:
        """The sound is over: end the silence and take every cue away."""
        said = self.tick(end_s)
        said += self._end_silence(self.timeline.silence, end_s, None)
        self.timeline.silence = None
        said += self._classify(self._unclassified)
        return said + self._screen.clear(end_s)

    def _settle(self) -> list[Judgement]:
        """End the silence before which somebody began, unless they had ended before it too."""
        silence, self._broken_before = self._broken_before, None
        if silence is None:
            return []
        lasting = self.timeline.silence
        if lasting is not None and lasting.id == silence.id:
            return []
        return self._end_silence(silence, silence.start_s, None)

    def _watch_doubt(self) -> list[Judgement]:
        """While it cannot be told who speaks, say so, and nothing else."""
        proposal = cannot_tell(self.timeline)
        if proposal is None:
            self._doubted = None
            return [*self._screen.end(CueKind.CANNOT_TELL, self.timeline.now_s)]
        if self._doubted == proposal.about:
            return []
        self._doubted = proposal.about
        return [*self._screen.clear(self.timeline.now_s), *self._show(proposal)]

    def _revise(self) -> list[Judgement]:
        """Judge anew what was judged of stretches that turned out to be another's; take such cues away."""
        said = self._remembered.revise(self.timeline)
        revised = {cue.id for cue in said if isinstance(cue, CueRevised)}
        return said + self._screen.remove(revised)

    def _watch_silence(self) -> list[Judgement]:
        silence = self.timeline.silence
        if silence is None:
            return []
        said: list[Judgement] = []
        age_s = self.timeline.now_s - silence.start_s
        if self._judged != silence.id:
            if age_s >= tunables.JUDGED_AFTER_S:
                said.append(self._judge(silence))
            self._look_again(silence.start_s + tunables.JUDGED_AFTER_S)
        if self._held != silence.id and not self.timeline.doubts:
            said += self._hold(silence)
        return said

    def _hold(self, silence: Silence) -> Iterable[Judgement]:
        """Hold a silence once it is due, which nothing but time may bring about."""
        timeline = self.timeline
        if timeline.quiet:
            proposal = hold_space(
                timeline,
                silence,
                judge(timeline, silence),
                quotes=self._pacing.settings.quotes_words,
                shift=self._pacing.log_odds_shift(CueKind.HOLD_SPACE),
            )
            if proposal is not None:
                self._held = silence.id
                return self._show(proposal)
        if timeline.voice_since_s is None:
            self._look_again(max(timeline.quiet_from_s, earliest_s(silence)))
        return []

    def _judge(self, silence: Silence) -> SilenceJudged:
        self._judged = silence.id
        verdict = judge(self.timeline, silence)
        self._remembered.judged(silence, verdict, self.timeline.now_s)
        return SilenceJudged(
            silence.id, silence.start_s, verdict.owner, verdict.why, verdict.p_hold, self.timeline.now_s
        )

    def _end_silence(self, silence: Silence | None, end_s: float, by: Speech | None) -> list[Judgement]:
        if silence is None:
            return []
        said: list[Judgement] = []
        said += self._screen.end(CueKind.HOLD_SPACE, max(end_s, silence.start_s))
        if end_s - silence.start_s < tunables.SILENCE_S:
            self._remembered.forget(silence)
            return said
        if self._judged != silence.id:
            said.append(self._judge(silence))
        self._remembered.broken(silence, by)
        if by is not None:
            self._broke[by.id] = silence
            held = held_silence(silence, end_s, by, judge(self.timeline, silence, end_s))
            said += self._show(held) if held is not None else []
        broken_by = by.role if by is not None else None
        return [*said, SilenceEnded(silence.id, silence.start_s, end_s, broken_by, self.timeline.now_s)]

    def _watch_talk(self) -> list[Judgement]:
        """Mark an interruption while it happens; what has ended waits for its words."""
        said: list[Judgement] = []
        for by in list(self._talking.values()):
            if by.role == COACH and not self.timeline.doubts:
                said += self._watch_coach(self.timeline.run_of(by)[0])
            if by.end_s is not None:
                del self._talking[by.id]
                self._unclassified.append(by)
        return said

    def _watch_coach(self, came_in: Speech) -> Iterable[Judgement]:
        """Mark an interruption once, by what the coach came in with."""
        if came_in.id in self._interrupted:
            return []
        over = spoken_over(self.timeline, came_in)
        proposal = interruption(self.timeline, came_in, over) if over is not None else None
        if proposal is None:
            if over is not None and not is_settled(self.timeline, came_in):
                self._look_again(self.timeline.now_s)
            return []
        self._interrupted.add(came_in.id)
        return self._show(proposal)

    def _watch_breaking(self) -> list[Judgement]:
        """Tell a cut-in as soon as it is one."""
        said: list[Judgement] = []
        for id_, silence in list(self._broke.items()):
            speech = self.timeline.find(id_)
            proposal = None if self.timeline.doubts else cut_in(self.timeline, speech, silence)
            if proposal is not None:
                said += self._show(proposal)
            if proposal is not None or not is_open(self.timeline, speech):
                del self._broke[id_]
            else:
                self._look_again(next_look_s(self.timeline, speech))
        return said

    def _can_be_classified(self, by: Speech) -> bool:
        """Whether it is known how long either went on, and the words are in or overdue."""
        end_s = self.timeline.run_of(by)[-1].end_s
        if end_s is None:
            return False
        told_s = max(by.start_s + tunables.TURN_END_OVERLAP_S, end_s) + tunables.BREATH_S
        if self.timeline.surely_to_s < told_s:
            self._look_again(self.timeline.surely_known_at_s(told_s))
            return False
        self._look_again(end_s + tunables.WORDS_AWAITED_S)
        waited_s = self.timeline.now_s - end_s
        return self.timeline.words_known_to_s(by.role) >= end_s or waited_s >= tunables.WORDS_AWAITED_S

    def _classify(self, ended: list[Speech]) -> list[Judgement]:
        """Say which overlaps there were in what `ended`."""
        self._unclassified = [by for by in self._unclassified if by not in ended]
        said: list[Judgement] = []
        for by in ended:
            over = spoken_over(self.timeline, by)
            told = overlap(self.timeline, by, over) if over is not None else None
            self._remembered.heard_out(by, over, told)
            said += [told] if told is not None else []
        return said

    def _show(self, proposal: Proposal) -> Iterable[Judgement]:
        """Show a cue, or keep it for playback, or neither."""
        told = self._screen.show(proposal)
        for event in told:
            if isinstance(event, CueShown):
                self._remembered.shown(event)
        return told
