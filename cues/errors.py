"""What can be wrong with what is given to the judgement."""


class WrongSettings(Exception):
    """Settings or a track record that cannot be; the text is one line that says what and what to do."""
