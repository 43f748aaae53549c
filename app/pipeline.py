"""Block → events: the stages in a row, single-threaded, the same live, in replay and in tests."""

import heapq
from collections import deque
from itertools import count

from app.delays import Delays
from app.recognition import Recognised, Recognition
from audio.source import Block, Gap
from cues.engine import Engine
from cues.events import Judgement
from cues.timeline import Heard
from diarize.channels import ChannelHearing
from diarize.events import HearingEvent
from diarize.hearing import Hearing
from transcribe.utterances import Utterances
from transcribe.words import Speakers, words_heard

Event = Heard | Judgement


class Pipeline:
    """Hearing, then words, then the judgement; each result enters the timeline when it is known."""

    def __init__(
        self, hearing: Hearing | ChannelHearing, recognition: Recognition | None, delays: Delays
    ) -> None:
        """Take the stages; without `recognition` there are no words."""
        self._hearing = hearing
        self._recognition = recognition
        self._delays = delays
        self._utterances = Utterances()
        self._speakers = Speakers()
        self._said: deque[HearingEvent] = deque()
        self._engine = Engine()
        self._coming: list[tuple[float, int, Heard]] = []
        self._order = count()
        self.heard_to_s = 0.0

    def feed(self, item: Block | Gap) -> list[Event]:
        """Take the next sound; returns what became known, in the order in which it did."""
        if isinstance(item, Gap):
            heard = self._hearing.lose(item)
            utterances = self._utterances.lose(item, heard)
        else:
            heard = self._hearing.feed(item)
            utterances = self._utterances.feed(item, heard)
        self.heard_to_s = item.end_s
        self._delays.note("hearing", item.end_s)
        self._take_in(heard)
        if self._recognition is not None:
            for utterance in utterances:
                self._recognition.submit(utterance)
            for recognised in self._recognition.collect(self._now_s()):
                self._take_in_words(recognised)
        return self._deliver(self._now_s())

    def finish(self) -> list[Event]:
        """The sound is over: everything still open ends, and all words are waited for."""
        heard = self._hearing.finish()
        self._take_in(heard)
        if self._recognition is not None:
            for utterance in self._utterances.feed_end(heard):
                self._recognition.submit(utterance)
            for recognised in self._recognition.finish():
                self._take_in_words(recognised)
        last_s = max([self._now_s(), *(known_at_s for known_at_s, _, _ in self._coming)])
        return [*self._deliver(last_s), *self._engine.finish(self.heard_to_s)]

    @property
    def words_left_out_s(self) -> float:
        """Seconds of speech that recognition had no time for."""
        return 0.0 if self._recognition is None else self._recognition.left_out_s

    def _now_s(self) -> float:
        return self._delays.now_s(self.heard_to_s)

    def _take_in(self, heard: list[HearingEvent]) -> None:
        self._said.extend(heard)
        for event in heard:
            self._coming_up(event)

    def _take_in_words(self, recognised: Recognised) -> None:
        """Give each word to whoever, by what was known by then, said it."""
        while self._said and self._said[0].known_at_s <= recognised.known_at_s:
            self._speakers.feed([self._said.popleft()])
        self._coming_up(
            words_heard(recognised.words, recognised.utterance, self._speakers, recognised.known_at_s)
        )

    def _coming_up(self, event: Heard) -> None:
        heapq.heappush(self._coming, (event.known_at_s, next(self._order), event))

    def _deliver(self, now_s: float) -> list[Event]:
        delivered: list[Event] = []
        while self._coming and self._coming[0][0] <= now_s:
            event = heapq.heappop(self._coming)[2]
            delivered += [event, *self._engine.feed(event)]
        return [*delivered, *self._engine.tick(now_s)]
