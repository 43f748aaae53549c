"""Numbers of a review's page, each with its unit and reason."""

MOMENTS_AT_FIRST = 4
"""Moments of one kind that are seen at once in a sign; the others a click away: no one reads more at once."""

OWN_WORDS_SHOWN = 12
"""Words and images of the client's that are told: as many as are taken in at a glance."""
