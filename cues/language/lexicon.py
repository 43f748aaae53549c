"""Word lists that the coding of utterances rests on, lower case, English."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEADS_ON = _words("""
    a an the my your his her our their this that these those some any every
    and but because cause so or if when while although though since unless until than as like whether
    which who whose what where why how
    of to in on at for with from by about into over under between without toward towards
    i i'm i've i'd i'll you're we're they're he's she's it's that's there's
    is are was were am be been being have has had do does did will would could should can might must
    just sort kind maybe perhaps really very quite more most too even
    um uh er erm hm hmm mm
""")
"""Words after which a sentence is seldom over: articles, conjunctions, prepositions, auxiliaries."""

FILLERS = _words("um uh uhm er erm hm hmm mm")
"""Sounds of looking for a word."""

ACKNOWLEDGES = _words("""
    mm mhm hm hmm uh-huh uhhuh mm-hm mm-hmm mmhm huh yeah yes yep yup right okay ok sure ah oh ha aha wow
    really true exactly indeed good great i see of course got it go on no nice
""")
"""Words that, with nothing else beside them, let the other person go on."""
