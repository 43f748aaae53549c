"""How the observer's phone stands, and how far the way to it is. Plain Python, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ui.triad_desk import Invitation, NetworkAddress, PhoneAt


class PhoneStep(StrEnum):
    """Where the way to the phone's page has come to."""

    LOOKING = "looking"
    """For the addresses of this computer."""
    ALONE = "alone"
    """There is no network that a phone could share."""
    CHOOSING = "choosing"
    OPENING = "opening"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class PhoneState:
    """All that is known: `addresses` None while they are looked for; `trouble` says why it did not open.

    `invitation` is there while the page is open, and `at` says how the phone stands then.
    """

    addresses: tuple[NetworkAddress, ...] | None = None
    chosen: NetworkAddress | None = None
    opening: bool = False
    invitation: Invitation | None = None
    at: PhoneAt = PhoneAt.AWAITED
    trouble: str = ""

    @property
    def step(self) -> PhoneStep:
        """Where it has come to."""
        if self.invitation is not None:
            return PhoneStep.OPEN
        if self.opening:
            return PhoneStep.OPENING
        if self.addresses is None:
            return PhoneStep.ALONE if self.trouble else PhoneStep.LOOKING
        return PhoneStep.CHOOSING if self.addresses else PhoneStep.ALONE

    @property
    def phone(self) -> PhoneAt | None:
        """How the phone stands; None while no page is open for it."""
        return None if self.invitation is None else self.at

    def found(self, addresses: Sequence[NetworkAddress]) -> "PhoneState":
        """These addresses are there; the one chosen stays so where it still is, else the first is."""
        kept = self.chosen if self.chosen in addresses else next(iter(addresses), None)
        return replace(self, addresses=tuple(addresses), chosen=kept, trouble="")

    def lost(self, trouble: str) -> "PhoneState":
        """The addresses could not be told."""
        return replace(self, addresses=None, chosen=None, trouble=trouble)

    def looking(self) -> "PhoneState":
        """The addresses are being looked for."""
        return replace(self, addresses=None, trouble="")

    def choosing(self, address: NetworkAddress) -> "PhoneState":
        """The page is to be opened there."""
        return replace(self, chosen=address)

    def begun(self) -> "PhoneState":
        """The page is being opened, nobody there yet."""
        return replace(self, opening=True, at=PhoneAt.AWAITED, trouble="")

    def opened(self, invitation: Invitation) -> "PhoneState":
        """The page is open."""
        return replace(self, opening=False, invitation=invitation)

    def standing(self, at: PhoneAt) -> "PhoneState":
        """The phone stands otherwise now."""
        return replace(self, at=at)

    def failed(self, trouble: str) -> "PhoneState":
        """The page could not be opened."""
        return replace(self, opening=False, trouble=trouble)

    def closed(self) -> "PhoneState":
        """The page is closed, or will be as soon as it has opened; its invitation is worth nothing now."""
        return replace(self, opening=False, invitation=None, at=PhoneAt.AWAITED, trouble="")
