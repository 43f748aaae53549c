"""What can go wrong with stored sessions, said so that a coach can act on it."""


class SessionError(Exception):
    """A session cannot be kept or read; the text is one line that says what happened and what to do."""


class InUse(SessionError):
    """Another program is using a session's file at this moment; nothing is wrong with it."""
