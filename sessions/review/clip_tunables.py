"""Numbers of the clips within a review's page, each with its unit and reason."""

LEAD_S, TAIL_S = 0.6, 0.8
"""Seconds heard before and after a moment: the breath before the first word, and whether another follows."""

BETWEEN_S = 2.0
"""Seconds between two moments up to which they share a clip: a clip has its own beginning to store."""

BIT_RATES = (24_000, 16_000, 8_000)
"""Bits a second of MP3 at 16 kHz, the best first: at 24,000 a voice in a room is as clear as it was kept, at
8000 it is still understood."""

MOST_BYTES = 7_000_000
"""Bytes of all clips of a page: 9.3 MB as text in it, which mail still takes; 39 minutes at the best rate."""
