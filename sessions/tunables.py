"""Numbers of keeping sessions, each with its unit and reason."""

COMMIT_EVERY_S = 0.96
"""Session time between commits: thirty blocks, so that with the block in hand and the events that follow it
a killed program loses less than a second, for about one forced write a second."""

LOCK_WAIT_S = 5.0
"""How long a connection waits for another to finish: commits take milliseconds, a slow disk a second."""

ID_BYTES = 4
"""Eight hexadecimal digits: short enough to type, and a clash among thousands is tried again."""
