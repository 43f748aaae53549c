"""What can go wrong with sound, said so that a coach can act on it."""


class AudioError(Exception):
    """Sound cannot be had; the text is one line that says what happened and what to do."""


class UnreadableRecording(AudioError):
    """A file that cannot be decoded, or that holds no sound."""


class DeviceTrouble(AudioError):
    """A sound device that is missing, busy, refused, or gone."""
