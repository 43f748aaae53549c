"""What is wrong with a set of keys before any system is asked for them: plain Python, no Qt."""

from collections.abc import Mapping

from sessions.preferences import Key

NAMES: Mapping[Key, str] = {
    Key.MOMENT: "Mark a moment",
    Key.INTENTIONAL: "I meant to",
    Key.MUTE: "Mute cues",
    Key.PAUSE: "Pause or resume",
    Key.STOP: "Stop",
}
"""What each key does, in the words of the menus."""

MODIFIERS = ("ctrl", "alt", "shift", "meta")

TYPING = frozenset(
    ("space", "tab", "backtab", "return", "enter", "backspace", "del", "delete", "ins", "insert")
) | frozenset(("esc", "escape", "left", "right", "up", "down", "home", "end", "pgup", "pgdown"))
"""Keys longer than a letter that writing and finding one's way need for themselves."""

Chord = tuple[frozenset[str], str]
"""The modifiers held, and the key pressed with them, in small letters."""


def conflicts(bindings: Mapping[Key, str]) -> list[str]:
    """Say in one line each what cannot be: no key, the same key twice, one that typing needs."""
    lines = []
    taken: dict[tuple[Chord, ...], Key] = {}
    for key, sequence in bindings.items():
        chords = _chords(sequence)
        if not chords:
            lines.append(f"{NAMES[key]} has no key yet.")
            continue
        if needed_for_typing(sequence):
            lines.append(f"{NAMES[key]}: {sequence.strip()} is needed for typing. Add Ctrl or Alt to it.")
        if chords in taken:
            lines.append(
                f"{NAMES[taken[chords]]} and {NAMES[key]} share {sequence.strip()}. Change one of them."
            )
        taken.setdefault(chords, key)
    return lines


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
