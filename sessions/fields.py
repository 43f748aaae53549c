"""One object of JSON that somebody may have written by hand: each field asked for by name, and checked.

What is left out is as usual; what cannot be is one line that names the field and says what can.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sessions.errors import SessionError

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """The fields of one object; every question raises `SessionError` for what cannot be."""

    def __init__(self, found: object, called: str = "") -> None:
        """Take what was read; `called` is its own name in lines about it, empty for the whole."""
        if not isinstance(found, dict):
            raise SessionError(f"{called or 'the whole'}: {_shown(found)} cannot be; write an object, {{…}}")
        self._found: dict[str, Any] = found
        self._called = called

    def part(self, name: str) -> "Fields":
        """An object within; empty where it is left out."""
        return Fields(self._found.get(name, {}), self._name(name))

    def parts(self) -> Mapping[str, "Fields"]:
        """Every field as an object of its own, by its name."""
        return {name: self.part(name) for name in self._found}

    def get(self, name: str, usual: object) -> Any:
        """A field as it is, unchecked."""
        return self._found.get(name, usual)

    def yes_or_no(self, name: str, usual: bool) -> bool:
        """True or false."""
        found = self.get(name, usual)
        if isinstance(found, bool):
            return found
        raise self._wrong(name, found, "give true or false")

    def whole(self, name: str, usual: int, least: int, most: int) -> int:
        """A whole number."""
        found = self.get(name, usual)
        if isinstance(found, int) and not isinstance(found, bool) and least <= found <= most:
            return found
        raise self._wrong(name, found, f"give a whole number from {least} to {most}")

    def share(self, name: str, usual: float, least: float) -> float:
        """A number up to 1."""
        found = self.get(name, usual)
        if isinstance(found, int | float) and not isinstance(found, bool) and least <= found <= 1:
            return float(found)
        raise self._wrong(name, found, f"give a number from {least:g} to 1")

    def text(self, name: str, usual: str, longest: int) -> str:
        """Text of so many characters at most."""
        found = self.get(name, usual)
        if isinstance(found, str) and len(found) <= longest:
            return found
        raise self._wrong(name, found, f"give text of up to {longest} characters")

    def choice(self, name: str, usual: Choice) -> Choice:
        """One of the values of the kind of `usual`."""
        found, kind = self.get(name, usual), type(usual)
        if found in list(kind):
            return kind(found)
        raise self._wrong(name, found, f"give one of {', '.join(kind)}")

    def _name(self, name: str) -> str:
        return f"{self._called}.{name}" if self._called else name

    def _wrong(self, name: str, found: object, what_can: str) -> SessionError:
        return SessionError(f"{self._name(name)}: {_shown(found)} cannot be; {what_can}")


def without_unknown(found: object, known: Mapping[str, Any], called: str = "") -> tuple[Any, list[str]]:
    """What was `found` without names that are not `known`, and those names; objects within likewise.

    Where a known object is empty, any names may be in it.
    """
    if not isinstance(found, dict) or not known:
        return found, []
    left: dict[str, Any] = {}
    unknown: list[str] = []
    for name, value in found.items():
        full_name = f"{called}.{name}" if called else str(name)
        if name not in known:
            unknown.append(full_name)
            continue
        within = known[name]
        left[name], more = without_unknown(value, within if isinstance(within, dict) else {}, full_name)
        unknown += more
    return left, unknown


def _shown(found: object) -> str:
    """What was found, on one line of bearable length."""
    text = repr(found)
    return text if len(text) <= 40 else f"{text[:37]}…"
