"""What can go wrong with the networks, said so that a coach can act on it."""


class ModelError(Exception):
    """A network cannot be used; the text is one line that says what happened and what to do."""


class MissingWeights(ModelError):
    """A weight file is not on this computer, and could not be brought here if that was tried.

    `in_short` says why it could not, in plain words without a remedy; empty where it was not tried.
    """

    def __init__(self, line: str, in_short: str = "") -> None:
        super().__init__(line)
        self.in_short = in_short


class CorruptWeights(ModelError):
    """A weight file is there, but its sha256 is not the one this program was made with."""


class UnknownWeights(ModelError):
    """No weights go by this name."""


class UnknownLanguage(ModelError):
    """A recogniser does not know the language that was asked for."""
