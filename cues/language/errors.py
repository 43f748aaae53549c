"""What can be wrong with what is given to the coding of utterances."""


class WeightsError(Exception):
    """Fitted weights that cannot be read; the text is one line that says what and what to do."""
