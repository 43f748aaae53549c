"""Which overlap it was when one person spoke while another was speaking."""

from cues import tunables
from cues.events import OverlapClassified, OverlapKind
from cues.evidence import text_of
from cues.language.act import acknowledges, asks, echoes, spoken, unfinished
from cues.language.lexicon import FILLERS
from cues.timeline import Speech, Timeline


def spoken_over(timeline: Timeline, by: Speech) -> Speech | None:
    """The stretch `by` overlaps, of somebody who had the floor when `by` began; None without one.

    Whoever took a breath then, and went on at once, had not given it up.
    """
    for speech in timeline.around(by.start_s):
        if speech.role == by.role or (speech.end_s is not None and speech.end_s <= by.start_s):
            continue
        if speech.start_s < by.start_s + tunables.BREATH_S and _had_the_floor(timeline, speech, by):
            return speech
    return None


def _had_the_floor(timeline: Timeline, speech: Speech, by: Speech) -> bool:
    """Whether the speaker of `speech` was under way when `by` began, be it before a breath."""
    first = next(part for part in timeline.run_of(speech) if part is speech or reaches(part, by.start_s))
    together = speech.start_s < by.start_s + tunables.TOGETHER_S
    return first.start_s < by.start_s - tunables.UNDER_WAY_S and (first is not speech or together)


def reaches(speech: Speech, at_s: float) -> bool:
    """Whether a stretch lasts to `at_s`, or to a breath before it."""
    return speech.end_s is None or speech.end_s > at_s - tunables.BREATH_S


def classify(timeline: Timeline, by: Speech, over: Speech) -> OverlapKind:
    """The kind of overlap of `by` over `over`: by its length, level and words, and who gave way."""
    run = timeline.run_of(by)
    if _gave_the_floor_up(timeline, over, by.start_s):
        return OverlapKind.TURN_END
    words = text_of([word for speech in run for word in timeline.words_of(speech)])
    lasted_s = timeline.lasted_s(run[-1]) + run[-1].start_s - by.start_s
    if run[-1].end_s is not None:
        if lasted_s <= tunables.BACKCHANNEL_S and _lets_go_on(timeline, by, over, words):
            return OverlapKind.BACKCHANNEL
        if lasted_s <= tunables.ATTEMPT_S:
            return OverlapKind.ATTEMPT if words else OverlapKind.BACKCHANNEL
    going_on = run[-1].end_s is None
    if lasted_s <= _takes_the_floor_after_s(timeline, by, over, words, going_on=going_on):
        return OverlapKind.BACKCHANNEL
    return OverlapKind.FINISHING if _finishes(timeline, run, over, words) else OverlapKind.INTERRUPTION


def is_settled(timeline: Timeline, by: Speech) -> bool:
    """Whether time alone, without anything new heard, changes nothing about what `by` is by now."""
    last = timeline.run_of(by)[-1]
    lasted_s = timeline.lasted_s(last) + last.start_s - by.start_s
    longest_s = max(
        tunables.INTERRUPTING_AFTER_S,
        tunables.INTERRUPTING_WITH_WORDS_AFTER_S,
        tunables.INTERRUPTING_LOUDLY_AFTER_S,
    )
    return last.end_s is not None or lasted_s > longest_s + tunables.ROUNDING_S


def _gave_the_floor_up(timeline: Timeline, over: Speech, at_s: float) -> bool:
    """Whether whoever was spoken over ended with this syllable, and not for a breath."""
    end_s = timeline.run_of(over)[-1].end_s
    return end_s is not None and end_s - at_s <= tunables.TURN_END_OVERLAP_S


def _lets_go_on(timeline: Timeline, by: Speech, over: Speech, words: str) -> bool:
    """Whether `words` are those of a backchannel: of acknowledgement, of hesitation, or the other's own."""
    if not words or acknowledges(words) or all(word in FILLERS for word in spoken(words)):
        return bool(words)
    end_s = timeline.run_of(by)[-1].end_s
    just_said = timeline.words_between(
        by.start_s - tunables.ECHOED_WITHIN_S, timeline.now_s if end_s is None else end_s, over.role
    )
    return echoes(words, text_of(just_said))


def _takes_the_floor_after_s(
    timeline: Timeline, by: Speech, over: Speech, words: str, *, going_on: bool
) -> float:
    """How long speech over another may surely last before it is more than a backchannel.

    One that goes on has lasted longer than is sure: it is told by how long ago it began.
    """
    sure = timeline.told_by_channel(by)
    if sure and len(spoken(words)) >= tunables.TELLING_WORDS and not _lets_go_on(timeline, by, over, words):
        return tunables.INTERRUPTING_WITH_WORDS_AFTER_S
    over_usual_db = timeline.over_usual_db(by)
    loud_db = tunables.COMES_IN_LOUD_ON_CALL_DB if timeline.on_a_call else tunables.COMES_IN_LOUD_DB
    if over_usual_db is not None and over_usual_db >= loud_db:
        return tunables.INTERRUPTING_LOUDLY_AFTER_S
    if going_on and timeline.now_s - by.start_s > tunables.INTERRUPTING_SINCE_S:
        return tunables.INTERRUPTING_SURELY_S
    return tunables.INTERRUPTING_AFTER_S


def _finishes(timeline: Timeline, run: list[Speech], over: Speech, words: str) -> bool:
    """Whether few words, now over, complete a sentence that the other had broken off."""
    end_s = run[-1].end_s
    if end_s is None or over.end_s is None or over.end_s > end_s + tunables.BREATH_S:
        return False
    few = 0 < len(spoken(words)) <= tunables.FINISHING_WORDS
    return few and not asks(words) and unfinished(text_of(timeline.words_of(over)))


def overlap(timeline: Timeline, by: Speech, over: Speech) -> OverlapClassified | None:
    """What there is to say of `by`, which has ended, having spoken over `over`.

    None where it only came in over a breath, and was over when the other went on.
    """
    start_s = max(by.start_s, over.start_s)
    end_s = min(s.end_s for s in (by, over) if s.end_s is not None)
    if end_s <= start_s:
        return None
    kind = classify(timeline, by, over)
    return OverlapClassified(f"o-{by.id}", start_s, end_s, by.role, over.role, kind, timeline.now_s)
