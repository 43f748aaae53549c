"""What a client's story shows of them, from their words about "I": strengths, what worked, two minds at once.

Patterns of our own for English. What was only wished, feared, denied or meant to be is none of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from cues.language.act import plain
from cues.language.sentences import parted
from cues.language.stems import stem


class Shown(StrEnum):
    """A strength, by what somebody did."""

    KEPT_AT_IT = "kept at it"
    MANAGED = "managed something hard"
    DARED = "dared to do something"
    FINISHED = "saw something through"
    CARED = "took care of somebody"
    LEARNED = "taught themself something"
    HONEST = "chose the honest way"


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one utterance, from place `start` up to `end`, left out; for a strength, which."""

    start: int
    end: int
    shown: Shown | None = None


_ALSO = r"(?:just |really |actually |still |always |even |finally |somehow |eventually |sort of |kind of )*"
_I = rf"\bi(?:'ve| have|'d| had)? {_ALSO}"
_SOMEBODY = (
    r"(?:him|her|them|everybody|everyone|somebody|someone|people|my \w+|(?:the |\w+ )?(?:kids|twins|baby|"
    r"boys|girls|children|daughters|sons)"
    r"|our \w+|his \w+|her \w+|their \w+)"
)

_SHOWN: tuple[tuple[Shown, re.Pattern[str]], ...] = (
    (
        Shown.HONEST,
        re.compile(
            rf"{_I}(?:owned up|came clean|told (?:{_SOMEBODY} )?the truth|admitted (?:it|that|to)|"
            rf"said (?:i was )?sorry"
            rf"|apologi[sz]ed|paid (?:it|them|him|her) back|gave it back|was honest (?:with|about))\b"
        ),
    ),
    (
        Shown.DARED,
        re.compile(
            rf"{_I}(?:stood up (?:to|for|and)|spoke up|put my hand up|said no\b(?! (?:one|more))|dared|"
            rf"asked (?:\w+ ){{0,3}}for (?:help|a hand|a lift|a raise)"
            rf"|told {_SOMEBODY} (?:no\b|how i felt|what i (?:wanted|needed|thought)|that i (?:wanted|"
            rf"needed)))"
            r"|\bi(?:'ve| have)? finally (?:told|asked|said|called|rang|left|went|spoke|quit|faced|wrote|"
            r"rung)\b"
            r"|\b(?:i was|even though i was|though i was) (?:\w+ ){0,2}(?:scared|terrified|afraid|"
            r"frightened|shaking)"
            r"[\w', ]{0,25}\b(?:but|and) i (?:did|went|said|told|asked|stood|called|rang|jumped|stayed|"
            r"walked)\b"
        ),
    ),
    (
        Shown.KEPT_AT_IT,
        re.compile(
            rf"{_I}(?:kept (?:going|at it|on (?:going|trying)|trying|showing up|turning up|practi[sc]ing|"
            rf"coming back"
            r"|writing|working|fighting)|stuck (?:with it|at it|it out)|didn't give up|never gave up|"
            r"hung in"
            r"|persevered|pushed through|got through|quit (?:smoking|drinking)|given up (?:smoking|"
            r"drinking)|gave up (?:smoking|drinking)"
            r"|been (?:sober|clean) (?:for|since)|cut (?:down|back) on)\b"
            r"|\b(?:every (?:single )?(?:day|night|morning|week|evening)),? i (?:got|went|sat|called|"
            r"rang|wrote|ran|"
            r"practi[sc]ed|walked|did|drove)\b"
            r"|\bi (?:got|went|sat|wrote|ran|practi[sc]ed|walked|drove|called|"
            r"rang) [\w' ]{0,30}every (?:single )?"
            r"(?:day|night|morning|week|evening)\b"
        ),
    ),
    (
        Shown.FINISHED,
        re.compile(
            rf"{_I}(?:finished (?:it|the|my|what)|handed (?:it|my \w+) in|completed|graduated|"
            rf"passed (?:it|the|my)"
            r"|saw it through|got it (?:done|finished))\b"
        ),
    ),
    (
        Shown.CARED,
        re.compile(
            rf"{_I}(?:looked after|took care of|cared for|nursed|fed|raised|brought up|sat (?:up )?with|"
            rf"stayed with"
            rf"|stood by|stuck up for) (?:all |both )?{_SOMEBODY}\b"
            rf"|{_I}made sure (?:that )?(?:he|she|they|everybody|everyone|nobody|no one|my \w+|"
            rf"the (?:kids|twins))\b"
            rf"|{_I}(?:was|been) there for {_SOMEBODY}\b"
        ),
    ),
    (
        Shown.LEARNED,
        re.compile(
            rf"{_I}(?:taught myself|learn(?:ed|t) (?:how )?to|learn(?:ed|t) \w+ (?:by|on) myself"
            r"|worked out how to|figured out how to)\b"
        ),
    ),
    (
        Shown.MANAGED,
        re.compile(
            rf"{_I}(?:managed to|was able to|pulled it off|made it work|turned it around|"
            rf"sorted it(?: all)? out|worked it out"
            rf"|got (?:really |pretty |quite )?good at|(?:was|am) (?:really |pretty |quite )?good at|"
            rf"did it (?:myself|alone|"
            r"on my own|anyway))\b"
        ),
    ),
)

_WORKED = re.compile(
    r"\b(?:that|it|this|which) (?:just |really |actually |sort of |kind of )*(?:worked|helped|"
    r"went (?:really |so |quite )?"
    r"(?:well|fine|okay|ok|smoothly)|paid off|did the trick|made (?:a|all the|"
    r"such a) difference)\b(?! out (?:to|that))"
    r"|\b(?:the|that|this)(?: was|'s|\s+is)? (?:actually )?the (?:only|one) (?:time|place|thing) "
    r"(?:that |when |where )?i (?:don't|didn't|can|could|do|did|feel|felt)\b"
    r"|\bthe (?:only|one) (?:time|place) (?:that |when |where )?i (?:don't|didn't|can|could|feel|felt)\b"
    r"|\bi(?:'ve| have) done (?:it|this|that) before\b|\bi did it (?:once|before|last \w+)\b"
    r"|\b(?:last (?:time|year|month|week|summer)|once|back then|before)\b[\w', ]{0,40}\bi "
    r"(?:managed|pulled it off|got through|was fine|coped|did it)\b"
    r"|\bi (?:slept|felt|did|coped|managed|worked|got on) (?:so much |much |way |a lot |far )?better when\b"
    r"|\b(?:it|that) (?:really |actually )?(?:works|helps) (?:me )?(?:when|if i|because)\b"
    r"|\b(?:it's|i'm|i feel|it feels|it goes) (?:\w+ )?(?:better|easier|fine|okay|calmer|calm|"
    r"good) when (?:i|i'm)\b"
    r"|\bi used to be (?:so |really |quite |pretty )?(?:good at|able to)\b"
    r"|\bnobody minded\b|\bthey (?:actually )?(?:listened|thanked me|said yes|loved it)\b"
)
_UNREAL = re.compile(
    r"\b(?:if|wish|wished|hope|hoped|hoping|unless|whether|should|should've|would|wouldn't|would've|"
    r"could|couldn't|"
    r"could've|might|never|didn't|don't|doesn't|haven't|hasn't|hadn't|not|nor|isn't|wasn't|want|wanted|"
    r"trying|how|"
    r"tried|supposed|i'd|imagine|pretend|pretended|as though|hardly|barely)\b(?: [\w']+){0,4} ?$"
)

_TURNS = r"\b(?:but|and yet|yet|except|though|and then)\b"
_MEANS_TO = (
    r"\bi(?:'d| would| do)? (?:do |really |just |still |so |also )*(?:want|need|like|love|wish|mean|"
    r"keep meaning|plan|hope)"
    r" to\b|\bi (?:really |do )?want (?:it|that|this|him|her|them|more|less)\b|"
    r"\bi know (?:that )?i (?:should|need to|ought|"
    r"have to|must)\b|\bi (?:keep|kept) (?:saying|telling|promising)\b|\bi(?:'m| am) (?:always|"
    r"forever) (?:saying|telling)\b"
)
_DOES_NOT = (
    r"\bi (?:just |really |still |always |only |simply )*(?:don't|do not|can't(?! afford)|cannot|never|"
    r"won't|didn't|haven't|"
    r"couldn't|keep|end up|ended up|go (?:right|straight)? ?(?:back|and)|avoid|put it off|find (?:a|"
    r"some) (?:reason|excuse))\b"
)
_WANTS_BUT = re.compile(rf"(?:{_MEANS_TO})[\w', ]{{0,90}}?{_TURNS}[\w', ]{{0,30}}?(?:{_DOES_NOT})")
_PARTS = re.compile(
    r"\b(?:one |a )?(?:part|half|bit|side) of me\b.*\b(?:part|half|bit|side) of me\b"
    r"|\bpart of me\b.*\b(?:another|the other) (?:part|half|bit|side)\b"
)
_SAYS_AND_THEN = re.compile(
    r"\bi (?:always |just |keep |kept )*(?:say|saying|tell|telling)\b[\w', ]{0,40}\b(?:and|but) then i\b"
)
_FINE = re.compile(
    r"\b(?:it's|i'm|i am|that's|we're|i say|everything's|everything is) (?:all |just |totally |"
    r"completely |really |"
    r"perfectly )*(?:fine|okay|ok|good|all right|alright|under control|no big deal|not a big deal|"
    r"not a problem)\b"
)
_NOT_FINE = re.compile(
    r"\b(?:can't|cannot|couldn't|don't|not|haven't) (?:\w+ ){0,2}(?:sleep|slept|sleeping|eat|breathe|"
    r"stand|face|cope|"
    r"think straight|bear|stop (?:crying|thinking|worrying))\b|\bi (?:\w+ ){0,2}(?:cry|cried|dread|"
    r"hate it)\b"
    r"|\b(?:lie|lying|lay) (?:there )?awake\b|\bi'm (?:so |completely |just )*(?:exhausted|scared|"
    r"terrified|miserable)\b"
)
_GLAD = "relieved|happy|glad|proud|excited|grateful|thrilled|delighted|hopeful"
_SORE = "ashamed|guilty|sad|angry|furious|scared|afraid|terrified|jealous|lonely|hurt|anxious|embarrassed"
_AM = r"\bi(?:'m| am| feel| felt| was| get) (?:\w+ ){0,2}"
_BOTH = re.compile(
    rf"{_AM}(?:{_GLAD})\b[\w', ]{{0,50}}? (?:and|but|yet)\b[\w', ]{{0,25}}?{_AM}(?:{_SORE})\b"
    rf"|{_AM}(?:{_SORE})\b[\w', ]{{0,50}}? (?:and|but|yet)\b[\w', ]{{0,25}}?{_AM}(?:{_GLAD})\b"
)
_KEEPS = re.compile(r"\bi (?:keep|kept) (\w+ing)\b[\w', ]{0,60}?\band,? (?:then,? )?(?:like,? )?(\w+ing)\b")
_OPPOSITES = frozenset(
    frozenset(map(stem, pair.split()))
    for pair in (
        *("opening closing", "starting stopping", "writing deleting", "writing erasing", "packing unpacking"),
        *("leaving returning", "leaving coming", "applying withdrawing", "picking putting", "saying taking"),
        *(
            "pushing pulling",
            "booking cancelling",
            "calling hanging",
            "dialling hanging",
            "quitting starting",
        ),
    )
)


def strength_in(words: Sequence[str]) -> Told | None:
    """The first strength that a client's words tell of, by what they did; words have their marks."""
    for start, end in parted(words):
        said = plain(" ".join(words[start:end]))
        for shown, pattern in _SHOWN:
            if _really(pattern, said):
                return Told(start, end, shown)
    return None


def success_in(words: Sequence[str]) -> Told | None:
    """The first sentence in which a client tells that something once went well, or goes well somewhere."""
    for start, end in parted(words):
        said = plain(" ".join(words[start:end]))
        if any(
            not _UNREAL.search(said[: found.start()]) for found in _WORKED.finditer(said)
        ) and not said.endswith("?"):
            return Told(start, end)
    return None


def two_minds_in(words: Sequence[str]) -> Told | None:
    """The first place where a client's words turn on themself: what they want, say or feel, and not."""
    for start, end in _one_and_two(parted(words)):
        said = plain(" ".join(words[start:end])).replace(". ", ", ")
        if any(pattern.search(said) for pattern in (_WANTS_BUT, _PARTS, _SAYS_AND_THEN, _BOTH)):
            return Told(start, end)
        fine = _FINE.search(said)
        if (fine and _NOT_FINE.search(said[fine.end() :])) or _keeps_undoing(said):
            return Told(start, end)
    return None


def _really(pattern: re.Pattern[str], said: str) -> bool:
    """Whether a pattern is there, and is told of as so."""
    return any(not _UNREAL.search(said[: found.start()]) for found in pattern.finditer(said))


def _keeps_undoing(said: str) -> bool:
    return any(frozenset(map(stem, found.groups())) in _OPPOSITES for found in _KEEPS.finditer(said))


def _one_and_two(sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Each sentence, then each with the next."""
    yield from sentences
    yield from ((first[0], second[1]) for first, second in pairwise(sentences))
