"""How a session is played: how fast, and a place in it in figures."""

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
"""How many times as fast it can be played."""

USUAL_SPEED = 1.0


def faster(speed: float) -> float:
    """The next speed above this one; the fastest stays."""
    return min((one for one in SPEEDS if one > speed), default=SPEEDS[-1])


def slower(speed: float) -> float:
    """The next speed below this one; the slowest stays."""
    return max((one for one in SPEEDS if one < speed), default=SPEEDS[0])


def position(at_s: float) -> str:
    """A place in the session as on a player: `5:01`, or `1:02:05` after the first hour."""
    minutes, second = divmod(int(at_s), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"
