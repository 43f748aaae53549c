"""Which overlap it was when one person spoke while another was speaking."""

from cues import tunables
from cues.events import OverlapKind
from cues.language.act import acknowledges
from cues.timeline import Speech, Timeline


def spoken_over(timeline: Timeline, by: Speech) -> Speech | None:
    """The stretch of somebody else that was well under way when `by` began, and went on into it."""
    return next(
        (
            s
            for s in reversed(timeline.speech)
            if s.role != by.role
            and s.start_s < by.start_s - tunables.UNDER_WAY_S
            and (s.end_s is None or s.end_s > by.start_s)
        ),
        None,
    )


def classify(timeline: Timeline, by: Speech, over: Speech) -> OverlapKind:
    """The kind of overlap of `by` over `over`, by how long it lasted, who gave way, and its words."""
    lasted_s = timeline.lasted_s(by)
    words = timeline.words_between(by.start_s - 0.1, by.start_s + lasted_s + 0.1, by.role)
    if over.end_s is not None and over.end_s - by.start_s <= tunables.TURN_END_OVERLAP_S:
        return OverlapKind.TURN_END
    if lasted_s <= tunables.BACKCHANNEL_S and acknowledges(" ".join(w.text for w in words)):
        return OverlapKind.BACKCHANNEL
    if lasted_s <= tunables.ATTEMPT_S and words:
        return OverlapKind.ATTEMPT
    if lasted_s <= tunables.INTERRUPTING_AFTER_S:
        return OverlapKind.BACKCHANNEL
    return OverlapKind.INTERRUPTION
