"""What a few words do: ask, acknowledge, trail off, or tell of something that has just dawned."""

import re

FILLERS = frozenset("um uh er erm hm hmm mm mhm ah oh".split())

LEADS_ON = frozenset(
    """a an the my your his her our their this that these those some any every
    and but because cause so or if when while although though since unless until than as like whether
    which who whose what where why how
    of to in on at for with from by about into over under between without toward towards
    i i'm i've i'd i'll you're we're they're he's she's it's that's there's
    is are was were am be been being have has had do does did will would could should can might must
    just sort kind maybe perhaps really very quite more most too even
    um uh er erm hm hmm mm""".split()
)
"""Words after which a sentence is seldom over: articles, conjunctions, prepositions, auxiliaries."""

ASKS = frozenset("what how why where when who which whose whom".split())

ASKS_INVERTED = re.compile(
    r"^(?:(?:and|but|so|or|okay|ok|well|right|then|yeah|yes|now)\W+)*"
    r"(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|shall|may|might|"
    r"isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|can't|couldn't|wouldn't|won't|shouldn't)"
    r"\s+(?:i|you|we|they|he|she|it|that|this|there|your|the|any\w*|some\w*)\b"
)

ASKS_OPENLY = re.compile(
    r"^(?:(?:and|but|so|or|okay|ok|well|right|then|yeah|yes|now|tell me)\W+)*"
    r"(?:what|how|why|where|when|who|which)\b"
)

ACKNOWLEDGES = frozenset(
    """mm mhm hm hmm uh-huh uhhuh mm-hm mmhm huh yeah yes yep yup right okay ok sure ah oh ha aha wow
    really true exactly indeed good great i see of course got it go on no nice""".split()
)

REALISES = re.compile(
    r"\b(?:i (?:just |only )?(?:realis|realiz)\w*|i(?:'ve)? never (?:noticed|saw|seen|thought|knew|said|told)|"
    r"i (?:didn't|hadn't) (?:know|notice|see|realise|realize)|i(?:'m| am) (?:just )?(?:noticing|seeing|realising|"
    r"realizing)|it(?:'s| is) (?:just )?(?:hit|dawned|occurred)|oh my|wow|now i see|that's it|i hadn't|"
    r"i think i(?:'ve| have) been|it(?:'s| is) (?:actually )?(?:me|not about))"
)

FEELS = re.compile(
    r"\b(?:i(?:'m| am| feel| felt| was| get)(?: \w+){0,2} (?:asham\w*|afraid|scared|sad|angry|furious|hurt|lonely|alone|"
    r"guilty|relieved|terrified|frightened|proud|lost|exhausted|tired|overwhelmed|anxious|worried|"
    r"embarrassed|jealous|heartbroken|grieving|crying|happy)|it hurts|i miss|makes me (?:cry|sad|angry))"
)


def plain(text: str) -> str:
    """Lower case, apostrophes straight, punctuation but the sentence's own kept."""
    return text.lower().replace("’", "'").strip()


def spoken(text: str) -> list[str]:
    """The words alone, lower case."""
    return re.findall(r"[a-z][a-z'\-]*", plain(text))


def asks(text: str) -> bool:
    """Whether some sentence of `text` is a question, by its mark or by its order of words."""
    for sentence in re.split(r"(?<=[.!?])\s+", plain(text)):
        if sentence.endswith("?"):
            return True
        if ASKS_INVERTED.match(sentence) or (ASKS_OPENLY.match(sentence) and len(spoken(sentence)) > 2):
            return True
    return False


def acknowledges(text: str) -> bool:
    """Whether `text` is a backchannel: nothing but words of acknowledgement, four at most."""
    words = spoken(text)
    return 0 < len(words) <= 4 and all(w in ACKNOWLEDGES for w in words)


def unfinished(text: str) -> bool:
    """Whether `text` breaks off: by its mark, or by a last word that leads on to another."""
    ending = plain(text)
    if not ending:
        return False
    if ending.endswith(("...", "…", "-", "–", "—", ",", ":", ";")):
        return True
    words = spoken(ending)
    return bool(words) and words[-1] in LEADS_ON


def moved(text: str) -> bool:
    """Whether `text` tells of a realisation or a strong feeling."""
    words = plain(text)
    return bool(REALISES.search(words) or FEELS.search(words))
