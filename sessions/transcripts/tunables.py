"""Numbers of reading transcripts, each with its unit and reason."""

LARGEST_BYTES = 20_000_000
"""Bytes of a file: a day of talk with a caption a word has fewer, and a film is not to be read whole."""

NAME_LETTERS, NAME_WORDS = 40, 4
"""Letters and words of a name before a colon: longer ones are sentences that happen to have a colon."""

OFTEN = 4
"""How often somebody is named before who is named once is no longer a person, unless named as a role is: a
conversation goes to and fro, and a sentence with a colon comes once."""

WORDS_A_SECOND = 2.5
"""Words a second where a transcript tells no times: 150 a minute, conversation's usual pace."""

BETWEEN_TURNS_S = 0.5
"""Seconds between two turns where a transcript tells no times: a breath, and no silence to be judged."""

TIME_OF_DAY_S = 3600.0
"""Seconds before anybody speaks from which times are those of a day: no session begins with an hour of
nothing, and few with a wait of minutes."""
