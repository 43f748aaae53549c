"""Words at the edge of two turns that went to the wrong person, given back to the sentence they are part of.

Recognition writes sentences with their capitals and marks, and turns are cut by the sound, a word too soon or
too late. So a word or two that begin a sentence which the other goes on with in small letters are theirs, and
a few that end one are of who began it.
"""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from cues.language.act import acknowledges
from cues.language.sentences import ENDS
from sessions.account import Turn
from sessions.review.tunables import STRAY_WITHIN_S, STRAY_WORDS, STRAY_WORDS_ENDING
from transcribe.events import Word

_CLOSES = (*ENDS, "-", "\N{EM DASH}")


def set_right(turns: Sequence[Turn]) -> list[Turn]:
    """The same turns, in order of time, with stray words moved; those left without any are left out."""
    kept: list[Turn] = []
    for turn in turns:
        if kept and kept[-1].role != turn.role:
            before, after = _parted(kept.pop(), turn)
            kept += [one for one in (before, after) if one.words]
        else:
            kept.append(turn)
    return kept


def _parted(before: Turn, after: Turn) -> tuple[Turn, Turn]:
    """Two turns in a row with what is stray in either moved to the other."""
    these, those = list(before.words), list(after.words)
    if after.start_s < before.end_s and _is_stray(those):
        for word in those:
            these.insert(bisect([one.start_s for one in these], word.start_s), word)
        those = []
    elif those[0].start_s - these[-1].end_s <= STRAY_WITHIN_S:
        begun = _begun(these) if _goes_on(those) else 0
        ended = 0 if begun else _ended(these, those)
        at = len(these) - begun
        these, those = [*these[:at], *those[:ended]], [*these[at:], *those[ended:]]
    return replace(before, words=tuple(these)), replace(after, words=tuple(those))


def _goes_on(words: Sequence[Word]) -> bool:
    return words[0].text[:1].islower()


def _is_stray(words: Sequence[Word]) -> bool:
    """Whether a turn inside another's is only a word or two in the midst of a sentence."""
    text = _text(words)
    middle = _goes_on(words) or text.startswith("I ") or text == "I"
    return middle and len(words) <= STRAY_WORDS and not text.endswith("?") and not _lets_go_on(text)


def _begun(words: Sequence[Word]) -> int:
    """How many words at the end of a turn begin a sentence, and no more; 0 where there are none."""
    first = next((at for at in range(len(words), 0, -1) if words[at - 1].text.endswith(_CLOSES)), 0)
    begun = words[first:]
    if not 0 < len(begun) <= STRAY_WORDS or len(begun) == len(words) > 1:
        return 0
    return len(begun) if begun[0].text[:1].isupper() and not _lets_go_on(_text(begun)) else 0


def _ended(before: Sequence[Word], after: Sequence[Word]) -> int:
    """How many words at the beginning of a turn end the sentence before it; 0 where there are none."""
    last = next((at for at, word in enumerate(after, start=1) if word.text.endswith(ENDS)), len(after))
    ended = after[:last]
    if before[-1].text.endswith(_CLOSES) or last == len(after) or not _goes_on(after):
        return 0
    stray = last <= STRAY_WORDS_ENDING and not ended[-1].text.endswith("?")
    return last if stray and not _lets_go_on(_text(ended)) else 0


def _lets_go_on(text: str) -> bool:
    return text != "I" and acknowledges(text)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
