"""Talk that is no session, as a triad's debrief: it is heard and kept, and nothing in it is ever judged."""

from cues.events import Judgement
from cues.hand import ByHand
from cues.timeline import Heard, Timeline


class Unjudged:
    """Stands where `cues.engine.Engine` stands, keeps the timeline, and says nothing."""

    def __init__(self) -> None:
        """Begin with nothing heard yet."""
        self.timeline = Timeline()

    def feed(self, event: Heard | ByHand) -> list[Judgement]:
        """Take in one event."""
        if isinstance(event, ByHand):
            self.timeline.now_s = max(self.timeline.now_s, event.known_at_s)
        else:
            self.timeline.append(event)
        return []

    def tick(self, now_s: float) -> list[Judgement]:
        """Let time pass to `now_s`."""
        self.timeline.now_s = max(self.timeline.now_s, now_s)
        return []

    def finish(self, end_s: float) -> list[Judgement]:
        """The sound is over."""
        return self.tick(end_s)
