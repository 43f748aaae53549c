"""Where a phone in the same network could reach this computer."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network

import ifaddr

from ui.triad_desk import NetworkAddress

THIS_COMPUTER = "this computer alone"

LOCAL = tuple(map(IPv4Network, ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "169.254.0.0/16")))
"""Networks that end at somebody's own door, those of homes first (RFC 1918, RFC 3927)."""


def addresses() -> Sequence[NetworkAddress]:
    """List this computer's local IPv4 addresses, the likeliest first.

    Loopback, which no phone reaches, is there only where nothing else is: the page can be tried by it.
    """
    return local(
        NetworkAddress(adapter.nice_name, str(ip.ip))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    )


def local(found: Iterable[NetworkAddress]) -> Sequence[NetworkAddress]:
    """Choose from all addresses those a phone could be told, in their order."""
    everywhere = list(found)
    reached = sorted((one for one in everywhere if _nearness(one) < len(LOCAL)), key=_nearness)
    loopback = [
        NetworkAddress(THIS_COMPUTER, one.address)
        for one in everywhere
        if IPv4Address(one.address).is_loopback
    ]
    return reached or loopback


def _nearness(one: NetworkAddress) -> int:
    address = IPv4Address(one.address)
    return next((place for place, network in enumerate(LOCAL) if address in network), len(LOCAL))
