"""Block → events: the stages in a row, single-threaded, the same live, in replay and in tests."""

import heapq
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from app.delays import Delays
from app.recognition import Recognition
from audio.source import Block, Gap
from cues.engine import Engine
from cues.events import Judgement
from cues.hand import ByHand
from cues.timeline import Heard
from cues.unjudged import Unjudged
from diarize.channels import ChannelHearing
from diarize.events import HearingEvent
from diarize.hearing import Hearing
from diarize.turn_end import TurnEnds
from transcribe.transcription import Transcription

Event = Heard | ByHand | Judgement


class Pipeline:
    """Hearing, words, turn ends, then the judgement; each result enters the timeline when it is known."""

    def __init__(
        self,
        hearing: Hearing | ChannelHearing,
        transcription: Transcription | None,
        recognition: Recognition | None,
        delays: Delays,
        turn_ends: TurnEnds | None = None,
        engine: Engine | Unjudged | None = None,
    ) -> None:
        """Take the stages; without `transcription` and `recognition` there are no words."""
        self._hearing = hearing
        self._transcription = transcription
        self._recognition = recognition
        self._delays = delays
        self._turn_ends = turn_ends
        self._engine = engine or Engine()
        self._coming: list[tuple[float, int, Heard | ByHand]] = []
        self._order = count()
        self.heard_to_s = 0.0

    def feed(self, item: Block | Gap) -> list[Event]:
        """Take the next sound; returns what became known, in the order in which it did."""
        heard = self._hearing.lose(item) if isinstance(item, Gap) else self._hearing.feed(item)
        self.heard_to_s = item.end_s
        self._delays.note("hearing", item.end_s)
        self._coming_up(heard)
        if self._transcription is not None and self._recognition is not None:
            self._transcription.feed(item, heard)
            self._transcribe(self._transcription, self._recognition)
        if self._turn_ends is not None:
            self._ask_if_finished(self._turn_ends, item, heard)
        return self._deliver(self._now_s())

    def obey(self, event: ByHand) -> None:
        """Take in what the coach did, known when it was done, but never before what is judged already."""
        done_s = min(event.known_at_s, self._now_s())
        self._coming_up([replace(event, known_at_s=max(done_s, self._engine.timeline.now_s))])

    def finish(self) -> list[Event]:
        """The sound is over: everything still open ends, and all words are waited for."""
        heard = self._hearing.finish()
        self._coming_up(heard)
        if self._transcription is not None and self._recognition is not None:
            self._transcription.end(heard)
            self._transcribe_the_rest(self._transcription, self._recognition)
        last_s = max([self._now_s(), *(known_at_s for known_at_s, _, _ in self._coming)])
        return [*self._deliver(last_s), *self._engine.finish(self.heard_to_s)]

    def abandon(self) -> None:
        """The session is to leave nothing: whatever is still open is let go of."""
        if self._recognition is not None:
            self._recognition.abandon()

    def _ask_if_finished(self, turn_ends: TurnEnds, item: Block | Gap, heard: Sequence[HearingEvent]) -> None:
        """Ask last, when the recogniser is at work already: it takes longer than a block lasts."""
        answer = turn_ends.feed(item, heard)
        if answer:
            self._delays.note("turn_end", item.end_s)
            self._coming_up(answer)

    def _transcribe(self, transcription: Transcription, recognition: Recognition) -> None:
        """Ask for words, take in those that are known by now, and commit what a pause makes certain."""
        for answer in recognition.collect(self._now_s()):
            self._coming_up([transcription.take(answer.ask, answer.words, answer.known_at_s)])
        for ask in transcription.asks():
            recognition.submit(ask)
        self._coming_up(transcription.settle(self._delays.known_at_s("hearing", self.heard_to_s)))

    def _transcribe_the_rest(self, transcription: Transcription, recognition: Recognition) -> None:
        """Wait for every answer, and for those to what is left to ask."""
        known_at_s = self._now_s()
        for ask in transcription.asks():
            recognition.submit(ask)
        while answers := recognition.wait():
            for answer in answers:
                known_at_s = max(known_at_s, answer.known_at_s)
                self._coming_up([transcription.take(answer.ask, answer.words, answer.known_at_s)])
            for ask in transcription.asks():
                recognition.submit(ask)
        self._coming_up(transcription.settle(known_at_s, at_the_end=True))
        recognition.close()

    @property
    def words_left_out_s(self) -> float:
        """Seconds of speech that recognition had no time for."""
        return 0.0 if self._transcription is None else self._transcription.left_out_s

    @property
    def ticked_s(self) -> float:
        """Session time to which everything has been judged."""
        return self._engine.timeline.now_s

    def _now_s(self) -> float:
        return self._delays.now_s(self.heard_to_s)

    def _coming_up(self, events: Sequence[Heard | ByHand]) -> None:
        for event in events:
            heapq.heappush(self._coming, (event.known_at_s, next(self._order), event))

    def _deliver(self, now_s: float) -> list[Event]:
        delivered: list[Event] = []
        while self._coming and self._coming[0][0] <= now_s:
            event = heapq.heappop(self._coming)[2]
            delivered += [event, *self._engine.feed(event)]
        return [*delivered, *self._engine.tick(now_s)]
