"""An observer's phone of paper: a network, a page that opens, and what the phone does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sessions.errors import SessionError
from ui.triad_desk import Invitation, NetworkAddress, PhoneEvent

WIFI = NetworkAddress("Wi-Fi", "192.168.1.20")
CABLE = NetworkAddress("Cable", "10.0.0.4")
SIDE = 29
INVITATION = Invitation(
    "https://192.168.1.20:8443/",
    "482913",
    "https://192.168.1.20:8443/#482913",
    ("otter", "amber", "canyon", "violin", "harbour", "saddle"),
    ":".join(f"{place:02X}" for place in range(32)),
    tuple(
        tuple(
            4 <= row < SIDE - 4 and 4 <= column < SIDE - 4 and (row + column) % 2 == 0
            for column in range(SIDE)
        )
        for row in range(SIDE)
    ),
)


@dataclass
class PaperPage:
    """Open until it is closed."""

    invitation: Invitation = INVITATION
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class PaperPhone:
    """Desk and triad in one; `trouble` is raised by whatever is asked; `before_opening` runs on the way."""

    networks: Sequence[NetworkAddress] = (WIFI, CABLE)
    trouble: str = ""
    invitation: Invitation = INVITATION
    opened_on: list[str] = field(default_factory=list)
    pages: list[PaperPage] = field(default_factory=list)
    posts: list[Callable[[PhoneEvent], None]] = field(default_factory=list)
    before_opening: Callable[[], object] = lambda: None

    def addresses(self) -> Sequence[NetworkAddress]:
        self._raise()
        return self.networks

    def open_phone_page(self, address: str, post: Callable[[PhoneEvent], None]) -> PaperPage:
        self._raise()
        self.opened_on.append(address)
        self.posts.append(post)
        self.before_opening()
        self.pages.append(PaperPage(self.invitation))
        return self.pages[-1]

    def _raise(self) -> None:
        if self.trouble:
            raise SessionError(self.trouble)
