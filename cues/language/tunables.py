"""Numbers of the coding of utterances."""

TURNS_TAKEN_UP = 3
"""How many of the other's last turns somebody takes up; of more turns, half of all words are among them."""

UNFINISHED_CONFIDENCE = 0.8
"""How sure a thought is to be unfinished where its words trail off: four in five of those in talk are."""
