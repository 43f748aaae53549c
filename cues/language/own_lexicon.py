"""Word lists that the client's own language is told by, lower case, English."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    phrases = (tuple(phrase.split()) for line in text.strip().splitlines() for phrase in line.split("|"))
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


EVERYDAY = _words("""
    mother mum mom mommy mummy father dad daddy parent parents brother sister sibling son daughter child kid
    kids baby twins husband wife partner boyfriend girlfriend uncle aunt cousin nephew niece grandma
    grandmother grandad grandfather granny family friend friends neighbour neighbor colleague colleagues
    boss manager team client clients customer teacher doctor nurse therapist counsellor counselor coach
    lawyer solicitor police man woman guy girl boy guys people person folks somebody

    home house flat apartment room kitchen bathroom bedroom garden yard car bus train bike road street
    school college university class course office company business job career work shop store hospital
    church town city village country state north south east west

    money rent bill bills loan mortgage salary pay paid wage tax taxes bank cash cost dollar dollars pound
    pounds budget insurance account

    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first third ive dont
    didnt doesnt isnt wasnt werent havent hasnt hadnt cant couldnt wouldnt wont shouldnt arent thats theres
    theyre youre hes shes theyve weve youve lets whats

    morning afternoon evening night tonight yesterday tomorrow week weekend month year years hour hours
    minute minutes second seconds monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december spring summer autumn winter
    christmas birthday holiday vacation half quarter dozen hundred thousand million couple age ages later
    earlier ago soon early late last next

    eat ate eating food dinner lunch breakfast supper tea coffee drink drank cook cooking sleep slept
    sleeping bed wake woke shower bath walk run ran drive drove driving sit sat stand stood lie lay buy
    bought sell sold wear clothes shoes wash watch watched read reading write wrote play played game games
    listen listened music movie movies film book books phone phones call called ring rang text texted email
    emails message messages computer internet television tv news paper card cards dog dogs cat cats horse

    head hand hands face eye eyes hair arm arms leg legs foot feet back mouth body health sick ill doctor
    medicine hospital pregnant born die died death marry married divorce divorced wedding

    good bad big small old new young long short hard easy nice great fine okay happy sad angry tired busy
    ready sorry sure different same important interesting funny weird strange crazy awful terrible horrible
    lovely wonderful beautiful pretty cheap expensive rich poor cold hot warm clean dirty quick slow fast
    full empty wrong right true real whole certain clear better worse best worst able nervous scared worried
    afraid upset

    start started stop stopped begin began finish finished end ended help helped try tried tries use used
    need needs needed like liked love loved hate hated hope wish wait waited change changed move moved leave
    left stay stayed live lived talk talked speak spoke ask asked answer answered tell told hear heard
    listen find found lose lost keep kept put bring brought give gave given send sent meet met learn learned
    learnt teach taught grow grew show showed turn turned open opened close closed hold held carry carried
    remember forget forgot understand understood believe guess suppose figure worry matter care cares cared
    mind seem seems seemed become became appear decide decided agree agreed pick picked choose chose cut
    broke break fix fixed build built clean pull push pushed throw threw fall fell catch caught hit hurt
    save saved spend spent win won raise raised join joined visit visited travel trip stuff kind sort place
    places problem problems question questions idea ideas reason reasons story stories fact facts example
    point part parts side line word words name names number numbers list lot lots bunch bit piece word life
    world issue issues situation plan plans meeting meetings project projects report reports conversation
    deal deals relationship mistake children wonder wondered wondering honestly basically literally
    obviously usually especially probably definitely actually exactly anyway anymore everyone everybody
    anyone nobody myself yourself himself herself itself themselves ourselves though although enough almost
    quite rather instead together alone away around along across behind beside front inside outside under
    above below near far ahead forward everywhere somewhere anywhere nowhere somehow sometimes often usually
    sometime twice once recently already yet ever shit fuck fucking damn hell god jesus gosh thank thanks
    please hello goodbye bye gonna wanna gotta kinda sorta cause cuz dunno ain't y'all
""")
"""Words of anybody's day: no one's own, however seldom they are said in meetings."""

IMAGERY = _words("""
    abyss anchor anchored armour armor avalanche backpack baggage balloon bandage battle battlefield blanket
    boat bomb bottled boulder bridge bubble buried burning cage caged carousel cave cell chain chained
    chains chasm cliff climb climbing cloud clouds cocoon compass cork corner costume crack cracks
    crossroads crumbling crutch curtain dam dark darkness deadweight desert disguise ditch domino door
    doorway drain drained driftwood drifting drown drowning dungeon dust earthquake echo edge eggshells
    engine explode exploding falling fence fire flame flames flood flooded floating fog foggy fortress fraud
    frozen fuel fuse ghost glass glue gravity guest hamster harbour hole hook hurricane ice iceberg impostor
    imposter invisible island jail juggling jungle key kite knife knot knots knotted ladder landslide leash
    lid lighthouse lightning lion lock locked machine magnet marathon mask maze melting mess mill mirror
    mountain mud murky nest net noose oasis ocean octopus onion outsider passenger path peak pebble pendulum
    piano pieces pile pillar pit plates plug poison pressure-cooker prison prisoner puppet purse puzzle
    quicksand raft rain rainbow referee ripples river robot rock rocks roller-coaster rollercoaster roof
    root roots rope rubble rudder runway sails sand scaffolding scar sea seed shadow shadows shatter
    shattered shell shelter shield shipwreck shore sinking sledgehammer snail snowball sponge spider
    spinning spiral spring stage stairs staircase statue steam steering stone storm stranger stream strings
    suitcase suffocating swamp swimming tangle tangled tank target thief thread thunder tide tightrope
    tornado torch tower trap trapped treadmill tree tsunami tunnel vase veil visitor volcano wall walls war
    waterfall wave waves web weeds weight weights well whirlpool whirlwind wheel wheels window wings wound
    wounds wrestling yoke
""")
"""Things and doings that people picture their lives with. Literal in most sentences: an image only in the
turns of phrase of `cues.language.images`."""

BORNE = _words("""
    anger blame burden debt debts doubt doubts duty expectation expectations fear fears grief guilt hope
    hurt loneliness loss memories obligation obligations pain past pressure regret regrets resentment
    responsibilities responsibility sadness secret secrets shame silence sorrow stress worries worry
""")
"""What is carried, buried or drowned in without hands or water."""

BODY = _words("""
    belly bones breath chest gut guts hands head heart jaw knees legs lungs neck shoulders skin spine
    stomach throat tongue voice
""")
"""Parts of the body that people tell their state by."""

BODILY = _words("""
    ache aches aching beats breaks burns burning clench clenched clenches closes closing drops dropped
    explode explodes flutter flutters freezes freezing froze goes heavy hollow hurts jumps leaps locks
    lurches numb pound pounding pounds race races racing shakes shaking shut shuts sinks sank spins spinning
    tense tenses tight tightened tightens tightening tingles trembles trembling turns twists went
""")
"""What these do then."""

LITTLE_SAID = _words("""
    lot bit while year month week day hour minute couple few million thousand hundred thing things way kind
    sort good great nice big little small huge whole real different new old normal certain typical regular
    general five six seven eight nine ten twelve fifteen twenty thirty forty fifty half third quarter dozen
    person man woman guy girl boy kid child family friend house room car job place school class movie show
    book program programme company business store problem question idea situation example part-time
    full-time
""")
"""Words after "like a" that liken nothing to anything: "like" only fills there."""

GENERAL = _words("""
    same main last first next whole only other weird funny hard worst best good bad big little right wrong
    real whole new old sad nice easy important interesting scary crazy strange stupid silly great single
    sure different certain second third one own very biggest hardest toughest closest safest only sort kind
""")
"""Words before "thing" that give it no name."""

JARGON = _phrases("""
    accountability | action point | action points | adrenal | adrenaline | amygdala | attachment style
    avoidance | avoidant | bandwidth | behaviour pattern | best practice | black and white thinking
    blind spot | boundaries | boundary | boundary issue | burned out | burnout | catastrophising
    catastrophizing | closure | co-dependency | codependence | codependency | codependent | cognitive
    cognitive distortion | comfort zone | communication issue | communication style | compartmentalise
    compartmentalize | competency | confidence gap | confidence issue | confirmation bias
    conflict averse | conflict avoidance | constriction | control freak | control issue | control issues
    control loop | coping | coping mechanism | coping strategy | core belief | cortisol | decision fatigue
    decision paralysis | defence mechanism | defense mechanism | deliverable | deliverables | denial
    dissociation | dopamine | drama triangle | dysfunctional | dysregulated | emotional intelligence
    emotional labour | escalation protocol | executive function | executive presence | fear of failure
    fear of rejection | fear of success | fight or flight | fixed mindset | flight response | gaslighting
    gremlin | growth mindset | habit loop | identity crisis | imposter syndrome | impostor syndrome
    inner child | inner critic | insecure | insecurity | internalised | internalized | limiting belief
    limiting beliefs | love language | low self-esteem | maladaptive | mental block | mental load
    micromanagement | micromanager | micromanaging | midlife crisis | mindset | mindset issue
    motivation issue | narcissism | narcissist | narcissistic | negative self-talk | neurotic | old wound
    overthinker | overthinking | overwhelm | pain point | pain points | paradigm | paralysis by analysis
    parasympathetic | passive aggressive | people pleaser | people pleasing | people-pleaser
    people-pleasing | perfectionism | perfectionist | performance anxiety | power anchor | power dynamic
    prioritisation | prioritization | procrastinating | procrastination | procrastinator | projection
    reframe | reframing | resilience | resistance | root cause | ruminating | rumination | saboteur
    scarcity mindset | secondary gain | self-belief | self-confidence | self-doubt | self-efficacy
    self-esteem | self-limiting | self-sabotage | self-worth | separation anxiety | shadow side
    skill gap | skills gap | social anxiety | social phobia | stakeholder | stakeholder management
    stress response | subconscious | superego | synergy | time management | transition phase | trauma
    trauma response | triggered | unresolved issue | unresolved issues | values conflict | vicious circle
    victim mentality | victim mode | work-life balance | workaholic
""")
"""Words of the trade, of psychology and of management; bars part those of a line."""

NEAR = tuple(
    _words(group)
    for group in _lines("""
        ashamed embarrassed humiliated guilty
        angry mad furious livid annoyed irritated frustrated
        scared afraid frightened terrified petrified anxious nervous worried stressed
        sad unhappy miserable heartbroken depressed
        grief grieving mourning sadness depression
        lonely isolated
        jealous envious
        tired exhausted drained fatigued knackered
        overwhelmed swamped snowed overloaded
        stuck trapped blocked paralysed paralyzed
        polite nice accommodating deferential
    """)
)
"""Words one of which is easily said for another, though they are not the same to whoever said them."""
