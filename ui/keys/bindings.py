"""Before any system is asked for a key: whether typing needs it. Plain Python, no Qt."""

MODIFIERS = ("ctrl", "alt", "shift", "meta")

TYPING = frozenset(
    ("space", "tab", "backtab", "return", "enter", "backspace", "del", "delete", "ins", "insert")
) | frozenset(("esc", "escape", "left", "right", "up", "down", "home", "end", "pgup", "pgdown"))
"""Keys longer than a letter that writing and finding one's way need for themselves."""

Chord = tuple[frozenset[str], str]
"""The modifiers held, and the key pressed with them, in small letters."""


def needed_for_typing(sequence: str) -> bool:
    """Tell whether taking this key would swallow what somebody types."""
    chords = _chords(sequence)
    if not chords:
        return False
    held, pressed = chords[0]
    return held <= {"shift"} and (len(pressed) == 1 or pressed in TYPING)


def _chords(sequence: str) -> tuple[Chord, ...]:
    """Read a sequence as Qt writes it, "Ctrl+K, Ctrl+M"; empty where any part names no key."""
    chords = tuple(_chord(part) for part in _parts(sequence.strip().lower()))
    return chords if all(pressed for _, pressed in chords) else ()


def _parts(sequence: str) -> list[str]:
    # A comma may be a key itself: what parts two chords is a comma with a space after it.
    return sequence.split(", ")


def _chord(part: str) -> Chord:
    held: set[str] = set()
    rest = part.strip()
    while True:
        modifier, plus, after = rest.partition("+")
        if not plus or modifier not in MODIFIERS:
            return frozenset(held), "" if rest in MODIFIERS else rest
        held.add(modifier)
        rest = after
