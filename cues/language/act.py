"""What a few words do: ask, acknowledge, trail off, or tell of something that has just dawned."""

import re

from cues.language.lexicon import ACKNOWLEDGES, FILLERS, LEADS_ON

_OPENING = r"^(?:(?:and|but|so|or|okay|ok|well|right|then|yeah|yes|now|tell me)\W+)*"

ASKS_INVERTED = re.compile(
    _OPENING + r"(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|shall|may|might|"
    r"isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|can't|couldn't|wouldn't|won't|shouldn't)"
    r"\s+(?:i|you|we|they|he|she|it|that|this|there|your|the|any\w*|some\w*)\b"
)
"""An auxiliary before its subject: the order of words of a closed question."""

_WH = r"(?:what|how|why|where|when|who|which)"
_AUXILIARY = r"(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|might)"

ASKS_OPENLY = re.compile(
    _OPENING
    + _WH
    + rf"(?:'(?:s|re|d|ll)\b| (?!(?:i|you|we|they|he|she|it)\b)(?:\w+ ){{0,3}}?{_AUXILIARY}\b"
    + r"| (?:about|if|else|for|not|come)\b| \w+s\b)"
)
"""A question word before an auxiliary, "what if", "who minds": not "when I leave" nor "what I want is"."""

OPENLY = re.compile(rf"\b{_WH}\b|\btell me\b|\bsay (?:a bit )?more\b|\bdescribe\b")

ASKS_TO_TELL = re.compile(_OPENING + r"(?:please )?(?:tell me|say more|say a bit more|describe)\b")
"""A question in the form of a request."""

ASKS_SHORTLY = re.compile(_OPENING + r"(?:any|anything|anyone|anybody|something else|ready)\b")
"""A question that leaves its verb out: "any better since we spoke"."""

ASSESSES = re.compile(
    r"^(?:(?:oh|well|yeah|yes|no|ah|and|but) )*(?:that's|thats|it's|its|that is|how) (?:(?:so|very|really) )?"
    r"(?:true|right|good|great|nice|cute|funny|fine|lovely|wonderful|amazing|awful|terrible|interesting|bad|sad|"
    r"cool|crazy|neat|hard|tough|wild|fair|it)$"
)
"""A word of assessment lets the other go on as "mm-hm" does: "that's true", "oh how awful"."""

REALISES = re.compile(
    r"\bi(?:'ve| have)? (?:just |only )?(?:realis|realiz)\w*"
    r"|\bi(?:'ve| have)? never (?:noticed|saw|seen|thought|knew|said|told)"
    r"|\bi (?:didn't|hadn't) (?:know|notice|see|realise|realize)"
    r"|\bi(?:'m| am) (?:just )?(?:noticing|seeing|realising|realizing)"
    r"|\bit(?:'s| is| has)? (?:just )?(?:hit me|dawned|occurred to me)"
    r"|\boh my\b|\bwow\b|\bnow i see\b|\bi(?:'ve| have)? only ever\b|\bit(?:'s| was| is) me that\b"
    r"|\b(?:so )?that(?:'s| is) why i\b|\bso (?:that )?i (?:don't|didn't|won't|wouldn't) have to\b"
    r"|\bi think that(?:'s| is) what\b|\bit(?:'s| was| has) never (?:been )?about\b"
)

OPENS_THE_EYES = re.compile(
    r"^(?:(?:and|so|but|yeah|no|um|uh|well)\W+)*(?:oh|ohh|huh|wow|god|jesus|gosh|whoa|ha|aha|hang on|wait)\b"
)

FEELS = re.compile(
    r"\bi(?:'m| am| feel| felt| was| get)(?: \w+){0,2} (?:asham|afraid|scared|sad|angry|furious|hurt|lone|"
    r"guilty|relieved|terrified|frightened|proud|lost|exhausted|overwhelm|anxious|worried|embarrass|"
    r"jealous|heartbroken|griev|crying)\w*\b"
    r"|\bit hurts\b|\bi miss\b|\bmakes me (?:cry|sad|angry)\b"
)

MARKS = ".,?!\N{HORIZONTAL ELLIPSIS}"
BREAKS_OFF = ("...", "\N{HORIZONTAL ELLIPSIS}", "-", "\N{EN DASH}", "\N{EM DASH}", ",", ":", ";")


def plain(text: str) -> str:
    """Lower case, apostrophes straight."""
    return text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").strip()


def spoken(text: str) -> list[str]:
    """The words alone, lower case."""
    return re.findall(r"[a-z0-9][a-z0-9'\-]*", plain(text))


def steady(word: str) -> str:
    """A word without its stammer: "you-you" and "y-you" are "you"; its marks stay."""
    *begun, last = word.split("-")
    stammered = begun and last and all(part and plain(last).startswith(plain(part)) for part in begun)
    return last if stammered else word


def asks(text: str) -> bool:
    """Whether some sentence of `text` is a question, by its mark or its order of words."""
    return question_in(text) is not None


def question_in(text: str) -> str | None:
    """The last sentence of `text` that asks; None where none does."""
    parts = re.split(r"(?<=[.!?])\s+|(?<=,)\s+(?=(?:what|how|why|who|where|any)\b)", text.strip(), flags=re.I)
    return next((part for part in reversed(parts) if _asks(plain(part))), None)


def _asks(sentence: str) -> bool:
    return bool(
        sentence.endswith("?")
        or ASKS_INVERTED.match(sentence)
        or ASKS_SHORTLY.match(sentence)
        or ASKS_TO_TELL.match(sentence)
        or (ASKS_OPENLY.match(sentence) and len(spoken(sentence)) > 2)
    )


def asks_openly(text: str) -> bool:
    """Whether the last sentence of `text`, a question, is an open one: it takes time to find the answer."""
    asked = plain(last_sentence(text))
    return not ASKS_INVERTED.match(asked) and bool(OPENLY.search(asked))


def acknowledges(text: str) -> bool:
    """Whether `text` is a backchannel: words of acknowledgement, four at most, or a short assessment."""
    words = spoken(text)
    return 0 < len(words) <= 4 and (
        all(word in ACKNOWLEDGES for word in words) or bool(ASSESSES.match(" ".join(words)))
    )


def echoes(text: str, said: str) -> bool:
    """Whether `text`, a few words, only says again what was `said` just before."""
    words = spoken(text)
    return 0 < len(words) <= 6 and set(words) <= set(spoken(said))


def breaks_off(text: str) -> bool:
    """Whether `text` ends with a mark of breaking off."""
    return plain(text).endswith(BREAKS_OFF)


def unfinished(text: str) -> bool:
    """Whether `text` is not out yet: it breaks off, or its last word leads on to another."""
    words = spoken(text)
    return breaks_off(text) or (bool(words) and words[-1] in LEADS_ON)


def trails_off(text: str) -> bool:
    """Whether `text` was left unfinished by who said it: marked so, or unmarked after a word that leads on.

    A dash is where somebody else cut in.
    """
    words = spoken(text)
    marked = plain(text)
    leads_on = bool(words) and words[-1] in LEADS_ON - FILLERS and marked[-1].isalnum()
    return len(words) > 1 and (marked.endswith(("...", "\N{HORIZONTAL ELLIPSIS}")) or leads_on)


def hesitates(text: str) -> bool:
    """Whether `text` ends looking for a word."""
    words = spoken(text)
    return bool(words) and words[-1] in FILLERS


def dawns(text: str) -> bool:
    """Whether some sentence of `text` begins as people do to whom something occurs: "oh", "huh", "god"."""
    return any(OPENS_THE_EYES.match(plain(sentence)) for sentence in sentences(text))


def sentences(text: str) -> list[str]:
    """The sentences of `text`, without their full stops."""
    return [part.strip() for part in re.split(r"(?<=[?])|[.!]", text) if part.strip()]


def last_sentence(text: str) -> str:
    """The last sentence of `text`, without its full stop; empty where there is none."""
    return (sentences(text) or [""])[-1]


def realises(text: str) -> bool:
    """Whether `text` tells of a realisation."""
    return bool(REALISES.search(plain(text)))


def feels(text: str) -> bool:
    """Whether `text` tells of a strong feeling."""
    return bool(FEELS.search(plain(text)))


def moved(text: str) -> bool:
    """Whether `text` tells of a realisation or a strong feeling."""
    words = plain(text)
    return bool(REALISES.search(words) or FEELS.search(words))
