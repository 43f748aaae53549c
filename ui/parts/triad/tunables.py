"""Numbers of what stands on the pages of a practice triad, each with its unit and reason."""

ROUNDS_AT_MOST = 9
"""Everybody has every role three times: a whole day."""

ROUND_AT_MOST_MIN, DEBRIEF_AT_MOST_MIN = 90, 60
"""Minutes: a round as long as a long session, and time for three to talk it over."""

NUMBER_PX = 96
"""Width of a number of minutes: three of them stand on one line in the smallest window."""
