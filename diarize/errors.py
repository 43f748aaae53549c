"""What can go wrong with knowing a voice, said so that a coach can act on it."""


class EnrolmentRefused(Exception):
    """Sound that a voice cannot be known from; the text says what it holds and what to do, in one line."""
