"""What a sentence of the coach does to the client: ask, ask with the answer in it, or tell what to do.

Written for English, from its grammar and set phrases alone; marks of punctuation help and are not needed.
"""

import re
from enum import IntEnum
from itertools import dropwhile

from cues.language.act import MARKS, acknowledges, plain, spoken, unfinished
from cues.language.lexicon import (
    ACKNOWLEDGES,
    ADDRESSES_ONESELF,
    ADVISED,
    ADVISED_OR_NAMED,
    AIMS,
    ASKING,
    AUXILIARIES,
    CONDITIONS,
    LEADS_ON,
    OPENERS,
    PREPARES,
    REPORTS,
    SUBJECTS,
)
from cues.language.sentences import asks_at

ADDITIONS = (["and"], ["or"], ["but"])
"""A verb right after these goes on with somebody's clause: "and call him" is seldom an order."""

ORDER_WORDS = 6
"""Words by which a clause shows that it is an order."""


class Plainly(IntEnum):
    """How plainly a sentence does a thing: not at all, by words that often do it, or by words that say so."""

    NOT = 0
    LIKELY = 1
    OUTRIGHT = 2


_NOT = r"(?:do|does|did|is|are|was|were|would|could|should|ca|wo|have|has)n't"
_THEM = r"(?:you|he|she|they|we|it|your \w+|the \w+)"
_TAG = re.compile(
    rf"\w+,? (?:{_NOT} (?:you|it|he|she|they|we|that)|don't you (?:think|agree|find)|wouldn't you say)\W*$"
)
_NEGATIVE = re.compile(rf"^{_NOT} (?:you|it|that|this|there|he|she|they|we|your|the|his|her|their|some)\b")
_LEADS_OUTRIGHT = re.compile(
    r"^(?:have|had|did) you (?:ever |already |also |maybe |at least |not )*(?:try|tried|consider|considered|"
    r"(?:thought|think) (?:of|about) (?!feeling|anything|something)\w+ing)\b"
    r"|^would(?: it|n't it| that)(?: not)? (?:be|feel) (?:\w+ )?"
    r"(?:better|best|easier|good|wiser?|simpler|nicer?|helpful|useful|worth)\b"
    rf"|^(?:could|can) {_THEM} (?:not |n't )?(?:just|maybe|perhaps|simply|at least|always|also)\b"
    r"|\bdon't you (?:think|agree|find|feel)\b|\bwould you not (?:say|agree|think)\b|\bwould you agree\b"
    r"|^surely\b|^do you not (?:think|feel|see)\b"
)
_LEADS_LIKELY = re.compile(
    r"^(?:could|should|shouldn't) "
    r"(?:you(?! (?:tell|say|describe|give|show|explain|walk|help|talk|speak|share))|he|she|they|we|"
    r"your \w+|somebody|someone)\b"
    r"|^would (?:it|that) help\b|\bwould that (?:help|work)\b|^what if you\b"
    r"|^(?:is|was|isn't) (?:it|that|this) (?:just |really |maybe |not )*because\b"
    r"|^do you think (?:that )?(?:(?:it's|that's|it is) because|you (?:should|need to|ought|have to))\b"
    r"|^is(?:n't)? it (?:just )?possible (?:that )?(?:you|he|she|they)\b"
    r"|^have you (?:thought of|thought about|looked into) (?!what|how|that|why|when|where|it|this)\w"
)
_GUESSES = re.compile(r"^(?:(?:so|and|but|or|like|well|okay|then)\W+)*(?:[\w']+ ){0,2}(?:maybe|perhaps)\b")
_SUGGESTS = re.compile(
    r"^(?:you|he|she|they|we)"
    r"(?: could| should|(?:'d| would| might) (?:maybe|perhaps|just|also|always|rather))\b"
)
_SEEKS_CONSENT = re.compile(r"^.*\b(?<!that )(?:right|yeah|correct|yes|no|huh)\W*$")

_ADVISES_OUTRIGHT = re.compile(
    r"\bif i (?:were|was) you\b|\bin your (?:place|shoes|position) i\b"
    r"|\bi(?:'d| would|'ll| will| do| can)? (?:\w+ly )?(?:also )?(?:suggest|recommend|advise|urge)\b"
    r"|\bmy (?:advice|suggestion|recommendation|tip)\b"
    r"|\bwhat you (?:need|want|have|should|ought|could|can|might)(?: to)?(?: \w+){0,2} (?:is|was)\b"
    r"|^why (?:don't|do not) you (?!tell|say|start|begin|describe|fill me|give me|take me|show me|walk)\w+"
    r"|^why not \w+|\bi(?:(?: really| just)* (?:want|need)|(?:'d| would)(?: really)? like) you to\b"
    r"|\bi(?: really| just| do)* hope (?:that )?you(?:'ll| will| do| would| can)? (?:\w+ )?"
    r"(?:consider|think (?:about|hard|it over)|quit|stop|listen|try|change|reconsider)\b"
    r"|(?:^|\b(?:and|so|just|please|always) )make sure (?:that )?(?:you|to)\b"
    r"|\bit(?:'s| is)(?: \w+)? important (?:that|for) you (?:to )?(?!know|feel|felt|are|were|have|had)\w+"
    r"|\bthe (?:best|first|only|main|important) thing (?:to do|is to|you (?:can|could|should)|for you)\b"
)
_TELLS_OUTRIGHT = re.compile(
    r"\byou(?: \w+ly| just| really)? "
    r"(?:should(?! have| be (?:proud|pleased|happy))|ought to|had better|shouldn't|mustn't)\b"
    r"|\byou'd better\b|\byou(?:'ve| have)(?: just| really)? got to\b"
    r"|\byou(?: might| may|'ll) want to\b|\byou (?:just )?gotta\b"
)
_TELLS_LIKELY = re.compile(
    r"\byou(?: really| just| do| only|'ll|'re going to| will)* need(?: to| a| an| some| more| \w+ing)?\b"
    r"|\byou(?: just| really|'ll| will)* (?:have to|must(?! be| have| feel))\b"
    r"|\byou could\b(?!'ve| have| be)|\byou can (?:just|always|try|simply|also)\b"
)
_ADVISES_LIKELY = re.compile(
    r"^(?:how|what) about (?:you|\w+ing|if you)\b"
    r"|\bit(?:'s| is|'d be| would be| might be| may be)(?: probably| always| much| often)? "
    r"(?:best|better|a good idea|worth|wise|wiser)(?: for you)? (?:to|if you|that you|\w+ing)\b"
)
_LETS_GO_ON = re.compile(
    r"^(?:go (?:on|ahead)|(?:take|have) (?:your time|a (?:moment|breath|second|minute|seat|look)|care)"
    r"|take that in|talk (?:to (?:me|us)|about|more|me)|keep going|stay (?:with|there)"
    r"|start (?:where|with what)"
    r"|say (?:more|a|that)|name (?:it|that)|forgive me|have a good|do you|let (?:me|us|that|it land)"
    r"|don't (?:you|we|they|i|know|think|worry|get me|let me)|tell (?:me|us)|save (?:me|us)|use your own)\b"
)
_OWN_VIEW = re.compile(
    r"\bi(?:'d| would| do| really| just| still)* "
    r"(?:think|feel|believe|guess|reckon|say|mean)(?: that| like)?$"
)
_PERMISSION = re.compile(
    r"^(?:can|could|may|might|shall) i\b|^(?:do|would) you mind if\b"
    r"|^(?:is|would) (?:it|that)(?: be)? (?:ok|okay|alright|all right) if i\b"
)
_IN_PASSING = re.compile(
    r"^(?:you know(?: what)?|you see|does that make sense|am i right|what else is new)\W*$"
)


def asks_anew(sentence: str) -> bool:
    """Whether a sentence is a question to find an answer to: no tag, and no permission sought."""
    words = _main(sentence)
    if not words or acknowledges(" ".join(words)) or _PERMISSION.match(" ".join(words)):
        return False
    if _IN_PASSING.match(" ".join(words)) or _states(sentence):
        return False
    asked_shortly = len(words) > 1 or words[0] in ASKING
    return asked_shortly and (plain(sentence).endswith("?") or asks_at(words, 0))


def begins_again(before: str, after: str) -> bool:
    """Whether `after` is `before` once more, begun again or broken off: one question still."""
    former, latter = _main(before), _main(after)
    shorter = min(len(former), len(latter))
    broke_off = not plain(before).endswith("?") and unfinished(before)
    return broke_off or (shorter > 1 and former[:shorter] == latter[:shorter])


def guesses(sentence: str) -> bool:
    """Whether a sentence offers a guess: "maybe at work"."""
    return bool(_GUESSES.match(plain(sentence))) and len(_main(sentence)) > 1


def leads(sentence: str) -> Plainly:
    """How plainly a sentence is a question that carries its answer, a suggestion put as a question too."""
    marked = plain(sentence).endswith("?")
    main = " ".join(_main(sentence))
    if _TAG.search(plain(sentence)) and len(spoken(sentence)) > 3:
        return Plainly.OUTRIGHT
    if _NEGATIVE.match(main) or _LEADS_OUTRIGHT.search(main):
        return Plainly.OUTRIGHT
    if _LEADS_LIKELY.search(main):
        return Plainly.LIKELY
    if marked and (guesses(sentence) or _SUGGESTS.match(main) or _states(sentence)):
        return Plainly.LIKELY
    return Plainly.NOT


def advises(sentence: str) -> Plainly:
    """How plainly a sentence that is no question tells the client what to do."""
    main = " ".join(_main(sentence))
    if _ADVISES_OUTRIGHT.search(main):
        return Plainly.OUTRIGHT
    if plain(sentence).endswith("?"):
        return Plainly.LIKELY if _ADVISES_LIKELY.match(main) else Plainly.NOT
    if _told(_TELLS_OUTRIGHT, main):
        return Plainly.OUTRIGHT
    if _ADVISES_LIKELY.search(main) or _told(_TELLS_LIKELY, main) or _orders(sentence):
        return Plainly.LIKELY
    return Plainly.NOT


def _main(sentence: str) -> list[str]:
    """The words of a sentence from where it begins to say something."""
    return list(dropwhile(lambda word: word in OPENERS or word in PREPARES, spoken(sentence)))


def _states(sentence: str) -> bool:
    """Whether a statement of some length seeks no more than consent: "so you are lost, right?"."""
    words = _main(sentence)
    return bool(
        len(words) > 3
        and words[0] not in AUXILIARIES
        and not asks_at(words, 0)
        and _SEEKS_CONSENT.match(plain(sentence).rstrip(MARKS))
        and not all(word in ACKNOWLEDGES for word in words)
    )


def _told(pattern: re.Pattern[str], main: str) -> bool:
    """Whether the pattern is there and said to the client, not told of: "you feel you should" is not."""
    if asks_at(main.split(), 0):
        return False
    for found in pattern.finditer(main):
        before = main[: found.start()].rstrip()
        if _OWN_VIEW.search(before) or not any(word in REPORTS for word in before.split()[-2:]):
            return True
    return False


def _orders(sentence: str) -> bool:
    """Whether a clause of a sentence is an order, but not one to go on or to tell.

    The clause begins the sentence, follows "if ...,", or begins with "just" where nobody just did it.
    """
    words = _main(sentence)
    adds = spoken(sentence)[:1] in ADDITIONS and spoken(sentence)[1:] == words
    clauses = [] if adds else [words]
    if words and words[0] in CONDITIONS and "," in sentence:
        clauses.append(_main(sentence.split(",", 1)[1]))
    clauses += [
        words[at + 1 : at + 1 + ORDER_WORDS]
        for at in range(1, len(words))
        if words[at] == "just" and words[at - 1] not in LEADS_ON | AUXILIARIES | SUBJECTS
    ]
    return any(_is_order(clause) for clause in clauses)


def _is_order(words: list[str]) -> bool:
    if len(words) < 2 or words[1] in ADDRESSES_ONESELF or _LETS_GO_ON.match(" ".join(words[:ORDER_WORDS])):
        return False
    if words[0] == "don't":
        return len(words) > 2 and words[1] not in SUBJECTS
    if words[0] in ADVISED:
        return words[1] not in AUXILIARIES
    return words[0] in ADVISED_OR_NAMED and words[1] in AIMS
