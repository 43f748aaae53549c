"""The colours of every window, light and dark: each named for what it is for, never for its hue.

Contrast is the ratio of WCAG 2.2; `python -m scripts.contrast` measures that every text keeps 4.5 to 1.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, each `#RRGGBB`."""

    ground: str
    """Behind everything."""
    surface: str
    """Cards, fields and lists, a step nearer than the ground."""
    text: str
    quiet: str
    """Text that is there when it is looked for."""
    line: str
    """Hairlines between things; carries no meaning of its own."""
    edge: str
    """The edge of what can be filled in or pressed: 3 to 1, so that it is found without its text."""
    accent: str
    """What a page is for: its one main button, what is chosen, where the keyboard is."""
    on_accent: str
    accent_soft: str
    """Ground of what is chosen."""
    care: str
    """Text that asks for attention: something lost, something to be set right."""
    care_soft: str
    danger: str
    """Text and edge of what cannot be undone."""
    held: str
    """A silence held, on a timeline or a ring."""
    over: str
    """Talk over the client."""


LIGHT = Palette(
    ground="#f6f5f1",
    surface="#ffffff",
    text="#1d272d",
    quiet="#55626a",
    line="#e2dfd6",
    edge="#858f93",
    accent="#1b6a5d",
    on_accent="#ffffff",
    accent_soft="#dfeee9",
    care="#7d4510",
    care_soft="#f8ead8",
    danger="#9a2a2a",
    held="#1b6a5d",
    over="#8f4f12",
)
"""Paper by daylight: warm, so that a page open beside a call does not glare."""

DARK = Palette(
    ground="#13181c",
    surface="#1b2227",
    text="#e8edec",
    quiet="#a5b1b7",
    line="#2b353b",
    edge="#6f7d85",
    accent="#86d9c2",
    on_accent="#0d1a17",
    accent_soft="#1e3934",
    care="#f2c08c",
    care_soft="#3a2c1c",
    danger="#f3a29b",
    held="#86d9c2",
    over="#f2c08c",
)
"""The overlay's own colours by lamplight."""
