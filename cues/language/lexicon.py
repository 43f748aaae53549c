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
    aye mmhmm mm-mm uh-uh alright fine lovely cool absolutely definitely certainly totally wonderful
    amazing interesting gosh goodness
""")
"""Words that, with nothing else beside them, let the other person go on."""

AUXILIARIES = _words("""
    is are was were do does did have has had can could would will should shall may might must
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't wouldn't won't
    shouldn't
""")
"""Verbs that stand before their subject in a question."""

SUBJECTS = _words("""
    i you we they he she it that this there these those your his her their my our the any anyone anybody
    anything some someone somebody something
""")
"""Words a subject begins with."""

ASKING = _words("what how why where when who whose whom which")
"""Words an open question begins with."""

ASKING_SHORT = _words(
    "what's how's why's where's when's who's what're who're how'd what'd where'd why'd who'd"
)
"""The same with their verb in one word."""

OPENERS = _words("""
    and but so or okay ok well right then yeah yes yep no nope now see look sure great good alright fine oh ah
    um uh er erm hm mm hmm honestly actually anyway also first next like maybe perhaps just please simply
    always practically basically obviously seriously ideally clearly probably definitely hopefully personally
""")
"""Words that open a sentence without being what it says."""

PREPARES = _words("of course sorry thanks thank totally absolutely exactly lovely nice cool wow")
"""Words said to the other before one's own sentence."""

ADVISED = _words("""
    accept add adopt adjust apologise apologize apply arrange ask avoid begin borrow bring build buy cancel
    choose clean collect compare complain concentrate consider contact cook create decide delegate delete
    divide drop eat email encourage ensure establish explain find finish fix forget forgive gather get give
    hire ignore increase invite join keep learn leave let lie make meet negotiate organise organize persuade
    pick postpone prepare promise protect put quit refuse rehearse reject remove repeat replace request
    schedule sell send set sign skip smile speak spend start stick stop suggest swap take teach tell throw
    tidy treat try turn use volunteer wash wear write
""")
"""Verbs that, opening a sentence as they are, tell somebody what to do."""

ADVISED_OR_NAMED = _words("""
    answer block book break call care change check clear copy cut do draw drink end exercise focus go have
    hand limit list log lower mark move name open pack pay phone plan practice practise read record reply
    rest ring run save say share sleep switch talk text trust visit walk watch work
""")
"""The same, but also names of things, or verbs of questions: they tell what to do before a word of AIMS."""

AIMS = _words("""
    a an the your his her their its my it him them this that these those some any every each one two three
    four five up out off down on over back in with to for from yourself more less no not away into
""")
"""Words that follow a verb that tells what to do."""

ADDRESSES_ONESELF = _words("me us let's")
"""After these what was asked is for the one who asks: "tell me", "help us"."""

CONDITIONS = _words("if when whenever once before after unless until")
"""Words that open what has to be so before an order holds."""

REPORTS = _words("""
    feel feels felt feeling think thinks thought thinking say says said saying told tells believe believed if
    whether when whenever wish wished that like how where why what because know knew means mean meant hear
    hearing heard sounds as until before after while everything anything all which who person things thing so
""")
"""Words after which "you should" is told of, not told."""

FEELINGS = _words("""
    afraid alone anger angry anguish annoyed anxiety anxious ashamed awful betrayed bitter broken calm crushed
    cry crying cried delighted depressed despair desperate devastated disappointed disappointment dread
    embarrassed embarrassing embarrassment empty envious envy excited exhausted fear fearful frightened
    frustrated frustrating frustration furious glad gloomy grateful grief grieving guilt guilty gutted happy
    hate heartbroken helpless hopeful hopeless horrible humiliated hurt hurts insecure irritated jealous
    jealousy joy joyful lonely loneliness mad miserable miss nervous numb overwhelmed
    overwhelming panic panicking panicked peaceful petrified pain painful proud pride rage rejected relief
    relieved resent resentful resentment sad sadness scared scary shame shaky sick small sorrow stressed stuck
    tearful tears tense terrible terrified terrifying thrilled torn trapped uneasy unhappy unloved
    upset vulnerable worried worry worrying worthless
""")
"""Words that name a feeling, where somebody says of themselves that they have it."""

FEELS_ALWAYS = _words("""
    ashamed anxious devastated embarrassed envious frustrated furious grief grieving guilt guilty heartbroken
    helpless hopeless humiliated jealous jealousy lonely loneliness miserable overwhelmed resentful resentment
    sadness shame sorrow terrified worthless
""")
"""Words that hardly ever stand for anything but a feeling."""

COMMON = (
    LEADS_ON | FILLERS | ACKNOWLEDGES | OPENERS | PREPARES | ASKING | ASKING_SHORT | AUXILIARIES | SUBJECTS
)
COMMON |= _words("""
    me him them us you you're you've you'd you'll they've they'd he'd she'd we've we'd let's not get gets got
    getting go goes going gone went come comes came make makes made take takes took say says said tell tells
    told think thinks thought know knows knew want wants wanted see sees saw look looks feel feels felt
    feeling thing things something anything everything nothing way lot bit one two people time times day today
    there
    here now then out up down off back again still already only also than much many any all both each other
    always never ever mean means really actually honestly maybe happen happens happened
""")
"""Words that say little of what somebody is talking about."""
