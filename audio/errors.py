"""What can go wrong with sound, said so that a coach can act on it."""


class AudioError(Exception):
    """Sound cannot be had; the text is one line that says what happened and what to do."""


class UnreadableRecording(AudioError):
    """A file that cannot be decoded, or that holds no sound."""


class DeviceTrouble(AudioError):
    """A sound device that is missing, busy, refused, or gone."""


class NoSuchDevice(DeviceTrouble):
    """A device that was named is not connected."""


class DeviceLost(DeviceTrouble):
    """A device that was heard, and then went away."""

    def __init__(self, line: str, device: str, *, only_this_one: bool) -> None:
        """Name the `device`; `only_this_one` where it was chosen, so that no other will do."""
        super().__init__(line)
        self.device = device
        self.only_this_one = only_this_one
