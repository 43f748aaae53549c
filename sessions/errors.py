"""What can go wrong with stored sessions, said so that a coach can act on it."""


class SessionError(Exception):
    """A session cannot be kept or read; the text is one line that says what happened and what to do."""
