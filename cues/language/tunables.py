"""Numbers of the coding of utterances."""

TURNS_TAKEN_UP = 3
"""How many of the other's last turns somebody takes up; of more turns, half of all words are among them."""

UNFINISHED_CONFIDENCE = 0.8
"""How sure a thought is to be unfinished where its words trail off: four in five of those in talk are."""

UNHEARD_BY_RULES = 0.1
"""How much likelier, 0..1, advice has to be where no rule hears any in its wording: three in five."""

COMMON_MEETINGS = 13
"""Meetings of 126 from which on a word that they have in common is anybody's: every tenth."""

TAKEN_UP_WITHIN = 2
"""Turns of the coach's in which an unusual word is taken up at once: later it may be said by chance."""

OWN_WORD_STANDS_WORDS, IMAGE_STANDS_WORDS = 40, 80
"""Words of the client's after which the talk is no longer of a word, or an image, of theirs."""

BEGUN_WORDS = 4
"""Words from which on a thought was begun that another could end."""

SHORTLY_NAMED_WORDS = 8
"""Words of a turn that only gives a thing its name."""

CALLED_SAME_WORDS = 16
"""Words of a turn that calls two things the same, and little else."""

TELLING_LETTERS = 5
"""A word of an image so long is known again by itself: a shorter one is in too many others' mouths."""
