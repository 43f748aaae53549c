"""Words by their stems, so that forms of one word are the same: "humming" and "hummed"."""

from cues.language.act import spoken
from cues.language.lexicon import COMMON

_SHORTEST, _SHORTEST_COMPARED = 3, 5
_VOWELS = frozenset("aeiouy")
_STAY_DOUBLE = ("ll", "ss", "zz", "ff")

_FORMS = """
    bear bore borne, beat beaten, bend bent, bind bound, bite bit bitten, bleed bled, blow blew blown,
    bury buried, buy bought, catch caught, cling clung, creep crept, deal dealt, dig dug,
    draw drew drawn, dream dreamt, drive drove driven, fall fell fallen, feed fed, fight fought,
    flee fled, fly flew flown, freeze froze frozen, grind ground, grow grew grown, hang hung,
    hide hid hidden, kneel knelt, lean leant, leap leapt, ride rode ridden, rise rose risen,
    seek sought, shake shook shaken, shine shone, shrink shrank shrunk, sing sang sung, sink sank sunk,
    slide slid, spin spun, spring sprang sprung, steal stole stolen, stick stuck, sting stung,
    strike struck, swear swore sworn, sweep swept, swim swam swum, swing swung, tear tore torn,
    weave wove woven, weep wept, win won, wind wound, wring wrung
"""
_IRREGULAR = {
    form: verb for forms in _FORMS.split(",") for verb, *others in (forms.split(),) for form in others
}


def stem(word: str) -> str:
    """The stem of a word in lower case; what looks alike is taken to be alike, by its endings alone."""
    bare = word.removesuffix("'s").removesuffix("'").removesuffix("in'")
    bare = _IRREGULAR.get(bare, bare)
    for ending, shortest in (("ing", _SHORTEST), ("ed", _SHORTEST), ("er", _SHORTEST_COMPARED)):
        rest = bare.removesuffix(ending)
        if rest != bare and len(rest) >= shortest and _VOWELS & set(rest) and not bare.endswith("eed"):
            return _ended(_undoubled(rest))
    if bare.endswith("ies") and len(bare) > _SHORTEST + 1:
        return bare[:-3] + "i"
    if bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and len(bare) > _SHORTEST:
        return _ended(bare[:-1])
    return _ended(bare)


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that say what `text` is about."""
    return frozenset(stem(word) for word in spoken(text) if word not in COMMON)


def _undoubled(rest: str) -> str:
    if len(rest) > _SHORTEST and rest[-1] == rest[-2] and not rest.endswith(_STAY_DOUBLE):
        return rest[:-1]
    return rest


def _ended(rest: str) -> str:
    if len(rest) > _SHORTEST and rest.endswith("e"):
        return rest[:-1]
    if len(rest) > _SHORTEST and rest.endswith("y"):
        return rest[:-1] + "i"
    return rest
