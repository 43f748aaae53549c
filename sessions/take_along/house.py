"""How a page of the house is laid out: a single file that needs nothing from elsewhere, all of it escaped.

Templates may take in `house.css`, its look in both themes, narrow and printed, and `ribbon.html.jinja`.
"""

from typing import TYPE_CHECKING

from sessions.take_along.lines import clean, clock, length

if TYPE_CHECKING:
    from jinja2 import Environment


def house(package: str) -> "Environment":
    """Give what lays out the templates of `package`."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    found = Environment(
        loader=ChoiceLoader([PackageLoader(package, ""), PackageLoader("sessions.take_along", "")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {"clock": clock, "length": length, "sentence": _sentence, "written": _written}
    return found


def _sentence(words: str) -> str:
    """The same words where they stand first."""
    return clean(words)[:1].upper() + clean(words)[1:]


def _written(text: str) -> str:
    """What somebody wrote, its lines kept, without what no page can hold."""
    return "\n".join(clean(line) for line in text.splitlines())
