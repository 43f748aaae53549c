"""Which overlap it was when one person spoke while another was speaking."""

from cues import tunables
from cues.events import OverlapClassified, OverlapKind
from cues.language.act import acknowledges
from cues.timeline import Speech, Timeline


def spoken_over(timeline: Timeline, by: Speech) -> Speech | None:
    """The stretch `by` overlaps, of somebody who had the floor when `by` began; None without one."""
    for speech in timeline.around(by.start_s):
        together = speech.start_s < by.start_s + tunables.TOGETHER_S
        if speech.role != by.role and together and (speech.end_s is None or speech.end_s > by.start_s):
            return speech if _had_the_floor(timeline, speech, by.start_s) else None
    return None


def _had_the_floor(timeline: Timeline, speech: Speech, at_s: float) -> bool:
    """Whether the speaker of `speech` was under way at `at_s`, be it after a breath."""
    return any(
        before.role == speech.role
        and before.start_s < at_s - tunables.UNDER_WAY_S
        and (before.end_s is None or before.end_s > at_s - tunables.BREATH_S)
        for before in timeline.around(at_s)
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


def overlap(timeline: Timeline, by: Speech, over: Speech) -> OverlapClassified:
    """What there is to say of `by`, which has ended, having spoken over `over`."""
    start_s = max(by.start_s, over.start_s)
    end_s = min(s.end_s for s in (by, over) if s.end_s is not None)
    kind = classify(timeline, by, over)
    return OverlapClassified(f"o-{by.id}", start_s, end_s, by.role, over.role, kind, timeline.now_s)
